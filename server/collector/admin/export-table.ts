import { Readable } from 'node:stream';
import type { FieldValue } from '../../../src/contract/index.js';
import { csvRows } from '../../formats/csv.js';

/** One column of an export. */
export interface Column<Row> {
  header: string;
  value: (row: Row) => FieldValue | null | undefined;
}

/**
 * A table as CSV that opens in a spreadsheet: UTF-8 with BOM, and nothing that a person typed runs as a formula.
 * @param chunks rows as they are read; the whole table is never in memory.
 */
export function exportTable<Row>(
  columns: readonly Column<Row>[],
  chunks: AsyncIterable<readonly Row[]>,
): ReadableStream {
  return Readable.toWeb(
    Readable.from(writeTable(columns, chunks), { objectMode: false }),
  ) as ReadableStream;
}

async function* writeTable<Row>(
  columns: readonly Column<Row>[],
  chunks: AsyncIterable<readonly Row[]>,
): AsyncGenerator<Buffer> {
  yield Buffer.from(`\uFEFF${csvRows([columns.map(({ header }) => header)])}`);
  for await (const rows of chunks)
    if (rows.length > 0)
      yield Buffer.from(csvRows(rows.map((row) => columns.map(({ value }) => cellOf(value(row))))));
}

const cellOf = (value: FieldValue | null | undefined) =>
  typeof value === 'boolean' ? Number(value) : value;
