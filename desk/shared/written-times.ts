/**
 * When something is, as people write it in a rota: 2021年7月1日, 7月1日上午, 周六 9:00–11:30, 22:00–24:00, 7/1 下午2点至5点. One rule for
 * the form, the spreadsheet and what is pasted; docs/adr/0052 says why no library reads it.
 */

/** What a text says of when. Any part may be missing; a text of which anything cannot be read says nothing. */
export interface WrittenTime {
  /** `2021-07-01`, or `07-01` where no year is written. */
  readonly date?: string;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday?: number;
  /** A part of the day in a word, without a time: how long it lasts is for the editor to say. */
  readonly half?: HalfDay;
  /** `09:00`. */
  readonly from?: string;
  /** `11:30`; `24:00` for the end of the day. */
  readonly to?: string;
  /** It ends on the day after: `22:00–次日2:00`, or earlier by the clock than it begins. */
  readonly toNextDay?: boolean;
}

export type HalfDay = 'morning' | 'noon' | 'afternoon' | 'evening' | 'day';

const halves: Readonly<Record<string, HalfDay>> = {
  凌晨: 'morning',
  清晨: 'morning',
  早晨: 'morning',
  早上: 'morning',
  上午: 'morning',
  早: 'morning',
  am: 'morning',
  中午: 'noon',
  下午: 'afternoon',
  pm: 'afternoon',
  傍晚: 'evening',
  晚上: 'evening',
  夜间: 'evening',
  晚: 'evening',
  全天: 'day',
  整天: 'day',
};

const weekdays: Readonly<Record<string, number>> = {
  ...{ 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7 },
  ...{ 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7 },
  ...{ mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 },
};

const patterns = {
  date: /(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)\s?[日号]?/y,
  packed: /(\d{4})(\d{2})(\d{2})(?![\d:])/y,
  day: /(?:(\d{1,2})\s?月\s?(\d{1,2})(?!\d)\s?[日号]?|(\d{1,2})[/.](\d{1,2})(?![\d:点时]))/y,
  weekday:
    /(?:(?:每?周|每?星期|每?礼拜)\s?([一二三四五六日天1-7])|(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?)/y,
  half: /凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|夜间|全天|整天|早|晚|[ap]m/y,
  nextDay: /次日|翌日|第二天/y,
  time: /(\d{1,2})(?::(\d{2})(?::\d{2})?|\s?[点时]\s?(?:(\d{1,2})分?|(半)|([13一三])刻|[钟整])?)(?!\d)/y,
  hour: /(\d{1,2})(?!\d)/y,
  to: /[-–—―~至到]+/y,
  nothing: /[\s,;、()[\]t|]+/y,
} as const;

/** The clock's minutes since midnight. */
interface Clock {
  minutes: number;
  half: HalfDay | undefined;
  nextDay: boolean;
}

export function readWrittenTime(written: string): WrittenTime | undefined {
  const text = withDigits(written.normalize('NFKC').trim().toLowerCase());
  if (!text) return undefined;
  let at = 0;
  let date: string | undefined;
  let weekday: number | undefined;
  let half: HalfDay | undefined;
  let isNextDay = false;
  let hasTo = false;
  let isClock = true;
  const clocks: Clock[] = [];
  const next = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found ?? undefined;
  };
  const addClock = (hour: number, minutes: number): void => {
    isClock &&= minutes < 60;
    clocks.push({ minutes: hour * 60 + minutes, half, nextDay: isNextDay });
    isNextDay = false;
  };
  while (at < text.length) {
    if (next(patterns.nothing)) continue;
    const whole = date ? undefined : (next(patterns.date) ?? next(patterns.packed));
    if (whole) {
      date = `${whole[1]}-${two(whole[2]!)}-${two(whole[3]!)}`;
      continue;
    }
    const time = next(patterns.time);
    if (time) {
      const [, hour, minutes, written, isHalf, quarter] = time;
      const past = isHalf ? 30 : quarter ? (/[1一]/.test(quarter) ? 15 : 45) : 0;
      addClock(Number(hour), Number(minutes ?? written ?? past));
      continue;
    }
    const day = date || clocks.length > 0 ? undefined : next(patterns.day);
    if (day) {
      date = `${two(day[1] ?? day[3]!)}-${two(day[2] ?? day[4]!)}`;
      continue;
    }
    const named = next(patterns.weekday);
    if (named) {
      weekday = weekdays[named[1] ?? named[2]!]!;
      continue;
    }
    const part = next(patterns.half);
    if (part) {
      half = halves[part[0]];
      // “9:00 AM”: said after the time that it belongs to.
      const last = clocks[clocks.length - 1];
      if (/m$/.test(part[0]) && last) last.half = half;
      continue;
    }
    if (next(patterns.nextDay)) {
      isNextDay = true;
      continue;
    }
    if (next(patterns.to)) {
      if (clocks.length !== 1 || hasTo) return undefined;
      hasTo = true;
      continue;
    }
    // A number alone is an hour only beside another one: 9-11点.
    const hour = next(patterns.hour);
    if (!hour || !(hasTo || /^\s?[-–—―~至到]/.test(text.slice(at)))) return undefined;
    addClock(Number(hour[1]), 0);
  }
  const period = periodOf(clocks, hasTo);
  if (!period || !isClock) return undefined;
  const found = {
    ...(date && { date }),
    ...(weekday && { weekday }),
    ...(half && clocks.length === 0 && { half }),
    ...period,
  };
  return Object.keys(found).length > 0 ? found : undefined;
}

