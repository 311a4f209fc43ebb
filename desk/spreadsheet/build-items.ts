import type * as z from 'zod/mini';
import { fromZodError } from '../../src/contract/zod-issue.js';
import type { Issue } from '../../src/contract/issue.js';
import { samePath, setAt, type Json, type JsonObject, type Path, textOf } from '../shared/json.js';
import type { Target } from './columns.js';
import { convertCell, readFigure } from './convert-cell.js';
import { createId, nameOf } from '../shared/items.js';
import type { Cell } from './table.js';
import type { Schema } from '../shared/schema.js';
import type { RotaNeeds, RotaRules, TimeProblem } from './rota-times.js';
import { rowRules, targetsIn, type SheetKind } from './sheets.js';

export interface Mapping extends SheetKind {
  /** The row with the headings; what is above it is left alone. */
  headingRow: number;
  /** The target's key for each column; empty for a column that is not taken. */
  columns: string[];
  /** What becomes of an item whose id, or name, is there already. */
  same: 'update' | 'add';
  /** Which item entries go to whose row names none. */
  owner?: number | undefined;
  /** Of shifts: what the rota leaves unsaid; whether it is drawn as a grid, and what its names are. */
  rota?: RotaRules | undefined;
  isGrid?: boolean | undefined;
  gridNames?: 'place.name' | 'title' | undefined;
}

/** A cell that is not right, by the row and column that the editor sees in the sheet. */
export interface WrongCell {
  row: number;
  column: number;
  /** The field it was to fill. */
  field: Path;
  issue: Pick<Issue, 'code'> & Partial<Issue>;
  /** Of a shift's time: why it is none. */
  time?: TimeProblem;
  /** What stands in the cell; nothing for a field that no cell has filled. */
  found: string | undefined;
  /** The whole row is left out, because a required part is wrong. */
  rowLeftOut: boolean;
}

export interface Built {
  items: JsonObject[];
  /** The first item that is new or has changed. */
  first: number | undefined;
  added: number;
  updated: number;
  leftOut: number;
  wrong: WrongCell[];
  /** How many are wrong in all; the list ends at a few hundred. */
  wrongCount: number;
  /** Of shifts: which rules the rota needed, and the first that come in. */
  needs?: RotaNeeds;
  shown?: JsonObject[];
}

const mostWrong = 300;

export const createBuilt = (items: JsonObject[]): Built => ({
  items,
  first: undefined,
  added: 0,
  updated: 0,
  leftOut: 0,
  wrong: [],
  wrongCount: 0,
});

/** Makes a section's items from rows. Nothing of the feed is changed: this is what would be imported. */
export function buildItems(
  rows: readonly Cell[][],
  mapping: Mapping,
  schema: Schema,
  existing: readonly JsonObject[],
  onProgress: (done: number) => void,
): Built {
  const { section, headingRow, columns, same } = mapping;
  const targets = new Map(targetsIn(schema, mapping).map((target) => [target.key, target]));
  const items = [...existing];
  const ids = new Set<string>();
  const indexes = new Map<string, number>();
  const remember = (item: JsonObject, index: number): void => {
    ids.add(textOf(item['id']));
    if (nameOf(item)) indexes.set(nameOf(item), index);
    indexes.set(textOf(item['id']), index);
  };
  existing.forEach(remember);
  const built = createBuilt(items);

  for (let row = headingRow + 1; row < rows.length; row++) {
    if (row % 250 === 0) onProgress(row / rows.length);
    const cells = rows[row]!;
    if (cells.every((cell) => cell === null)) continue;
    const read = readRow(cells, rows[headingRow]!, columns, targets);
    const { id = nameOf(read.item) } = read.item;
    const index = same === 'update' ? indexes.get(textOf(id)) : undefined;
    let item: JsonObject = { ...(index !== undefined && items[index]), ...read.item };
    if (item['id'] === undefined || (same === 'add' && ids.has(textOf(item['id']))))
      item = { ...item, id: createId(nameOf(item), section.replace(/s$/, ''), ids) };

    const valid = withoutWrong(rowRules(mapping), item, read, row, cells, built);
    if (!valid) built.leftOut++;
    else if (index === undefined) {
      built.first ??= items.length;
      remember(valid, items.length);
      items.push(valid);
      built.added++;
    } else {
      built.first ??= index;
      items[index] = valid;
      built.updated++;
    }
  }
  return built;
}

export interface ReadRow {
  item: JsonObject;
  /** What is read once it is known which entry the row means: options, a condition, the item that it belongs to. */
  texts: Map<string, { text: string; column: number }>;
  /** Which column filled a field, to name the cell when it turns out to be wrong. */
  filledBy: Map<string, number>;
  wrong: Omit<WrongCell, 'row' | 'rowLeftOut' | 'found'>[];
}

