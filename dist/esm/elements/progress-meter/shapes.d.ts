import { type SVGTemplateResult } from 'lit';
/** A goal that is behind: how much of the way it is at, from 0 to 1, and its number. */
export type Tick = readonly [share: number, label: string];
/** What is filled is scaled, never sized, so that a change costs no layout. A thermometer is a bar that the style sheet sets upright. */
export declare const renderBar: (share: number, ticks: readonly Tick[]) => SVGTemplateResult;
/** A thin circle all around and a thick one as far as it goes: told apart in black and white too. */
export declare const renderRing: (share: number, text: string) => SVGTemplateResult;
