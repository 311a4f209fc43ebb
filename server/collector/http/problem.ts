import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { safeParse, type $ZodIssue, type $ZodType, type output } from 'zod/v4/core';
import { fromZodError, type ProblemDetails } from '../../../src/contract/index.js';

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
  readonly status: ContentfulStatusCode;
  readonly code: ProblemDetails['code'];
  readonly options: ProblemOptions;

  constructor(
    status: ContentfulStatusCode,
    code: ProblemDetails['code'],
    title: string,
    options: ProblemOptions = {},
  ) {
    super(title);
    this.status = status;
    this.code = code;
    this.options = options;
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

/**
 * What was sent, in the shape of the contract.
 * @throws the problem that names every part which does not have it.
 */
export function readBody<Schema extends $ZodType>(schema: Schema, body: unknown): output<Schema> {
  const result = safeParse(schema, body);
  if (result.success) return result.data;
  throw new Problem(422, 'invalid', 'Some of what was sent is missing or wrong.', {
    errors: result.error.issues.map((issue) => invalidPart(issue, body)),
  });
}

function invalidPart(issue: $ZodIssue, body: unknown): InvalidPart {
  const pointer = pointerTo(issue.path);
  // The page's checks know none of these three; all else is said in the contract's own codes.
  if (issue.code === 'invalid_format') return { pointer, code: 'format' };
  if (issue.code === 'invalid_union') return { pointer, code: 'type' };
  if (issue.code === 'invalid_key') return { pointer, code: 'id' };
  const found = fromZodError({ issues: [issue] }, body)[0]!;
  return { pointer, code: found.code, ...('limit' in found && { limit: found.limit }) };
}

/** RFC 6901. */
function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}
