import type { $ZodIssue } from 'zod/v4/core';
import { fromZodError } from '../../../src/contract/index.js';
import { Problem, type InvalidPart } from './problem.js';

/** A body that does not have the shape of the contract. */
export function problemFromZod(issues: $ZodIssue[], body: unknown): Problem {
  return new Problem(422, 'invalid', 'Some of what was sent is missing or wrong.', {
    errors: issues.map((issue) => invalidPart(issue, body)),
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
