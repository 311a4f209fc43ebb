import type { Language } from '../../base/language.js';
import type { Measure } from '../../contract/measure.js';
/**
 * Draws a line through readings, time from left to right, with the first and the last in words under it.
 * A module of its own, loaded with the sparkline: few pages ask for it. It has no lit, so that a page does
 * not get a second copy.
 */
export declare function drawHistory(place: Element | null, { history, unit }: Measure, language: Language): void;
