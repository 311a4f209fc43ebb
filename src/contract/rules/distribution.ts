import type { Measure } from '../measure.js';
import { areStandardLevels, satisfiedLevels } from './rating.js';

/** How the answers to a question are spread: what page, mail and picture show of a measure's parts. */
export interface Distribution {
  readonly rows: readonly {
    readonly label: string;
    readonly value: number;
    /** Below the minimum: it may be anything from 0 to one less, and is never told or drawn as 0. */
    readonly isHidden: boolean;
  }[];
  /** What a full length stands for: all who have answered, else the longest row. */
  readonly whole: number;
  /** Every number is the lower end of a step as wide as the minimum. */
  readonly isRounded: boolean;
  /** Of the standard's five levels: how many, from the first, are counted as satisfied, and their share in whole percent. */
  readonly satisfied?: { readonly levels: number; readonly percent: number };
}

/** Reads the parts of a measure as the answers to a question. */
export function distributionOf(
  measure: Pick<Measure, 'value' | 'approx' | 'minimum'>,
  parts: NonNullable<Measure['parts']>,
): Distribution {
  const { value, approx, minimum = 0 } = measure;
  const rows = parts.map((part) => ({ ...part, isHidden: part.value < minimum }));
  const isRounded = approx === 'over' && minimum > 1;
  const satisfied = areStandardLevels(parts.map(({ label }) => label))
    ? satisfiedOf(rows, isRounded ? minimum - 1 : 0, minimum)
    : undefined;
  const sum = sumOf(parts);
  const longest = Math.max(...parts.map((part) => part.value));
  return {
    rows,
    whole: Math.max(value ?? 0, satisfied ? sum : longest),
    isRounded,
    ...(satisfied?.percent ? { satisfied } : {}),
  };
}

/**
 * The share of the satisfied that is certain: as few of them as the numbers allow, and as many of the others. Rounded figures
 * would otherwise flatter or not, by chance.
 * @param step by how much a number may be larger than it is told.
 */
function satisfiedOf(
  rows: Distribution['rows'],
  step: number,
  minimum: number,
): { levels: number; percent: number } {
  const levels = satisfiedLevels(rows.length);
  const most = (some: Distribution['rows']): number =>
    some.reduce((sum, { value, isHidden }) => sum + (isHidden ? minimum - 1 : value + step), 0);
  // What is left of all who answered may have left out this question: nothing is known of them.
  const fewest = rows
    .slice(0, levels)
    .reduce((sum, { value, isHidden }) => sum + (isHidden ? 0 : value), 0);
  const all = fewest + most(rows.slice(levels));
  return { levels, percent: all > 0 ? Math.floor((fewest / all) * 100 + 1e-9) : 0 };
}

const sumOf = (parts: readonly { value: number }[]): number =>
  parts.reduce((sum, { value }) => sum + value, 0);
