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
export declare const sumOf: (parts?: Count["parts"]) => number;
/**
 * The number that is shown: the one that is stated, else the sum of the parts. A part that had to be left
 * out leaves no sum: a resident is told nothing sooner than a wrong total.
 */
export declare const countOf: ({ value, parts }: Count, issues: readonly Issue[]) => number | undefined;
/** How much of the way a number is: 0 at the start, 1 at the goal, and truthfully beyond both. */
export declare const shareOf: (value: number, from: number, goal: number) => number;
/** @returns nothing where no progress can be told: without a goal, or with one where the count begins. */
export declare function progressOf({ target, steps, baseline, better, }: Pick<Measure, 'target' | 'steps' | 'baseline' | 'better'>, value: number): Progress | undefined;
/** Whether a count is older than the editor allows. A month or a year is taken at its end. */
export declare const isOld: (asOf: string, staleAfter?: number) => boolean;
