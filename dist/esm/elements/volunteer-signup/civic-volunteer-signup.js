import { adoptStyles, html, nothing } from 'lit';
import { css } from '../../base/css.js';
import { headingLevel } from '../../base/heading-level.js';
import { optional } from '../../base/optional.js';
import { wordsIn } from '../../base/words.js';
import { ItemController } from '../../data/item-controller.js';
import { activitySection } from '../../data/sections.js';
import { faultText, renderSummary } from '../../forms/error-summary.js';
import { renderField } from '../../forms/render-field.js';
import { FormElement } from '../form/form-element.js';
import { renderForm } from '../form/form-fields.js';
import { renderOutcome } from '../form/form-outcome.js';
const kit = {
    html,
    nothing,
    headingLevel,
    wordsIn,
    faultText,
    renderSummary,
    renderField,
    renderForm,
    renderOutcome,
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
        this.found = new ItemController(this, activitySection, this.announceState);
    }
    /** Comes while the feed is on its way, so that other elements' pages do without it. */
    #form;
    ownBody() {
        return this.#form.ownBody();
    }
    faultsOf(activity, filled) {
        return [...this.#form.faults(), ...super.faultsOf(activity, filled)];
    }
    connectedCallback() {
        super.connectedCallback();
        void optional(import('./volunteer-form.js'), ({ VolunteerForm, volunteerStyles }) => {
            if (!this.#form) {
                const own = css([volunteerStyles]);
                const { elementStyles } = this.constructor;
                adoptStyles(this.renderRoot, [...elementStyles, own]);
                this.#form = new VolunteerForm(kit, this.#host());
            }
            this.#form.connect();
            this.requestUpdate();
        });
    }
    disconnectedCallback() {
        super.disconnectedCallback();
        this.#form?.disconnect();
    }
    willUpdate(changed) {
        super.willUpdate(changed);
        if (this.ready)
            this.#form?.follow(changed.has('state'));
    }
    show(state) {
        const before = this.state.status;
        if (this.#form?.isForeign(state))
            return;
        super.show(state);
        this.#form?.shown(before);
    }
    take(control) {
        this.#form.take(control, (answer) => super.take(answer));
    }
    render() {
        const found = this.found.state;
        if (found.status !== 'ready' || !this.#form)
            return html `<slot></slot>`;
        return html `<section part="base" class="base" lang=${found.feed.head.lang ?? this.language}>
      ${this.renderTrial()} ${this.#form.render()} ${this.renderStale(found.stale)}
    </section>`;
    }
    /** Only what the later part needs to see and to do. */
    #host() {
        // eslint-disable-next-line @typescript-eslint/no-this-alias -- getters look at the element, not at the host
        const element = this;
        return {
            renderRoot: this.renderRoot,
            answers: this.answers,
            get updateComplete() {
                return element.updateComplete;
            },
            get language() {
                return element.language;
            },
            get headingLevel() {
                return element.headingLevel;
            },
            get formWords() {
                return element.formWords;
            },
            get state() {
                return element.state;
            },
            get found() {
                return element.found.state;
            },
            requestUpdate: () => this.requestUpdate(),
            show: (state) => this.show(state),
            answered: () => this.answered(),
            formContext: () => this.formContext(this.ready),
        };
    }
}
