import { type TemplateResult } from 'lit';
import type { Pledge } from '../../contract/pledge.js';
import { ItemController } from '../../data/item-controller.js';
import { FormElement } from '../form/form-element.js';
import type { OwnPart } from '../form/own-part.js';
/**
 * A resident reads a pledge, signs it and gets a receipt.
 *
 * @summary A code of conduct or an appeal to sign.
 * @slot - Shown without script, while the data loads and when there is none.
 * @slot captcha - A captcha of the site's choice; give its answer as the property `captcha`.
 * @event {CustomEvent<CivicSubmitDetail>} civic-submit - Before sending; cancelable, `event.respondWith()` answers in the kit's place.
 * @event {CustomEvent<{ id: string }>} civic-success - Signed: the server has it.
 * @event {CustomEvent<{ id: string, fields: string[] }>} civic-invalid - Something has to be filled in first.
 * @event {CustomEvent<CivicDataDetail>} civic-data - Data arrived, or changed.
 * @event {CustomEvent<CivicErrorDetail>} civic-error - No data could be had.
 * @csspart base - The wrapper of everything.
 * @csspart title - The title of the pledge.
 * @csspart label - The label of a control.
 * @csspart hint - The help under a label.
 * @csspart control - An input, select or textarea.
 * @csspart error - What is wrong with an answer.
 * @csspart submit - The button.
 * @cssproperty [--civic-accent] - The one accent.
 * @cssproperty [--civic-radius] - Corners of controls. Default 2px.
 */
export declare class CivicPledgeForm extends FormElement<Pledge> {
    #private;
    static styles: import("lit").CSSResult;
    protected readonly found: ItemController<{
        id: string;
        title: string;
        fields: {
            name: string;
            type: "number" | "date" | "text" | "email" | "name" | "tel" | "select" | "radio" | "checkbox" | "textarea";
            label: string;
            hint?: string | undefined;
            required?: boolean | undefined;
            minLength?: number | undefined;
            maxLength?: number | undefined;
            min?: number | undefined;
            max?: number | undefined;
            autocomplete?: string | undefined;
            options?: {
                value: string;
                label: string;
            }[] | undefined;
        }[];
        submit: {
            url: string;
            encoding?: "json" | "form" | undefined;
        };
        preamble?: string | undefined;
        articles?: string[] | undefined;
        issuer?: string | undefined;
        date?: string | undefined;
        signed?: {
            value?: number | undefined;
            parts?: {
                label: string;
                value: number;
            }[] | undefined;
            target?: number | undefined;
            steps?: number[] | undefined;
            unit?: string | undefined;
            asOf?: string | undefined;
        } | undefined;
        wall?: {
            name: string;
            at?: string | undefined;
        }[] | undefined;
        opens?: string | undefined;
        closes?: string | undefined;
        consents?: {
            id: string;
            version: string;
            text: string;
            required?: boolean | undefined;
        }[] | undefined;
        guardian?: {
            below: number;
            consent: {
                id: string;
                version: string;
                text: string;
                required?: boolean | undefined;
            };
        } | undefined;
        signature?: "typed" | "drawn" | undefined;
        thanks?: string | undefined;
        source?: {
            name: string;
            title?: string | undefined;
            date?: string | undefined;
            page?: string | undefined;
            url?: string | undefined;
        } | undefined;
    }>;
    protected loadOwn(): Promise<OwnPart>;
    protected render(): TemplateResult;
}
declare global {
    interface HTMLElementTagNameMap {
        'civic-pledge-form': CivicPledgeForm;
    }
}
