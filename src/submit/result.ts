import type { ProblemDetails, Receipt } from '../contract/submission.js';
import type { ServerAnswer } from './transport.js';

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

/**
 * Kinds of refusal for which a later try is no better. `unconfirmed`: an old handler answered with a page that says
 * nothing; it may have stored what was sent, and would not know it again.
 */
type RefusalCode =
  Exclude<ProblemDetails['code'], 'in-progress' | 'too-many' | 'unavailable'> | 'unconfirmed';

export interface Refused {
  readonly status: 'refused';
  readonly code: RefusalCode;
  readonly errors: readonly FieldError[];
}

/** One thing that the server found wrong. */
export interface FieldError {
  /** RFC 6901, into the body. */
  readonly pointer: string;
  readonly code: string;
  readonly limit: number | undefined;
  /** Name of the field that the pointer means (`/values/tel` is `tel`), where it means one. */
  readonly field: string | undefined;
  /** Id of the consent that it is about, where it is about one. */
  readonly consent?: string;
}

/** What one try came to. */
export type Result = Accepted | Refused | TryLater;

/** @param anySuccess for handlers that know nothing of receipts. */
export function readResult(answer: ServerAnswer, anySuccess: boolean): Result {
  if (typeof answer.status === 'number' && answer.status >= 200 && answer.status < 300) {
    const receipt = readReceipt(answer.json);
    if (receipt || isStored(answer.json) || (anySuccess && !answer.isOtherPage))
      return { status: 'accepted', receipt, replay: answer.status === 200 && !!receipt };
  }
  return readFailure(answer);
}

/** Statuses that ask for patience; with every 5xx. */
const busy = /^(408|425|429|5..)$/;

/** Tells a refusal from what is worth another try, in an answer that is no success. */
export function readFailure(answer: ServerAnswer): Refused | TryLater {
  if (typeof answer.status === 'string') return { status: 'try-later', reason: answer.status };
  const { status, json, after } = answer;
  // A redirect that leads nowhere, or may not be followed, says no more than a page of its own.
  if (status < 400) return { status: 'try-later', reason: 'unreadable' };
  const code = (json as { code?: unknown } | null | undefined)?.code;
  // A 409 that says nothing means "still being worked on", as in the Idempotency-Key draft.
  const isPassing =
    busy.test(String(status)) || (status === 409 && (code === undefined || code === 'in-progress'));
  return isPassing ? { status: 'try-later', reason: 'busy', after } : readRefusal(status, json);
}

/** Whether a server confirms what it took without a number: an anonymous form has none. */
function isStored(json: unknown): boolean {
  const { receipt, at, count } = (json ?? {}) as Partial<Record<keyof Receipt, unknown>>;
  return receipt === undefined && typeof at === 'string' && typeof count === 'number';
}

/** A receipt keeps what else it says: a pass names its posts. */
export function readReceipt(json: unknown): Receipt | undefined {
  const { receipt, at, count } = (json ?? {}) as Partial<Record<keyof Receipt, unknown>>;
  return typeof receipt === 'string' && typeof at === 'string' && typeof count === 'number'
    ? (json as Receipt)
    : undefined;
}

const refusals =
  /^(invalid|closed|not-open|full|too-late|already-signed|key-reused|too-large|not-found)$/;
/** What a status says where the server, or a proxy before it, gives no problem details. */
const refusalByStatus: Record<number, RefusalCode> = {
  404: 'not-found',
  410: 'closed',
  413: 'too-large',
  422: 'invalid',
};

/** Reads RFC 9457 problem details, which any server may have written. */
export function readRefusal(status: number, json: unknown): Refused {
  const { code, errors } = (json ?? {}) as { code?: unknown; errors?: unknown };
  return {
    status: 'refused',
    code: refusals.test(String(code))
      ? (code as RefusalCode)
      : (refusalByStatus[status] ?? 'refused'),
    errors: Array.isArray(errors) ? errors.map(readError) : [],
  };
}

function readError(error: unknown): FieldError {
  const { pointer, code, limit, consent } = (error ?? {}) as Record<string, unknown>;
  const where = typeof pointer === 'string' ? pointer : '';
  const field = /^\/values\/([^/]+)/.exec(where)?.[1];
  return {
    pointer: where,
    code: typeof code === 'string' ? code : 'invalid',
    limit: typeof limit === 'number' ? limit : undefined,
    ...(typeof consent === 'string' && { consent }),
    field: field?.replace(/~1/g, '/').replace(/~0/g, '~'),
  };
}
