import { type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Reading } from '../../contract/measure.js';
/** A goal that is behind: how much of the way it is at, from 0 to 1, and its number. */
export type Tick = readonly [share: number, label: string];
/** A bar, or upright a thermometer: what is filled is scaled, never sized, so that a change costs no layout. */
export declare function renderColumn(share: number, ticks: readonly Tick[], upright: boolean): SVGTemplateResult;
/** A thin circle all around and a thick one as far as it goes: told apart in black and white too. */
export declare const renderRing: (share: number, text: string) => SVGTemplateResult;
/** A line through readings, time from left to right; the box scales it. */
export declare function renderLine(readings: readonly Reading[]): TemplateResult;
