import { check } from '../check.js';
import { measuresTable } from '../generated/tables.js';
import type { Issue } from '../issue.js';
import type { Count, Measure } from '../measure.js';

/** A sum without the rounding errors of binary fractions: 0.1 + 0.2 hours are 0.3. */
export const sumOf = (values: readonly number[]): number =>
  Number(values.reduce((sum, value) => sum + value, 0).toPrecision(15));

/**
 * The number that is shown: the one that is stated, else the sum of the parts. Where a part had to be left out there is no
 * sum: no total is better than a wrong one.
 * @param issues what {@link check} found in the count.
 */
export const countOf = ({ value, parts }: Count, issues: readonly Issue[]): number | undefined =>
  value === undefined && parts?.length && !issues.some(({ path }) => path.includes('parts'))
    ? sumOf(parts.map((part) => part.value))
    : value;

/** The same for a count that is not checked yet. */
export function countIn(written: unknown): number | undefined {
  const { 'value?': value, 'parts?': parts } = measuresTable;
  const issues: Issue[] = [];
  const count = check({ 'value?': value!, 'parts?': parts! }, written, issues);
  return count === undefined ? count : countOf(count as Count, issues);
}

/**
 * Whether a measure is the answers to a question of a form: it is told by its parts, as rules/distribution.ts reads them, and
 * never as their sum.
 */
export const isDistribution = ({ form, parts }: Pick<Measure, 'form' | 'parts'>): boolean =>
  !!(form && parts);
