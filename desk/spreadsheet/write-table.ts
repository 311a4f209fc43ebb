import writeXlsxFile from 'write-excel-file/universal';
import { printable } from '../../src/base/text/printable.js';
import { csvRows } from '../../server/formats/csv.js';
import { encodeGbk } from '../../server/formats/gbk.js';
import { nameOf } from '../shared/items.js';
import { getAt, groupsIn, isObject, type Json, type JsonObject, textOf } from '../shared/json.js';
import { questionsOf, readCondition } from '../shared/questions.js';
import type { Schema } from '../shared/schema.js';
import { conditionSentence } from '../words/condition-sentence.js';
import { deskWords, type DeskLanguage } from '../words/desk-words.js';
import { choiceLabel } from '../words/field-words.js';
import { writeOptionLines } from './build-entries.js';
import { targetsOf, type Target } from './columns.js';
import { targetsIn, type EntryList } from './sheets.js';
import type { Cell } from './table.js';

export type SheetFormat = 'xlsx' | 'csv' | 'csv-gbk';

/** The items of a section as rows, with headings that an import finds again. */
export const createTable = (
  items: readonly JsonObject[],
  schema: Schema,
  headingOf: (target: Target) => string,
): Cell[][] => tableOf(items, targetsOf(schema), headingOf);

/** The entries of a list, each with the item that it is in. */
export const createEntriesTable = (
  items: readonly JsonObject[],
  list: EntryList,
  schema: Schema,
  headingOf: (target: Target) => string,
  language: DeskLanguage,
): Cell[][] =>
  tableOf(
    items.flatMap((item) => flatEntries(item, items, list, language)),
    targetsIn(schema, { section: 'forms', list }),
    headingOf,
  );

/** Options as lines, a condition as a sentence, and types and ticks in words. */
function flatEntries(
  item: JsonObject,
  items: readonly JsonObject[],
  list: EntryList,
  language: DeskLanguage,
): JsonObject[] {
  const isAlone = items.filter((one) => nameOf(one) === nameOf(item)).length === 1;
  const of = (isAlone && nameOf(item)) || textOf(item['id']);
  const questions = list === 'fields' ? questionsOf(item) : [];
  return groupsIn(item, list).map((entry) => {
    const { showIf, ...rest } = entry;
    const sentence = conditionSentence(readCondition(showIf), questions, language);
    const lines = (['options', 'rows'] as const).flatMap((key) => {
      const options = groupsIn(entry, key);
      return options.length > 0 ? [[key, writeOptionLines(options)] as const] : [];
    });
    const words = Object.entries(rest).map(([key, value]): [string, Json] => {
      if (typeof value === 'boolean') return [key, deskWords[language][value ? 'yes' : 'no']];
      return [key, key === 'type' ? choiceLabel([key], textOf(value), language) : value];
    });
    return {
      of,
      ...Object.fromEntries(words),
      ...Object.fromEntries(lines),
      ...(sentence && { showIf: sentence }),
    };
  });
}

function tableOf(
  items: readonly JsonObject[],
  targets: readonly Target[],
  headingOf: (target: Target) => string,
): Cell[][] {
  const used = targets.filter(({ path }) => items.some((item) => getAt(item, path) !== undefined));
  const columns = used.flatMap((target) =>
    target.kind === 'figure'
      ? [...new Set(items.flatMap((item) => figuresOf(item, target).map(figureHeading)))].map(
          (heading) => ({ target, heading }),
        )
      : [{ target, heading: headingOf(target) }],
  );
  const rows = items.map((item) =>
    columns.map(({ target, heading }) => cellOf(item, target, heading)),
  );
  return [columns.map(({ heading }) => heading), ...rows];
}

const figureHeading = ({ label, unit }: JsonObject): string =>
  unit === undefined ? textOf(label) : `${textOf(label)}（${textOf(unit)}）`;

const figuresOf = (item: JsonObject, { path }: Target): JsonObject[] => {
  const figures = getAt(item, path);
  return Array.isArray(figures) ? figures.filter(isObject) : [];
};

function cellOf(item: JsonObject, target: Target, heading: string): Cell {
  const figure = figuresOf(item, target).find((one) => figureHeading(one) === heading);
  if (target.kind === 'figure') return (figure?.['value'] ?? null) as Cell;
  const value = getAt(item, target.path);
  if (Array.isArray(value)) return value.map(textOf).join('\n');
  return value === undefined || typeof value === 'object' ? null : value;
}

export async function writeTable(rows: Cell[][], format: SheetFormat): Promise<Blob> {
  if (format === 'xlsx') {
    const sheet = rows.map((row, index) =>
      row.map((cell) => {
        const value = typeof cell === 'string' ? xlsxText(cell) : (cell ?? undefined);
        return index === 0 ? { value, fontWeight: 'bold' as const } : value;
      }),
    );
    return await writeXlsxFile(sheet, {
      columns: (rows[0] ?? []).map((heading) => ({ width: 6 + 2 * String(heading).length })),
    }).toBlob();
  }
  const text = csvRows(rows);
  return format === 'csv'
    ? new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' })
    : new Blob([encodeGbk(text).bytes], { type: 'text/csv;charset=gbk' });
}

/** A workbook reads `_x0041_` as the character of that number: a text that has it says that it means itself. */
const xlsxText = (text: string): string =>
  printable(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
