import type { Approximation, Figure } from '../../contract/shared.js';
import { shared } from '../../locales/zh-Hans/shared.js';
import { joinPresent } from './strings.js';
import type { Language } from './language.js';
import { intlFor, wordsIn } from './words.js';

/** U+2212, as wide as a plus and as high: a hyphen is neither. */
export const minus = '\u2212';

/** Chinese is written here and not by `Intl`, whose first use takes a phone 50 to 150 ms (docs/adr/0012). */
function formatNumber(value: number): string {
  const [whole = '', fraction] = value
    .toFixed(6)
    .replace('-', minus)
    .replace(/\.?0+$/, '')
    .split('.');
  // Four digits stay together in Chinese, as newspapers print them: `8437`, `12,345`.
  return joinPresent(
    '.',
    /\d{5}/.test(whole) ? whole.replace(/\d(?=(\d{3})+$)/g, '$&,') : whole,
    fraction,
  );
}

/** The number in full. */
export const exactNumber = (value: number, language: Language): string =>
  intlFor(language)?.formatNumber(value, language, 'standard') ?? formatNumber(value);

/** As a newspaper sets it: with 万 and 亿 where two decimals lose nothing (`10万`, `7.43万`), else in full, as always in English. */
export function shortNumber(value: number, language: Language): string {
  const size = Math.abs(value);
  const isLarge = size >= 1e8;
  const exact = language !== 'en' && size >= 1e4 && value % (isLarge ? 1e6 : 1e2) === 0;
  if (!exact) return exactNumber(value, language);
  return (
    intlFor(language)?.formatNumber(value, language, 'compact') ??
    formatNumber(value / (isLarge ? 1e8 : 1e4)) +
      (language === 'zh-Hant' ? '萬億' : '万亿')[+isLarge]
  );
}

/** The number of a figure: with its bound, its sign where it is a change, as a range, or with the whole that it is a share of. */
export const figureNumber = (
  { value, to, of, change, bound }: Omit<Figure, 'label'>,
  language: Language,
  write = shortNumber,
): string =>
  (bound ? wordsIn(language, 'shared', shared).bound[bound] : '') +
  (change && value > 0 ? '+' : '') +
  write(value, language) +
  (to === undefined ? '' : '–' + write(to, language)) +
  (of ? '/' + write(of, language) : '');

/** A unit as it follows a number: in English with a space before it, except a percent sign. */
export const spacedUnit = (unit: string, language: Language): string =>
  (language === 'en' && unit && unit !== '%' ? ' ' : '') + unit;

/** A figure in three: what stands before its digits, the digits, and 万 with the unit after them. */
export function figureParts(
  figure: Figure,
  language: Language,
): readonly [before: string, digits: string, after: string] {
  const { unit = '', approx } = figure;
  const [before, between] = approx ? wordsIn(language, 'shared', shared).approx[approx] : ['', ''];
  const [, digits = '', rest = ''] = /(.*\d)(.*)/.exec(figureNumber(figure, language))!;
  return [before, digits, rest + between + spacedUnit(unit, language)];
}

/** How an approximation is worded: before a number, and between it and its unit. */
export type ApproximationWords = Readonly<
  Record<Approximation, readonly [before: string, between: string]>
>;

/** A year, a month or a day of the contract in words, with the day of the week where it is asked for. */
export function formatDay(date: string, language: Language, weekday?: 'long'): string {
  return (
    intlFor(language)?.formatDay(date, language, weekday) ??
    date
      .split('-')
      .map((part, index) => +part + '年月日'[index]!)
      .join('') + (weekday ? `星期${'日一二三四五六'[new Date(date).getUTCDay()]}` : '')
  );
}

/** A moment of the contract in words. Its time, where it has one, is the time at the place, not moved to the reader's zone. */
export function formatMoment(moment: string, language: Language): string {
  const [date = '', time] = moment.split('T');
  return joinPresent(' ', formatDay(date, language), time?.slice(0, 5));
}

/** A point in time in the reader's own time zone. */
export const formatInstant = (instant: number, language: Language): string =>
  new Date(instant).toLocaleString(language, {
    dateStyle: 'long',
    timeStyle: 'short',
  } as Intl.DateTimeFormatOptions);
