import { html, nothing } from 'lit';
import { css } from '../../base/css.js';
import { hostStyles } from '../../base/host-styles.js';
import { dispatch } from '../../base/dispatch.js';
import { optional } from '../../base/optional.js';
import { wordsIn } from '../../base/words.js';
import { resolveAddress } from '../../data/address.js';
import { FeedElement } from '../../data/feed-element.js';
import { notesOn } from '../../data/item-controller.js';
import { LiveCounts, setLiveCount } from '../../data/live-counts.js';
import { Answers } from '../../forms/answers.js';
import { formStyles } from '../../forms/form-styles.js';
import { needsGuardian } from '../../forms/guardian.js';
import { form as formWords } from '../../locales/zh-Hans/form.js';
import { mayHaveSent } from '../../submit/has-sent.js';
import { isConsent, signedName } from './filled.js';
import { FormAdditions } from './form-additions.js';
import { trapName } from './form-fields.js';
import { received } from './form-state.js';
/**
 * An element that asks for something and sends it: what is filled in, what is wrong, what becomes of it.
 * Subclasses say what they ask and how it looks.
 */
export class FormElement extends FeedElement {
    static { this.styles = css([hostStyles, formStyles]); }
    static { this.properties = {
        ...FeedElement.properties,
        item: {},
        headingLevel: { type: Number, attribute: 'heading-level' },
        outbox: {},
        test: { type: Boolean },
        captcha: { attribute: false },
        state: { state: true },
    }; }
    #additions;
    #sending;
    #checks;
    #form;
    #shownAt;
    constructor() {
        super();
        this.answers = new Answers();
        /** The name that was just signed with; nothing on later visits. */
        this.signedName = '';
        this.#additions = new FormAdditions();
        this.#form = '';
        this.#shownAt = 0;
        this.#handleInput = (event) => {
            const control = event.target;
            if (control.name === trapName)
                return;
            this.take(control);
            this.answered();
        };
        this.#handleSubmit = (event) => {
            event.preventDefault();
            const item = this.ready;
            if (!item || this.state.status === 'sending')
                return;
            void this.#send(item, this.filled(item));
        };
        /** Takes back what was sent. */
        this.withdraw = () => {
            const { state } = this;
            if (state.status === 'signed')
                void optional(this.loadSending(), async (sending) => this.show(await sending.withdraw(state)));
        };
        this.headingLevel = 3;
        this.test = false;
        this.state = { status: 'reading' };
        new LiveCounts(this);
        // Whoever touches it, points at it or tabs into it may send something later.
        const prepare = () => void optional(this.loadSending(), () => 0);
        this.addEventListener('pointerover', prepare);
        this.addEventListener('focusin', prepare);
    }
    /** Everything that is wrong, in the order of the form; known once there is what checks. */
    faultsOf(item, filled) {
        return this.#checks?.faultsOf(item, filled) ?? [];
    }
    editorNotes() {
        return notesOn(this.found.state);
    }
    get ready() {
        const { state } = this.found;
        return state.status === 'ready' ? state.item : undefined;
    }
    willUpdate(changed) {
        super.willUpdate(changed);
        const { state } = this.found;
        if (state.status !== 'ready')
            return;
        const { item, feed } = state;
        const form = `${resolveAddress(item.submit.url, feed.base) ?? feed.base}#${item.id}`;
        if (form !== this.#form) {
            this.#form = form;
            this.#shownAt = performance.now();
            this.answers.open(form, this.outbox !== 'off');
        }
        if (this.#sending || mayHaveSent())
            void optional(this.loadSending(), () => 0);
    }
    updated(changed) {
        super.updated(changed);
        this.#additions.follow(this.renderRoot, this.#form, this.ready?.signature, this.language);
    }
    /** What sends, once there is something to send; asked for again where it could not be had. */
    loadSending() {
        this.#sending ??= import('./form-sending.js').then(({ FormSending }) => (this.#checks = new FormSending(this, (state) => this.show(state))));
        this.#sending.catch(() => (this.#sending = undefined));
        return this.#sending.then((sending) => {
            const item = this.ready;
            if (item)
                sending.follow(this.#form, item);
            return sending;
        });
    }
    show(state) {
        const before = this.state.status;
        const found = this.found.state;
        this.state = state;
        if (found.status !== 'ready')
            return;
        const { item, feed } = found;
        const count = state.status === 'withdrawn' ? state.count : received(state)?.count;
        if (count !== undefined)
            setLiveCount(feed.base, item.id, count);
        if (state.status !== 'signed')
            return;
        this.signedName = signedName(item, this.answers.values);
        this.answers.clear();
        // What a visit before had signed is no news.
        if (before === 'sending' || before === 'saved-for-later')
            dispatch(this, 'civic-success', { id: item.id });
    }
    get formWords() {
        return wordsIn(this.language, 'form', formWords);
    }
    renderTrial() {
        return this.test
            ? html `<p class="trial" role="note" lang=${this.language}>${this.formWords.trial}</p>`
            : nothing;
    }
    /** What the form is drawn from. */
    formContext(item) {
        const { state } = this;
        return {
            item,
            filled: this.filled(item),
            faults: state.status === 'invalid' ? state.faults : [],
            status: state.status,
            words: this.formWords,
            language: this.language,
            handleSubmit: this.#handleSubmit,
            handleInput: this.#handleInput,
        };
    }
    #handleInput;
    /** Draws what an answer changes. */
    answered() {
        const item = this.ready;
        // Once told what is wrong, a person sees it go as they mend it.
        const { state } = this;
        if (state.status === 'invalid' && item) {
            const told = this.faultsOf(item, this.filled(item)).filter(({ name }) => state.faults.some((fault) => fault.name === name));
            this.state = told.length ? { status: 'invalid', faults: told } : { status: 'filling' };
        }
        else if (state.status === 'reading')
            this.state = { status: 'filling' };
        else
            this.requestUpdate();
    }
    /** Takes what a control holds now. */
    take(control) {
        this.answers.take(control, isConsent(control.name));
    }
    filled(item) {
        const { values: answers, ticked } = this.answers;
        return {
            answers,
            ticked,
            withGuardian: needsGuardian(item.guardian, answers),
            trap: this.renderRoot.querySelector('.trap input')?.value ?? '',
            elapsed: performance.now() - this.#shownAt,
            captcha: this.captcha,
            signature: this.#additions.signature,
            test: this.test,
        };
    }
    #handleSubmit;
    async #refuse(item, faults) {
        this.state = { status: 'invalid', faults };
        await this.updateComplete;
        this.renderRoot.querySelector('.summary')?.focus();
        dispatch(this, 'civic-invalid', { id: item.id, fields: faults.map(({ name }) => name) });
    }
    async #send(item, filled) {
        this.state = { status: 'sending' };
        const state = (await optional(this.loadSending(), (sending) => {
            const faults = this.faultsOf(item, filled);
            return faults.length
                ? { status: 'invalid', faults }
                : sending.send(item, filled, this.ownBody(item), this.outbox !== 'off');
        })) ?? { status: 'failed', code: 'unavailable' };
        if (state.status === 'invalid')
            return this.#refuse(item, state.faults);
        this.show(state);
    }
}
