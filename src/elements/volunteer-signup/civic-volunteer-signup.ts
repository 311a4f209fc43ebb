import { adoptStyles, html, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { css } from '../../base/css.js';
import { headingLevel } from '../../base/heading-level.js';
import { optional } from '../../base/optional.js';
import { wordsIn } from '../../base/words.js';
import type { Activity } from '../../contract/activity.js';
import { ItemController } from '../../data/item-controller.js';
import { activitySection } from '../../data/sections.js';
import type { VolunteerSignupWords } from '../../locales/words.js';
import { volunteerSignup } from '../../locales/zh-Hans/volunteer-signup.js';
import { renderStale } from '../feed/stale-line.js';
import { FormElement } from '../form/form-element.js';
import { renderForm } from '../form/form-fields.js';
import { hasForm, stateAt, type FormState } from '../form/form-state.js';
import type { OwnPart } from '../form/own-part.js';
import { hasOffer, type Choice } from './choice.js';
import { Choosing } from './choosing.js';
import { renderIntro } from './intro.js';
import { renderPeople } from './people-rows.js';
import { renderPosts } from './post-list.js';
import { timesIn, type Times } from './times.js';
import type { VolunteerHost } from './volunteer-host.js';
import type { VolunteerPart } from './lazy/volunteer-part.js';
import { volunteerStyles } from './volunteer-styles.js';

export type { CivicVolunteerSignupEventMap } from './civic-volunteer-signup.events.js';

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
  static override styles = css([FormElement.styles, volunteerStyles]);

  protected readonly found = new ItemController(this, activitySection);
  protected readonly choosing = new Choosing(this.answers, () => this.address);
  #part: VolunteerPart | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  protected async loadOwn(): Promise<OwnPart> {
    const { VolunteerPart } = await import('./lazy/volunteer-part.js');
    // What is protected is so in TypeScript only; for the page it is no more than it was.
    return (this.#part = new VolunteerPart(this as unknown as VolunteerHost));
  }

  protected adopt(styles: CSSResult): void {
    const { elementStyles } = this.constructor as typeof CivicVolunteerSignup;
    adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, styles]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A deadline counts, posts begin and end.
    this.#timer = setInterval(this.#update, 30_000);
    addEventListener('hashchange', this.#update);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    removeEventListener('hashchange', this.#update);
  }

  readonly #update = (): void => this.requestUpdate();

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // Whose pass it is says the address.
    if (this.ready && /civic-pass=/.test(location.hash))
      void optional(this.loadSending(), () => this.#part!.openLink());
  }

  protected override show(state: FormState): void {
    const before = this.state.status;
    if (this.#part?.isForeign(state)) return;
    super.show(state);
    this.#part?.shown(before);
  }

  protected override take(control: HTMLInputElement): void {
    // The controls that narrow the list are no answers.
    if (this.choosing.narrow(control)) return;
    super.take(control);
    this.choosing.ticked(control, this.activity);
  }

  protected get activity(): Activity {
    return this.ready!;
  }

  protected get address(): string {
    const { state } = this.found;
    return state.status === 'ready' ? state.feed.base : '';
  }

  protected get words(): VolunteerSignupWords {
    return wordsIn(this.language, 'volunteerSignup', volunteerSignup);
  }

  protected get times(): Times {
    return timesIn(this.activity.timeZone, this.language);
  }

  protected focusOn(selector: string): void {
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }

  protected override render(): TemplateResult {
    const { found, language, activity } = this;
    if (found.state.status !== 'ready') return html`<slot></slot>`;
    const { feed, stale } = found.state;
    return html`<section part="base" class="base" lang=${feed.head.lang ?? language}>
      ${this.renderTrial()}
      ${renderIntro({
        activity,
        base: feed.base,
        level: headingLevel(this.headingLevel),
        times: this.times,
        words: this.words,
        language,
      })}
      ${this.#part?.renderNote()} ${this.#renderState()} ${renderStale(stale, language)}
    </section>`;
  }

  #renderState(): unknown {
    const { activity, words } = this;
    const state = stateAt(this.state, activity, Date.now());
    if (!hasForm(state)) return this.renderOutcome(state);
    const choice = this.choosing.of(activity);
    if (!hasOffer(choice))
      return html`<p class="state" role="status" lang=${this.language}>${words.noPosts}</p>`;
    const context = this.formContext(activity);
    const { errors, kept } = context;
    return renderForm(context, words.sign, {
      before: this.renderPosts(choice, errors),
      after: renderPeople({
        companions: choice.companions,
        most: activity.people ?? 1,
        errors,
        words,
        formWords: context.words,
        kept,
        handleAdd: this.#handleAdd,
        handleRemove: this.#handleRemove,
      }),
    });
  }

  protected renderPosts(
    choice: Choice,
    errors: ReadonlyMap<string, string> | undefined,
  ): TemplateResult {
    return renderPosts({
      choice,
      answers: this.answers.values,
      filter: this.choosing.filter,
      errors,
      times: this.times,
      words: this.words,
      handleWait: this.#handleWait,
    });
  }

  readonly #handleWait = (event: Event): void => {
    this.choosing.wait((event.currentTarget as HTMLElement).dataset['post']!);
    this.answered();
  };

  readonly #handleAdd = (): void => {
    this.focusOn(`#${this.choosing.add(this.choosing.of(this.activity))}`);
  };

  readonly #handleRemove = (index: number): void => {
    this.choosing.remove(this.choosing.of(this.activity), index);
    this.answered();
    this.focusOn('.people .add');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'civic-volunteer-signup': CivicVolunteerSignup;
  }
}
