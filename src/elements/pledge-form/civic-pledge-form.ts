import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { dispatch } from '../../base/dispatch.js';
import { headingLevel } from '../../base/heading-level.js';
import { optional } from '../../base/optional.js';
import { wordsIn } from '../../base/words.js';
import type { Pledge } from '../../contract/pledge.js';
import { resolveAddress } from '../../data/address.js';
import type { EditorNotes } from '../../data/editor-notes.js';
import { FeedElement } from '../../data/feed-element.js';
import { ItemController, notesOn, type ItemHost } from '../../data/item-controller.js';
import { liveCount, LiveCounts, setLiveCount } from '../../data/live-counts.js';
import { pledgeSection } from '../../data/sections.js';
import { Answers } from '../../forms/answers.js';
import type { Fault } from '../../contract/fault.js';
import { formStyles } from '../../forms/form-styles.js';
import { needsGuardian } from '../../forms/guardian.js';
import { form as formWords } from '../../locales/zh-Hans/form.js';
import { pledgeForm } from '../../locales/zh-Hans/pledge-form.js';
import type { PledgeSending } from './pledge-sending.js';
import { pledgeFormStyles } from './civic-pledge-form.styles.js';
import { hasForm, stateAt, type PledgeState } from './pledge-state.js';
import { renderForm, trapName } from './pledge-fields.js';
import { renderOutcome, type OutcomeActions } from './pledge-outcome.js';
import { renderPledgeText, renderSigned, totalOf } from './pledge-text.js';
import { faultsOf, isConsent, signedName, stillWrong, type Filled } from './filled.js';

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
export class CivicPledgeForm extends FeedElement implements ItemHost {
  static override styles = [FeedElement.styles, formStyles, pledgeFormStyles];
  static override properties = {
    ...FeedElement.properties,
    item: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    outbox: {},
    test: { type: Boolean },
    captcha: { attribute: false },
    state: { state: true },
  };

  /** Id of the pledge. Default: the fragment of `src`. */
  declare item?: string | null;
  /** Level of the title as a heading, 1 to 6. Default 3. */
  declare headingLevel: number;
  /** `off` on a shared machine: nothing is kept on it. Default: kept until sent. */
  declare outbox?: 'off' | null;
  /** A trial, loudly marked: sent and answered, never counted. Default false. */
  declare test: boolean;
  /** The answer to the captcha in the slot. */
  declare captcha?: string;
  declare protected state: PledgeState;

  readonly #item = new ItemController(this, pledgeSection, this.announceState);
  #sending: Promise<PledgeSending> | undefined;
  #form = '';
  readonly #answers = new Answers();
  #signedName = '';
  #shownAt = 0;

  constructor() {
    super();
    this.headingLevel = 3;
    this.test = false;
    this.state = { status: 'reading' };
    new LiveCounts(this);
  }

  protected override editorNotes(): EditorNotes {
    return notesOn(this.#item.state);
  }

  get #pledge(): Pledge | undefined {
    const { state } = this.#item;
    return state.status === 'ready' ? state.item : undefined;
  }

  get #words() {
    return wordsIn(this.language, 'pledgeForm', pledgeForm);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { state } = this.#item;
    if (state.status !== 'ready') return;
    const { item: pledge, feed } = state;
    const url = resolveAddress(pledge.submit.url, feed.base) ?? feed.base;
    const form = `${url}#${pledge.id}`;
    if (form !== this.#form) {
      this.#form = form;
      this.#shownAt = performance.now();
      this.#answers.open(form, this.outbox !== 'off');
    }
    void optional(this.#load(), (sending) => sending.follow(form, url, pledge, this.language));
  }

