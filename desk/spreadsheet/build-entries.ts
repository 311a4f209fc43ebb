import { createId, nameOf } from '../shared/items.js';
import { groupsIn, listIn, textOf, type Json, type JsonObject } from '../shared/json.js';
import { questionsOf, writeCondition } from '../shared/questions.js';
import type { Schema } from '../shared/schema.js';
import { readConditionSentence } from '../words/condition-sentence.js';
import {
  createBuilt,
  readRow,
  withoutWrong,
  type Built,
  type Mapping,
  type ReadRow,
  type WrongCell,
} from './build-items.js';
import { buildPosts } from './build-posts.js';
import { entryKeys, rowRules, targetsIn, type EntryList } from './sheets.js';
import type { Cell } from './table.js';

/** A sentence that is read once all questions of its form are there. */
interface Waiting {
  readonly owner: number;
  readonly name: string;
  readonly text: string;
  readonly cell: Pick<WrongCell, 'row' | 'column'>;
}

/**
 * Puts rows into a list that the items of a section have: questions, things to tick, and shifts, which build-posts.ts knows. Nothing of the feed is changed.
 * @param existing the items that the rows belong to; a row that names none belongs to the one above, or to the only one.
 */
export function buildEntries(
  rows: readonly (readonly Cell[])[],
  mapping: Mapping,
  schema: Schema,
  existing: readonly JsonObject[],
  onProgress: (done: number) => void,
): Built {
  const { headingRow, columns, same } = mapping;
  const list = mapping.list!;
  if (list === 'posts') return buildPosts(rows, mapping, schema, existing, onProgress);
  const targets = new Map(targetsIn(schema, mapping).map((target) => [target.key, target]));
  const items = [...existing];
  const built = createBuilt(items);
  const waiting: Waiting[] = [];
  let owner = existing.length === 1 ? 0 : (mapping.owner ?? -1);

  for (let row = headingRow + 1; row < rows.length; row++) {
    if (row % 250 === 0) onProgress(row / rows.length);
    const cells = rows[row]!;
    if (cells.every((cell) => cell === null)) continue;
    const read = readRow(cells, rows[headingRow]!, columns, targets);
    const named = read.texts.get('of');
    if (named)
      owner = items.findIndex(
        (item) => nameOf(item) === named.text || textOf(item['id']) === named.text,
      );
    const item = items[owner];
    if (!item) {
      // Only told: the row has nowhere to go.
      const column = named?.column ?? -1;
      const issue = { code: named ? 'reference' : 'missing' } as const;
      tell(built, { row, column, field: ['of'], issue, found: named?.text, rowLeftOut: true });
      built.leftOut++;
      continue;
    }
    const entries = [...listIn(item, list)];
    const index = same === 'update' ? placeOf(read.item, entries, list) : -1;
    const before = index < 0 ? {} : (entries[index] as JsonObject);
    const entry = withId(
      { ...before, ...read.item, ...readOptions(read, before) },
      entries,
      before,
      list,
    );
    const valid = withoutWrong(rowRules(mapping), entry, read, row, cells, built);
    if (!valid) {
      built.leftOut++;
      continue;
    }
    built.first ??= owner;
    if (index < 0) {
      entries.push(valid);
      built.added++;
    } else {
      entries[index] = valid;
      built.updated++;
    }
    items[owner] = { ...item, [list]: entries };
    const condition = read.texts.get('showIf');
    if (condition) {
      const { text, column } = condition;
      waiting.push({ owner, name: textOf(valid['name']), text, cell: { row, column } });
    }
  }
  readConditions(built, waiting);
  return built;
}

/** Which entry a row means: by its id, else by what it says. */
function placeOf(read: JsonObject, entries: readonly Json[], list: EntryList): number {
  for (const key of entryKeys(list).matchBy) {
    const value = textOf(read[key]);
    const found = value
      ? entries.findIndex((entry) => textOf((entry as JsonObject | null)?.[key]) === value)
      : -1;
    if (found >= 0) return found;
  }
  return -1;
}

function withId(
  entry: JsonObject,
  entries: readonly Json[],
  before: JsonObject,
  list: EntryList,
): JsonObject {
  const { id, fallback } = entryKeys(list);
  const others = entries.filter((one) => one !== before);
  const taken = new Set(others.map((one) => textOf((one as JsonObject | null)?.[id])));
  const given = textOf(entry[id]);
  if (given && !taken.has(given)) return entry;
  const name = list === 'fields' ? entry['label'] : entry['text'];
  return { ...entry, [id]: createId(given || textOf(name), fallback, taken) };
}

/** Between what is shown and what is stored, where that is not made of it. */
const divider = '｜';

/** The value that an option gets whose line says none. */
const usualValue = (label: string, taken: ReadonlySet<string>): string =>
  createId(label, 'xuan-xiang', taken);

/** One a line; what is stored is only written where it would not be made so again. */
export function writeOptionLines(options: readonly JsonObject[]): string {
  const taken = new Set<string>();
  return options
    .map(({ value, label }) => {
      const usual = usualValue(textOf(label), taken);
      taken.add(textOf(value));
      return usual === value ? textOf(label) : `${textOf(label)}${divider}${textOf(value)}`;
    })
    .join('\n');
}

/** Options that are called as before are the same options. */
function readOptions({ texts }: ReadRow, before: JsonObject): JsonObject {
  const found = (['options', 'rows'] as const).flatMap((key) => {
    const text = texts.get(key)?.text;
    if (text === undefined) return [];
    const known = new Map(groupsIn(before, key).map(({ label, value }) => [label, textOf(value)]));
    const taken = new Set<string>();
    const options = text
      .split(/\s*[\n;；]\s*/)
      .filter(Boolean)
      .map((line) => {
        const [label = '', written] = line.split(divider).map((part) => part.trim());
        const value = written || known.get(label) || usualValue(label, taken);
        taken.add(value);
        return { value, label };
      });
    return [[key, options] as const];
  });
  return Object.fromEntries(found);
}

function readConditions(built: Built, waiting: readonly Waiting[]): void {
  for (const { owner, name, text, cell } of waiting) {
    const item = built.items[owner]!;
    const read = readConditionSentence(text, questionsOf(item));
    if (!read) {
      const issue = { code: 'type', expected: 'text' } as const;
      tell(built, { ...cell, field: ['showIf'], issue, found: text, rowLeftOut: false });
      continue;
    }
    const fields = groupsIn(item, 'fields').map((field) =>
      field['name'] === name ? { ...field, showIf: writeCondition(read)! } : field,
    );
    built.items[owner] = { ...item, fields };
  }
}

function tell(built: Built, wrong: WrongCell): void {
  built.wrongCount++;
  built.wrong.push(wrong);
}
