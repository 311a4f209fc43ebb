/** How languages other than Chinese write numbers and days: by `Intl`. Comes with their words. */
import { instantOf } from '../../../contract/rules/texts.js';
import { minus } from '../format.js';
import type { Language } from '../language.js';

const formats = new Map<string, { format(value: number): string }>();

/** Creating a format costs more than using it a thousand times. */
function format(value: number, key: string, make: () => { format(value: number): string }): string {
  let found = formats.get(key);
  if (!found) formats.set(key, (found = make()));
  return found.format(value);
}

export function formatNumber(
  value: number,
  language: Language,
  notation: 'standard' | 'compact',
): string {
  return format(
    value,
    language + notation,
    () => new Intl.NumberFormat(language, { notation, maximumFractionDigits: 6 }),
  ).replace('-', minus);
}

/** A year, a month or a day of the contract. */
export function formatDay(date: string, language: Language, weekday?: 'long'): string {
  const month = date.length > 4 ? 'long' : undefined;
  const day = date.length > 7 ? 'numeric' : undefined;
  return format(
    instantOf(date),
    [language, month, day, weekday].join(),
    () =>
      new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', month, day, weekday }),
  );
}
