import type { RecordStore } from './record-store.js';
import type { Common, Outcome, Retry, Waiting } from './records.js';
type Kept = Waiting | Outcome;
/**
 * What waits to be sent and what became of the rest: in storage, so that neither a reload nor a lost
 * connection loses it; in memory where storage is refused, cannot be encrypted, or is not wanted.
 *
 * On http pages, which have no WebCrypto, it is memory alone: whoever sits on the line or at the machine
 * next would read a stored form, and a form that is typed again harms nobody.
 */
export interface Outbox {
    /** @returns whether it outlasts the page. */
    add(waiting: Waiting, text: string): Promise<boolean>;
    all(): Promise<Kept[]>;
    /** Takes one for a try, if it still waits and `may` says so. Rejects when storage fails. */
    claim(key: string, may: (waiting: Waiting) => boolean, leasedUntil: number): Promise<Waiting | undefined>;
    /** What was filled in. Rejects when it can no longer be decrypted. */
    textOf(waiting: Waiting): Promise<string>;
    /** Puts one back after a try. */
    postpone(key: string, changes: Retry): Promise<unknown>;
    /** Erases what was filled in, and leaves what became of it. */
    settle(waiting: Waiting, outcome: Becomes<Outcome>): Promise<unknown>;
    /** Erases whatever is under a key. */
    forget(key: string): Promise<unknown>;
}
export declare function createOutbox(store: RecordStore): Outbox;
/** What is left to say of an outcome when it is known whose it is. */
type Becomes<T> = T extends unknown ? Omit<T, keyof Common> : never;
export {};
