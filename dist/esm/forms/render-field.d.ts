import { nothing, type TemplateResult } from 'lit';
import type { Field } from '../contract/form.js';
import type { FormWords } from '../locales/words.js';
import type { Answer } from './validate.js';
/** What a field is drawn from besides its own definition. */
export interface FieldContext {
    readonly words: FormWords;
    readonly answer: Answer | undefined;
    /** What is wrong, in words. */
    readonly error: string | undefined;
}
/**
 * Label above, hint under it, error under the hint, then the control. One template for each kind of control: a page
 * may have hundreds of fields, and a template in a template costs as much as what it holds.
 */
export declare function renderField(field: Field, context: FieldContext): TemplateResult;
/** What is wrong, in words, where something is. */
export declare const renderError: (name: string, error: string | undefined) => TemplateResult | typeof nothing;
