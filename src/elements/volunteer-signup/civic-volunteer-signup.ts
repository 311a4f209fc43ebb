import { html, type PropertyValues, type TemplateResult } from 'lit';
import { headingLevel } from '../../base/heading-level.js';
import { optional } from '../../base/optional.js';
import { wordsIn } from '../../base/words.js';
import type { Activity } from '../../contract/activity.js';
import type { Fault } from '../../contract/fault.js';
import type { SignUp } from '../../contract/submission.js';
import { resolveAddress } from '../../data/address.js';
import { ItemController } from '../../data/item-controller.js';
import { activitySection } from '../../data/sections.js';
import { renderSummary } from '../../forms/error-summary.js';
import type { VolunteerSignupWords } from '../../locales/words.js';
import { volunteerSignup } from '../../locales/zh-Hans/volunteer-signup.js';
import { postName, type Filled } from '../form/filled.js';
import { FormElement } from '../form/form-element.js';
import { renderForm } from '../form/form-fields.js';
import { renderOutcome } from '../form/form-outcome.js';
import { hasForm, stateAt, type FormState } from '../form/form-state.js';
import { faultsOfChoice, labelIn, wantedPosts, type Choice } from './choice.js';
import { Choosing, nobody } from './choosing.js';
import { volunteerSignupStyles } from './civic-volunteer-signup.styles.js';
import { TimeAndAddress } from './time-and-address.js';
import { renderIntro } from './intro.js';
import type { PassHost } from './pass-host.js';
import { renderPeople } from './people-rows.js';
import { noteFull, notePass } from './places.js';
import { renderPosts } from './post-list.js';
import { zoneOf } from './shifts.js';
import { timesIn, type Times } from './times.js';
import type { VolunteerPass } from './volunteer-pass.js';

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
export class CivicVolunteerSignup extends FormElement<Activity> {
  static override styles = [FormElement.styles, volunteerSignupStyles];

  protected readonly found = new ItemController(this, activitySection, this.announceState);
  readonly #choosing = new Choosing(this.answers, () => this.#base);
  #pass: VolunteerPass | undefined;

  constructor() {
    super();
    new TimeAndAddress(this);
  }

  protected ownBody(activity: Activity): Pick<SignUp, 'activity' | 'posts' | 'people'> {
    const choice = this.#choosing.of(activity);
    return {
      activity: activity.id,
      posts: wantedPosts(choice, this.answers.values),
      people: choice.companions.map((name) => ({ name: name.trim() })),
    };
  }

  protected override faultsOf(activity: Activity, filled: Filled): Fault[] {
    const own = faultsOfChoice(this.#choosing.of(activity), filled.answers);
    return [...own, ...super.faultsOf(activity, filled)];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { state, ready } = this;
    if (!ready) return;
    if (state.status === 'invalid' && changed.has('state')) this.#noteFull(ready, state.faults);
    // Whose pass it is says the address, `#civic-pass=…`.
    if (/civic-pass=/.test(location.hash)) void this.#loadPass((pass) => pass.openLink());
  }

  /** What a refusal says of places, the whole page is to know. */
  #noteFull(activity: Activity, faults: readonly Fault[], own = nobody): void {
    const choice = this.#choosing.of(activity, own);
    const full = wantedPosts(choice, this.answers.values).filter(({ post }) =>
      faults.some(({ name, code }) => code === 'full' && name === postName(post)),
    );
    noteFull(this.#base, activity, full, choice.people);
  }

  protected override show(state: FormState): void {
    const before = this.state.status;
    if (this.#pass?.isForeign(state) && before !== 'sending') return;
    super.show(state);
    if (state.status !== 'signed') return;
    const fresh = before === 'sending' || before === 'saved-for-later';
    void this.#loadPass((pass) => {
      pass.arrived(state, fresh);
      this.requestUpdate();
    });
    // The button that was pressed is gone.
    if (before === 'sending') this.#focus('.state');
  }

