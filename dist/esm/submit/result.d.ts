import type { Receipt } from '../contract/submission.js';
import { type Refused } from './problem-details.js';
import type { Answer } from './transport.js';
export interface Accepted {
    readonly status: 'accepted';
    /** A portal's old handler gives none. */
    readonly receipt: Receipt | undefined;
    /** The server knew the key: an earlier try had arrived and its answer was lost. */
    readonly replay: boolean;
}
export interface TryLater {
    readonly status: 'try-later';
    /** `unreadable`: success, but not this contract's; a captive portal's login page for one. */
    readonly reason: 'network' | 'time-limit' | 'busy' | 'unreadable';
    /** What the server asked for, in milliseconds. */
    readonly after?: number;
}
/** What one try came to. */
export type Result = Accepted | Refused | TryLater;
/** Sorts an answer that is no success into a refusal and what is worth another try. */
export declare function readFailure(answer: Answer): Refused | TryLater;
/** @param anySuccess for handlers that know nothing of receipts. */
export declare function readResult(answer: Answer, anySuccess: boolean): Result;
/** What a receipt says beyond this contract's words stays in it: a pass names its posts. */
export declare function readReceipt(json: unknown): Receipt | undefined;
