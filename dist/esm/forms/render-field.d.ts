import type { Kept } from '../base/kept.js';
import { make, type Content } from '../base/make.js';
import type { Field } from '../contract/form.js';
import type { FormWords } from '../locales/words.js';
import type { Answer } from './validate.js';
/** What a field is drawn from besides its own definition. */
export interface FieldContext {
    readonly kept: Kept;
    readonly words: FormWords;
    readonly answer: Answer | undefined;
    /** What is wrong, in words. */
    readonly error: string | undefined;
}
/** Label above, hint under it, error under the hint, then the control. */
export declare function renderField(field: Field, { kept, words, answer, error }: FieldContext): HTMLElement;
export declare function makeField(field: Field, words: FormWords): HTMLElement;
/** A box to tick, or one of several, before its words. */
export declare const makeTick: (attributes: Parameters<typeof make>[1], ...words: readonly Content[]) => HTMLElement;
/** What was filled in, and what is wrong with it. */
export declare function followAnswer(box: Element, { name, type, hint, options }: Field, answer: Answer | undefined, error: string | undefined): void;
/** A tick that stands among others. */
export declare function followTick(box: HTMLElement, name: string, ticked: boolean, error: string | undefined): void;
