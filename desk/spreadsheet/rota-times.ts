/** From what a row of a rota says to when a shift begins and ends. */
import { rules as textRules } from '../../src/contract/rules/texts.js';
import { offsetOf } from '../shared/dates.js';
import {
  dayAfter,
  localMoment,
  offsetIn,
  readWrittenDay,
  readWrittenTime,
  weekdayOf,
  type HalfDay,
  type WrittenTime,
} from '../shared/written-times.js';

/** What rotas leave out, because everybody who reads them knows. The editor sees what was taken, and can change it. */
export interface RotaRules {
  /** Of days that are written without one. */
  readonly year: number;
  /** Weekdays without a date mean the first ones from here on, and as many weeks. */
  readonly from: string;
  readonly weeks: number;
  /** What a shift has whose row names no capacity. */
  readonly capacity: number | undefined;
  /** What 上午 and the like mean where no time is written. */
  readonly hours: Readonly<Record<Exclude<HalfDay, 'day'>, readonly [from: string, to: string]>>;
}

/** Which of the rules were needed, and how often. */
export interface RotaNeeds {
  year: number;
  weekdays: number;
  capacity: number;
  halves: Exclude<HalfDay, 'day'>[];
}

/** @param year what the sheet's own title says. */
export const usualRotaRules = (today: string, year?: number): RotaRules => ({
  year: year ?? Number(today.slice(0, 4)),
  from: today,
  weeks: 1,
  capacity: undefined,
  hours: {
    morning: ['08:30', '11:30'],
    noon: ['11:30', '13:30'],
    afternoon: ['14:00', '17:00'],
    evening: ['19:00', '21:00'],
  },
});

/** What a row says of when, as it is written. */
export interface WrittenPeriod {
  day?: string | undefined;
  hours?: string | undefined;
  starts?: string | undefined;
  ends?: string | undefined;
}

export interface Period {
  starts: string;
  ends: string;
}

/** `unread`: not a time; `no-day`: none is said; `no-end`: it begins and nobody says until when; `weekday`: not that of the date. */
export type TimeProblem = 'unread' | 'no-day' | 'no-end' | 'weekday';

export class RotaClock {
  readonly needs: RotaNeeds = { year: 0, weekdays: 0, capacity: 0, halves: [] };
  readonly #rules: RotaRules;
  #year: number;
  #month: number | undefined;

  constructor(rules: RotaRules) {
    this.#rules = rules;
    this.#year = rules.year;
  }

  /** @returns when it takes place: once, or each week; or what is wrong, and in which part. */
  read(
    written: WrittenPeriod,
    timeZone: string | undefined,
  ): Period[] | { problem: TimeProblem; part: keyof WrittenPeriod } {
    const { starts, ends } = written;
    if (isMoment(starts) && isMoment(ends)) return [{ starts: starts!, ends: ends! }];
    const parts: WrittenTime[] = [];
    for (const part of ['day', 'hours', 'starts'] as const) {
      const text = written[part];
      if (text === undefined) continue;
      const time = part === 'day' ? readWrittenDay(text) : readClock(text);
      if (!time) return { problem: 'unread', part };
      parts.push(time);
    }
    const end = ends === undefined ? {} : readClock(ends);
    if (!end) return { problem: 'unread', part: 'ends' };
    const first = Object.assign({}, ...parts) as WrittenTime;
    const last: WrittenTime = { ...first, ...(end.from && { to: end.from }) };
    const part = (['day', 'starts', 'hours'] as const).find((one) => written[one]) ?? 'day';
    const days = this.#daysOf(first);
    if (typeof days === 'string') return { problem: days, part };
    const [from, to] = this.#clocksOf(last);
    if (from && !to) return { problem: 'no-end', part: written.hours ? 'hours' : 'starts' };
    const endDays = end.date ? this.#daysOf(end) : undefined;
    const endDay = Array.isArray(endDays) ? endDays[0] : undefined;
    const write = (day: string, clock: string | undefined): string => {
      if (!clock) return day;
      const local = localMoment(day, clock);
      return local + (timeZone ? offsetIn(local, timeZone) : offsetOf(local));
    };
    const isOverNight = last.toNextDay || (from && to && to <= from);
    return days.map((day) => ({
      starts: write(day, from),
      ends: write(endDay ?? (isOverNight ? dayAfter(day) : day), to),
    }));
  }

  #clocksOf({ from, to, half }: WrittenTime): readonly [string?, string?] {
    if (from || !half || half === 'day') return [from, to];
    if (!this.needs.halves.includes(half)) this.needs.halves.push(half);
    return this.#rules.hours[half];
  }

  #daysOf({ date, weekday }: WrittenTime): string[] | 'no-day' | 'weekday' {
    const { from, weeks } = this.#rules;
    if (date?.length === 5) {
      this.needs.year++;
      return [this.#withYear(date, weekday)];
    }
    // A day that does not exist has no weekday either: the contract's check names it.
    if (date) return weekday && isDay(date) && weekdayOf(date) !== weekday ? 'weekday' : [date];
    if (!weekday) return 'no-day';
    this.needs.weekdays++;
    const first = dayAfter(from, (weekday - weekdayOf(from) + 7) % 7);
    return Array.from({ length: weeks }, (_, week) => dayAfter(first, 7 * week));
  }

  /** A rota goes on from December into January; and the weekday beside a day can only be that of one year. */
  #withYear(date: string, weekday: number | undefined): string {
    const month = Number(date.slice(0, 2));
    const step = this.#month === undefined ? 0 : month - this.#month;
    if (step < -6) this.#year++;
    else if (step > 6 && this.#year > this.#rules.year) this.#year--;
    this.#month = month;
    const year = [this.#year, this.#year + 1, this.#year - 1].find(
      (one) => weekday && isDay(`${one}-${date}`) && weekdayOf(`${one}-${date}`) === weekday,
    );
    return `${year ?? this.#year}-${date}`;
  }
}

const isDay = (day: string): boolean => textRules.date(day);

const isMoment = (text: string | undefined): boolean =>
  text !== undefined && text.includes('T') && textRules.moment(text);

/** As people write it, or as a spreadsheet keeps a time of day: a part of the day, 0.375 for nine o'clock. */
function readClock(text: string): WrittenTime | undefined {
  if (isMoment(text)) return { date: text.slice(0, 10), from: text.slice(11, 16) };
  const share = Number(text);
  if (!/^0?\.\d+$/.test(text) || share <= 0) return readWrittenTime(text);
  const minutes = Math.round(share * 24 * 60);
  const two = (number: number): string => String(number).padStart(2, '0');
  return { from: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` };
}
