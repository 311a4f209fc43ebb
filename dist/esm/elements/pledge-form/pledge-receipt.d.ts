import { type TemplateResult } from 'lit';
import type { Language } from '../../base/language.js';
import type { Pledge } from '../../contract/pledge.js';
import type { PledgeFormWords } from '../../locales/words.js';
import type { FormState } from '../form/form-state.js';
/** What a person can still do after signing. */
export interface ReceiptActions {
    readonly withdraw: (this: void) => void;
    readonly keepsake: (this: void) => void;
}
/** What stands in the form's place once it is signed. */
export declare function renderReceipt({ receipt, secret, kept }: Extract<FormState, {
    status: 'signed';
}>, { thanks }: Pledge, words: PledgeFormWords & {
    readonly receipt: string;
}, language: Language, actions: ReceiptActions): TemplateResult;
