import { china, localTimeOf } from '../../src/contract/rules/moments.js';
import { localMoment, readWrittenDay, readWrittenTime } from './written-times.js';

/**
 * 2023年7月4日, 2023/7/4, 2023.07, 20230704, 2023年7月4日下午3点 and the like as the contract writes them; anything else as it
 * is. Whether there is such a day is for the contract's own check.
 */
export function writtenDate(written: string): string {
  const text = written.normalize('NFKC').trim();
  const [, year, month] = /^(\d{4})(?:[-/.年]\s?(\d{1,2})月?)?年?$/.exec(text) ?? [];
  if (year) return month ? `${year}-${month.padStart(2, '0')}` : year;
  const { date, from, to, half } = readWrittenTime(text) ?? {};
  if (date?.length !== 10 || to || half) return text;
  if (!from) return date;
  const local = localMoment(date, from);
  return local + offsetOf(local);
}

/** 7月1日 or 7.1, without a year: the part that is there, for the editor to say which year. */
export function dayWithoutYear(written: string): string | undefined {
  const { date, from, half } = readWrittenDay(written) ?? {};
  return date?.length === 5 && !from && !half ? date : undefined;
}

/**
 * The offset of a time that is written without one: this machine's, or China's where the machine is set to UTC.
 * @param moment a date, or what clocks here show: 2024-03-08T09:00.
 */
export function offsetOf(moment: Date | string): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const minutes = -new Date(moment).getTimezoneOffset();
  if (minutes === 0) return china;
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Now, as people here write it: 2024-03-08T09:00:00+08:00. */
export function writtenNow(): string {
  const now = new Date();
  const offset = offsetOf(now);
  return localTimeOf(now.getTime(), offset) + now.toISOString().slice(16, 19) + offset;
}

/** Versions are named by the moment they were saved, as files can be: 2024-03-08T09-00-00-000Z. */
export const versionName = (saved: Date): string => saved.toISOString().replace(/[:.]/g, '-');

/** The moment again, as ISO 8601 has it. */
export const versionTime = (name: string): string =>
  name.replace(/T(\d\d)-(\d\d)-(\d\d)-/, 'T$1:$2:$3.');

/** @param timeStyle with seconds where several stand for the same minute. */
export const formatTime = (
  time: string,
  language: 'zh' | 'en',
  timeStyle: 'short' | 'medium' = 'short',
): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle,
  }).format(new Date(time));
