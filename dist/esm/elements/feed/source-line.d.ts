import { nothing, type TemplateResult } from 'lit';
import type { Language } from '../../base/language.js';
import type { Source } from '../../contract/source.js';
/** Who published it, where the element changes in place; a card, which is made, has its own (docs/adr/0010). */
export declare function renderSource(source: Source | undefined, { language, base }: {
    readonly language: Language;
    readonly base: string;
}): TemplateResult | typeof nothing;
