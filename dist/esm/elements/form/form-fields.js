import { html, nothing } from 'lit';
import { make } from '../../base/make.js';
import { followAnswer, followTick, makeField, makeTick } from '../../forms/render-field.js';
import { consentName, guardianConsent, guardianName } from './filled.js';
/**
 * The form: questions, consents, captcha of the site's choice, one button.
 * @param action the words on the button.
 * @param own what only this form has: before its questions, after them, and on paper.
 */
export function renderForm(context, action, own = {}) {
    const { item, filled, status, words, errors, handleSubmit, handleInput } = context;
    const sending = status === 'sending';
    const follow = (box, name) => followTick(box, name, filled.ticked.has(name), errors?.get(name));
    const fields = renderFields(context);
    const guardian = item.guardian && renderGuardian(context, item.guardian.consent, follow);
    const consents = item.consents?.length && renderConsents(context, item.consents, follow);
    // No space between them: each would be a node of its own in every form.
    return html `<form
    novalidate
    lang=${context.language}
    @submit=${handleSubmit}
    @input=${handleInput}
    @change=${handleInput}
  >
    ${context.summary}${own.before}${fields}${own.after}${guardian}${consents || nothing}${own.paper}
    <div class="additions"></div>
    <div class="trap" aria-hidden="true">
      <input name="leave-empty" tabindex="-1" autocomplete="off" />
    </div>
    <slot name="captcha"></slot>
    ${status === 'failed' ? html `<p class="state" role="alert">${words.failed}</p>` : nothing}
    <button part="submit" type="submit" aria-disabled=${sending ? 'true' : nothing}>
      <span>${status === 'failed' ? words.again : action}</span>
    </button>
    <p role="status" class="small">${sending ? words.sending : nothing}</p>
  </form>`;
}
/** All in one, so that a feed that comes again with the same questions leaves the control under a hand. */
function renderFields({ kept, item: { fields }, words, filled, errors }) {
    const box = kept.get('fields', JSON.stringify([fields, words.optional]), () => make('div', {}, ...fields.map((field) => makeField(field, words))));
    [...box.children].forEach((row, index) => {
        const field = fields[index];
        const { name } = field;
        followAnswer(row, field, filled.answers.get(name), errors?.get(name));
    });
    return box;
}
const makeConsent = (name, { text }) => makeTick({ type: 'checkbox', id: name, name }, text);
function renderConsents({ kept, words }, consents, follow) {
    const box = kept.get('consents', JSON.stringify([consents, words.consents]), () => make('fieldset', { class: 'field' }, make('legend', {}, words.consents), ...consents.map((one) => makeConsent(consentName(one.id), one))));
    for (const { id } of consents)
        follow(box, consentName(id));
    return box;
}
function renderGuardian({ kept, words, filled, errors }, consent, follow) {
    const field = {
        name: guardianName,
        type: 'name',
        label: words.guardianName,
        required: true,
    };
    const box = kept.get('guardian', JSON.stringify([consent, words.guardian]), () => make('fieldset', { class: 'field paper', hidden: '' }, make('legend', {}, words.guardian), makeField(field, words), makeConsent(guardianConsent, consent)));
    box.hidden = !filled.withGuardian;
    const row = box.querySelector('.field');
    if (row)
        followAnswer(row, field, filled.answers.get(guardianName), errors?.get(guardianName));
    follow(box, guardianConsent);
    return box;
}
