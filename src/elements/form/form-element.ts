import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { css } from '../../base/css.js';
import { hostStyles } from '../../base/host-styles.js';
import { dispatch } from '../../base/dispatch.js';
import { optional } from '../../base/optional.js';
import { wordsIn } from '../../base/words.js';
import type { Fault } from '../../contract/fault.js';
import { resolveAddress } from '../../data/address.js';
import type { EditorNotes } from '../../data/editor-notes.js';
import { FeedElement } from '../../data/feed-element.js';
import { notesOn, type ItemController, type ItemHost } from '../../data/item-controller.js';
import { LiveCounts, setLiveCount } from '../../data/live-counts.js';
import { Answers } from '../../forms/answers.js';
import { formStyles } from '../../forms/form-styles.js';
import { needsGuardian } from '../../forms/guardian.js';
import type { FormWords } from '../../locales/words.js';
import { form as formWords } from '../../locales/zh-Hans/form.js';
import { mayHaveSent } from '../../submit/has-sent.js';
import { isConsent, signedName, type Filled } from './filled.js';
import { FormAdditions } from './form-additions.js';
import { trapName, type FormContext } from './form-fields.js';
import type { FormItem } from './form-item.js';
import type { FormSending } from './form-sending.js';
import { received, type FormState } from './form-state.js';
import type { OwnBody } from './submission-body.js';

/**
 * An element that asks for something and sends it: what is filled in, what is wrong, what becomes of it.
 * Subclasses say what they ask and how it looks.
 */
export abstract class FormElement<Item extends FormItem> extends FeedElement implements ItemHost {
  static override styles = css([hostStyles, formStyles]);
  static override properties = {
    ...FeedElement.properties,
    item: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    outbox: {},
    test: { type: Boolean },
    captcha: { attribute: false },
    state: { state: true },
  };

  /** Id of the item. Default: the fragment of `src`. */
  declare item?: string | null;
  /** Level of the title as a heading, 1 to 6. Default 3. */
  declare headingLevel: number;
  /** `off` on a shared machine: nothing is kept on it. Default: kept until sent. */
  declare outbox?: 'off' | null;
  /** A trial, loudly marked: sent and answered, never counted. Default false. */
  declare test: boolean;
  /** The answer to the captcha in the slot. */
  declare captcha?: string;
  declare protected state: FormState;

  protected abstract readonly found: ItemController<Item & { id: string }>;
  protected readonly answers = new Answers();
  /** The name that was just signed with; nothing on later visits. */
  protected signedName = '';
  readonly #additions = new FormAdditions();
  #sending: Promise<FormSending> | undefined;
  #checks: FormSending | undefined;
  #form = '';
  #shownAt = 0;

  constructor() {
    super();
    this.headingLevel = 3;
    this.test = false;
    this.state = { status: 'reading' };
    new LiveCounts(this);
    // Whoever touches it, points at it or tabs into it may send something later.
    const prepare = (): void => void optional(this.loadSending(), () => 0);
    this.addEventListener('pointerover', prepare);
    this.addEventListener('focusin', prepare);
  }

  /** What the submission holds besides what every form sends. */
  protected abstract ownBody(item: Item): OwnBody;

  /** Everything that is wrong, in the order of the form; known once there is what checks. */
  protected faultsOf(item: Item, filled: Filled): Fault[] {
    return this.#checks?.faultsOf(item, filled) ?? [];
  }

  protected override editorNotes(): EditorNotes {
    return notesOn(this.found.state);
  }

  protected get ready(): Item | undefined {
    const { state } = this.found;
    return state.status === 'ready' ? state.item : undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { state } = this.found;
    if (state.status !== 'ready') return;
    const { item, feed } = state;
    const form = `${resolveAddress(item.submit.url, feed.base) ?? feed.base}#${item.id}`;
    if (form !== this.#form) {
      this.#form = form;
      this.#shownAt = performance.now();
      this.answers.open(form, this.outbox !== 'off');
    }
    if (this.#sending || mayHaveSent()) void optional(this.loadSending(), () => 0);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#additions.follow(this.renderRoot, this.#form, this.ready?.signature, this.language);
  }

  /** What sends, once there is something to send; asked for again where it could not be had. */
  protected loadSending(): Promise<FormSending> {
    this.#sending ??= import('./form-sending.js').then(
      ({ FormSending }) => (this.#checks = new FormSending(this, (state) => this.show(state))),
    );
    this.#sending.catch(() => (this.#sending = undefined));
    return this.#sending.then((sending) => {
      const item = this.ready;
      if (item) sending.follow(this.#form, item);
      return sending;
    });
  }

