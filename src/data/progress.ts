import type { Measure } from '../contract/measure.js';
import { endOf } from '../contract/rules/moments.js';

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

/** Whether a count is older than the editor allows. A day, a month and a year are taken at their end. */
export const isOld = (asOf: string, staleAfter = Infinity): boolean =>
  Date.now() - endOf(asOf) > staleAfter * 864e5;
