import type { Field } from '../contract/form.js';
import type { Fault } from '../contract/fault.js';
/** What a control holds: a tick is true or false, everything else is text. */
export type Answer = string | boolean;
/** Full-width digits and signs, which Chinese input methods make, count as their plain forms. */
export declare const plain: (text: string) => string;
/** @returns what is wrong with the answer to a field, or `undefined`. */
export declare function validate(field: Field, answer: Answer | undefined): Fault | undefined;
/** The answer as it is sent: numbers as numbers, nothing for what was left empty. */
export declare function valueOf({ type }: Field, answer: Answer | undefined): string | number | boolean | undefined;
