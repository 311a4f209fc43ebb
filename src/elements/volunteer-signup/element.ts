import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { css } from '../../base/element/css.js';
import { headingLevel } from '../../base/element/dom.js';
import { wordsIn } from '../../base/text/words.js';
import type { Activity } from '../../contract/activity.js';
import { endOf } from '../../contract/rules/moments.js';
import type { SignUp } from '../../contract/submission.js';
import { resolveAddress } from '../../data/address.js';
import { ItemController } from '../../data/item-controller.js';
import { activitySection } from '../../data/sections.js';
import { postName } from '../../forms/form-input.js';
import { renderForm } from '../../forms/fields/render-form.js';
import { FormElement, type FormEventMap } from '../../forms/form-element.js';
import type { FormHandle, FormKind } from '../../forms/form-kind.js';
import type { Fault } from '../../contract/issue.js';
import { loadOptional } from '../../base/scheduling/load-optional.js';
import { hasForm, stateAt } from '../../forms/form-state.js';
import {
  volunteerSignup,
  type VolunteerSignupWords,
} from '../../locales/zh-Hans/volunteer-signup.js';
import { renderStale } from '../feed/stale-line.js';
import { renderPosts } from './choice-view.js';
import { volunteerStyles } from './styles.js';
import { timesIn } from './shifts.js';
import type { VolunteerKind } from './lazy/volunteer-kind.js';
import { fewPosts, hasOffer, SignUpModel } from './sign-up-model.js';

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

  static override properties: PropertyDeclarations = { post: {} };

  /** Id of a post that is ticked to begin with. */
  declare post?: string | null;

  protected readonly found = new ItemController(this, activitySection);
  readonly #model = new SignUpModel(this.answers);
  #kind: VolunteerKind | undefined;
  /** The post that was ticked to begin with. */
  #ticked: string | undefined;
  /** What draws many posts is asked for once. */
  #isAsked = false;
  /** Where it cannot be had, all of them are on one page. */
  #isOnePage = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  readonly #update = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    // The countdown to the deadline goes on, and posts begin and end.
    this.#timer = setInterval(this.#update, 30_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { state } = this.found;
    if (state.status === 'ready') {
      this.#model.activity = state.item;
      this.#model.feed = state.feed.base;
    }
    super.willUpdate(changed);
    if (state.status === 'ready' && this.post && this.post !== this.#ticked)
      this.#model.tick(postName((this.#ticked = this.post)));
  }

  protected async loadKind(handle: FormHandle): Promise<FormKind> {
    const { VolunteerKind } = await import('./lazy/volunteer-kind.js');
    this.requestUpdate();
    return (this.#kind = new VolunteerKind(handle, this.#model));
  }

  protected override advance(activity: Activity): readonly Fault[] | undefined {
    const advancePages = (): readonly Fault[] | undefined => super.advance(activity);
    const { steps } = this.#model;
    return steps ? steps.advance(activity, this.input(activity), advancePages) : advancePages();
  }

  protected override take(control: HTMLInputElement): void {
    this.#model.take(control);
    // Who comes along is asked once there is a post.
    this.prepare();
  }

  protected override render(): TemplateResult {
    const { found, language } = this;
    if (found.state.status !== 'ready') return html`<slot></slot>`;
    const { item: activity, feed, stale } = found.state;
    // Whether there are steps is known before anything is drawn: nothing moves later.
    if (activity.posts.length > fewPosts && !this.#model.steps && !this.#isOnePage) {
      void this.#loadSteps();
      return html`<slot></slot>`;
    }
    return html`<section part="base" class="base" lang=${feed.head.lang ?? language}>
      ${this.renderMessages()} ${this.#renderIntro(activity, feed.base)}
      ${this.#renderState(activity)} ${renderStale(stale, language)}
    </section>`;
  }

  /** What it is, where, who asks, until when. */
  #renderIntro(
    { title, summary, place, organiser, contact, closes, timeZone }: Activity,
    base: string,
  ): TemplateResult {
    const { language } = this;
    const words = this.#words;
    const times = timesIn(timeZone, language);
    const level = headingLevel(this.headingLevel);
    const { name, tel, email, url } = contact ?? {};
    const page = url && resolveAddress(url, base);
    const left = closes ? endOf(closes) - Date.now() : 0;
    return html`<p part="title" class="title" role="heading" aria-level=${level}>${title}</p>
      ${summary && html`<p>${summary}</p>`}
      <p class="small facts">
        ${place && html`<span>${place.name} ${place.address}</span>`}
        ${organiser && html`<span><span lang=${language}>${words.organiser}</span>${organiser}</span>`}
        ${
          contact &&
          html`<span
            ><span lang=${language}>${words.contact}</span
            >${page ? html`<a href=${page}>${name ?? page}</a>` : name}
            ${tel && html`<a href="tel:${tel.replace(/[^\d+]/g, '')}">${tel}</a>`}
            ${email && html`<a href="mailto:${email}">${email}</a>`}</span
          >`
        }
      </p>
      ${
        left > 0 || times.zone
          ? html`<p class="small facts" lang=${language}>
              ${left > 0 ? html`<strong>${words.closes(times.moment(closes!), leftIn(left, words))}</strong>` : nothing}
              ${times.zone && html`<span>${words.zone(times.zone)}</span>`}
            </p>`
          : nothing
      }`;
  }

  #renderState(activity: Activity): TemplateResult | undefined {
    const { language } = this;
    const model = this.#model;
    const { choice } = model;
    const state = stateAt(this.state, activity, Date.now());
    if (!hasForm(state)) return this.renderOutcome(state);
    const words = this.#words;
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
      renderLack: this.#kind?.renderLack,
    };
    const { steps } = model;
    steps?.list.follow(choice);
    return renderForm(form, words.sign, {
      before: [steps?.renderHead(), renderPosts(context)],
      after: [
        this.#kind?.renderPeople(context, form.words),
        steps?.renderReview(context, activity.fields),
      ],
      steps: steps?.render(context),
    });
  }

  async #loadSteps(): Promise<void> {
    if (this.#isAsked) return;
    this.#isAsked = true;
    this.#model.steps = await loadOptional(
      import('./lazy/steps.js'),
      ({ Steps }) => new Steps({ element: this, language: () => this.language }, this.#model),
    );
    this.#isOnePage = !this.#model.steps;
    this.requestUpdate();
  }

  get #words(): VolunteerSignupWords {
    return wordsIn(this.language, 'volunteerSignup', volunteerSignup);
  }
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long something still is, in its largest unit of which there are two: “in 3 days”. */
function leftIn(milliseconds: number, words: VolunteerSignupWords): string {
  if (milliseconds >= 2 * day) return words.inDays(Math.floor(milliseconds / day));
  if (milliseconds >= 2 * hour) return words.inHours(Math.floor(milliseconds / hour));
  return words.inMinutes(Math.max(1, Math.floor(milliseconds / minute)));
}

/** The events of `<civic-volunteer-signup>` by name. */
export type CivicVolunteerSignupEventMap = FormEventMap<SignUp>;

declare global {
  interface HTMLElementTagNameMap {
    'civic-volunteer-signup': CivicVolunteerSignup;
  }
}
