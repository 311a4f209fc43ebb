import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Problem } from './problem.js';

/** Refuses a body that is longer than any honest form. */
export const limitBody = (bytes: number) =>
  bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new Problem(413, 'too-large', 'This is longer than a form can be.', {
        detail: `The limit is ${bytes} bytes.`,
      });
    },
  });

export async function readJson(context: Context): Promise<unknown> {
  const text = await context.req.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The parser's own message quotes what it could not read.
    throw new Problem(400, 'invalid', 'The body is not JSON.');
  }
}

type BodyKind = 'json' | 'form';

export function bodyKind(context: Context): BodyKind {
  const type = (context.req.header('Content-Type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (type === 'application/json') return 'json';
  if (type === 'application/x-www-form-urlencoded') return 'form';
  throw new Problem(415, 'invalid', 'Send application/json or application/x-www-form-urlencoded.');
}
