import type { Approximation } from '../contract/figure.js';
import type { Language } from './language.js';
/** The number in full. */
export declare const exactNumber: (value: number, language: Language) => string;
/** As a newspaper sets it: in Chinese by 万 and 亿 where two decimals lose nothing (`10万`, `7.43万`), else in full. */
export declare function shortNumber(value: number, language: Language): string;
/** How exactness is said: before a number, and between it and its unit. */
export type ApproximationWords = Readonly<Record<Approximation, readonly [before: string, between: string]>>;
/** A year, a month or a day of the contract in words, with the day of the week where it is asked for. */
export declare function formatDay(date: string, language: Language, weekday?: 'long'): string;
/**
 * A date of the contract in words: year, month or day, with the time where there is one. The time is the
 * one at the place, as it was written; it is not moved into the reader's time zone.
 */
export declare function formatMoment(moment: string, language: Language): string;
/** A point in time in the reader's own time zone. */
export declare const formatInstant: (instant: number, language: Language) => string;
