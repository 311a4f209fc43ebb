import writeXlsxFile from 'write-excel-file/universal';
import { printable } from '../../src/base/text/printable.js';
import { csvRows } from '../../server/formats/csv.js';
import { encodeGbk } from '../../server/formats/gbk.js';
import { getAt, isObject, type Json, type JsonObject, textOf } from '../shared/json.js';
import type { Schema } from '../shared/schema.js';
import { targetsOf, type Target } from './columns.js';
import type { Cell } from './table.js';

export type SheetFormat = 'xlsx' | 'csv' | 'csv-gbk';

/** The items of a section as rows, with headings that an import finds again. */
export function createTable(
  items: readonly JsonObject[],
  schema: Schema,
  headingOf: (target: Target) => string,
): Cell[][] {
  const used = targetsOf(schema).filter(({ kind, path }) =>
    items.some((item) => {
      const value = getAt(item, path);
      return value !== undefined && (kind !== 'figure' || Array.isArray(value));
    }),
  );
  const columns = used.flatMap((target) =>
    target.kind === 'figure'
      ? figuresIn(items, target).map((heading) => ({ target, heading }))
      : [{ target, heading: headingOf(target) }],
  );
  const rows = items.map((item) =>
    columns.map(({ target, heading }) => cellOf(getAt(item, target.path), target, heading)),
  );
  return [columns.map(({ heading }) => heading), ...rows];
}

const figureHeading = (figure: Json): string =>
  isObject(figure)
    ? `${textOf(figure['label'])}${figure['unit'] === undefined ? '' : `（${textOf(figure['unit'])}）`}`
    : '';

function figuresIn(items: readonly JsonObject[], { path }: Target): string[] {
  const headings = new Set<string>();
  for (const item of items)
    for (const figure of (getAt(item, path) as Json[] | undefined) ?? [])
      headings.add(figureHeading(figure));
  return [...headings];
}

function cellOf(value: Json | undefined, { kind }: Target, heading: string): Cell {
  if (kind === 'figure') {
    const found = ((value as Json[] | undefined) ?? []).find(
      (figure) => figureHeading(figure) === heading,
    );
    return isObject(found) ? (found['value'] as Cell) : null;
  }
  if (Array.isArray(value)) return value.map(textOf).join('\n');
  return value === undefined || typeof value === 'object' ? null : value;
}

export async function writeTable(rows: Cell[][], format: SheetFormat): Promise<Blob> {
  if (format === 'xlsx') {
    const sheet = rows.map((row, index) =>
      row.map((value) =>
        value === null
          ? null
          : index === 0
            ? { value: xlsxText(String(value)), fontWeight: 'bold' as const }
            : { value: typeof value === 'string' ? xlsxText(value) : value, type: typeOf(value) },
      ),
    );
    return await writeXlsxFile(sheet as never, {
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

const typeOf = (value: string | number | boolean) =>
  typeof value === 'number' ? Number : typeof value === 'boolean' ? Boolean : String;
