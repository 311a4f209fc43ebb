import { Problem } from '../shared/problem.js';

/** What a cell holds once read: dates as 2024-03-08, or with a time where there is one. */
export type Cell = string | number | boolean | null;

/** A sheet as rows of cells, and what was special about it. */
export interface Table {
  rows: Cell[][];
  /** Areas that were one cell, such as A2:A5; the value was given to every row of them. */
  merged: string[];
  /** How many cells hold a formula; the value that the spreadsheet last saw was taken. */
  formulas: number;
  /** Cells whose formula has no value, or an error. */
  withoutValue: string[];
  encoding?: 'utf-8' | 'gbk' | 'utf-16le';
}

export type TableProblem =
  'too-large' | 'old-excel' | 'not-a-sheet' | 'empty-sheet' | 'too-many-rows';

export class TableError extends Problem<TableProblem> {}

export const largestFile = 20 * 1024 * 1024;
export const mostRows = 50_000;

/** 0 → A, 26 → AA: columns as a spreadsheet names them. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** “B12” as numbers from 0. */
export function readCellName(name: string): { row: number; column: number } {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(name.replace(/\$/g, '')) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}
