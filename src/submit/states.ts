import type { Receipt } from '../contract/submission.js';
import type { Body, Encoding } from './body.js';
import type { Refused } from './problem-details.js';
import type { Accepted, TryLater } from './result.js';

export interface SubmissionRequest {
  /** Names the form on this origin, the same on every page that shows it: `${url}#${id}`. */
  readonly form: string;
  /** Absolute. */
  readonly url: string;
  /** Default `json`. */
  readonly encoding?: Encoding;
  readonly body: Body;
  /** False (`outbox="off"`): a shared machine, on which nothing may be written. Default true. */
  readonly keep?: boolean;
}

/** It waits for another try. */
export interface Saved {
  readonly status: 'saved';
  /** False: lost when this page is closed. */
  readonly durable: boolean;
  readonly reason: TryLater['reason'];
  /** Milliseconds since 1970. */
  readonly nextTryAt: number;
}

/** It could not be sent within 72 hours, or no longer be read, and was given up. */
export interface Expired {
  readonly status: 'expired';
}

/** Where a submission stands. */
export type SubmissionState =
  | { readonly status: 'sending'; readonly durable: boolean }
  | Saved
  | Accepted
  | Refused
  | Expired
  /** By {@link Sender.withdraw}, in this tab or another. */
  | { readonly status: 'withdrawn'; readonly count: number };

/** A state, and whose: one page can send several. */
export type SubmissionUpdate<State = SubmissionState> = State & { readonly key: string };

/** What is kept on this device about one submission. */
export type Kept = { readonly key: string; readonly createdAt: number } & (
  | { readonly status: 'saved'; readonly durable: boolean; readonly nextTryAt: number }
  | {
      readonly status: 'accepted';
      readonly url: string;
      readonly receipt: Receipt | undefined;
      readonly secret: string;
    }
  | Refused
  | Expired
);
