import { type SVGTemplateResult } from 'lit';
/**
 * A goal that is behind, at its place on the way, with its number. What stands in a drawing of its own turns
 * around its own place: WebKit turns text around another one, whatever `transform-box` says.
 */
export declare const renderTick: (x: string, label: string) => SVGTemplateResult;
/** What is filled is scaled, never sized, so that a change costs no layout. A thermometer is a bar that the style sheet sets upright. */
export declare const renderBar: (share: number, ticks: unknown) => SVGTemplateResult;
/** A thin circle all around and a thick one as far as it goes: told apart in black and white too. */
export declare const renderRing: (share: number, text: string) => SVGTemplateResult;
