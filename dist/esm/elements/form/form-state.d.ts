import type { Fault } from '../../contract/fault.js';
import type { Receipt } from '../../contract/submission.js';
/** Where a form stands; one at a time, and no other can be written. */
export type FormState = {
    readonly status: 'reading' | 'filling' | 'sending' | 'already-signed';
} | {
    readonly status: 'withdrawn';
    readonly count?: number;
} | {
    readonly status: 'invalid';
    readonly faults: readonly Fault[];
} | {
    readonly status: 'not-yet-open' | 'closed';
    readonly when: string;
} | {
    readonly status: 'saved-for-later';
    readonly durable: boolean;
} | {
    readonly status: 'signed';
    readonly receipt?: Receipt;
    readonly secret?: string;
    /** Why it could not be taken back. */
    readonly kept?: string;
} | {
    readonly status: 'failed';
    readonly code: string;
};
/** States in which there is a form to fill in. */
export declare const hasForm: ({ status }: FormState) => boolean;
/** The receipt, where there is one. */
export declare const received: (state: FormState) => Receipt | undefined;
/** What a visit before had signed is no news. */
export declare const isNews: (before: FormState["status"]) => boolean;
/** The state at a time: before a form opens and after it closes there is none, but a receipt stays. */
export declare function stateAt(state: FormState, { opens, closes }: {
    opens?: string;
    closes?: string;
}, now: number): FormState;
/** A day without a time is a day in China, where the feed was written. */
export declare const startOf: (moment: string) => number;
export declare const endOf: (moment: string) => number;
