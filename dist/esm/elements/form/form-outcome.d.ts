import type { html as Html, TemplateResult } from 'lit';
import type { Language } from '../../base/language.js';
import type { FormState } from './form-state.js';
/** Sentences that each kind of form has its own for. */
export interface SentenceWords {
    readonly already: string;
    readonly withdrawn: string;
}
/** What stands in the form's place where there is no receipt: saved, sent before, withdrawn. */
export declare function renderOutcome(html: typeof Html, state: FormState, own: SentenceWords, language: Language): TemplateResult;
