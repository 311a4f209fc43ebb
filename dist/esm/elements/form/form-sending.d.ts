import type { ReactiveController, ReactiveElement } from 'lit';
import { faultsOf } from './check-filled.js';
import { type Filled } from './filled.js';
import type { FormItem } from './form-item.js';
import type { FormState } from './form-state.js';
import { type OwnBody } from './submission-body.js';
/**
 * Sends what one form asks and follows what becomes of it, in this tab, in others, on later visits.
 * A module of its own: only who comes near a form downloads what sends it (docs/adr/0007).
 */
export declare class FormSending implements ReactiveController {
    #private;
    constructor(host: ReactiveElement, show: (state: FormState) => void);
    hostDisconnected(): void;
    /** @param form names the form on this origin: where it is sent, and the item as the fragment. */
    follow(form: string, item: FormItem): void;
    /** Everything that is wrong with the questions and consents, in the order of the form. */
    readonly faultsOf: typeof faultsOf;
    send(item: FormItem, filled: Filled, own: OwnBody, keep: boolean): Promise<FormState>;
    /** Takes a signature back. A failure leaves it as it is, and says so. */
    withdraw(signed: Extract<FormState, {
        status: 'signed';
    }>): Promise<FormState>;
}
