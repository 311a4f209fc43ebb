import type { Receipt } from '../contract/submission.js';
import type { Body, Encoding } from './encoding.js';
import type { Accepted, Refused, TryLater } from './result.js';

export interface SubmissionRequest<Content = Body> {
  /** Names the form on this origin, the same on every page that shows it: `${url}#${id}`. */
  readonly form: string;
  /** Absolute. */
  readonly url: string;
  /** Default `json`. */
  readonly encoding?: Encoding;
  readonly body: Content;
  /** Names of the photos in the body: those that have not arrived are sent before it. */
  readonly photos?: readonly string[];
  /** False (`outbox="off"`): a shared machine, on which nothing may be written. Default true. */
  readonly keep?: boolean;
}

/** Waits for another try. */
export interface Saved {
  readonly status: 'saved';
  /** False: lost when this page is closed. */
  readonly durable: boolean;
  readonly reason: TryLater['reason'];
  /** Milliseconds since 1970. */
  readonly nextTryAt: number;
}

/** Given up: it could not be sent within 72 hours, or could no longer be decrypted. */
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

/** A state and the submission that it is of: one page can send several. */
export type SubmissionUpdate<State = SubmissionState> = State & { readonly key: string };

/** What is kept on this device about one submission. */
export type KeptSubmission = { readonly key: string; readonly createdAt: number } & (
  | { readonly status: 'saved'; readonly durable: boolean; readonly nextTryAt: number }
  | {
      readonly status: 'accepted';
      readonly url: string;
      readonly receipt: Receipt | undefined;
      readonly secret?: string;
    }
  | Refused
  | Expired
);
