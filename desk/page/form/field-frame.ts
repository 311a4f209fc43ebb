import { html, nothing, type TemplateResult } from 'lit';
import { sampleAt } from '../../checks/samples.js';
import { hintOf, labelOf } from '../../words/field-words.js';
import { fieldId, findingsAt, type FieldPlace, type FormContext } from './context.js';

/** What a control is described by, for `aria-describedby`. */
export const describedBy = ({ path }: FieldPlace): string =>
  `${fieldId(path)}-hint ${fieldId(path)}-told`;

/** What could stand there, in the empty field. */
export function example(context: FormContext, { path }: FieldPlace): string | typeof nothing {
  const sample = sampleAt(path);
  return sample === undefined ? nothing : context.words.example(sample);
}

/** Label above, hint under it, then the control, and under it what is wrong and what to do. */
export function frame(
  context: FormContext,
  place: FieldPlace,
  control: TemplateResult,
  width = 'full',
): TemplateResult {
  const id = fieldId(place.path);
  return html`<div class="field ${width}">
    <label for=${id}>${labelText(context, place)}</label>
    ${hint(context, place)} ${control} ${told(context, place)}
  </div>`;
}

function labelText(context: FormContext, place: FieldPlace): TemplateResult {
  return html`${labelOf(place.path, context.language)}${
    place.required ? html` <span class="must">${context.words.required}</span>` : nothing
  }`;
}

export function hint(context: FormContext, place: FieldPlace): TemplateResult | typeof nothing {
  const text = hintOf(place.path, place.schema, context.language);
  return text ? html`<p class="hint" id="${fieldId(place.path)}-hint">${text}</p>` : nothing;
}

/** What the checks say about this very place. */
export function told(context: FormContext, { path }: FieldPlace): TemplateResult {
  const findings = findingsAt(context, path);
  return html`<div class="told" id="${fieldId(path)}-told">
    ${findings.map(
      (finding) =>
        html`<p class=${finding.tone}>
          <span class="tone">${context.words.tones[finding.tone]}</span> ${context.explain(finding)}
        </p>`,
    )}
  </div>`;
}

export const isInvalid = (context: FormContext, { path }: FieldPlace): 'true' | typeof nothing =>
  findingsAt(context, path).some(({ tone }) => tone === 'error') ? 'true' : nothing;
