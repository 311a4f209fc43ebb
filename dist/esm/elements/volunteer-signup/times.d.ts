import type { Language } from '../../base/language.js';
import type { Shift } from './shifts.js';
/** Times and days in words, at the place. */
export interface Times {
    day(shift: Shift): string;
    moment(moment: string): string;
    /** Name of the time zone, where the reader's clock shows another time. */
    readonly zone: string | undefined;
}
/** A list is drawn at every tick, and to name a zone takes longer. */
export declare function timesIn(timeZone: string | undefined, language: Language): Times;
