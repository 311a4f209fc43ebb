/**
 * When something takes place that repeats: a subset of RFC 5545, worked out at the desk and the server by a library, by the
 * clocks of its place. Pages never do this: they get dates.
 */
import { RRuleTemporal } from 'rrule-temporal';
import type { Holiday } from '../../src/contract/feed.js';
import type { Repeats } from '../../src/contract/repeats.js';
import { isZone } from '../../src/contract/rules/event-faults.js';
import { holidayOn } from '../../src/contract/rules/opening-hours.js';
import { rules } from '../../src/contract/rules/texts.js';
import { readRule } from './repeat-rule.js';
import { localIn, offsetIn } from './zones.js';

/** What a rule without an end is worked out for: from now on, or from its beginning where that is later. Days. */
export const horizonDays = 180;

/** The most dates of one rule: of one that goes on and on, the last ones. */
export const mostDates = 1000;

export interface RepeatedDate {
  /** By the clocks of the place, what the date is called: `20260704`. */
  readonly day: string;
  readonly starts: string;
  readonly ends: string | undefined;
}

interface Repeating {
  readonly starts: string;
  readonly ends?: string | undefined;
  readonly repeats: Repeats;
  readonly timeZone?: string | undefined;
  /** The feed's, for rules that heed them. */
  readonly holidays?: readonly Holiday[] | undefined;
}

const china = 'Asia/Shanghai';

/**
 * The first date, and those that follow from it. A rule that cannot be read gives the first one alone.
 * @param now an instant: a rule without an end goes on for half a year from here.
 */
export function datesOf(
  { starts, ends, repeats, timeZone = china, holidays = [] }: Repeating,
  now: number,
): RepeatedDate[] {
  const zone = isZone(timeZone) ? timeZone : china;
  if (!rules.moment(starts) || starts.length < 10) return [];
  const hasTime = starts.includes('T');
  // A day is a day wherever it is.
  const local = hasTime ? localIn(Date.parse(starts), zone) : `${starts}T00:00`;
  const first: RepeatedDate = { day: compact(local.slice(0, 10)), starts, ends };
  const read = readRule(repeats.rule);
  if (!read) return [first];
  const ruleZone = hasTime ? zone : 'UTC';
  const until =
    lastInstant(read.get('UNTIL'), ruleZone) ??
    (read.has('COUNT') ? undefined : endlessUntil(local, now));
  const text = [...read]
    .filter(([key]) => key !== 'UNTIL')
    .map(([key, value]) => `${key}=${value}`)
    .join(';');
  const rule = new RRuleTemporal({
    rruleString: `DTSTART;TZID=${ruleZone}:${compact(local)}00\nRRULE:${text}`,
    includeDtstart: true,
  });
  const found: string[] = [];
  rule.all((date) => {
    if (until !== undefined && date.epochMilliseconds > until) return false;
    found.push(date.toString({ timeZoneName: 'never', smallestUnit: 'minute' }).slice(0, 16));
    if (!read.has('COUNT') && found.length > mostDates) found.shift();
    return found.length < mostDates || !read.has('COUNT');
  });
  const skipped = new Set(
    (repeats.except ?? []).map((one) => (one.includes('T') ? localIn(Date.parse(one), zone) : one)),
  );
  return heedHolidays(found, repeats.holidays, holidays)
    .filter((date) => !skipped.has(date) && !skipped.has(date.slice(0, 10)))
    .map((date) =>
      date === local
        ? first
        : { day: compact(date.slice(0, 10)), ...periodFrom(date, local, starts, ends, zone) },
    );
}

/** Without days off, and with what is worked for them between the first date and the last. */
function heedHolidays(
  dates: readonly string[],
  how: Repeats['holidays'],
  holidays: readonly Holiday[],
): readonly string[] {
  const first = dates[0];
  if (!how || first === undefined) return dates;
  const worked = holidays
    .flatMap(({ workdays = [] }) => workdays)
    .map((day) => day + first.slice(10))
    .filter((date) => how === 'follow' && first < date && date < dates[dates.length - 1]!);
  return [...new Set([...dates, ...worked])]
    .sort()
    .filter((date) => holidayOn(date.slice(0, 10), holidays)?.isWorked !== false);
}

/** As long by the clock as the first one: a night shift ends at six, also when the clocks change. */
function periodFrom(
  date: string,
  local: string,
  starts: string,
  ends: string | undefined,
  zone: string,
): { starts: string; ends: string | undefined } {
  const write = (moment: string): string =>
    starts.includes('T') ? moment + offsetIn(moment, zone) : moment.slice(0, 10);
  if (ends === undefined || !rules.moment(ends) || ends.length < 10)
    return { starts: write(date), ends: undefined };
  const localEnd = ends.includes('T') ? localIn(Date.parse(ends), zone) : `${ends}T00:00`;
  const length = Date.parse(`${localEnd}Z`) - Date.parse(`${local}Z`);
  const end = new Date(Date.parse(`${date}Z`) + length).toISOString().slice(0, 16);
  return {
    starts: write(date),
    ends: ends.includes('T') ? end + offsetIn(end, zone) : end.slice(0, 10),
  };
}

/** `UNTIL=20261231` is that whole day, which is what people mean; RFC 5545 wants it in UTC. */
function lastInstant(until: string | undefined, zone: string): number | undefined {
  if (!until) return undefined;
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2}))?/.exec(until)!;
  const local = `${year}-${month}-${day}T${hour ?? '23'}:${minute ?? '59'}`;
  const instant = Date.parse(
    `${local}:${second ?? '59'}${until.endsWith('Z') ? 'Z' : offsetIn(local, zone)}`,
  );
  return Number.isNaN(instant) ? -Infinity : instant;
}

const endlessUntil = (local: string, now: number): number =>
  Math.max(now, Date.parse(`${local}Z`)) + horizonDays * 24 * 60 * 60 * 1000;

/** As RFC 5545 writes dates and times: without hyphens and colons. */
const compact = (text: string): string => text.replace(/[-:]/g, '');
