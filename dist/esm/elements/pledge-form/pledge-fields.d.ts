import { type TemplateResult } from 'lit';
import type { Language } from '../../base/language.js';
import type { Pledge } from '../../contract/pledge.js';
import type { Fault } from '../../contract/fault.js';
import type { FormWords, PledgeFormWords } from '../../locales/words.js';
import type { PledgeState } from './pledge-state.js';
import { type Filled } from './filled.js';
/** What the questions are drawn from. */
export interface FieldsContext {
    readonly pledge: Pledge;
    readonly filled: Pick<Filled, 'answers' | 'ticked' | 'withGuardian'>;
    readonly faults: readonly Fault[];
    readonly words: PledgeFormWords;
    readonly formWords: FormWords;
}
/** And what the whole form needs. */
export interface FormContext extends FieldsContext {
    readonly status: PledgeState['status'];
    readonly language: Language;
    readonly handleSubmit: (event: Event) => void;
    readonly handleInput: (event: Event) => void;
}
/** A field that people do not see and browsers do not fill in. */
export declare const trapName = "leave-empty";
/** The form: questions, consents, captcha of the site's choice, one button. */
export declare function renderForm(context: FormContext): TemplateResult;
