import type { Measure } from '../contract/measure.js';
import { endOf } from '../contract/rules/moments.js';

/** How far a count has come on its way to the goal that is next. */
export interface Progress {
  /** Where the count began. */
  readonly from: number;
  /** The next goal; once all are reached, the last. */
  readonly goal: number;
  /** Goals that are reached, in order. */
  readonly passed: readonly number[];
  /** Whether less is better. */
  readonly falling: boolean;
  /** Whether the goal is a limit to stay under: less is better, and the count begins below it. */
  readonly isCeiling: boolean;
}

/** A number's share of the way: 0 at the start, 1 at the goal, below and above them beyond. */
export const shareOf = (value: number, from: number, goal: number): number =>
  (value - from) / (goal - from);

type Goals = Pick<Measure, 'target' | 'steps' | 'baseline' | 'better'>;

/** @returns nothing without a goal, or with a goal where the count begins. */
export function progressOf(
  { target, steps = [], baseline, better }: Goals,
  value: number,
): Progress | undefined {
  const from = baseline ?? 0;
  // A start above the goal means that the count is to fall, also where the editor has not said so.
  const falling = better === 'down' || target! < baseline!;
  const sign = falling ? -1 : 1;
  const goals = [...steps, target ?? NaN]
    .filter((goal) => goal - from && (falling || goal > from))
    .sort((a, b) => sign * (a - b));
  const passed = goals.filter((goal) => sign * (value - goal) >= 0);
  const goal = goals[passed.length] ?? goals[passed.length - 1];
  return goal === undefined
    ? goal
    : { from, goal, passed, falling, isCeiling: falling && goal > from };
}

/** Whether a count is more days old than the editor allows, from the end of the day, month or year. */
export const isOld = (asOf: string, staleAfter = Infinity): boolean =>
  Date.now() - endOf(asOf) > staleAfter * 864e5;
