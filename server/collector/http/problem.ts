import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ProblemDetails } from '../../../src/contract/index.js';

export type InvalidPart = NonNullable<ProblemDetails['errors']>[number];

interface ProblemOptions {
  detail?: string;
  errors?: InvalidPart[];
  /** Seconds. */
  retryAfter?: number;
  headers?: Record<string, string>;
}

/** A refusal, thrown anywhere and answered as RFC 9457 problem details. Its words never repeat what was sent. */
export class Problem extends Error {
  override name = 'Problem';

  constructor(
    readonly status: ContentfulStatusCode,
    readonly code: ProblemDetails['code'],
    title: string,
    readonly options: ProblemOptions = {},
  ) {
    super(title);
  }

  get details(): ProblemDetails {
    const { detail, errors } = this.options;
    return {
      type: `urn:civic-widgets:problem:${this.code}`,
      title: this.message,
      status: this.status,
      code: this.code,
      ...(detail && { detail }),
      ...(errors && { errors }),
    };
  }

  get headers(): Record<string, string> {
    const { retryAfter, headers } = this.options;
    return {
      'Cache-Control': 'no-store',
      ...headers,
      ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
      // The rest of the body is never read: the next request of this client needs another connection.
      ...(this.status === 413 && { Connection: 'close' }),
    };
  }

  toResponse(): Response {
    return new Response(JSON.stringify(this.details), {
      status: this.status,
      headers: { 'Content-Type': 'application/problem+json', ...this.headers },
    });
  }
}

/** The problems that have no more to say than what they are. */
export const problems = {
  closed: () => new Problem(409, 'closed', 'This is closed.'),
  notOpen: () => new Problem(409, 'not-open', 'This is not open yet.'),
  full: (errors: InvalidPart[]) =>
    new Problem(409, 'full', 'There is no free place left.', { errors }),
  tooLate: () => new Problem(409, 'too-late', 'It is too late to change this.'),
  alreadySigned: () => new Problem(409, 'already-signed', 'You have signed this pledge.'),
  inProgress: () =>
    new Problem(409, 'in-progress', 'This submission is still being worked on.', { retryAfter: 1 }),
  keyReused: () =>
    new Problem(422, 'key-reused', 'This Idempotency-Key belongs to another submission.'),
  refused: () =>
    new Problem(
      422,
      'refused',
      'This was sent too quickly. Please wait a moment and send it again.',
    ),
  notFound: () => new Problem(404, 'not-found', 'There is nothing here.'),
  diskFull: () =>
    new Problem(507, 'unavailable', 'The server’s disk is full: this cannot be stored now.', {
      retryAfter: 60,
    }),
  unavailable: () =>
    new Problem(503, 'unavailable', 'This cannot be stored at the moment.', { retryAfter: 5 }),
};
