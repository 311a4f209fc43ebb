import type { Holiday } from '../feed.js';
import type { Issue, Path } from '../issue.js';
import type { OpeningHours, Weekday } from '../member.js';
import { localTimeOf } from './moments.js';
import { rules } from './texts.js';

/*
 * When a place is open, by its own clock. Times are minutes since midnight of the place's day; 24:00 is 1440, and what closes
 * after midnight has more.
 */

const dayMinutes = 1440;
const weekdays: readonly Weekday[] = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** From one minute of a day until another, which may lie on the next day. */
interface Span {
  readonly opens: number;
  readonly closes: number;
}

/** @returns minutes since midnight, and nothing for what is no time: `25:00`, `8点`. */
export function readClock(text: string | undefined): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d\d)$/.exec(text?.normalize('NFKC').trim() ?? '') ?? [];
  if (hours === undefined || Number(minutes) > 59) return undefined;
  const time = Number(hours) * 60 + Number(minutes);
  return time <= dayMinutes ? time : undefined;
}

export const writeClock = (minutes: number): string => {
  // Midnight at the end of a day is 24:00, as signs have it.
  const time = minutes > dayMinutes ? minutes - dayMinutes : minutes;
  return `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;
};

/** Nothing for an entry that says that the place is closed, or whose times are none. */
function spanOf({ opens, closes }: OpeningHours): Span | undefined {
  const from = readClock(opens);
  const to = readClock(closes);
  if (from === undefined || to === undefined) return undefined;
  return { opens: from, closes: to > from ? to : to + dayMinutes };
}

/** An entry with times that are none says nothing, not that the place is closed. */
const isRead = ({ opens, closes }: OpeningHours): boolean =>
  (opens === undefined && closes === undefined) ||
  (readClock(opens) !== undefined && readClock(closes) !== undefined);

const isDated = ({ from }: OpeningHours): boolean => from !== undefined && from.length > 5;
const isSeasonal = ({ from, to }: OpeningHours): boolean =>
  from !== undefined && from.length === 5 && to?.length === 5;

/** Whether a day lies in an entry's days of the year. A season may go on over the turn of the year. */
function isInTime({ from, to = from }: OpeningHours, date: string): boolean {
  if (from === undefined || to === undefined) return true;
  const day = from.length === 5 ? date.slice(5) : date;
  return from <= to ? from <= day && day <= to : day >= from || day <= to;
}

const weekdayOf = (date: string): Weekday => weekdays[new Date(date).getUTCDay()]!;

/** What a public holiday makes of a day. */
export function holidayOn(
  date: string,
  holidays: readonly Holiday[],
): { readonly name: string; readonly isWorked: boolean } | undefined {
  for (const { name, from, to = from, workdays = [] } of holidays) {
    if (from <= date && date <= to) return { name, isWorked: false };
    if (workdays.includes(date)) return { name, isWorked: true };
  }
  return undefined;
}

/** When a place is open on a day. */
interface DayHours {
  readonly spans: readonly Span[];
  readonly notes: readonly string[];
  /** The public holiday, where nothing says whether the place is open on it: the usual hours may not hold. */
  readonly holiday?: string;
}

function hoursOn(
  date: string,
  hours: readonly OpeningHours[],
  holidays: readonly Holiday[],
): DayHours {
  const holiday = holidayOn(date, holidays);
  // On a weekend day that is worked, what is open on Mondays is open, unless it says otherwise.
  const weekday = holiday?.isWorked ? 'MO' : weekdayOf(date);
  const fitting = hours.filter(
    (one) =>
      isRead(one) && isInTime(one, date) && (!one.days?.length || one.days.includes(weekday)),
  );
  const onDate = fitting.filter((one) => isDated(one));
  const special = hours.filter(
    (one) =>
      isRead(one) &&
      isInTime(one, date) &&
      holiday &&
      one.on === (holiday.isWorked ? 'made-up-workday' : 'holiday') &&
      (!one.days?.length || one.days.includes(weekdayOf(date))),
  );
  const usual = fitting.filter((one) => !one.on && !isDated(one));
  const season = hours.some((one) => !one.on && isSeasonal(one) && isInTime(one, date));
  const decisive = [onDate, special, season ? usual.filter((one) => isSeasonal(one)) : usual].find(
    (list, index) => list.length > 0 || index === 2,
  )!;
  const isUnsaid = holiday && !holiday.isWorked && decisive !== onDate && decisive !== special;
  return {
    spans: merged(decisive.flatMap((one) => spanOf(one) ?? [])),
    notes: [...new Set(decisive.flatMap(({ note }) => note ?? []))],
    ...(isUnsaid && { holiday: holiday.name }),
  };
}

/** In order, and those that meet or overlap as one. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.opens - other.opens)) {
    const last = result[result.length - 1];
    if (last && span.opens <= last.closes)
      result[result.length - 1] = { ...last, closes: Math.max(last.closes, span.closes) };
    else result.push(span);
  }
  return result;
}

/** Whether a place is open. */
export type OpenState =
  | { readonly status: 'open'; readonly until: number | undefined }
  | { readonly status: 'closed'; readonly next?: { readonly days: number; readonly at: number } }
  /** On a holiday that its hours say nothing of. */
  | { readonly status: 'unsaid'; readonly holiday: string }
  /** It says nothing of when it is open. */
  | { readonly status: 'unknown' };

export const nextDay = (date: string, days = 1): string => {
  const day = new Date(date);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
};

/** How many days are looked ahead for the next time that a place opens: over the longest holidays. */
const daysAhead = 15;

/** @param clock what the place's own clock shows: `2026-10-01T09:30`. */
export function openAt(
  clock: string,
  hours: readonly OpeningHours[],
  holidays: readonly Holiday[] = [],
): OpenState {
  if (!hours.some(isRead)) return { status: 'unknown' };
  const [date = '', time = ''] = clock.split('T');
  const now = readClock(time)!;
  const today = hoursOn(date, hours, holidays);
  // From the day before, what has not closed at midnight.
  const late = hoursOn(nextDay(date, -1), hours, holidays).spans.map(({ opens, closes }) => ({
    opens: opens - dayMinutes,
    closes: closes - dayMinutes,
  }));
  const early = hoursOn(nextDay(date), hours, holidays).spans.map(({ opens, closes }) => ({
    opens: opens + dayMinutes,
    closes: closes + dayMinutes,
  }));
  const open = merged([...late, ...today.spans, ...early]).find(
    (span) => span.opens <= now && now < span.closes,
  );
  if (today.holiday !== undefined) return { status: 'unsaid', holiday: today.holiday };
  // What goes on through tomorrow does not close.
  if (open)
    return { status: 'open', until: open.closes >= 2 * dayMinutes ? undefined : open.closes };
  for (let days = 0; days < daysAhead; days++) {
    const { spans, holiday } = hoursOn(nextDay(date, days), hours, holidays);
    const next = holiday === undefined && spans.find((span) => days > 0 || span.opens > now);
    if (next) return { status: 'closed', next: { days, at: next.opens } };
  }
  return { status: 'closed' };
}

/** What the clocks of a zone show. China's needs no `Intl`; a zone that does not exist is China's. */
export function clockIn(timeZone: string | undefined, now: number): string {
  if (!timeZone || timeZone === 'Asia/Shanghai') return localTimeOf(now);
  try {
    const parts = new Intl.DateTimeFormat('en', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    }).formatToParts(now);
    const part = (type: string): string => parts.find((one) => one.type === type)!.value;
    return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
  } catch {
    return localTimeOf(now);
  }
}

/** What is valid in opening hours and yet surely not meant. */
export function faultyHours(hours: readonly OpeningHours[], path: Path): Issue[] {
  const issues: Issue[] = [];
  hours.forEach((one, index) => {
    const add = (code: 'clock' | 'season' | 'clash', ...at: Path) =>
      issues.push({ path: [...path, 'hours', index, ...at], code });
    const { opens, closes } = one;
    for (const key of ['opens', 'closes'] as const)
      if (one[key] !== undefined && readClock(one[key]) === undefined) add('clock', key);
    if ((opens === undefined) !== (closes === undefined))
      add('clock', opens === undefined ? 'opens' : 'closes');
    for (const key of ['from', 'to'] as const)
      if (one[key] !== undefined && !isDayOrSeason(one[key])) add('season', key);
    if (hours.slice(0, index).some((before) => overlap(before, one))) add('clash');
  });
  return issues;
}

/** 29 February is a day of a season, too. */
const isDayOrSeason = (text: string): boolean =>
  text.length === 5 ? rules.date(`2024-${text}`) : text.length === 10 && rules.date(text);

/** Whether two entries for the same days have times in common. */
function overlap(one: OpeningHours, other: OpeningHours): boolean {
  const [a, b] = [spanOf(one), spanOf(other)];
  if (!a || !b || one.on !== other.on || one.from !== other.from || one.to !== other.to)
    return false;
  const isSameDay = (one.days ?? weekdays).some((day) => (other.days ?? weekdays).includes(day));
  return isSameDay && a.opens < b.closes && b.opens < a.closes;
}
