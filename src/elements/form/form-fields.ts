import { html, nothing, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import type { Language } from '../../base/language.js';
import type { Consent, Field } from '../../contract/form.js';
import { makeError, renderField } from '../../forms/render-field.js';
import type { Told } from '../../forms/tell-faults.js';
import type { FormWords } from '../../locales/words.js';
import { consentName, guardianConsent, guardianName, type Filled } from './filled.js';
import type { FormItem } from './form-item.js';
import type { FormState } from './form-state.js';

/** What a form is drawn from; what is wrong with it, once it is known. */
export interface FormContext extends Partial<Told> {
  readonly item: FormItem;
  readonly filled: Pick<Filled, 'answers' | 'ticked' | 'withGuardian'>;
  readonly words: FormWords;
  readonly status: FormState['status'];
  readonly language: Language;
  readonly handleSubmit: (event: Event) => void;
  readonly handleInput: (event: Event) => void;
}

type Rendered = TemplateResult | typeof nothing | undefined;

/** A field that people do not see and browsers do not fill in. */
export const trapName = 'leave-empty';

/**
 * The form: questions, consents, captcha of the site's choice, one button.
 * @param action the words on the button.
 * @param own what only this form has: before its questions, after them, and on paper.
 */
export function renderForm(
  context: FormContext,
  action: string,
  own: { before?: Rendered; after?: Rendered; paper?: Rendered } = {},
): TemplateResult {
  const { item, filled, status, words, errors, handleSubmit, handleInput } = context;
  const sending = status === 'sending';
  const field = (one: Field): DirectiveResult =>
    renderField(one, {
      words,
      answer: filled.answers.get(one.name),
      error: errors?.get(one.name),
    });
  const consent = (name: string, { text }: Consent): TemplateResult =>
    renderConsent(name, text, filled.ticked.has(name), errors?.get(name));
  return html`<form
    novalidate
    lang=${context.language}
    @submit=${handleSubmit}
    @input=${handleInput}
    @change=${handleInput}
  >
    ${context.summary} ${own.before} ${item.fields.map(field)} ${own.after}
    ${
      item.guardian
        ? html`<fieldset class="field paper" ?hidden=${!filled.withGuardian}>
            <legend>${words.guardian}</legend>
            ${field({ name: guardianName, type: 'name', label: words.guardianName, required: true })}
            ${consent(guardianConsent, item.guardian.consent)}
          </fieldset>`
        : nothing
    }
    ${
      item.consents?.length
        ? html`<fieldset class="field">
            <legend>${words.consents}</legend>
            ${item.consents.map((one) => consent(consentName(one.id), one))}
          </fieldset>`
        : nothing
    }
    ${own.paper}
    <div class="additions"></div>
    <div class="trap" aria-hidden="true">
      <input name=${trapName} tabindex="-1" autocomplete="off" />
    </div>
    <slot name="captcha"></slot>
    ${status === 'failed' ? html`<p class="state" role="alert">${words.failed}</p>` : nothing}
    <button part="submit" type="submit" aria-disabled=${sending ? 'true' : nothing}>
      <span>${status === 'failed' ? words.again : action}</span>
    </button>
    <p role="status" class="small">${sending ? words.sending : nothing}</p>
  </form>`;
}

const renderConsent = (
  name: string,
  text: string,
  ticked: boolean,
  error: string | undefined,
): TemplateResult =>
  html`${error && makeError(name, error)}<label class="tick"
      ><input
        type="checkbox"
        id=${name}
        name=${name}
        aria-describedby=${error ? `${name}-error` : nothing}
        aria-invalid=${error ? 'true' : nothing}
        .checked=${ticked}
      /><span>${text}</span></label
    >`;
