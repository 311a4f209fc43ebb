import { instantOf } from '../contract/instant.js';
import type { Issue } from '../contract/issue.js';
import type { Count, Measure } from '../contract/measure.js';

/** How far a count has come on its way to the goal that is next. */
export interface Progress {
  /** Where the count began. */
  readonly from: number;
  /** The next goal that is not reached; beyond the last one, the last. */
  readonly goal: number;
  /** Goals that are reached, in the order they were met. */
  readonly passed: readonly number[];
  /** Less is better. A falling goal above the start is a ceiling: there is no way to go, only a limit. */
  readonly falling: boolean;
}

/** What parts add up to, without the dust of binary fractions. */
export const sumOf = (parts: Count['parts'] = []): number =>
  Number(parts.reduce((sum, { value }) => sum + value, 0).toPrecision(15));

/**
 * The number that is shown: the one that is stated, else the sum of the parts. A part that had to be left
 * out leaves no sum: a resident is told nothing sooner than a wrong total.
 */
export const countOf = ({ value, parts }: Count, issues: readonly Issue[]): number | undefined =>
  value === undefined && parts?.length && !issues.some(({ path }) => path.includes('parts'))
    ? sumOf(parts)
    : value;

/** How much of the way a number is: 0 at the start, 1 at the goal, and truthfully beyond both. */
export const shareOf = (value: number, from: number, goal: number): number =>
  (value - from) / (goal - from);

/** @returns nothing where no progress can be told: without a goal, or with one where the count begins. */
export function progressOf(
  {
    target,
    steps = [],
    baseline,
    better,
  }: Pick<Measure, 'target' | 'steps' | 'baseline' | 'better'>,
  value: number,
): Progress | undefined {
  const from = baseline ?? 0;
  // A start above the goal says that the count is to fall, whether or not the editor said so.
  const falling = better === 'down' || target! < baseline!;
  const sign = falling ? -1 : 1;
  const goals = [...steps, target ?? NaN]
    .filter((goal) => goal - from && (falling || goal > from))
    .sort((a, b) => sign * (a - b));
  const passed = goals.filter((goal) => sign * (value - goal) >= 0);
  const goal = goals[passed.length] ?? goals[passed.length - 1];
  return goal === undefined ? goal : { from, goal, passed, falling };
}

/** Whether a count is older than the editor allows. A month or a year is taken at its end. */
export const isOld = (asOf: string, staleAfter = Infinity): boolean =>
  Date.now() - instantOf(asOf + '-12-28'.slice(asOf.length - 4)) > staleAfter * 864e5;
