import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../base/text/language.js';
import type { Kept } from '../../base/kept.js';
import { make } from '../../base/make.js';
import type { Consent, Field } from '../../contract/form.js';
import { followAnswer, followTick, makeField, makeTick } from '../../forms/render-field.js';
import type { Told } from '../../forms/tell-faults.js';
import type { FormWords } from '../../locales/words.js';
import { consentName, guardianConsent, guardianName, type Filled } from './filled.js';
import type { FormItem } from './form-item.js';
import type { FormState } from './form-state.js';

/** What a form is drawn from; what is wrong with it, once it is known. */
export interface FormContext extends Partial<Told> {
  readonly kept: Kept;
  readonly item: FormItem;
  readonly filled: Pick<Filled, 'answers' | 'ticked' | 'withGuardian'>;
  readonly words: FormWords;
  readonly status: FormState['status'];
  readonly language: Language;
  readonly handleSubmit: (event: Event) => void;
  readonly handleInput: (event: Event) => void;
}

type Rendered = TemplateResult | typeof nothing | undefined;

/**
 * The form: questions, consents, captcha of the site's choice, one button.
 * @param action the words on the button.
 * @param own what only this form has: before its questions, after them, and on paper.
 */
export function renderForm(
  context: FormContext,
  action: string,
  own: { before?: Rendered; after?: Rendered; paper?: HTMLElement } = {},
): TemplateResult {
  const { item, filled, status, words, errors, handleSubmit, handleInput } = context;
  const sending = status === 'sending';
  const follow = (box: HTMLElement, name: string): void =>
    followTick(box, name, filled.ticked.has(name), errors?.get(name));
  const fields = renderFields(context);
  const guardian = item.guardian && renderGuardian(context, item.guardian.consent, follow);
  const consents = item.consents?.length && renderConsents(context, item.consents, follow);
  // No space between them: each would be a node of its own in every form.
  return html`<form
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
    ${status === 'failed' ? html`<p class="state" role="alert">${words.failed}</p>` : nothing}
    <button part="submit" type="submit" aria-disabled=${sending ? 'true' : nothing}>
      <span>${status === 'failed' ? words.again : action}</span>
    </button>
    <p role="status" class="small">${sending ? words.sending : nothing}</p>
  </form>`;
}

/** All in one, so that a feed that comes again with the same questions leaves the control under a hand. */
function renderFields({ kept, item: { fields }, words, filled, errors }: FormContext): HTMLElement {
  const box = kept.get('fields', JSON.stringify([fields, words.optional]), () =>
    make('div', {}, ...fields.map((field) => makeField(field, words))),
  );
  [...box.children].forEach((row, index) => {
    const field = fields[index]!;
    const { name } = field;
    followAnswer(row, field, filled.answers.get(name), errors?.get(name));
  });
  return box;
}

type FollowTick = (box: HTMLElement, name: string) => void;

const makeConsent = (name: string, { text }: Consent): HTMLElement =>
  makeTick({ type: 'checkbox', id: name, name }, text);

function renderConsents(
  { kept, words }: FormContext,
  consents: readonly Consent[],
  follow: FollowTick,
): HTMLElement {
  const box = kept.get('consents', JSON.stringify([consents, words.consents]), () =>
    make(
      'fieldset',
      { class: 'field' },
      make('legend', {}, words.consents),
      ...consents.map((one) => makeConsent(consentName(one.id), one)),
    ),
  );
  for (const { id } of consents) follow(box, consentName(id));
  return box;
}

function renderGuardian(
  { kept, words, filled, errors }: FormContext,
  consent: Consent,
  follow: FollowTick,
): HTMLElement {
  const field: Field = {
    name: guardianName,
    type: 'name',
    label: words.guardianName,
    required: true,
  };
  const box = kept.get('guardian', JSON.stringify([consent, words.guardian]), () =>
    make(
      'fieldset',
      { class: 'field paper', hidden: '' },
      make('legend', {}, words.guardian),
      makeField(field, words),
      makeConsent(guardianConsent, consent),
    ),
  );
  box.hidden = !filled.withGuardian;
  const row = box.querySelector<HTMLElement>('.field');
  if (row) followAnswer(row, field, filled.answers.get(guardianName), errors?.get(guardianName));
  follow(box, guardianConsent);
  return box;
}
