import { type PropertyValues, type TemplateResult } from 'lit';
import type { EditorNotes } from '../../data/editor-notes.js';
import { FeedElement } from '../../data/feed-element.js';
import { type ItemHost } from '../../data/item-controller.js';
import { type PledgeState } from './pledge-state.js';
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
export declare class CivicPledgeForm extends FeedElement implements ItemHost {
    #private;
    static styles: import("lit").CSSResultGroup[];
    static properties: {
        item: {};
        headingLevel: {
            type: NumberConstructor;
            attribute: string;
        };
        outbox: {};
        test: {
            type: BooleanConstructor;
        };
        captcha: {
            attribute: boolean;
        };
        state: {
            state: boolean;
        };
        data: {
            attribute: boolean;
        };
        src: {};
        refresh: {
            type: NumberConstructor;
        };
        debug: {
            type: BooleanConstructor;
        };
        lang: {
            reflect: boolean;
        };
        largeType: {
            type: BooleanConstructor;
            reflect: boolean;
            attribute: string;
        };
    };
    /** Id of the pledge. Default: the fragment of `src`. */
    item?: string | null;
    /** Level of the title as a heading, 1 to 6. Default 3. */
    headingLevel: number;
    /** `off` on a shared machine: nothing is kept on it. Default: kept until sent. */
    outbox?: 'off' | null;
    /** A trial, loudly marked: sent and answered, never counted. Default false. */
    test: boolean;
    /** The answer to the captcha in the slot. */
    captcha?: string;
    protected state: PledgeState;
    constructor();
    protected editorNotes(): EditorNotes;
    protected willUpdate(changed: PropertyValues): void;
    protected render(): TemplateResult;
}
declare global {
    interface HTMLElementTagNameMap {
        'civic-pledge-form': CivicPledgeForm;
    }
}
