import { isRecord } from '../../src/contract/check.js';
import { holiday, type Holiday } from '../../src/contract/feed.js';

/** The public holidays that a feed knows; one that is written wrongly is nobody's day off. */
export function holidaysOf({ holidays }: Readonly<Record<string, unknown>>): Holiday[] {
  const all: unknown[] = Array.isArray(holidays) ? holidays.filter(isRecord) : [];
  return all.flatMap((one) => holiday.safeParse(one).data ?? []);
}
