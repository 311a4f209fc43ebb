import { instantOf } from './texts.js';

/*
 * When a moment of the contract begins and ends. A year, a month or a day is meant in the time of its place. For pages that
 * is China, which has one offset and no summer time, so that they do without `Intl` (docs/adr/0012);
 * test/contract/rules/node/parity.test.ts compares the two.
 */

/** China's distance from UTC. */
export const china = '+08:00';

/** The first instant of a moment. */
export const startOf = (moment: string, utcOffset = china): number =>
  instantOf(moment.includes('T') ? moment : `${moment.padEnd(10, '-01')}T00:00:00${utcOffset}`);

/** The first instant after a moment: what closes on `2026-06` is still open on 30 June; what closes at 20:00 is closed at 20:00. */
export function endOf(moment: string, utcOffset = china): number {
  if (moment.includes('T')) return instantOf(moment);
  const [year = 0, month, day] = moment.split('-').map(Number);
  const next = new Date(0);
  if (month === undefined) next.setUTCFullYear(year + 1, 0, 1);
  else if (day === undefined) next.setUTCFullYear(year, month, 1);
  else next.setUTCFullYear(year, month - 1, day + 1);
  return startOf(next.toISOString().slice(0, 10), utcOffset);
}

/** Whether a deadline has passed, or something that lasts until a moment is over. */
export const hasEnded = (moment: string, now: number, utcOffset = china): boolean =>
  endOf(moment, utcOffset) <= now;

/** Why a form cannot be filled in at a time, and since or until when; nothing where it can. */
export function closureAt(
  { opens, closes }: { opens?: string | undefined; closes?: string | undefined },
  now: number,
  utcOffset = china,
): { readonly status: 'not-yet-open' | 'closed'; readonly when: string } | undefined {
  if (opens && now < startOf(opens, utcOffset)) return { status: 'not-yet-open', when: opens };
  if (closes && hasEnded(closes, now, utcOffset)) return { status: 'closed', when: closes };
  return undefined;
}

/** From one instant until another, in milliseconds since 1970. */
interface Span {
  readonly starts: number;
  readonly ends: number;
}

/** Whether one person cannot be at both. What ends when the other begins does not overlap it. */
export const overlaps = (one: Span, other: Span): boolean =>
  one.starts < other.ends && other.starts < one.ends;

/** What clocks show at an instant: `2026-05-01T09:00`. */
export function localTimeOf(instant: number, utcOffset = china): string {
  // Midnight of 1 January 1970 at the place: how far its clocks are behind UTC, in milliseconds.
  const behind = instantOf(`1970-01-01T00:00:00${utcOffset}`);
  return new Date(instant - behind).toISOString().slice(0, 16);
}
