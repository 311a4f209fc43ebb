import { type SVGTemplateResult, type TemplateResult } from 'lit';
/** Where a count stands on its way, and how that is read out. */
interface Scale {
    readonly least: number;
    readonly most: number;
    readonly now: number;
    /** From 0 to 1. */
    readonly share: number;
    readonly spoken: string;
}
/**
 * A goal that is behind, at its place on the way, with its number. What stands in a drawing of its own turns
 * around its own place: WebKit turns text around another one, whatever `transform-box` says.
 */
export declare const renderTick: (x: string, label: string) => SVGTemplateResult;
/** What is filled is scaled, never sized, so that a change costs no layout. A thermometer is a bar that the style sheet sets upright. */
export declare const renderBar: ({ least, most, now, share, spoken }: Scale, ticks: readonly unknown[]) => TemplateResult;
/** A thin circle all around and a thick one as far as it goes: told apart in black and white too. */
export declare const renderRing: ({ least, most, now, share, spoken }: Scale, text: string) => TemplateResult;
export {};
