import { type TemplateResult } from 'lit';
import type { Language } from '../../base/language.js';
import type { FormWords } from '../../locales/words.js';
import type { FormState } from './form-state.js';
/** Words that each kind of form has its own for. */
export interface OutcomeWords {
    readonly already: string;
    readonly withdrawn: string;
}
/** What stands in the form's place where there is no receipt: saved, closed, sent before, withdrawn. */
export declare function renderOutcome(state: FormState, words: FormWords, own: OutcomeWords, language: Language): TemplateResult;
