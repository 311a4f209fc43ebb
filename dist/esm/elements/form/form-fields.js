import { html, nothing } from 'lit';
import { renderError, renderField } from '../../forms/render-field.js';
import { consentName, guardianConsent, guardianName } from './filled.js';
/** A field that people do not see and browsers do not fill in. */
export const trapName = 'leave-empty';
/**
 * The form: questions, consents, captcha of the site's choice, one button.
 * @param action the words on the button.
 * @param own what only this form has: before its questions, after them, and on paper.
 */
export function renderForm(context, action, own = {}) {
    const { item, filled, status, words, errors, handleSubmit, handleInput } = context;
    const sending = status === 'sending';
    const field = (one) => renderField(one, {
        words,
        answer: filled.answers.get(one.name),
        error: errors?.get(one.name),
    });
    const consent = (name, { text }) => renderConsent(name, text, filled.ticked.has(name), errors?.get(name));
    return html `<form
    novalidate
    lang=${context.language}
    @submit=${handleSubmit}
    @input=${handleInput}
    @change=${handleInput}
  >
    ${context.summary} ${own.before} ${item.fields.map(field)} ${own.after}
    ${item.guardian
        ? html `<fieldset class="field paper" ?hidden=${!filled.withGuardian}>
            <legend>${words.guardian}</legend>
            ${field({ name: guardianName, type: 'name', label: words.guardianName, required: true })}
            ${consent(guardianConsent, item.guardian.consent)}
          </fieldset>`
        : nothing}
    ${item.consents?.length
        ? html `<fieldset class="field">
            <legend>${words.consents}</legend>
            ${item.consents.map((one) => consent(consentName(one.id), one))}
          </fieldset>`
        : nothing}
    ${own.paper}
    <div class="additions"></div>
    <div class="trap" aria-hidden="true">
      <input name=${trapName} tabindex="-1" autocomplete="off" />
    </div>
    <slot name="captcha"></slot>
    ${status === 'failed' ? html `<p class="state" role="alert">${words.failed}</p>` : nothing}
    <button part="submit" type="submit" aria-disabled=${sending ? 'true' : nothing}>
      <span>${status === 'failed' ? words.again : action}</span>
    </button>
    <p role="status" class="small">${sending ? words.sending : nothing}</p>
  </form>`;
}
const renderConsent = (name, text, ticked, error) => html `${renderError(name, error)}<label class="tick"
      ><input
        type="checkbox"
        id=${name}
        name=${name}
        aria-describedby=${error ? `${name}-error` : nothing}
        aria-invalid=${error ? 'true' : nothing}
        .checked=${ticked}
      /><span>${text}</span></label
    >`;
