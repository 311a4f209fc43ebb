import { spreadOf, type Spread } from './statistics.js';

/** A figure of a job, with what it should reach. */
export interface Figure {
  readonly name: string;
  /** `ratio` has no unit. */
  readonly unit: 'ratio' | 'ms' | 'kB' | '/s' | 'kB/card' | '' | 'B' | 'µs';
  readonly spread: Spread;
  /** Measurements behind the spread; one where the figure cannot vary. */
  readonly samples: number;
  readonly target?: Target;
}

/** What the figure should be, and what to say where it is not. */
export interface Target {
  readonly atMost?: number;
  readonly atLeast?: number;
  /** What was tried, and what stands in the way. Printed only while the target is missed. */
  readonly whereMissed?: string;
}

/** What one job found. */
export interface Findings {
  readonly title: string;
  /** How it was measured, one sentence a line. */
  readonly about: readonly string[];
  readonly figures: readonly Figure[];
  /** The same measures of several contenders; a reader compares down a column. */
  readonly tables?: readonly Table[];
}

export interface Table {
  readonly title: string;
  readonly rows: readonly TableRow[];
}

interface TableRow {
  readonly name: string;
  /** By column. */
  readonly figures: Readonly<Record<string, Figure>>;
}

/** All figures of a job, wherever they stand. */
export const allFigures = ({ figures, tables = [] }: Findings): readonly Figure[] => [
  ...figures,
  ...tables.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row.figures))),
];

export const figure = (
  name: string,
  unit: Figure['unit'],
  values: readonly number[],
  target?: Target,
): Figure => ({ name, unit, spread: spreadOf(values), samples: values.length, target });

/** Judged by the median, as it is printed. */
export function isReached({ spread, target, unit }: Figure): boolean {
  const shown = Number(format(spread.median, unit));
  return shown <= (target?.atMost ?? Infinity) && shown >= (target?.atLeast ?? -Infinity);
}

const digits: Readonly<Record<Figure['unit'], number>> = {
  ratio: 2,
  ms: 1,
  kB: 2,
  '/s': 0,
  'kB/card': 2,
  '': 2,
  B: 0,
  µs: 0,
};

export const format = (value: number, unit: Figure['unit']): string => {
  const text = value.toFixed(digits[unit]);
  // A whole number needs no decimals where counts are meant.
  return unit === '' ? text.replace(/\.?0+$/, '') : text.replace(/^-(?=[0.]+$)/, '');
};
