/** A rota as people draw it: days on one side, places on the other, and in each cell how many are wanted. */
import { readWrittenDay, readWrittenTime } from '../shared/written-times.js';
import { readFigure } from './convert-cell.js';
import type { Cell } from './table.js';

/** A cell of the grid as a row of a rota would say it. */
interface GridShift {
  readonly row: number;
  readonly column: number;
  readonly capacity: Cell;
  /** What the labels and the cell say of when. */
  readonly day: string | undefined;
  readonly hours: string | undefined;
  /** What the other labels say: a place, or what is done there. */
  readonly names: readonly string[];
}

/** Nobody is wanted there then. */
const isClosed = (text: string): boolean => /^(?:[-–—/\\×x]+|休息?|无|停|不设|0人?)$/i.test(text);

/** 4, 4人, 9:00–11:00 4人. */
function readCell(cell: Cell): { capacity: Cell; hours: string | undefined } | undefined {
  if (typeof cell === 'number')
    return cell >= 0 && cell < 1000 ? { capacity: cell, hours: undefined } : undefined;
  if (typeof cell !== 'string') return undefined;
  const text = cell.normalize('NFKC').trim();
  if (isClosed(text)) return { capacity: 0, hours: undefined };
  const [whole = '', count] = /(\d+)\s*[人名个位]/.exec(text) ?? [];
  const rest = count ? text.replace(whole, '').trim() : '';
  if (rest)
    return readWrittenTime(rest)?.from ? { capacity: Number(count), hours: rest } : undefined;
  const figure = readFigure(text);
  return figure && !figure.approx ? { capacity: figure.value, hours: undefined } : undefined;
}

const isNumbering = (heading: Cell): boolean =>
  /^(序号|编号|no\.?|#)$/i.test(String(heading ?? '').trim());
const isBeside = (heading: Cell): boolean =>
  /^(合计|小计|总计|共计|备注|说明|负责人|联系人|电话)$/.test(String(heading ?? '').trim());
const isTime = (label: Cell): boolean =>
  typeof label === 'string' && (readWrittenDay(label) ?? readWrittenTime(label)) !== undefined;

interface Shape {
  /** The first row and column of the cells. */
  top: number;
  left: number;
  width: number;
}

/** Where the cells of the grid begin, below its labels and beside them. */
function shapeOf(rows: readonly (readonly Cell[])[], headingRow: number): Shape | undefined {
  const width = rows.slice(headingRow).reduce((most, row) => Math.max(most, row.length), 0);
  const top = rows.findIndex(
    (row, index) =>
      index > headingRow &&
      row.some(
        (cell, column) =>
          column > 0 && !isNumbering(rows[headingRow]![column] ?? null) && readCell(cell),
      ),
  );
  if (top < 0) return undefined;
  const body = rows.slice(top);
  for (let left = 1; left < width; left++) {
    const cells = body.map((row) => row[left] ?? null).filter((cell) => cell !== null);
    const isCounted = cells.length > 0 && cells.filter(readCell).length * 2 >= cells.length;
    if (isCounted && !isNumbering(rows[headingRow]![left] ?? null)) return { top, left, width };
  }
  return undefined;
}

/** @param isKnown whether a heading names a column of a rota that is written row by row. */
export function isGrid(
  rows: readonly (readonly Cell[])[],
  headingRow: number,
  isKnown: (heading: Cell) => boolean,
): boolean {
  const shape = shapeOf(rows, headingRow);
  if (!shape) return false;
  const { top, left, width } = shape;
  const heads = rows.slice(headingRow, top);
  const columns = Array.from({ length: width - left }, (_, index) => left + index);
  const headings = columns.map((column) => heads.map((row) => row[column] ?? null));
  if (
    headings.some((labels) =>
      labels.some(
        (label) => label !== null && !isTime(label) && !isBeside(label) && isKnown(label),
      ),
    )
  )
    return false;
  const beside = rows.slice(top).map((row) => row.slice(0, left));
  const ofTime = (lists: readonly (readonly Cell[])[]): number =>
    lists.filter((labels) => labels.some(isTime)).length;
  return ofTime(headings) * 2 > headings.length || ofTime(beside) * 2 > beside.length;
}

export function shiftsInGrid(rows: readonly (readonly Cell[])[], headingRow: number): GridShift[] {
  const shape = shapeOf(rows, headingRow);
  if (!shape) return [];
  const { top, left, width } = shape;
  const heads = rows
    .slice(headingRow, top)
    .map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null));
  // A label over several columns stands in the first of them, one beside several rows in the uppermost.
  for (const head of heads.slice(0, -1))
    for (let column = left + 1; column < width; column++) head[column] ??= head[column - 1]!;
  const above: Cell[] = Array.from({ length: left }, () => null);
  const shifts: GridShift[] = [];
  for (let row = top; row < rows.length; row++) {
    const cells = rows[row]!;
    for (let column = 0; column < left; column++)
      if ((cells[column] ?? null) !== null || column === left - 1)
        above[column] = cells[column] ?? null;
    const beside = above.filter((_, column) => !isNumbering(heads[0]![column] ?? null));
    if (beside.every((label) => label === null) || beside.some(isBeside)) continue;
    for (let column = left; column < width; column++) {
      const cell = cells[column] ?? null;
      const labels = heads.map((head) => head[column] ?? null);
      if (cell === null || labels.some(isBeside)) continue;
      const read = readCell(cell);
      if (read?.capacity === 0) continue;
      const said = [
        ...new Set([...beside, ...labels].filter((label) => label !== null).map(String)),
      ];
      const times = said.filter(isTime);
      const day = times.filter((label) => hasDay(label)).join(' ') || undefined;
      // Hours in the cell itself are exact where the label only says which half of the day.
      const hours = read?.hours ?? times.filter((label) => !hasDay(label)).join(' ');
      shifts.push({
        row,
        column,
        capacity: read ? read.capacity : cell,
        day,
        hours: hours || undefined,
        names: said.filter((label) => !isTime(label)),
      });
    }
  }
  return shifts;
}

function hasDay(label: string): boolean {
  const time = readWrittenDay(label);
  return time?.date !== undefined || time?.weekday !== undefined;
}
