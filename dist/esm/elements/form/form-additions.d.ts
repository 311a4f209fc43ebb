import type { Language } from '../../base/language.js';
import type { DrawnSignature } from '../../contract/submission.js';
import type { FormItem } from './form-item.js';
/**
 * What some forms get from modules of their own, at the place that the form leaves for it: a pad to sign
 * on, and for paper a code that leads back to the page.
 */
export declare class FormAdditions {
    #private;
    /** What is drawn just now. It is gone with the form that it was drawn in. */
    get signature(): DrawnSignature | undefined;
    /** @param form names the form; another one begins with an empty pad. */
    follow(root: ParentNode, form: string, signature: FormItem['signature'], language: Language): void;
}
