import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { addStyles } from '../../../base/element/add-styles.js';
import { focusOn } from '../../../base/element/focus-on.js';
import type { Language } from '../../../base/text/language.js';
import type { Field } from '../../../contract/form.js';
import type { Fault } from '../../../contract/issue.js';
import { optionsOf } from '../../../contract/rules/rating.js';
import type { FieldValue } from '../../../contract/submission.js';
import type { FormSteps } from '../../../forms/fields/render-form.js';
import { guardianConsent, isConsent, postName, type FormInput } from '../../../forms/form-input.js';
import { answersTo, faultsOf } from '../../../forms/validation/validate.js';
import { volunteerStepWords, type VolunteerStepWords } from '../../../locales/volunteer-steps.js';
import { faultsOfChoice } from '../check-choice.js';
import { postsName, type ChoiceContext } from '../choice-view.js';
import { spanOf } from '../shifts.js';
import { peopleAt, waitingAnswer, type Choice, type SignUpModel } from '../sign-up-model.js';
import { PostTabs } from './post-tabs.js';
import { stepStyles } from './step-styles.js';

type Step = 'posts' | 'who' | 'check';
const order: readonly Step[] = ['posts', 'who', 'check'];

/** The element, as far as the steps need it. */
export interface StepsHost {
  readonly element: ReactiveElement;
  language(this: void): Language;
}

/**
 * A sign-up with many posts in three steps, each of which fits a screen: posts, who, check. All of it is in the document all
 * the time, and styles show one step, so that going back loses nothing and paper has the whole form.
 */
export class Steps implements ReactiveController {
  readonly list: PostTabs;
  readonly #host: StepsHost;
  readonly #model: SignUpModel;
  #step: Step = 'posts';

