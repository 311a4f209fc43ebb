import { type TemplateResult } from 'lit';
import type { Language } from '../../base/language.js';
import type { Measure } from '../../contract/measure.js';
import type { ItemState } from '../../data/item-controller.js';
type Ready = Extract<ItemState<Measure>, {
    status: 'ready';
}>;
/** Told the furthest goal that is reached and how to say so; answers with what is to be announced. */
type Watch = (reached: number | undefined, words: () => string) => string;
/** A measure in the order in which it is read: label, figure, drawing, goal and date, source. */
export declare function renderMeasure({ item: measure, feed, issues }: Ready, language: Language, shape: string, watch: Watch, source: unknown, stale: unknown): TemplateResult;
export {};
