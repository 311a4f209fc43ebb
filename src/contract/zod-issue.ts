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
 * Puts what zod found into the contract's own codes, so that server, desk and page speak of the same
 * mistake in the same way. zod's own words and locales are never used: two copies of zod share them.
 */
export function fromZodError(error: { issues: $ZodIssue[] }, document: unknown): Issue[] {
  const place = (issue: $ZodIssue): string => JSON.stringify(issue.path);
  const wrongType = new Set(
    error.issues.filter((issue) => issue.code === 'invalid_type').map(place),
  );
  // zod measures the length of a text where a list should be; one mistake is enough for one place.
  return error.issues
    .filter((issue) => issue.code === 'invalid_type' || !wrongType.has(place(issue)))
    .map((issue) => fromZodIssue(issue, document));
}

function fromZodIssue(issue: $ZodIssue, document: unknown): Issue {
  const path = issue.path as Path;
  switch (issue.code) {
    case 'invalid_type':
      return at(document, path) === undefined
        ? { path, code: 'missing' }
        : { path, code: 'type', expected: expectedByZod[issue.expected] ?? 'text' };
    case 'invalid_value':
      return at(document, path) === undefined
        ? { path, code: 'missing' }
        : { path, code: 'choice', choices: issue.values as (string | number)[] };
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

function at(document: unknown, path: Path): unknown {
  let value = document;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}
