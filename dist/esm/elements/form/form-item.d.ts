import type { Consent, Field, Guardian, SubmitTarget } from '../../contract/form.js';
/** What everything that can be filled in has in common: a pledge, an activity. */
export interface FormItem {
    readonly id: string;
    readonly fields: Field[];
    readonly consents?: Consent[];
    readonly guardian?: Guardian;
    readonly signature?: 'typed' | 'drawn';
    readonly opens?: string;
    readonly closes?: string;
    readonly submit: SubmitTarget;
}