  protected show(state: FormState): void {
    const before = this.state.status;
    const found = this.found.state;
    this.state = state;
    if (found.status !== 'ready') return;
    const { item, feed } = found;
    const count = state.status === 'withdrawn' ? state.count : received(state)?.count;
    if (count !== undefined) setLiveCount(feed.base, item.id, count);
    if (state.status !== 'signed') return;
    this.signedName = signedName(item, this.answers.values);
    this.answers.clear();
    // What a visit before had signed is no news.
    if (before === 'sending' || before === 'saved-for-later')
      dispatch(this, 'civic-success', { id: item.id });
  }

  protected get formWords(): FormWords {
    return wordsIn(this.language, 'form', formWords);
  }

  protected renderTrial(): TemplateResult | typeof nothing {
    return this.test
      ? html`<p class="trial" role="note" lang=${this.language}>${this.formWords.trial}</p>`
      : nothing;
  }

  /** What the form is drawn from. */
  protected formContext(item: Item): FormContext {
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

  readonly #handleInput = (event: Event): void => {
    const control = event.target as HTMLInputElement;
    if (control.name === trapName) return;
    this.take(control);
    this.answered();
  };

  /** Draws what an answer changes. */
  protected answered(): void {
    const item = this.ready;
    // Once told what is wrong, a person sees it go as they mend it.
    const { state } = this;
    if (state.status === 'invalid' && item) {
      const told = this.faultsOf(item, this.filled(item)).filter(({ name }) =>
        state.faults.some((fault) => fault.name === name),
      );
      this.state = told.length ? { status: 'invalid', faults: told } : { status: 'filling' };
    } else if (state.status === 'reading') this.state = { status: 'filling' };
    else this.requestUpdate();
  }

  /** Takes what a control holds now. */
  protected take(control: HTMLInputElement): void {
    this.answers.take(control, isConsent(control.name));
  }

  protected filled(item: Item): Filled {
    const { values: answers, ticked } = this.answers;
    return {
      answers,
      ticked,
      withGuardian: needsGuardian(item.guardian, answers),
      trap: this.renderRoot.querySelector<HTMLInputElement>('.trap input')?.value ?? '',
      elapsed: performance.now() - this.#shownAt,
      captcha: this.captcha,
      signature: this.#additions.signature,
      test: this.test,
    };
  }

  readonly #handleSubmit = (event: Event): void => {
    event.preventDefault();
    const item = this.ready;
    if (!item || this.state.status === 'sending') return;
    void this.#send(item, this.filled(item));
  };

  async #refuse(item: Item, faults: readonly Fault[]): Promise<void> {
    this.state = { status: 'invalid', faults };
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.summary')?.focus();
    dispatch(this, 'civic-invalid', { id: item.id, fields: faults.map(({ name }) => name) });
  }

  async #send(item: Item, filled: Filled): Promise<void> {
    this.state = { status: 'sending' };
    const state = (await optional<FormSending, FormState>(this.loadSending(), (sending) => {
      const faults = this.faultsOf(item, filled);
      return faults.length
        ? { status: 'invalid', faults }
        : sending.send(item, filled, this.ownBody(item), this.outbox !== 'off');
    })) ?? { status: 'failed', code: 'unavailable' };
    if (state.status === 'invalid') return this.#refuse(item, state.faults);
    this.show(state);
  }

  /** Takes back what was sent. */
  protected readonly withdraw = (): void => {
    const { state } = this;
    if (state.status === 'signed')
      void optional(this.loadSending(), async (sending) =>
        this.show(await sending.withdraw(state)),
      );
  };
}
