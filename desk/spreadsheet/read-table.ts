import Papa from 'papaparse';
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { withoutApostrophe } from '../../server/formats/csv.js';
import { readCellName, largestFile, mostRows, TableError, type Cell, type Table } from './table.js';

/** Reads an .xlsx, .csv or .tsv file; what it is, its first bytes say. */
export async function readTable(bytes: ArrayBuffer): Promise<Table> {
  if (bytes.byteLength > largestFile) throw new TableError('too-large');
  const start = new Uint8Array(bytes);
  const begins = (...expected: number[]) => expected.every((byte, at) => start[at] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04)) return checked(await readXlsx(bytes));
  // .xls, and .xlsx with a password: both are an OLE file.
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw new TableError('old-excel');
  return checked(readText(bytes));
}

/** What was copied in Excel, WPS or a web page: tabs between cells. */
export function readPasted(text: string): Table {
  if (text.length > largestFile) throw new TableError('too-large');
  return checked({ ...nothingSpecial, rows: splitText(text, text.includes('\t') ? '\t' : '') });
}

const nothingSpecial = { merged: [], formulas: 0, withoutValue: [] };

function checked(table: Table): Table {
  const { rows } = table;
  while (rows.length > 0 && rows[rows.length - 1]!.every((cell) => cell === null)) rows.pop();
  if (rows.length === 0) throw new TableError('empty-sheet');
  if (rows.length > mostRows) throw new TableError('too-many-rows');
  return table;
}

async function readXlsx(bytes: ArrayBuffer): Promise<Table> {
  try {
    const facts = readSheetFacts(new Uint8Array(bytes));
    const sheet = (await readSheet(bytes)) as unknown[][];
    const rows = sheet.map((row) => row.map(plainCell));
    for (const area of facts.merged) spread(rows, area);
    return { rows, ...facts };
  } catch (error) {
    throw error instanceof TableError ? error : new TableError('not-a-sheet');
  }
}

/** What the library that reads cells does not tell: merged areas, and which cells hold formulas. */
type SheetFacts = Pick<Table, 'merged' | 'formulas' | 'withoutValue'>;

/** What the packed file may unpack to: a small file can hold gigabytes of zeros. */
const largestUnpacked = 300 * 1024 * 1024;

function readSheetFacts(bytes: Uint8Array): SheetFacts {
  let total = 0;
  const decoder = new TextDecoder();
  const files = unzipSync(bytes, {
    filter({ name, originalSize }) {
      total += originalSize;
      if (total > largestUnpacked) throw new TableError('too-large');
      return /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name);
    },
  });
  const text = (name: string): string => decoder.decode(files[name] ?? new Uint8Array());
  const xml = text(firstSheet(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels')));
  const facts: SheetFacts = { merged: [], formulas: 0, withoutValue: [] };
  for (const [, area] of xml.matchAll(/<(?:\w+:)?mergeCell\b[^>]*\bref="([^"]+)"/g))
    facts.merged.push(area!);
  for (const [, attributes, content] of xml.matchAll(
    /<(?:\w+:)?c\b([^>]*[^/])>((?:(?!<\/(?:\w+:)?c>)[\s\S])*?<(?:\w+:)?f\b[\s\S]*?)<\/(?:\w+:)?c>/g,
  )) {
    facts.formulas++;
    const isError = /\bt="e"/.test(attributes!);
    const hasValue = /<(?:\w+:)?v\b[^>]*>[^<]/.test(content!);
    const name = /\br="([A-Z]+\d+)"/.exec(attributes!)?.[1];
    if (name && (isError || !hasValue)) facts.withoutValue.push(name);
  }
  return facts;
}

/** The sheet that stands first in the workbook, which need not be the file called sheet1. */
function firstSheet(workbook: string, relations: string): string {
  const id = /<(?:\w+:)?sheet\b[^>]*\br:id="([^"]+)"/.exec(workbook)?.[1];
  for (const [relation] of relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    if (!id || !relation.includes(`Id="${id}"`)) continue;
    const target = /\bTarget="([^"]+)"/.exec(relation)?.[1];
    if (target) return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }
  return 'xl/worksheets/sheet1.xml';
}

function plainCell(value: unknown): Cell {
  if (value instanceof Date) {
    const iso = value.toISOString();
    // A time of day without a day is kept as one of the day before the calendar of spreadsheets begins.
    if (iso.startsWith('1899-12-3') || iso.startsWith('1900-01-0')) return iso.slice(11, 16);
    // A spreadsheet's time has no zone: what it shows is what was meant.
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16);
  }
  if (typeof value === 'string') return value.trim() || null;
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** In a merged area only the first cell has the value; a reader of the sheet sees it beside every row. */
function spread(rows: Cell[][], area: string): void {
  const [from, to] = area.split(':').map(readCellName);
  if (!from || !to) return;
  const value = rows[from.row]?.[from.column] ?? null;
  // Downwards only: sideways, one value would fill fields that it was not meant for.
  for (const row of rows.slice(from.row + 1, to.row + 1)) row[from.column] ??= value;
}

function readText(bytes: ArrayBuffer): Table {
  const [text, encoding] = decode(bytes);
  // Bytes that no text has: a picture or a program that was named .csv.
  // eslint-disable-next-line no-control-regex -- looking for control characters is the point
  if (/[\u0000-\u0008]/.test(text.slice(0, 4096))) throw new TableError('not-a-sheet');
  return { ...nothingSpecial, rows: splitText(text, ''), encoding };
}

function decode(bytes: ArrayBuffer): [text: string, encoding: Table['encoding'] & string] {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe)
    return [new TextDecoder('utf-16le').decode(bytes), 'utf-16le'];
  try {
    return [new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'utf-8'];
  } catch {
    // Excel and WPS in Chinese write .csv in the system's encoding, without saying so.
    return [new TextDecoder('gb18030').decode(bytes), 'gbk'];
  }
}

function splitText(text: string, delimiter: string): Cell[][] {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter });
  return data.map((row) => row.map((cell) => withoutApostrophe(cell.trim()).trim() || null));
}
