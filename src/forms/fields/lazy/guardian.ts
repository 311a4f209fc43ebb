import { html, type TemplateResult } from 'lit';
import type { Consent } from '../../../contract/form.js';
import { guardianTitle } from '../../../locales/guardian.js';
import { guardianConsent, guardianName } from '../../form-input.js';
import { renderField } from '../render-field.js';
import { contextOf, renderConsent, type FormViewData } from '../render-form.js';

/** On paper always, since nobody knows who will fill it in. */
export function renderGuardian(data: FormViewData, consent: Consent): TemplateResult {
  const field = {
    name: guardianName,
    type: 'name',
    label: data.words.guardianName,
    required: true,
  } as const;
  return html`<fieldset class="field paper" ?hidden=${!data.input.withGuardian}>
    <legend>${guardianTitle[data.language]}</legend>
    ${renderField(field, contextOf(field, data))}${renderConsent(guardianConsent, { ...consent, required: true }, data)}
  </fieldset>`;
}