  /** What sends, asked for again where it could not be had. */
  #load(): Promise<PledgeSending> {
    this.#sending ??= import('./pledge-sending.js').then(
      ({ PledgeSending }) => new PledgeSending(this, (state) => this.#show(state)),
    );
    this.#sending.catch(() => (this.#sending = undefined));
    return this.#sending;
  }

  protected override render(): TemplateResult {
    const item = this.#item.state;
    if (item.status !== 'ready') return html`<slot></slot>`;
    const { item: pledge, feed } = item;
    const total = liveCount(feed.base, pledge.id, totalOf(pledge.signed ?? {}));
    const words = this.#words;
    return html`<section part="base" class="base" lang=${feed.head.lang ?? this.language}>
      ${this.test ? html`<p class="trial" role="note" lang=${this.language}>${words.trial}</p>` : nothing}
      ${renderPledgeText(pledge, headingLevel(this.headingLevel), this.language)}
      ${renderSigned(pledge.signed, total, words, this.language)}
      ${pledge.wall?.length ? html`<p class="small"><span lang=${this.language}>${words.wall}</span>${pledge.wall.map(({ name }) => name).join(' ')}</p>` : nothing}
      ${this.#renderState(pledge)} ${this.renderStale(item.stale)}
    </section>`;
  }

  #renderState(pledge: Pledge): TemplateResult {
    const state = stateAt(this.state, pledge, Date.now());
    if (hasForm(state)) return this.#renderForm(pledge);
    return renderOutcome(state, pledge, this.#words, this.language, this.#actions);
  }

  #renderForm(pledge: Pledge): TemplateResult {
    const { state } = this;
    return renderForm({
      pledge,
      filled: this.#filled(pledge),
      faults: state.status === 'invalid' ? state.faults : [],
      status: state.status,
      words: this.#words,
      formWords: wordsIn(this.language, 'form', formWords),
      language: this.language,
      handleSubmit: this.#handleSubmit,
      handleInput: this.#handleInput,
    });
  }

  #show(state: PledgeState): void {
    const before = this.state.status;
    const item = this.#item.state;
    this.state = state;
    if (state.status !== 'signed' || item.status !== 'ready') return;
    if (state.receipt) setLiveCount(item.feed.base, item.item.id, state.receipt.count);
    this.#signedName = signedName(item.item, this.#answers.values);
    this.#answers.clear();
    // What a visit before had signed is no news.
    if (before === 'sending' || before === 'saved-for-later')
      dispatch(this, 'civic-success', { id: item.item.id });
  }

  readonly #handleInput = (event: Event): void => {
    const control = event.target as HTMLInputElement;
    if (control.name === trapName) return;
    this.#answers.take(control, isConsent(control.name));
    const pledge = this.#pledge;
    // Once told what is wrong, a person sees it go as they mend it.
    const { state } = this;
    if (state.status === 'invalid' && pledge) {
      const told = stillWrong(pledge, this.#filled(pledge), state.faults);
      this.state = told.length ? { status: 'invalid', faults: told } : { status: 'filling' };
    } else if (state.status === 'reading') this.state = { status: 'filling' };
    else this.requestUpdate();
  };

  #filled(pledge: Pledge): Filled {
    const { values: answers, ticked } = this.#answers;
    return {
      answers,
      ticked,
      withGuardian: needsGuardian(pledge.guardian, answers),
      trap: this.renderRoot.querySelector<HTMLInputElement>('.trap input')?.value ?? '',
      elapsed: performance.now() - this.#shownAt,
      captcha: this.captcha,
      test: this.test,
    };
  }

  readonly #handleSubmit = (event: Event): void => {
    event.preventDefault();
    const pledge = this.#pledge;
    if (!pledge || this.state.status === 'sending') return;
    const filled = this.#filled(pledge);
    const faults = faultsOf(pledge, filled);
    if (faults.length) void this.#refuse(pledge, faults);
    else void this.#send(pledge, filled);
  };

  async #refuse(pledge: Pledge, faults: readonly Fault[]): Promise<void> {
    this.state = { status: 'invalid', faults };
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.summary')?.focus();
    dispatch(this, 'civic-invalid', { id: pledge.id, fields: faults.map(({ name }) => name) });
  }

  async #send(pledge: Pledge, filled: Filled): Promise<void> {
    this.state = { status: 'sending' };
    const sent = await optional(this.#load(), (sending) =>
      sending.send(pledge, filled, this.outbox !== 'off'),
    );
    const state = sent ?? { status: 'failed', code: 'unavailable' };
    if (state.status === 'invalid') return this.#refuse(pledge, state.faults);
    this.#show(state);
  }

  readonly #actions: OutcomeActions = {
    withdraw: () => {
      const { state } = this;
      if (state.status === 'signed')
        void optional(this.#load(), async (sending) => this.#show(await sending.withdraw(state)));
    },
    keepsake: () => {
      const { state, language } = this;
      const pledge = this.#pledge;
      if (state.status !== 'signed' || !state.receipt || !pledge) return;
      const details = { pledge, receipt: state.receipt, name: this.#signedName, language };
      const place = this.renderRoot.querySelector('.base')!;
      void optional(import('./pledge-keepsake.js'), (module) =>
        module.showKeepsake(place, details),
      );
    },
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'civic-pledge-form': CivicPledgeForm;
  }
}
