import { html, nothing, } from 'lit';
import { css } from '../../base/css.js';
import { hostStyles } from '../../base/host-styles.js';
import { Kept } from '../../base/kept.js';
import { formatMoment } from '../../base/format.js';
import { optional } from '../../base/optional.js';
import { wordsIn } from '../../base/words.js';
import { resolveAddress } from '../../data/address.js';
import { FeedElement } from '../../data/feed-element.js';
import { notesOn } from '../../data/item-controller.js';
import { LiveCounts } from '../../data/live-counts.js';
import { Answers } from '../../forms/answers.js';
import { formStyles } from '../../forms/form-styles.js';
import { needsGuardian } from '../../forms/guardian.js';
import { form as formWords } from '../../locales/zh-Hans/form.js';
import { mayHaveSent } from '../../submit/has-sent.js';
import { isConsent } from './filled.js';
import { FormAdditions } from './form-additions.js';
/**
 * An element that asks for something and sends it: what is filled in, what is wrong, what becomes of it.
 * Subclasses say what they ask and how it looks.
 */
export class FormElement extends FeedElement {
    static { this.later = 'form'; }
    static { this.styles = css([hostStyles, formStyles]); }
    static { this.properties = {
        item: {},
        headingLevel: { type: Number, attribute: 'heading-level' },
        outbox: {},
        test: { type: Boolean },
        captcha: { attribute: false },
        state: { state: true },
    }; }
    #additions;
    #loading;
    #sending;
    #form;
    #shownAt;
    constructor() {
        super();
        this.answers = new Answers();
        this.kept = new Kept();
        this.#additions = new FormAdditions();
        this.#form = '';
        this.#shownAt = 0;
        this.#handleInput = (event) => {
            const control = event.target;
            // A field that people do not see and browsers do not fill in is no answer.
            if (control.closest('.trap'))
                return;
            this.take(control);
            this.answered();
        };
        this.#handleSubmit = (event) => {
            event.preventDefault();
            const item = this.ready;
            if (!item || this.state.status === 'sending')
                return;
            void this.#send(item);
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
            // Storage waits for the disk; the form is drawn first.
            setTimeout(() => {
                if (this.answers.load())
                    this.requestUpdate();
                if (mayHaveSent())
                    void optional(this.loadSending(), () => 0);
            });
        }
        if (this.#loading)
            void optional(this.loadSending(), () => 0);
    }
    updated(changed) {
        super.updated(changed);
        this.#additions.follow(this.renderRoot, this.#form, this.ready?.signature, this.language);
    }
    /** What checks and sends, once somebody comes near; asked for again where it could not be had. */
    loadSending() {
        this.#loading ??= Promise.all([import('./form-sending.js'), this.loadOwn()]).then(([{ FormSending }, own]) => (this.#sending = new FormSending(this, html, own, (state) => this.show(state))));
        this.#loading.catch(() => (this.#loading = undefined));
        return this.#loading.then((sending) => {
            const { state } = this.found;
            if (state.status === 'ready')
                sending.follow(this.#form, state.item, state.feed.base);
            return sending;
        });
    }
    show(state) {
        const before = this.state.status;
        this.state = state;
        this.#sending?.shown(before, state, this.answers);
    }
    /** What stands in the form's place. */
    renderOutcome(state) {
        const { language } = this;
        return 'when' in state
            ? html `<p class="state" role="status" tabindex="-1" lang=${language}>
          ${this.formWords[state.status](formatMoment(state.when, language))}
        </p>`
            : this.#sending?.renderOutcome(state, language);
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
            kept: this.kept,
            item,
            filled: this.filled(item),
            ...(state.status === 'invalid' &&
                this.#sending.tell(item, state.faults, this.formWords, this.language)),
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
        if (state.status === 'invalid' && item)
            this.state = this.#sending.mended(item, this.filled(item), state.faults);
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
    async #send(item) {
        this.state = { status: 'sending' };
        // What is filled in when it goes out is what is checked, however long the module takes to come.
        const state = await optional(this.loadSending(), (sending) => sending.send(item, this.filled(item), this.outbox !== 'off'));
        this.show(state ?? { status: 'failed', code: 'unavailable' });
    }
}
