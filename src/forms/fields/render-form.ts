import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Language } from '../../base/text/language.js';
import type { Consent, Field } from '../../contract/form.js';
import type { FormWords } from '../../locales/zh-Hans/form.js';
import { consentName, type FormInput, type FormItem } from '../form-input.js';
import type { FormState } from '../form-state.js';
import type { Told } from '../validation/tell-faults.js';
import { renderField, renderTick, titleOf, type FieldContext } from './render-field.js';

/** What a form is drawn from; what is wrong with it, once it is known. */
export interface FormViewData extends Partial<Told> {
  readonly item: FormItem;
  readonly input: Pick<FormInput, 'answers' | 'ticked' | 'withGuardian'>;
  readonly words: FormWords;
  readonly status: FormState['status'];
  readonly language: Language;
  readonly handleSubmit: (event: Event) => void;
  readonly handleInput: (event: Event) => void;
  /**
   * The questions as the part draws them that knows every type, conditions and pages; `null` until it is there. Without it
   * the questions are plain ones.
   */
  readonly questions?: DrawnQuestions | null;
  /** What asks a guardian, once it is there: nobody needs it before the answers say so. */
  readonly renderGuardian?: (data: FormViewData, consent: Consent) => TemplateResult;
}

/** Questions on pages. */
export interface DrawnQuestions {
  readonly content: TemplateResult;
  /** The words on the button where another page follows. */
  readonly next?: string;
  /** The way back, beside the button. */
  readonly back?: TemplateResult;
}

/** A form in steps, all of which are in the document: styles show the one that `step` names. */
export interface FormSteps extends Pick<DrawnQuestions, 'next' | 'back'> {
  readonly step: string;
  /** What is chosen so far, beside the button. */
  readonly told: TemplateResult;
}

/**
 * The form: questions, consents, captcha of the site's choice, one button.
 * @param action the words on the button.
 * @param own what only this form has: before its questions, after them, on paper; and its steps.
 */
export function renderForm(
  data: FormViewData,
  action: string,
  own: { before?: unknown; after?: unknown; paper?: unknown; steps?: FormSteps } = {},
): TemplateResult {
  const { item, status, words, handleSubmit, handleInput, questions } = data;
  // A question that is left out would be an answer that is lost.
  if (questions === null) return html`<slot></slot>`;
  const { fields, consents = [], guardian } = item;
  const { steps } = own;
  const { next, back } = steps ?? questions ?? {};
  const sending = status === 'sending';
  const asked =
    questions?.content ?? fields.map((field) => renderField(field, contextOf(field, data)));
  // Keyed by the questions: when the feed asks others, a control that somebody is typing in is not reused for one of them.
  // No space between the parts: each space would be a node in every form.
  return html`<form
    novalidate
    class=${questions?.next ? 'more' : nothing}
    data-step=${steps?.step ?? nothing}
    lang=${data.language}
    @submit=${handleSubmit}
    @input=${handleInput}
    @change=${handleInput}
  >
    ${data.summary}${own.before}${keyed(fields.map(({ name }) => name).join(), asked)}${own.after}${guardian && data.renderGuardian?.(data, guardian.consent)}${
      consents.length
        ? html`<fieldset class="field consents">
            <legend>${words.consents}</legend>
            ${consents.map((consent) => renderConsent(consentName(consent.id), consent, data))}
          </fieldset>`
        : nothing
    }${own.paper}
    <div class="additions"></div>
    <div class="trap" aria-hidden="true">
      <input name="leave-empty" tabindex="-1" autocomplete="off" />
    </div>
    <slot name="captcha"></slot>
    <div class="bar">
      ${status === 'failed' ? html`<p class="state fault" role="alert" tabindex="-1">${words.failed}</p>` : nothing}${steps?.told}
      <button part="submit" type="submit" aria-disabled=${sending ? 'true' : nothing}>
        <span>${status === 'failed' ? words.again : (next ?? action)}</span></button
      >${back}
      <p role="status" class="small">${sending ? words.sending : nothing}</p>
    </div>
  </form>`;
}

export const renderConsent = (
  name: string,
  { text, required }: Consent,
  { input, errors, words }: FormViewData,
): TemplateResult =>
  renderTick(
    name,
    titleOf({ label: text, required }, words.optionalTick),
    input.ticked.has(name),
    errors?.get(name),
  );

export const contextOf = (
  { name }: Field,
  { words, input, errors }: FormViewData,
): FieldContext => ({
  words,
  answer: input.answers.get(name),
  error: errors?.get(name),
});
