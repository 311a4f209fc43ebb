import { type PropertyValues, type TemplateResult } from 'lit';
import type { Activity } from '../../contract/activity.js';
import { ItemController } from '../../data/item-controller.js';
import type { VolunteerSignupWords } from '../../locales/words.js';
import { FormElement } from '../form/form-element.js';
import { type FormState } from '../form/form-state.js';
import type { OwnPart } from '../form/own-part.js';
import { type Choice } from './choice.js';
import { Choosing } from './choosing.js';
import { type Times } from './times.js';
/**
 * A resident chooses posts, signs up, and gets a pass to show there, to change and to cancel.
 *
 * @summary Posts and shifts to sign up for.
 * @slot - Shown without script, while the data loads and when there is none.
 * @slot captcha - A captcha of the site's choice; give its answer as the property `captcha`.
 * @event {CustomEvent<CivicSubmitDetail>} civic-submit - Before sending; cancelable, `event.respondWith()` answers in the kit's place.
 * @event {CustomEvent<{ id: string }>} civic-success - Signed up: the server has it.
 * @event {CustomEvent<{ id: string, fields: string[] }>} civic-invalid - Something has to be filled in first.
 * @event {CustomEvent<CivicDataDetail>} civic-data - Data arrived, or changed.
 * @event {CustomEvent<CivicErrorDetail>} civic-error - No data could be had.
 * @csspart base - The wrapper of everything.
 * @csspart title - The title of the activity.
 * @csspart label - The label of a control.
 * @csspart hint - The help under a label.
 * @csspart control - An input, select or textarea.
 * @csspart error - What is wrong with an answer.
 * @csspart submit - The button.
 * @cssproperty [--civic-accent] - The one accent.
 * @cssproperty [--civic-radius] - Corners of controls. Default 2px.
 */
export declare class CivicVolunteerSignup extends FormElement<Activity> {
    #private;
    static styles: import("lit").CSSResult;
    protected readonly found: ItemController<{
        id: string;
        title: string;
        posts: {
            id: string;
            starts: string;
            ends: string;
            capacity: number;
            title?: string | undefined;
            kind?: string | undefined;
            place?: {
                name: string;
                address?: string | undefined;
                position?: {
                    latitude: number;
                    longitude: number;
                } | undefined;
            } | undefined;
            taken?: number | undefined;
            waitlist?: number | undefined;
            waiting?: number | undefined;
            requirements?: string | undefined;
        }[];
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
        summary?: string | undefined;
        place?: {
            name: string;
            address?: string | undefined;
            position?: {
                latitude: number;
                longitude: number;
            } | undefined;
        } | undefined;
        organiser?: string | undefined;
        contact?: {
            name?: string | undefined;
            tel?: string | undefined;
            email?: string | undefined;
            url?: string | undefined;
        } | undefined;
        timeZone?: string | undefined;
        opens?: string | undefined;
        closes?: string | undefined;
        cancelUntil?: string | undefined;
        people?: number | undefined;
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
        thanks?: string | undefined;
        source?: {
            name: string;
            title?: string | undefined;
            date?: string | undefined;
            page?: string | undefined;
            url?: string | undefined;
        } | undefined;
    }>;
    protected readonly html: (strings: TemplateStringsArray, ...values: unknown[]) => TemplateResult<1>;
    protected readonly choosing: Choosing;
    protected loadOwn(): Promise<OwnPart>;
    protected adopt(styles: string): void;
    connectedCallback(): void;
    disconnectedCallback(): void;
    protected willUpdate(changed: PropertyValues): void;
    protected show(state: FormState): void;
    protected take(control: HTMLInputElement): void;
    protected get activity(): Activity;
    protected get address(): string;
    protected get words(): VolunteerSignupWords;
    protected get times(): Times;
    protected focusOn(selector: string): void;
    protected render(): TemplateResult;
    protected renderPosts(choice: Choice, errors: ReadonlyMap<string, string> | undefined): TemplateResult;
}
declare global {
    interface HTMLElementTagNameMap {
        'civic-volunteer-signup': CivicVolunteerSignup;
    }
}
