import type { Announcements } from './announcements.js';
import type { Outbox } from './outbox.js';
import type { Refused } from './problem-details.js';
import type { Waiting } from './records.js';
import { type Accepted } from './result.js';
import type { Saved, SubmissionUpdate } from './states.js';
import { type Limits } from './transport.js';
export type Delivered = SubmissionUpdate<Saved | Accepted | Refused>;
/** What the parts of a sender share. */
export interface Workings extends Limits {
    /** From 0 up to 1. */
    readonly random: () => number;
    readonly outbox: Outbox;
    readonly announcements: Announcements;
}
/**
 * Tries one submission once, keeps or erases it accordingly, and tells.
 * @param attended somebody is there to read a refusal.
 */
export declare function deliver(workings: Workings, waiting: Waiting, text: string, durable: boolean, attended: boolean): Promise<Delivered>;
