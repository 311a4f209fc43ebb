import { type TemplateResult } from 'lit';
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
/** Label above, hint under it, error under the hint, then the control. */
export declare function renderField(field: Field, context: FieldContext): TemplateResult;
/** A box or button with its words, both to be hit. */
export declare const renderTick: (input: TemplateResult, text: unknown) => TemplateResult;
