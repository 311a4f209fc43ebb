import { type TryLater } from './result.js';
import type { Refused } from './problem-details.js';
import { type Limits } from './transport.js';
export type WithdrawResult = {
    readonly status: 'withdrawn';
    readonly count: number;
} | Refused | TryLater;
/** Takes a signature back: one try, for the person waits. A second one is answered like the first. */
export declare function postWithdrawal(url: string, receipt: string, secret: string, limits: Limits): Promise<WithdrawResult>;
