import type { $ZodIssue } from 'zod/v4/core';
import type { Expected, Issue, Path } from './issue.js';
import type { RuleName } from './rules/texts.js';

const expectedByZod: Record<string, Expected> = {
  string: 'text',
  number: 'number',
  boolean: 'yes-no',
  array: 'list',
  object: 'group',
};

/**
 * What zod found, in the contract's own codes, so that server, desk and page name a mistake alike. zod's own messages are
 * never used: its locale is global to all copies of zod.
 */
export function fromZodError(error: { issues: $ZodIssue[] }, document: unknown): Issue[] {
  const place = (issue: $ZodIssue): string => JSON.stringify(issue.path);
  const wrongType = new Set(
    error.issues.filter((issue) => issue.code === 'invalid_type').map(place),
  );
  // zod also reports the length of a text where a list should be; one issue for a place is enough.
  return error.issues
    .filter((issue) => issue.code === 'invalid_type' || !wrongType.has(place(issue)))
    .map((issue) => fromZodIssue(issue, document));
}

function fromZodIssue(issue: $ZodIssue, document: unknown): Issue {
  const path = issue.path as Path;
  const value = path.reduce<unknown>(
    (parent, key) => (parent as Record<string | number, unknown> | undefined)?.[key],
    document,
  );
  if (value === undefined) return { path, code: 'missing' };
  switch (issue.code) {
    case 'invalid_type':
      return { path, code: 'type', expected: expectedByZod[issue.expected] ?? 'text' };
    case 'invalid_value':
      return { path, code: 'choice', choices: issue.values as (string | number)[] };
    case 'too_big':
      return {
        path,
        code: issue.origin === 'string' ? 'long' : issue.origin === 'array' ? 'many' : 'big',
        limit: Number(issue.maximum),
      };
    case 'too_small':
      return { path, code: 'small', limit: Number(issue.minimum) };
    case 'custom':
      return { path, code: issue.params?.['code'] as RuleName };
    default:
      throw new Error(`The contract uses no check that answers with ${issue.code}.`);
  }
}
