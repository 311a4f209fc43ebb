import type { Fault } from '../../contract/fault.js';
import type { Receipt } from '../../contract/submission.js';
/** Where a pledge form stands; one at a time, and no other can be written. */
export type PledgeState = {
    readonly status: 'reading' | 'filling' | 'sending' | 'already-signed' | 'withdrawn';
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
} | {
    readonly status: 'failed';
    readonly code: string;
};
/** States in which there is a form to fill in. */
export declare const hasForm: ({ status }: PledgeState) => boolean;
/** The state at a time: before a pledge opens and after it closes there is no form, but a receipt stays. */
export declare function stateAt(state: PledgeState, { opens, closes }: {
    opens?: string;
    closes?: string;
}, now: number): PledgeState;
