import { adoptStyles, html, nothing } from 'lit';
import { css } from '../../base/css.js';
import { headingLevel } from '../../base/heading-level.js';
import { optional } from '../../base/optional.js';
import { wordsIn } from '../../base/words.js';
import { resolveAddress } from '../../data/address.js';
import { ItemController } from '../../data/item-controller.js';
import { activitySection } from '../../data/sections.js';
import { renderField } from '../../forms/render-field.js';
import { FormElement } from '../form/form-element.js';
import { renderForm } from '../form/form-fields.js';
import { renderStale } from '../feed/stale-line.js';
const kit = {
    html,
    nothing,
    headingLevel,
    wordsIn,
    resolveAddress,
    renderField,
    renderForm,
};
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
export class CivicVolunteerSignup extends FormElement {
    constructor() {
        super(...arguments);
        this.found = new ItemController(this, activitySection);
        this.#styles = '';
    }
    /** Comes while the feed is on its way, so that other elements' pages do without it. */
    #form;
    #part;
    #styles;
    async #open() {
        const { VolunteerForm, volunteerStyles } = await import('./volunteer-form.js');
        if (!this.#form) {
            this.adopt(volunteerStyles);
            // What is protected is so in TypeScript only; for the page it is no more than it was.
            this.#form = new VolunteerForm(kit, this);
        }
        return this.#form;
    }
    async loadOwn() {
        const [form, { VolunteerPart }] = await Promise.all([
            this.#open(),
            import('./volunteer-part.js'),
        ]);
        return (this.#part = new VolunteerPart(form));
    }
    adopt(styles) {
        const { elementStyles } = this.constructor;
        this.#styles += styles;
        adoptStyles(this.renderRoot, [...elementStyles, css([this.#styles])]);
    }
    connectedCallback() {
        super.connectedCallback();
        void optional(this.#open(), (form) => {
            form.connect();
            this.requestUpdate();
        });
    }
    disconnectedCallback() {
        super.disconnectedCallback();
        this.#form?.disconnect();
    }
    willUpdate(changed) {
        super.willUpdate(changed);
        // Whose pass it is says the address.
        if (this.ready && /civic-pass=/.test(location.hash))
            void optional(this.loadSending(), () => this.#part.openLink());
    }
    show(state) {
        const before = this.state.status;
        if (this.#part?.isForeign(state))
            return;
        super.show(state);
        this.#part?.shown(before);
    }
    take(control) {
        this.#form.take(control, (answer) => super.take(answer));
    }
    render() {
        const found = this.found.state;
        if (found.status !== 'ready' || !this.#form)
            return html `<slot></slot>`;
        return html `<section part="base" class="base" lang=${found.feed.head.lang ?? this.language}>
      ${this.renderTrial()} ${this.#form.render(this.#part?.renderNote())}
      ${renderStale(this.kept, found.stale, this.language)}
    </section>`;
    }
}
