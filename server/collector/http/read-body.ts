import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod/mini';
import { safeParse, type $ZodIssue, type $ZodType, type output } from 'zod/v4/core';
import { fromZodError } from '../../../src/contract/index.js';
import { Problem, type InvalidPart } from './problem.js';

/** Whoever acts at the desk, as they call themselves. */
export const actor = z.string().check(z.trim(), z.minLength(1), z.maxLength(60));

/** The place in a list behind which it goes on, as a query has it: anything else begins at the beginning. */
export const readAfter = (asked: string | undefined): number =>
  Math.min(Math.max(Math.trunc(Number(asked)) || 0, 0), 2 ** 31 - 1);

/**
 * Refuses a body that is longer than any honest form. Where a request says how long its body is, Node reads no more than that, and
 * its word is taken. Hono's middleware would ask for the body as a stream, which costs more than reading it.
 */
export function limitBody(bytes: number): MiddlewareHandler {
  const refuse = (): never => {
    throw new Problem(413, 'too-large', 'This is longer than a form can be.', {
      detail: `The limit is ${bytes} bytes.`,
    });
  };
  const limitStream = bodyLimit({ maxSize: bytes, onError: refuse });
  return (context, next) => {
    const length = context.req.header('Content-Length');
    if (length === undefined || context.req.header('Transfer-Encoding') !== undefined)
      return limitStream(context, next);
    return Number(length) > bytes ? refuse() : next();
  };
}

export async function readJson(context: Context): Promise<unknown> {
  const text = await context.req.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The parser's own message quotes what it could not read.
    throw new Problem(400, 'invalid', 'The body is not JSON.');
  }
}

export function bodyKind(context: Context): 'json' | 'form' {
  const type = (context.req.header('Content-Type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (type === 'application/json') return 'json';
  if (type === 'application/x-www-form-urlencoded') return 'form';
  throw new Problem(415, 'invalid', 'Send application/json or application/x-www-form-urlencoded.');
}

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
