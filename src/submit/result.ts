import type { Receipt } from '../contract/submission.js';
import { readRefusal, type Refused } from './problem-details.js';
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

/** Statuses that ask for patience; with every 5xx. */
const busy = /^(408|425|429|5..)$/;

/** Sorts an answer that is no success into a refusal and what is worth another try. */
export function readFailure(answer: Answer): Refused | TryLater {
  if (typeof answer.status === 'string') return { status: 'try-later', reason: answer.status };
  const { status, json, after } = answer;
  // A redirect that leads nowhere, or may not be followed, says no more than a page of its own.
  if (status < 400) return { status: 'try-later', reason: 'unreadable' };
  const code = (json as { code?: unknown } | null | undefined)?.code;
  // A 409 that says nothing means "still being worked on", as in the Idempotency-Key draft.
  const passing =
    busy.test(String(status)) || (status === 409 && (code === undefined || code === 'in-progress'));
  return passing ? { status: 'try-later', reason: 'busy', after } : readRefusal(status, json);
}

/** @param anySuccess for handlers that know nothing of receipts. */
export function readResult(answer: Answer, anySuccess: boolean): Result {
  if (typeof answer.status === 'number' && answer.status >= 200 && answer.status < 300) {
    const receipt = readReceipt(answer.json);
    if (receipt || (anySuccess && !answer.isElsewhere))
      return { status: 'accepted', receipt, replay: answer.status === 200 && !!receipt };
  }
  return readFailure(answer);
}

/** What a receipt says beyond this contract's words stays in it: a pass names its posts. */
export function readReceipt(json: unknown): Receipt | undefined {
  const { receipt, at, count } = (json ?? {}) as Partial<Record<keyof Receipt, unknown>>;
  return typeof receipt === 'string' && typeof at === 'string' && typeof count === 'number'
    ? (json as Receipt)
    : undefined;
}
