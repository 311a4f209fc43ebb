import type { ProblemDetails } from '../contract/submission.js';

/**
 * Kinds of refusal for which a later try is no better. `unconfirmed`: an old handler answered with a page that says
 * nothing; it may have stored what was sent, and would not know it again.
 */
export type RefusalCode =
  Exclude<ProblemDetails['code'], 'in-progress' | 'too-many' | 'unavailable'> | 'unconfirmed';

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

export interface Refused {
  readonly status: 'refused';
  readonly code: RefusalCode;
  readonly errors: readonly FieldError[];
}

const known =
  /^(invalid|closed|not-open|full|too-late|already-signed|key-reused|too-large|not-found)$/;
/** What a status says where the server, or a proxy before it, gives no problem details. */
const byStatus: Record<number, RefusalCode> = {
  404: 'not-found',
  410: 'closed',
  413: 'too-large',
  422: 'invalid',
};

/** Reads RFC 9457 problem details, written by whoever. */
export function readRefusal(status: number, json: unknown): Refused {
  const { code, errors } = (json ?? {}) as { code?: unknown; errors?: unknown };
  const refusal = known.test(String(code)) ? (code as RefusalCode) : undefined;
  return {
    status: 'refused',
    code: refusal ?? byStatus[status] ?? 'refused',
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
