import { nothing, type TemplateResult } from 'lit';
import type { Language } from '../../base/language.js';
import type { Kept } from '../../base/kept.js';
import type { Told } from '../../forms/tell-faults.js';
import type { FormWords } from '../../locales/words.js';
import { type Filled } from './filled.js';
import type { FormItem } from './form-item.js';
import type { FormState } from './form-state.js';
/** What a form is drawn from; what is wrong with it, once it is known. */
export interface FormContext extends Partial<Told> {
    readonly kept: Kept;
    readonly item: FormItem;
    readonly filled: Pick<Filled, 'answers' | 'ticked' | 'withGuardian'>;
    readonly words: FormWords;
    readonly status: FormState['status'];
    readonly language: Language;
    readonly handleSubmit: (event: Event) => void;
    readonly handleInput: (event: Event) => void;
}
type Rendered = TemplateResult | typeof nothing | undefined;
/**
 * The form: questions, consents, captcha of the site's choice, one button.
 * @param action the words on the button.
 * @param own what only this form has: before its questions, after them, and on paper.
 */
export declare function renderForm(context: FormContext, action: string, own?: {
    before?: Rendered;
    after?: Rendered;
    paper?: HTMLElement;
}): TemplateResult;
export {};