  protected override take(control: HTMLInputElement): void {
    if (this.#choosing.narrow(control)) return;
    super.take(control);
    if (this.ready) this.#choosing.ticked(control, this.ready);
  }

  protected override render(): TemplateResult {
    const found = this.found.state;
    if (found.status !== 'ready') return html`<slot></slot>`;
    const { item: activity, feed } = found;
    const { language } = this;
    return html`<section part="base" class="base" lang=${feed.head.lang ?? language}>
      ${this.renderTrial()}
      ${renderIntro(activity, feed.base, headingLevel(this.headingLevel), this.#timesOf(activity), this.#words, language)}
      ${this.#pass?.renderNote()} ${this.#renderState(activity)} ${this.renderStale(found.stale)}
    </section>`;
  }

  #renderState(activity: Activity): TemplateResult {
    const state = stateAt(this.state, activity, Date.now());
    const words = this.#words;
    const { language, formWords } = this;
    if (hasForm(state)) {
      const choice = this.#choosing.of(activity);
      if (!choice.shifts.length)
        return html`<p class="state" role="status" lang=${language}>${words.noPosts}</p>`;
      const context = { ...this.formContext(activity), label: labelIn(choice, words) };
      return renderForm(context, words.sign, {
        before: this.#renderPosts(activity, choice, context.faults),
        after: renderPeople({
          companions: choice.companions,
          most: activity.people ?? 1,
          faults: context.faults,
          words,
          formWords,
          handleAdd: this.#handleAdd,
          handleRemove: this.#handleRemove,
        }),
      });
    }
    const pass = this.#pass?.render(state);
    if (pass) return pass;
    if (state.status !== 'signed') return renderOutcome(state, formWords, words, language);
    return html`<p class="state" role="status" tabindex="-1" lang=${language}>
      <strong>${words.thanks}</strong>
      ${state.receipt && html`<br />${formWords.receipt} <strong class="receipt">${state.receipt.receipt}</strong>`}
    </p>`;
  }

  #renderPosts(activity: Activity, choice: Choice, faults: readonly Fault[]): TemplateResult {
    return renderPosts({
      choice,
      answers: this.answers.values,
      filter: this.#choosing.filter,
      faults,
      times: this.#timesOf(activity),
      words: this.#words,
      formWords: this.formWords,
      handleWait: this.#handleWait,
    });
  }

  get #words(): VolunteerSignupWords {
    return wordsIn(this.language, 'volunteerSignup', volunteerSignup);
  }

  #timesOf(activity: Activity): Times {
    return timesIn(zoneOf(activity), this.language);
  }

  /** The feed's address. */
  get #base(): string {
    const { state } = this.found;
    return state.status === 'ready' ? state.feed.base : '';
  }

  #loadPass(use: (pass: VolunteerPass) => unknown): Promise<unknown> {
    return optional(import('./volunteer-pass.js'), ({ VolunteerPass }) =>
      use((this.#pass ??= new VolunteerPass(html, () => this.#passHost()))),
    );
  }

  #passHost(): PassHost {
    const activity = this.ready!;
    const base = this.#base;
    return {
      activity,
      url: resolveAddress(activity.submit.url, base) ?? base,
      language: this.language,
      times: this.#timesOf(activity),
      words: this.#words,
      requestUpdate: () => this.requestUpdate(),
      show: (shown) => this.show(shown),
      choose: (posts) => this.#choosing.begin(posts),
      read: (own) => {
        const choice = this.#choosing.of(activity, own);
        const { values } = this.answers;
        return { posts: wantedPosts(choice, values), faults: faultsOfChoice(choice, values) };
      },
      renderChoice: (own, faults) => {
        const choice = this.#choosing.of(activity, own);
        const { handleInput } = this.formContext(activity);
        return html`<div @input=${handleInput} @change=${handleInput}>
          ${renderSummary(faults, (name) => labelIn(choice, this.#words)(name) ?? name, this.formWords)}
          ${this.#renderPosts(activity, choice, faults)}
        </div>`;
      },
      noteFull: (faults, own) => this.#noteFull(activity, faults, own),
      notePass: (pass, people) => notePass(base, activity, pass, people),
    };
  }

  #focus(selector: string): void {
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }

  readonly #handleWait = (event: Event): void => {
    this.#choosing.wait((event.currentTarget as HTMLElement).dataset['post']!);
    this.answered();
  };

  readonly #handleAdd = (): void => {
    this.#focus(`#${this.#choosing.add(this.#choosing.of(this.ready!))}`);
  };

  readonly #handleRemove = (index: number): void => {
    this.#choosing.remove(this.#choosing.of(this.ready!), index);
    this.answered();
    this.#focus('.people .add');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'civic-volunteer-signup': CivicVolunteerSignup;
  }
}
