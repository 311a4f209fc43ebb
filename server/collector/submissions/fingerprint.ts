import { createHash } from 'node:crypto';
import type { SignUp, Submission } from '../../../src/contract/index.js';

/**
 * Tells whether a key comes back with the same submission. The order of keys does not matter. `elapsed`
 * and `captcha` do not either: they belong to the attempt, and an honest retry may carry new ones.
 * No key is needed: the signer's secret is in it, so nobody can guess their way back to the answers.
 */
export function fingerprint(submission: Submission | SignUp): string {
  const same = { ...submission, elapsed: undefined, captcha: undefined };
  return createHash('sha256')
    .update(JSON.stringify(sorted(same)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)]);
}
