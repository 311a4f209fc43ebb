import { check } from '../check.js';
import { measuresTable } from '../generated/tables.js';
import type { Issue } from '../issue.js';
import type { Count } from '../measure.js';

/** What numbers add up to, without the dust of binary fractions: hours are no whole numbers. */
export const sumOf = (values: readonly number[]): number =>
  Number(values.reduce((sum, value) => sum + value, 0).toPrecision(15));

/**
 * The number that is shown: the one that is stated, else the sum of the parts. A part that had to be left out leaves no
 * sum: a resident is told nothing sooner than a wrong total.
 * @param issues what was wrong with the count when it was read.
 */
export const countOf = ({ value, parts }: Count, issues: readonly Issue[]): number | undefined =>
  value === undefined && parts?.length && !issues.some(({ path }) => path.includes('parts'))
    ? sumOf(parts.map((part) => part.value))
    : value;

/** The same of a count as it was written, which nothing has checked. */
export function countIn(written: unknown): number | undefined {
  const { 'value?': value, 'parts?': parts } = measuresTable;
  const issues: Issue[] = [];
  const count = check({ 'value?': value!, 'parts?': parts! }, written, issues);
  return count === undefined ? count : countOf(count as Count, issues);
}
