import type { Issue } from '../contract/issue.js';
/**
 * Why an element has nothing new to show. Codes and facts only; the words are in `locales/problems.ts`.
 * `issues` is what an editor must mend in the feed itself.
 */
export type Problem = {
    readonly code: 'no-source';
} | {
    readonly code: 'address';
    readonly address: string;
} | {
    readonly code: 'network' | 'time-limit' | 'page-instead' | 'login';
    readonly address: string;
} | {
    readonly code: 'status';
    readonly address: string;
    readonly status: number;
} | {
    readonly code: 'too-large';
    readonly address: string;
    readonly limit: number;
} | {
    readonly code: 'not-json';
    readonly address: string;
    readonly line?: number;
} | {
    readonly code: 'not-feed';
} | {
    readonly code: 'version';
    readonly version: string;
} | {
    readonly code: 'item-missing';
    readonly id: string;
} | {
    readonly code: 'item-invalid';
    readonly id: string;
    readonly issues: readonly Issue[];
};
/** Carries a {@link Problem} through promises inside this folder. */
export declare class ProblemError extends Error {
    readonly problem: Problem;
    constructor(problem: Problem);
}
