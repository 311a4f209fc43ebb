import { instantOf } from './texts.js';

/*
 * Times in China without `Intl` (docs/adr/0012), whose only offset test/contract/rules/node/parity.test.ts compares with
 * `Intl`'s: when a moment of the contract begins and ends. A year, a month or a day without a time is meant as the clocks
 * of its place show it; pages know one place, China, which has one time and no summer time.
 */

/** China's distance from UTC. */
export const china = '+08:00';

/** The first instant of a moment. */
export const startOf = (moment: string, utcOffset = china): number =>
  instantOf(moment.includes('T') ? moment : `${moment.padEnd(10, '-01')}T00:00:00${utcOffset}`);

/** The first instant after a moment: what closes on 2026-06 is open on 30 June, what closes at 20:00 is not at 20:00. */
export function endOf(moment: string, utcOffset = china): number {
  if (moment.includes('T')) return instantOf(moment);
  const [year = 0, month, day] = moment.split('-').map(Number);
  const next = new Date(0);
  if (month === undefined) next.setUTCFullYear(year + 1, 0, 1);
  else if (day === undefined) next.setUTCFullYear(year, month, 1);
  else next.setUTCFullYear(year, month - 1, day + 1);
  return startOf(next.toISOString().slice(0, 10), utcOffset);
}