export function readRow(
  cells: readonly Cell[],
  headings: readonly Cell[],
  columns: readonly string[],
  targets: ReadonlyMap<string, Target>,
): ReadRow {
  const read: ReadRow = { item: {}, texts: new Map(), filledBy: new Map(), wrong: [] };
  const set = (path: Path, value: Json, column: number): void => {
    read.item = setAt(read.item, path, value) as JsonObject;
    read.filledBy.set(path.join('.'), column);
  };
  columns.forEach((key, column) => {
    const target = targets.get(key);
    if (!target) return;
    const cell = cells[column] ?? null;
    const { kind, path, schema } = target;
    const name = path[path.length - 1]!;
    const fail = (field: Path, wrong: 'number' | 'yes-no' | 'choice'): void => {
      const issue =
        wrong === 'choice'
          ? ({ code: 'choice', choices: schema.enum ?? [] } as const)
          : ({ code: 'type', expected: wrong } as const);
      read.wrong.push({ column, field, issue });
    };
    if (kind === 'options' || kind === 'condition' || kind === 'owner' || kind === 'when') {
      if (cell !== null) read.texts.set(key, { text: String(cell), column });
      return;
    }
    if (kind === 'texts') {
      const texts = String(cell ?? '').split(/\s*[\n;；]\s*/);
      texts.filter(Boolean).forEach((text, index) => {
        const one = convertCell(text, schema.items!, name);
        if ('wrong' in one) fail([...path, index], one.wrong);
        else if (one.value !== undefined) set([...path, index], one.value, column);
      });
      return;
    }
    const properties = schema.items?.properties ?? {};
    const converted = convertCell(cell, kind === 'figure' ? properties['value']! : schema, name);
    // “200余” and “17支” say more than a number; where there is a place for it, it is taken.
    const takes = (part: 'approx' | 'unit'): boolean =>
      kind === 'figure'
        ? properties[part] !== undefined
        : path.length === 1 && targets.has(part) && (part === 'unit' || name === 'value');
    const figure = 'wrong' in converted && cell !== null ? readFigure(cell) : undefined;
    const isTaken =
      figure && (!figure.approx || takes('approx')) && (!figure.unit || takes('unit'));
    if ('wrong' in converted && !isTaken) return fail(path, converted.wrong);
    const written = 'wrong' in converted ? figure! : { value: converted.value };
    if (written.value === undefined) return;
    if (kind === 'figure') {
      const { label, unit } = headingParts(headings[column]);
      const list = (read.item[path[0]!] as Json[] | undefined) ?? [];
      set([...path, list.length], { label, ...written, ...(unit && { unit }) } as Json, column);
      return;
    }
    set(path, written.value, column);
    for (const part of ['approx', 'unit'] as const)
      if (figure?.[part] && read.item[part] === undefined) set([part], figure[part], column);
  });
  return read;
}

/** 走访居民（户）: what was counted, and in what. */
function headingParts(heading: Cell | undefined): { label: string; unit: string | undefined } {
  const [, label = '', unit] = /^(.*?)(?:[（(](.+)[)）])?$/.exec(String(heading ?? '')) ?? [];
  return { label, unit };
}

/** Checks the item as the contract does, and leaves out its wrong parts, or all of it. */
export function withoutWrong(
  rules: z.ZodMiniType,
  item: JsonObject,
  { filledBy, wrong }: ReadRow,
  row: number,
  cells: readonly Cell[],
  built: Built,
): JsonObject | undefined {
  const found = [...wrong];
  let rest: JsonObject | undefined = item;
  const result = rules.safeParse(item);
  if (!result.success) {
    // From the end, so that what is taken out of a list does not move what is still to come.
    for (const issue of fromZodError(result.error, item).reverse()) {
      const { path: field } = issue;
      if (!wrong.some((one) => samePath(one.field, field)))
        found.push({ column: columnOf(field, filledBy), field, issue });
      rest = rest && (setAt(rest, field, undefined) as JsonObject);
    }
    if (!rules.safeParse(rest).success) rest = undefined;
  }
  built.wrongCount += found.length;
  for (const one of found.slice(0, mostWrong - built.wrong.length))
    built.wrong.push({
      ...one,
      row,
      found: cells[one.column] == null ? undefined : String(cells[one.column]),
      rowLeftOut: rest === undefined,
    });
  return rest;
}

function columnOf(path: Path, filledBy: ReadonlyMap<string, number>): number {
  for (let end = path.length; end > 0; end--) {
    const column = filledBy.get(path.slice(0, end).join('.'));
    if (column !== undefined) return column;
  }
  return -1;
}
