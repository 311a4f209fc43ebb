import Papa from 'papaparse';
import { withoutApostrophe } from '../../server/formats/csv.js';
import type { Cell } from './table.js';

/** Reads a file that the collector wrote: comma, every cell quoted, an apostrophe before what looks like a formula. */
export async function readOwnCsv(file: Blob): Promise<Cell[][]> {
  const text = (await file.text()).replace(/^\uFEFF/, '');
  const { data } = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true });
  return data.map((row) => row.map(withoutApostrophe));
}