/** From the clocks that were read, or nothing where they are no time of day. */
function periodOf(
  [first, last, ...more]: readonly Clock[],
  hasTo: boolean,
): Pick<WrittenTime, 'from' | 'to' | 'toNextDay'> | undefined {
  if (!first) return hasTo ? undefined : {};
  if (more.length > 0 || hasTo !== (last !== undefined) || first.nextDay) return undefined;
  const from = onTheClock(first.minutes, first.half);
  if (from > 24 * 60) return undefined;
  if (!last) return { from: clockText(from) };
  // Within the half of the day that was named before, as long as that is after the beginning.
  const sameHalf = onTheClock(last.minutes, last.half);
  const later = last.minutes < 12 * 60 ? last.minutes + 12 * 60 : last.minutes;
  const isMorning = first.half === 'morning' || first.half === 'noon';
  const inHalf = sameHalf > from ? sameHalf : isMorning && later > from ? later : undefined;
  const to = last.nextDay ? last.minutes : (inHalf ?? last.minutes);
  if (to > 24 * 60 || to === from) return undefined;
  const toNextDay = last.nextDay || to < from;
  return { from: clockText(from), to: clockText(to), ...(toNextDay && { toNextDay }) };
}

/** 下午2点 is 14:00, 中午1点 is 13:00, 晚上12点 is midnight, 凌晨12点 is the day's beginning. */
function onTheClock(minutes: number, half: HalfDay | undefined): number {
  const hour = Math.floor(minutes / 60);
  if (half === 'evening' && hour === 12) return minutes + 12 * 60;
  if ((half === 'afternoon' || half === 'evening') && hour < 12) return minutes + 12 * 60;
  return half === 'noon' && hour < 4 ? minutes + 12 * 60 : minutes;
}

const two = (digits: string | number): string => String(digits).padStart(2, '0');

const clockText = (minutes: number): string =>
  `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

const numerals = '〇一二三四五六七八九';

/** 二〇二一年七月一日 with digits; the 六 of 周六 is none. */
const withDigits = (text: string): string =>
  text.replace(/(?<![周期拜])[〇零一二三四五六七八九十]+(?=\s?[年月日号点时分])/g, (written) => {
    const digits = [...written.replace(/零/g, '〇')];
    const ten = digits.indexOf('十');
    if (ten < 0) return digits.map((one) => numerals.indexOf(one)).join('');
    const tens = ten === 0 ? 1 : numerals.indexOf(digits[0]!);
    const ones = digits[ten + 1];
    return String(tens * 10 + (ones ? numerals.indexOf(ones) : 0));
  });

/** A cell that can only hold a day: there, 7-1 is 1 July and no time from seven to one. */
export function readWrittenDay(written: string): WrittenTime | undefined {
  const [, month, day] = /^(\d{1,2})-(\d{1,2})$/.exec(written.normalize('NFKC').trim()) ?? [];
  return month ? { date: `${two(month)}-${two(day!)}` } : readWrittenTime(written);
}

/** The day so many days after another. */
export function dayAfter(day: string, days = 1): string {
  const date = new Date(`${day}T00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00Z`).getUTCDay() || 7;

/** How a day and a time are written without an offset: 24:00 is the next day's beginning. */
export const localMoment = (day: string, clock: string): string =>
  clock === '24:00' ? `${dayAfter(day)}T00:00` : `${day}T${clock}`;

/**
 * How far a zone's clocks are ahead of UTC when they show `local`, such as `2026-03-29T02:30`: `+02:00`. What they show twice
 * means the first time, and what they skip is counted on from before, as RFC 5545 has it.
 */
export function offsetIn(local: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const offsetAt = (instant: number): string =>
    /GMT([+-]\d\d:\d\d)/.exec(format.format(instant))?.[1] ?? '+00:00';
  const about = Date.parse(`${local}Z`);
  const day = 24 * 60 * 60 * 1000;
  const [before, after] = [offsetAt(about - day), offsetAt(about + day)];
  const isRight = (offset: string): boolean => offsetAt(Date.parse(local + offset)) === offset;
  return isRight(before) || !isRight(after) ? before : after;
}
