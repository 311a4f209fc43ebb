import { nothing, type TemplateResult } from 'lit';
import type { Language } from '../../base/language.js';
import type { Fault } from '../../contract/fault.js';
import type { FormWords } from '../../locales/words.js';
import { type Filled } from './filled.js';
import type { FormItem } from './form-item.js';
import type { FormState } from './form-state.js';
/** What the questions are drawn from. */
export interface FieldsContext {
    readonly item: FormItem;
    readonly filled: Pick<Filled, 'answers' | 'ticked' | 'withGuardian'>;
    readonly faults: readonly Fault[];
    readonly words: FormWords;
    /** What only this form asks is called; nothing for the rest. */
    readonly label?: (name: string) => string | undefined;
}
/** And what the whole form needs. */
export interface FormContext extends FieldsContext {
    readonly status: FormState['status'];
    readonly language: Language;
    readonly handleSubmit: (event: Event) => void;
    readonly handleInput: (event: Event) => void;
}
type Rendered = TemplateResult | typeof nothing | undefined;
/** A field that people do not see and browsers do not fill in. */
export declare const trapName = "leave-empty";
/**
 * The form: questions, consents, captcha of the site's choice, one button.
 * @param action the words on the button.
 * @param own what only this form has: before its questions, after them, and on paper.
 */
export declare function renderForm(context: FormContext, action: string, own?: {
    before?: Rendered;
    after?: Rendered;
    paper?: Rendered;
}): TemplateResult;
export {};
