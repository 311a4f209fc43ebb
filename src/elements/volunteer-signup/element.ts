import { html, type PropertyValues, type TemplateResult } from 'lit';
import { css } from '../../base/element/css.js';
import { focusOn } from '../../base/element/focus-on.js';
import { headingLevel } from '../../base/element/dom.js';
import { loadOptional } from '../../base/scheduling/load-optional.js';
import { wordsIn } from '../../base/text/words.js';
import type { Activity } from '../../contract/activity.js';
import { ItemController } from '../../data/item-controller.js';
import { activitySection } from '../../data/sections.js';
import { renderForm } from '../../forms/fields/render-form.js';
import { FormElement } from '../../forms/form-element.js';
import type { FormHandle, FormKind } from '../../forms/form-kind.js';
import { hasForm, stateAt } from '../../forms/form-state.js';
import { volunteerSignup } from '../../locales/zh-Hans/volunteer-signup.js';
import { renderStale } from '../feed/stale-line.js';
import { renderPeople, renderPosts } from './choice-view.js';
import { volunteerStyles } from './styles.js';
import { renderIntro } from './intro.js';
import { timesIn } from './shifts.js';
import { hasOffer, SignUpModel } from './sign-up-model.js';

export type { CivicVolunteerSignupEventMap } from './events.js';

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
  readonly #model = new SignUpModel(this.answers);
  #timer: ReturnType<typeof setInterval> | undefined;

  readonly #update = (): void => this.requestUpdate();

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

  protected override willUpdate(changed: PropertyValues): void {
    const { state } = this.found;
    if (state.status === 'ready') {
      this.#model.activity = state.item;
      this.#model.feed = state.feed.base;
    }
    super.willUpdate(changed);
    // Whose pass it is says the address.
    if (this.ready && /civic-pass=/.test(location.hash))
      void loadOptional(this.loadSending(), () => 0);
  }

  protected async loadKind(handle: FormHandle): Promise<FormKind> {
    const { VolunteerKind } = await import('./lazy/volunteer-kind.js');
    return new VolunteerKind(handle, this.#model);
  }

  protected override take(control: HTMLInputElement): void {
    this.#model.take(control);
  }

  protected override render(): TemplateResult {
    const { found, language } = this;
    if (found.state.status !== 'ready') return html`<slot></slot>`;
    const { item: activity, feed, stale } = found.state;
    const words = wordsIn(language, 'volunteerSignup', volunteerSignup);
    const times = timesIn(activity.timeZone, language);
    const level = headingLevel(this.headingLevel);
    return html`<section part="base" class="base" lang=${feed.head.lang ?? language}>
      ${this.renderMessages()}
      ${renderIntro({ activity, base: feed.base, level, times, words, language })}
      ${this.#renderState()} ${renderStale(stale, language)}
    </section>`;
  }

  #renderState(): unknown {
    const { language } = this;
    const model = this.#model;
    const { activity, choice } = model;
    const state = stateAt(this.state, activity, Date.now());
    if (!hasForm(state)) return this.renderOutcome(state);
    const words = wordsIn(language, 'volunteerSignup', volunteerSignup);
    if (!hasOffer(choice))
      return html`<p class="state" role="status" lang=${language}>${words.noPosts}</p>`;
    const form = this.viewData(activity);
    const context = {
      model,
      choice,
      errors: form.errors,
      times: timesIn(activity.timeZone, language),
      words,
      handleChange: () => this.answered(),
    };
    return renderForm(form, words.sign, {
      before: renderPosts(context),
      after: renderPeople(context, form.words, (selector) => void focusOn(this, selector)),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'civic-volunteer-signup': CivicVolunteerSignup;
  }
}
