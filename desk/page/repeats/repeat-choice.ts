/** A rule of RFC 5545 as an editor chooses it, as far as the form goes; any other is edited as it is written. */
import { readRule } from '../../../server/formats/repeat-rule.js';
import { dayAfter, weekdayOf } from '../../shared/written-times.js';

export const kinds = ['daily', 'weekly', 'monthly', 'monthly-weekday', 'yearly'] as const;

export interface RepeatChoice {
  readonly kind: (typeof kinds)[number];
  /** Every second week is 2. */
  readonly interval: number;
  /** Of a week: MO, SA. Of a month: 1SA, -1SA. */
  readonly days: readonly string[];
  /** `2026-12-31`, a day that is part of it. */
  readonly until: string;
  readonly count: number | undefined;
}

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

export function readRepeat(rule: string): RepeatChoice | undefined {
  const read = readRule(rule);
  if (!read || ['BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'WKST'].some((key) => read.has(key)))
    return undefined;
  const days = read.get('BYDAY')?.split(',') ?? [];
  const isPlain = days.every((day) => day.length === 2);
  const until = read.get('UNTIL') ?? '';
  const kind = {
    DAILY: days.length === 0 ? ('daily' as const) : undefined,
    WEEKLY: isPlain ? ('weekly' as const) : undefined,
    MONTHLY:
      days.length === 0
        ? ('monthly' as const)
        : days.length === 1 && !isPlain
          ? ('monthly-weekday' as const)
          : undefined,
    YEARLY: days.length === 0 ? ('yearly' as const) : undefined,
  }[read.get('FREQ')!];
  if (!kind || until.length > 8) return undefined;
  return {
    kind,
    interval: Number(read.get('INTERVAL') ?? 1),
    days,
    until: until.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'),
    count: read.has('COUNT') ? Number(read.get('COUNT')) : undefined,
  };
}

export function writeRepeat({ kind, interval, days, until, count }: RepeatChoice): string {
  const frequency = kind.replace(/-.*/, '').toUpperCase();
  const hasDays = (kind === 'weekly' || kind === 'monthly-weekday') && days.length > 0;
  return [
    `FREQ=${frequency}`,
    interval > 1 && `INTERVAL=${interval}`,
    hasDays && `BYDAY=${days.join(',')}`,
    count ? `COUNT=${count}` : until && `UNTIL=${until.replace(/-/g, '')}`,
  ]
    .filter(Boolean)
    .join(';');
}

/** What a kind begins with: the weekday of the first date, or which one of its month that is. */
export function daysFor(kind: RepeatChoice['kind'], day: string): string[] {
  const weekday = weekdays[weekdayOf(day) - 1]!;
  if (kind === 'weekly') return [weekday];
  if (kind !== 'monthly-weekday') return [];
  // The last one of the month is meant as that: a fifth there is not in every month.
  const isLast = dayAfter(day, 7).slice(0, 7) !== day.slice(0, 7);
  return [`${isLast ? -1 : Math.ceil(Number(day.slice(8)) / 7)}${weekday}`];
}
