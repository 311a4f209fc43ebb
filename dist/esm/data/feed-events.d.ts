import type { Problem } from './problem.js';
/** Detail of `civic-data`: the element has data to show. */
export interface CivicDataDetail {
    /** Set while an older copy is shown. */
    readonly stale: boolean;
}
/** Detail of `civic-error`. */
export interface CivicErrorDetail {
    /** What went wrong, as a code. */
    readonly code: Problem['code'];
}
