import type { Language } from '../../base/language.js';
import type { Shift } from './shifts.js';
/** Times and days in words, at the place. */
export interface Times {
    day(shift: Shift): string;
    /** @param nextDay goes before an end that is on another day. */
    span(shift: Shift, nextDay: string): string;
    moment(instant: number): string;
    /** Name of the time zone, where the reader's own is another one. */
    readonly zone: string | undefined;
}
/** Making what formats costs more than formatting a whole list. */
export declare function timesIn(timeZone: string, language: Language): Times;
