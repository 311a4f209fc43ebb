import type { html as Html, TemplateResult } from 'lit';
import type { Language } from '../../base/language.js';
import type { Pledge } from '../../contract/pledge.js';
import type { FormState } from '../form/form-state.js';
/** What a person can still do after signing. */
export interface ReceiptActions {
    readonly withdraw: (this: void) => void;
    readonly keepsake: (this: void) => void;
}
/** What stands in the form's place once it is signed. */
export declare function renderReceipt(html: typeof Html, { receipt, secret, kept }: Extract<FormState, {
    status: 'signed';
}>, { thanks }: Pledge, language: Language, actions: ReceiptActions): TemplateResult;
