import Papa from 'papaparse';
import { printable } from '../../src/base/text/printable.js';

export type CsvCell = string | number | boolean | null | undefined;

/**
 * What a spreadsheet may run as a formula: it starts with one of these signs, also in their full-width form
 * and after blanks or invisible characters, which some readers drop. A number is a number: -3 is left alone.
 */
const formula = /^(?:[\s\p{C}\ufffd]*[=+\-@＝＋－＠]|[\t\r\n])/u;

/**
 * Rows as CSV (RFC 4180), the only way that anything here writes it. Every cell is quoted, so that no line
 * break, comma or quotation mark in a text ends it; an apostrophe stands before what looks like a formula.
 */
export function csvRows(rows: readonly (readonly CsvCell[])[]): string {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? printable(cell) : (cell ?? ''))),
  );
  return rows.length === 0
    ? ''
    : `${Papa.unparse(cells, { quotes: true, newline: '\r\n', escapeFormulae: formula })}\r\n`;
}

/** Takes the apostrophe away again, where a file of ours is read. */
export const withoutApostrophe = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
