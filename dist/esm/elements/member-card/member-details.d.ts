import { nothing, type TemplateResult } from 'lit';
import type { Language } from '../../base/language.js';
import type { Figure } from '../../contract/figure.js';
import type { Dispatch, Honour, NamedLink } from '../../contract/member.js';
import type { Source } from '../../contract/source.js';
/** What the parts of a card need to know besides their own data. */
export interface CardContext {
    readonly language: Language;
    /** Where relative addresses start: the feed's own. */
    readonly base: string;
}
type Rendered = TemplateResult | typeof nothing;
/** Figures with their labels. The number in full is in the title where it is set short. */
export declare function renderFacts(facts: readonly Figure[], { language }: CardContext): Rendered;
/** When, where, what happened: a short timeline. */
export declare function renderDispatches(dispatches: readonly Dispatch[] | undefined, { language }: CardContext): Rendered;
export declare function renderHonours(honours: readonly Honour[] | undefined, { language }: CardContext): Rendered;
export declare function renderLinks(links: readonly NamedLink[] | undefined, { language, base }: CardContext): Rendered;
/** Who published it. */
export declare function renderSource(source: Source | undefined, { language, base }: CardContext): Rendered;
export {};
