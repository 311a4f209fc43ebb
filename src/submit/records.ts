import type { Receipt } from '../contract/submission.js';
import type { Encoding } from './body.js';
import type { Refused } from './problem-details.js';
import type { Sealed } from './seal.js';

/**
 * Milliseconds after which a submission that could not be sent is given up, and after which what was filled in is
 * erased when nobody has come to take it back: 72 hours.
 */
export const lifetime = 72 * 3600 * 1000;

export interface Common {
  /** The idempotency key. */
  readonly key: string;
  readonly form: string;
  readonly url: string;
  /** Milliseconds since 1970, as all times here. */
  readonly createdAt: number;
}

/** What a failed try changes. */
export interface Retry {
  /** How many tries have failed. */
  readonly tries: number;
  /** When the last one ended. Later than now where the clock was put back since. */
  readonly triedAt: number;
  readonly nextAt: number;
  /** The last try did not reach the network: worth another as soon as it is back. */
  readonly offline: boolean;
  /** Until when one page has it alone, in browsers without Web Locks. */
  readonly leasedUntil: number;
}

/** A submission that waits. */
export interface Waiting extends Common, Retry {
  readonly status: 'saved';
  readonly encoding: Encoding;
  /** False: nothing may be written on this device. */
  readonly keep: boolean;
  /** What was filled in, in storage. */
  readonly sealed?: Sealed;
  /** The same in memory. Never stored. */
  readonly text?: string;
}

/** Bad news, which stays until the person has it, and with it for a time what was filled in. */
export interface Untold extends Pick<Waiting, 'sealed' | 'text'> {
  readonly settledAt: number;
}

/** What became of a submission. Takes its place under the same key: once it is accepted, its body is gone. */
export type Outcome = Common &
  (
    | {
        readonly status: 'accepted';
        readonly receipt: Receipt | undefined;
        readonly secret: string;
      }
    | ((Refused | { readonly status: 'expired' }) & Untold)
  );

/** Whether a submission's time is over. */
export const isExpired = ({ createdAt }: Common, now: number): boolean =>
  createdAt + lifetime <= now;
