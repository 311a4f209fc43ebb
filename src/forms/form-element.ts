import {
  html,
  isServer,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { css } from '../base/element/css.js';
import { hostStyles } from '../base/element/host-styles.js';
import { formatMoment } from '../base/text/format.js';
import { loadOptional } from '../base/scheduling/load-optional.js';
import { createPart } from '../base/scheduling/part.js';
import { wordsIn } from '../base/text/words.js';
import { resolveAddress } from '../data/address.js';
import type { EditorNotes } from '../data/lazy/editor-notes.js';
import type { FeedEventMap } from '../data/feed-controller.js';
import { FeedElement } from '../data/feed-element.js';
import type { Fault } from '../contract/issue.js';
import { notesOn, type ItemController, type ItemHost } from '../data/item-controller.js';
import { followLiveCounts } from '../data/live-counts.js';
import { Answers } from './answers.js';
import { formStyles } from './styles.js';
import { form as formWords, type FormWords } from '../locales/zh-Hans/form.js';
import { hasUsedOutbox } from '../submit/outbox-used.js';
import type { CivicSubmitEvent } from '../submit/page-answer.js';
import type { FormInput, FormItem } from './form-input.js';
import type { FormAdditions } from './fields/lazy/additions.js';
import type { FormViewData } from './fields/render-form.js';
import { needsQuestions } from './fields/needs-questions.js';
import type { FormSending } from './sending/lazy/form-sending.js';
import type { FormState } from './form-state.js';
import type { FormHandle, FormKind } from './form-kind.js';

/** Which form it was; nothing of what was filled in. */
export interface CivicFormDetail {
  readonly id: string;
}

/** The events of every form, by name. */
export interface FormEventMap<Body> extends FeedEventMap {
  'civic-submit': CivicSubmitEvent<Body>;
  'civic-success': CustomEvent<CivicFormDetail>;
  'civic-invalid': CustomEvent<CivicFormDetail & { readonly fields: readonly string[] }>;
}

/** What a form can be read without. */
export const additionsPart = createPart(() => import('./fields/lazy/additions.js'));

/**
 * An element that asks for something and sends it: what is filled in, what is wrong, what becomes of it.
 * Subclasses say what they ask and how it looks.
 */
export abstract class FormElement<Item extends FormItem> extends FeedElement implements ItemHost {
  static override styles = css([hostStyles, formStyles]);
  static override properties: PropertyDeclarations = {
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
  /** A form fills a screen, where a card or a meter is a line or two of it. */
  protected override readonly farAfter = 8;
  protected readonly answers = new Answers();
  /** Loads what sends before it is needed. Where it cannot be had, only a press of the button says so. */
  protected readonly prepare = (): void => void loadOptional(this.loadSending(), () => 0);
  readonly #handle: FormHandle = {
    host: this,
    answers: this.answers,
    language: () => this.language,
    state: () => this.state,
    isKept: () => this.outbox !== 'off',
    show: (state) => this.#show(state),
    prepare: this.prepare,
    answered: () => this.answered(),
  };
  #loading: Promise<FormSending> | undefined;
  #sending: FormSending | undefined;
  #additions: FormAdditions | undefined;
  #form = '';
  #shownAt = 0;

  readonly #handleInput = (event: Event): void => {
    const control = event.target as HTMLInputElement;
    // The trap for machines is no answer: people do not see it.
    if (control.closest('.trap')) return;
    if (!this.#handle.questions?.take(control)) this.take(control);
    this.answered();
  };

  readonly #handleSubmit = (event: Event): void => {
    event.preventDefault();
    const item = this.ready;
    if (!item || this.state.status === 'sending') return;
    // On the last page only is it sent.
    const faults = this.advance(item);
    if (faults?.length !== 0) void this.#send(item, faults);
  };

  constructor() {
    super();
    this.headingLevel = 3;
    this.test = false;
    this.state = { status: 'reading' };
    followLiveCounts(this);
    // Whoever touches it or tabs into it may send something later.
    this.addEventListener('focusin', this.prepare);
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
      // The first use of storage waits for the disk: the form is drawn first.
      setTimeout(() => {
        const isBack = this.answers.load();
        if (isBack) this.requestUpdate();
        if (isBack || hasUsedOutbox()) this.prepare();
      });
    }
    if (this.#loading) this.prepare();
    if (!isServer && additionsPart.module) this.#followAdditions();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#followAdditions();
  }

  /** Loads what only this kind of form checks, sends and says. */
  protected abstract loadKind(handle: FormHandle): Promise<FormKind>;

  protected override editorNotes(): EditorNotes {
    return notesOn(this.found.state);
  }

  protected get ready(): Item | undefined {
    const { state } = this.found;
    return state.status === 'ready' ? state.item : undefined;
  }

  /** Loads what checks and sends, once somebody comes near. After a failure the next call tries again. */
  protected loadSending(): Promise<FormSending> {
    this.#loading ??= Promise.all([
      import('./sending/lazy/form-sending.js'),
      this.loadKind(this.#handle),
    ]).then(([{ FormSending }, kind]) => (this.#sending = new FormSending(this.#handle, kind)));
    this.#loading.catch(() => (this.#loading = undefined));
    return this.#loading.then((sending) => {
      const { state } = this.found;
      if (state.status === 'ready') sending.follow(this.#form, state.item, state.feed.base);
      return sending;
    });
  }

  protected get formWords(): FormWords {
    return wordsIn(this.language, 'form', formWords);
  }

  /** What the form is drawn from. */
  protected viewData(item: Item): FormViewData {
    const { state } = this;
    const words = this.formWords;
    const data = {
      item,
      input: this.input(item),
      ...(state.status === 'invalid' &&
        this.#sending!.tell(item, state.faults, words, this.language)),
      status: state.status,
      words: { ...words, ...this.#sending?.wordsFor(state, this.language) },
      language: this.language,
      handleSubmit: this.#handleSubmit,
      handleInput: this.#handleInput,
      renderGuardian: additionsPart.module?.renderGuardian,
    };
    return needsQuestions(item)
      ? { ...data, questions: this.#handle.questions?.draw(data) ?? null }
      : data;
  }

  /** Goes on to the next page. @returns what is wrong on this one; nothing on the last: the form can be sent. */
  protected advance(item: Item): readonly Fault[] | undefined {
    return this.#handle.questions?.advance(this.input(item));
  }

  /** Shows what an answer changes. */
  protected answered(): void {
    const item = this.ready;
    // Once told what is wrong, a person sees it go as they mend it.
    const { state } = this;
    if (state.status === 'invalid' && item)
      this.state = this.#sending!.mended(item, this.input(item), state.faults);
    else if (state.status === 'reading') this.state = { status: 'filling' };
    else this.requestUpdate();
  }

  /** Takes what a control holds now. */
  protected take(control: HTMLInputElement): void {
    this.answers.take(control);
  }

  protected input(item: Item): FormInput {
    const { values: answers, ticked } = this.answers;
    return {
      answers,
      ticked,
      withGuardian: this.#sending?.asksGuardian(item, answers) === true,
      trap: this.renderRoot?.querySelector<HTMLInputElement>('.trap input')?.value ?? '',
      elapsed: performance.now() - this.#shownAt,
      captcha: this.captcha,
      signature: this.#additions?.signature,
      test: this.test,
    };
  }

  /** What stands in the form's place. */
  protected renderOutcome(state: FormState): TemplateResult | undefined {
    const { language } = this;
    return 'when' in state
      ? html`<p class="state" role="status" tabindex="-1" lang=${language}>
          ${this.formWords[state.status](formatMoment(state.when, language))}
        </p>`
      : this.#sending?.renderOutcome(state, language);
  }

  /** Messages above the form: that it is a trial, and what became of an earlier submission. */
  protected renderMessages(): unknown {
    const { language } = this;
    const news = this.#sending?.renderNews(language);
    const trial =
      this.test && html`<p class="trial" role="note" lang=${language}>${this.formWords.trial}</p>`;
    return trial && news ? [trial, news] : trial || news || nothing;
  }

  /** What a form can be read without. */
  #followAdditions(): void {
    const additions = additionsPart.module;
    if (additions) {
      this.#additions ??= new additions.FormAdditions(this.#handle);
      this.#additions.follow(this.#form, this.found.state);
    } else void additionsPart.load()!.then(() => additionsPart.module && this.#followAdditions());
  }

  #show(state: FormState): void {
    if (this.#sending?.ignores(state)) return;
    const before = this.state.status;
    this.state = state;
    this.#sending?.shown(before, state);
  }

  /** @param faults of a page before the last: they are told, and nothing is sent. */
  async #send(item: Item, faults?: readonly Fault[]): Promise<void> {
    this.state = { status: 'sending' };
    // The module may take long to come: what is checked is what is filled in when it is there.
    const state = await loadOptional<FormSending, FormState>(this.loadSending(), (sending) =>
      sending.send(item, this.input(item), this.outbox !== 'off', faults),
    );
    this.#show(state ?? { status: 'failed', code: 'unavailable' });
  }
}
