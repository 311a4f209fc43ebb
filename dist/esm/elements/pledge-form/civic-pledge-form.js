import { html, nothing } from 'lit';
import { dispatch } from '../../base/dispatch.js';
import { headingLevel } from '../../base/heading-level.js';
import { optional } from '../../base/optional.js';
import { wordsIn } from '../../base/words.js';
import { resolveAddress } from '../../data/address.js';
import { FeedElement } from '../../data/feed-element.js';
import { ItemController, notesOn } from '../../data/item-controller.js';
import { liveCount, LiveCounts, setLiveCount } from '../../data/live-counts.js';
import { pledgeSection } from '../../data/sections.js';
import { loadDraft, saveDraft } from '../../forms/draft.js';
import { formStyles } from '../../forms/form-styles.js';
import { needsGuardian } from '../../forms/guardian.js';
import { form as formWords } from '../../locales/zh-Hans/form.js';
import { pledgeForm } from '../../locales/zh-Hans/pledge-form.js';
import { PledgeSending } from './pledge-sending.js';
import { pledgeFormStyles } from './civic-pledge-form.styles.js';
import { outsideTime } from './pledge-state.js';
import { renderFields } from './pledge-fields.js';
import { renderOutcome } from './pledge-outcome.js';
import { renderPledgeText, renderSigned, totalOf } from './pledge-text.js';
import { bodyOf, faultsOf, guardianConsent } from './submission-body.js';
/** States in which there is a form, and those that stay when the time is over. */
const open = ['reading', 'filling', 'invalid', 'sending', 'failed'];
const done = ['signed', 'saved-for-later', 'withdrawn'];
/** A field that people do not see and browsers do not fill in. */
const trapName = 'leave-empty';
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
export class CivicPledgeForm extends FeedElement {
    static { this.styles = [FeedElement.styles, formStyles, pledgeFormStyles]; }
    static { this.properties = {
        ...FeedElement.properties,
        item: {},
        headingLevel: { type: Number, attribute: 'heading-level' },
        outbox: {},
        test: { type: Boolean },
        captcha: { attribute: false },
        state: { state: true },
    }; }
    #item = new ItemController(this, pledgeSection, this.announceState);
    #sending = new PledgeSending(this, (state) => this.#show(state));
    #answers = new Map();
    #ticked = new Set();
    /** For the certificate; in memory only. */
    #signedName = '';
    #shownAt = 0;
    constructor() {
        super();
        this.headingLevel = 3;
        this.test = false;
        this.state = { status: 'reading' };
        new LiveCounts(this);
    }
    editorNotes() {
        return notesOn(this.#item.state);
    }
    get #pledge() {
        const { state } = this.#item;
        return state.status === 'ready' ? state.item : undefined;
    }
    get #words() {
        return wordsIn(this.language, 'pledgeForm', pledgeForm);
    }
    willUpdate(changed) {
        super.willUpdate(changed);
        const { state } = this.#item;
        if (state.status !== 'ready')
            return;
        const url = resolveAddress(state.item.submit.url, state.feed.base) ?? state.feed.base;
        if (this.#sending.follow(url, state.item)) {
            this.#shownAt = performance.now();
            this.#answers = this.outbox === 'off' ? new Map() : loadDraft(this.#sending.form);
        }
    }
    render() {
        const item = this.#item.state;
        if (item.status !== 'ready')
            return html `<slot></slot>`;
        const { item: pledge, feed } = item;
        const total = liveCount(feed.base, pledge.id, totalOf(pledge.signed ?? {}));
        const words = this.#words;
        return html `<section part="base" class="base" lang=${feed.head.lang ?? this.language}>
      ${this.test ? html `<p class="trial" role="note" lang=${this.language}>${words.trial}</p>` : nothing}
      ${renderPledgeText(pledge, headingLevel(this.headingLevel), this.language)} ${renderSigned(pledge.signed, total, words, this.language)}
      ${pledge.wall?.length ? html `<p class="small"><span lang=${this.language}>${words.wall}</span>${pledge.wall.map(({ name }) => name).join(' ')}</p>` : nothing}
      ${this.#renderState(pledge)} ${this.renderStale(item.stale)}
    </section>`;
    }
    #renderState(pledge) {
        const { state } = this;
        const time = done.includes(state.status) ? undefined : outsideTime(pledge, Date.now());
        if (!time && open.includes(state.status))
            return this.#renderForm(pledge);
        return renderOutcome(time ?? state, pledge, this.#words, this.language, this.#actions);
    }
    #renderForm(pledge) {
        const { state } = this;
        const words = this.#words;
        const sending = state.status === 'sending';
        const faults = state.status === 'invalid' ? state.faults : [];
        return html `<form novalidate lang=${this.language} @submit=${this.#handleSubmit} @input=${this.#handleInput} @change=${this.#handleInput}>
      ${renderFields({ pledge, filled: this.#filled(pledge), faults, words, formWords: wordsIn(this.language, 'form', formWords) })}
      <div class="trap" aria-hidden="true"><input name=${trapName} tabindex="-1" autocomplete="off" /></div>
      <slot name="captcha"></slot>
      ${state.status === 'failed' ? html `<p class="state" role="alert">${words.failed}</p>` : nothing}
      <button part="submit" type="submit" aria-disabled=${sending ? 'true' : nothing}><span>${state.status === 'failed' ? words.again : words.sign}</span></button>
      <p role="status" class="small">${sending ? words.sending : nothing}</p>
    </form>`;
    }
    #show(state) {
        const before = this.state.status;
        const item = this.#item.state;
        this.state = state;
        if (state.status !== 'signed' || item.status !== 'ready')
            return;
        if (state.receipt)
            setLiveCount(item.feed.base, item.item.id, state.receipt.count);
        this.#signedName = String(this.#answers.get(item.item.fields.find(({ type }) => type === 'name')?.name ?? '') ?? '');
        this.#answers.clear();
        this.#ticked.clear();
        saveDraft(this.#sending.form, this.#answers);
        // What a visit before had signed is no news.
        if (before === 'sending' || before === 'saved-for-later')
            dispatch(this, 'civic-success', { id: item.item.id });
    }
    #handleInput = (event) => {
        const control = event.target;
        if (control.name === trapName)
            return;
        const isConsent = control.name.startsWith('consent-') || control.name === guardianConsent;
        if (isConsent)
            this.#ticked[control.checked ? 'add' : 'delete'](control.name);
        else
            this.#answers.set(control.name, control.type === 'checkbox' ? control.checked : control.value);
        if (this.outbox !== 'off')
            saveDraft(this.#sending.form, this.#answers);
        const pledge = this.#pledge;
        // Once told what is wrong, a person sees it go as they mend it.
        const { state } = this;
        if (state.status === 'invalid' && pledge) {
            const told = faultsOf(pledge, this.#filled(pledge)).filter(({ name }) => state.faults.some((fault) => fault.name === name));
            this.state = told.length ? { status: 'invalid', faults: told } : { status: 'filling' };
        }
        else if (state.status === 'reading')
            this.state = { status: 'filling' };
        else
            this.requestUpdate();
    };
    #filled(pledge) {
        return {
            answers: this.#answers,
            ticked: this.#ticked,
            withGuardian: needsGuardian(pledge.guardian, this.#answers, new Date().toISOString().slice(0, 10)),
            trap: this.renderRoot.querySelector('.trap input')?.value ?? '',
            elapsed: performance.now() - this.#shownAt,
            captcha: this.captcha,
            test: this.test,
        };
    }
    #handleSubmit = (event) => {
        event.preventDefault();
        const pledge = this.#pledge;
        if (!pledge || this.state.status === 'sending')
            return;
        const filled = this.#filled(pledge);
        const faults = faultsOf(pledge, filled);
        if (faults.length)
            void this.#refuse(pledge, faults);
        else
            void this.#send(pledge, filled);
    };
    async #refuse(pledge, faults) {
        this.state = { status: 'invalid', faults };
        await this.updateComplete;
        this.renderRoot.querySelector('.summary')?.focus();
        dispatch(this, 'civic-invalid', { id: pledge.id, fields: faults.map(({ name }) => name) });
    }
    async #send(pledge, filled) {
        this.state = { status: 'sending' };
        const state = await this.#sending.send(await bodyOf(pledge, filled), this.outbox !== 'off');
        if (state.status === 'invalid')
            return this.#refuse(pledge, state.faults);
        this.#show(state);
    }
    #handleKeepsake() {
        const { state } = this;
        const pledge = this.#pledge;
        if (state.status !== 'signed' || !state.receipt || !pledge)
            return;
        const details = { pledge, receipt: state.receipt, name: this.#signedName, language: this.language };
        void optional(import('./pledge-keepsake.js'), ({ showKeepsake }) => showKeepsake(this.renderRoot.querySelector('.base'), details));
    }
    #actions = {
        withdraw: () => {
            if (this.state.status === 'signed')
                void this.#sending.withdraw(this.state).then((state) => this.#show(state));
        },
        keepsake: () => this.#handleKeepsake(),
    };
}