  /** What has the focus is not to lie under the bar (WCAG 2.4.11). A press moves nothing under the finger. */
  readonly #handleFocus = ({ target }: Event): void => {
    const control = target as HTMLElement;
    if (control.matches(':focus-visible') && !control.closest('.bar'))
      (control.closest('li, .person') ?? control).scrollIntoView({ block: 'nearest' });
  };

  constructor(host: StepsHost, model: SignUpModel) {
    this.#host = host;
    this.#model = model;
    this.list = new PostTabs(host);
    const { element } = host;
    addStyles(element, stepStyles);
    element.renderRoot.addEventListener('focusin', this.#handleFocus);
    element.addController(this);
  }

  /** The bar lies over what scrolls, and so needs the page's own ground behind its words. */
  hostUpdated(): void {
    const { element } = this.#host;
    const base = element.renderRoot.querySelector<HTMLElement>('.base');
    const ground = groundOf(element);
    if (base && base.style.getPropertyValue('--_ground') !== ground)
      base.style.setProperty('--_ground', ground);
  }

  /** What is chosen so far, in words. */
  told({ chosen }: Choice): string {
    return this.#words.chosen(chosen.length);
  }

  /**
   * Goes on to the next step, unless something in this one is wrong.
   * @param advancePages goes on among the pages that the questions may have.
   * @returns what is wrong; nothing in the last step: the form can be sent.
   */
  advance(
    item: SignUpModel['activity'],
    input: FormInput,
    advancePages: () => readonly Fault[] | undefined,
  ): readonly Fault[] | undefined {
    if (this.#step === 'check') return undefined;
    const paged = this.#step === 'who' ? advancePages() : undefined;
    if (paged) return paged;
    const faults = [...faultsOfChoice(this.#model), ...faultsOf(item, input)].filter(
      ({ name }) => stepOf(name) === this.#step,
    );
    if (faults.length === 0) this.#turn(order[order.indexOf(this.#step) + 1]!);
    return faults;
  }

  /** Turns to the step of a control, and to the tab of a post. */
  reveal(name: string): Promise<unknown> {
    this.#step = stepOf(name);
    this.list.reveal(name, this.#model.choice);
    this.#host.element.requestUpdate();
    return this.#host.element.updateComplete;
  }

  /** What the form is drawn with. */
  render(context: ChoiceContext): FormSteps {
    const words = this.#words;
    const step = this.#step;
    const number = order.indexOf(step);
    return {
      step,
      told: html`<span class="told" role="status"> ${this.told(context.choice)} </span>`,
      ...(step !== 'check' && { next: words.next }),
      ...(number > 0 && {
        back: html`<button part="back" type="button" @click=${() => this.#turn(order[number - 1]!)}>
          ${words.back}
        </button>`,
      }),
    };
  }

  /** Says which step it is; it has the focus when another one begins. */
  renderHead(): TemplateResult {
    const words = this.#words;
    const step = this.#step;
    return html`<p class="step small" tabindex="-1">
      ${words.step(order.indexOf(step) + 1, words.titles[step])}
    </p>`;
  }

  /** What is about to be sent, with ways back to it. */
  renderReview(
    { choice, model, times, words }: ChoiceContext,
    fields: readonly Field[],
  ): TemplateResult {
    const own = this.#words;
    const { values } = model.answers;
    const answers = answersTo(fields, values);
    const change = (step: Step): TemplateResult =>
      html`<button type="button" @click=${() => this.#turn(step)}>${own.change}</button>`;
    const more = (name: string): string => {
      const answer = values.get(name);
      const people = peopleAt(answer, choice);
      return [
        answer === waitingAnswer ? own.waiting : '',
        choice.people > 1 ? own.people(people) : '',
      ]
        .filter(Boolean)
        .map((text) => `\u2002${text}`)
        .join('');
    };
    return html`<div class="review">
      <p><strong>${own.yourPosts}</strong> ${change('posts')}</p>
      <ul>
        ${choice.chosen.map(
          (shift) =>
            html`<li>
              <span>${times.day(shift)} <i>${spanOf(shift, words.nextDay)}</i></span>
              <span>${shift.title}${more(postName(shift.post.id))}</span>
            </li>`,
        )}
      </ul>
      <p><strong>${own.you}</strong> ${change('who')}</p>
      <dl>
        ${fields.map(
          (field) =>
            html`<div>
              <dt>${field.label}</dt>
              <dd>${answerText(field, answers[field.name], own)}</dd>
            </div>`,
        )}
        ${
          choice.companions.length
            ? html`<div>
                <dt>${own.companions}</dt>
                <dd>${choice.companions.join(own.comma)}</dd>
              </div>`
            : ''
        }
      </dl>
    </div>`;
  }

  get #words(): VolunteerStepWords {
    return volunteerStepWords[this.#host.language()];
  }

  #turn(step: Step): void {
    this.#step = step;
    void focusOn(this.#host.element, '.step');
  }
}

/** Where a control is. */
function stepOf(name: string): Step {
  if (name === postsName || name.startsWith('post-')) return 'posts';
  return isConsent(name) && name !== guardianConsent ? 'check' : 'who';
}

function answerText(field: Field, value: FieldValue | undefined, own: VolunteerStepWords): string {
  if (value === undefined || value === '') return own.empty;
  if (typeof value === 'boolean') return value ? own.yes : own.no;
  const labelOf = (one: unknown): string =>
    optionsOf(field).find((option) => option.value === one)?.label ?? String(one);
  if (field.type === 'photos') return String((value as string[]).length);
  if (Array.isArray(value)) return value.map(labelOf).join(own.comma);
  if (typeof value === 'object') return Object.values(value).map(String).join(own.comma);
  return labelOf(value);
}

/** The colour of the ground that an element stands on: its own, or that of the closest ancestor that has one. */
function groundOf(element: Element): string {
  for (let node: Node | null = element; node;) {
    if (node instanceof Element) {
      const { backgroundColor } = getComputedStyle(node);
      if (!/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return backgroundColor;
    }
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return 'Canvas';
}
