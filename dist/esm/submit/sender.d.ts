import { type Listener } from './announcements.js';
import { type Clock } from './clock.js';
import { type Delivered } from './delivery.js';
import type { Kept, SubmissionRequest } from './states.js';
import { type WithdrawResult } from './withdraw.js';
/** Sends what people fill in: once each, and for as long as it takes. No method ever rejects or throws. */
export interface Sender {
    /** @returns how the first try ended; what comes after is told to those who watch the form. */
    submit(request: SubmissionRequest): Promise<Delivered>;
    /**
     * Tells every change to a form's submissions, made in this tab or another; and sends what waits.
     * @returns ends it.
     */
    watch(form: string, listener: Listener): () => void;
    /** What this device has of a form: what waits, receipts, and refusals that nobody was there to read. Newest first. */
    keptFor(form: string): Promise<Kept[]>;
    /** Erases what this device has under a key, sent or not. */
    forget(key: string): Promise<unknown>;
    /** Takes a signature back, and forgets its receipt. */
    withdraw(url: string, receipt: string, secret: string): Promise<WithdrawResult>;
    /** Tries what is due; `eager`: also what only lacked a network. */
    flush(eager?: boolean): Promise<void>;
    /** Ends listeners and timers; what is kept stays kept. */
    close(): void;
}
export interface SenderOptions {
    clock?: Clock;
    /** From 0 up to 1. */
    random?: () => number;
    /** How long one try may take, in milliseconds. Default 30,000. */
    timeLimit?: number;
    /** Of the outbox: who shares it, shares its submissions. */
    name?: string;
}
/** The one of the page. */
export declare const sharedSender: () => Sender;
export declare function createSender({ clock, random, timeLimit, name, }?: SenderOptions): Sender;
