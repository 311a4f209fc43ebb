import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Field } from '../../contract/form.js';
import type { FormWords } from '../../locales/zh-Hans/form.js';
import type { Answer } from '../answers.js';

/** What a field is drawn from besides its own definition. */
export interface FieldContext {
  readonly words: FormWords;
  readonly answer: Answer | undefined;
  /** What is wrong, in words. */
  readonly error: string | undefined;
}

/** Label above, hint under it, error under the hint, then the control. */
export function renderField(field: Field, context: FieldContext): TemplateResult {
  const { name, type, hint } = field;
  const { words, answer, error } = context;
  const title = titleOf(field, words.optional);
  const help = renderHint(field);
  const wrong = renderError(name, error);
  const described = describedBy(name, hint, error);
  if (type === 'radio')
    return renderGroup(field, context, renderRadios(name, field.options ?? [], answer));
  if (type === 'checkbox')
    return html`<div class="field">
      ${help}${renderTick(name, title, answer === true, error, described)}
    </div>`;
  return html`<div class="field">
    <label part="label" for=${name}>${title}</label
    >${help}${wrong}${renderControl(field, context, described)}
  </div>`;
}

/** Several controls that answer one question: a legend in the place of a label. */
export const renderGroup = (
  field: Field,
  { words, error }: FieldContext,
  controls: unknown,
): TemplateResult =>
  html`<fieldset
    class="field"
    id=${field.name}
    tabindex="-1"
    aria-describedby=${describedBy(field.name, field.hint, error)}
  >
    <legend part="label">${titleOf(field, words.optional)}</legend>
    ${renderHint(field)}${renderError(field.name, error)}${controls}
  </fieldset>`;

/** One of several. */
export const renderRadios = (
  name: string,
  options: NonNullable<Field['options']>,
  answer: unknown,
): TemplateResult[] =>
  options.map(
    ({ value, label }) =>
      html`<label class="tick"
        ><input type="radio" name=${name} .value=${value} .checked=${answer === value} /><span
          >${label}</span
        ></label
      >`,
  );

/** @param optional says after a label that it may be left out. */
export const titleOf = (
  { label, required }: Pick<Field, 'label' | 'required'>,
  optional: string,
): unknown => (required ? label : html`${label}<span class="small">${optional}</span>`);

const renderHint = ({ name, hint }: Field): TemplateResult | '' | undefined =>
  hint && html`<p part="hint" class="hint" id="${name}-hint">${hint}</p>`;

function renderControl(
  { name, type, required, options = [], autocomplete = 'off', maxLength = 2000 }: Field,
  { words, answer = '', error }: FieldContext,
  described: string | typeof nothing,
): TemplateResult {
  const isRequired = required ? 'true' : nothing;
  const isInvalid = error ? 'true' : nothing;
  if (type === 'select')
    return html`<select
        part="control"
        id=${name}
        name=${name}
        autocomplete=${autocomplete}
        aria-describedby=${described}
        aria-required=${isRequired}
        aria-invalid=${isInvalid}
      >
        <option value="">${words.choose}</option>
        ${options.map(
          ({ value, label }) =>
            html`<option value=${value} .selected=${answer === value}>${label}</option>`,
        )}
      </select>
      <p class="paper" hidden>
        ${options.map(({ value, label }) => `${value === answer ? '■' : '□'}\u00a0${label}\u2003`).join('')}
      </p>`;
  // What is the same is left alone: to set it would move the cursor, or end what an input method composes.
  if (type === 'textarea')
    return html`<textarea
      part="control"
      id=${name}
      name=${name}
      rows="4"
      autocomplete=${autocomplete}
      aria-describedby=${described}
      aria-required=${isRequired}
      aria-invalid=${isInvalid}
      .value=${live(answer)}
    ></textarea>`;
  return html`<input
    part="control"
    class=${type === 'date' && !answer ? 'date blank' : type}
    id=${name}
    name=${name}
    type=${/^(tel|email|date)$/.test(type) ? type : 'text'}
    inputmode=${type === 'number' ? 'decimal' : nothing}
    maxlength=${maxLength}
    autocomplete=${autocomplete}
    aria-describedby=${described}
    aria-required=${isRequired}
    aria-invalid=${isInvalid}
    .value=${live(answer)}
  />`;
}

/** A box to tick before its words, and over it what is wrong. */
export const renderTick = (
  name: string,
  words: unknown,
  ticked: boolean,
  error: string | undefined,
  described = describedBy(name, undefined, error),
): TemplateResult =>
  html`${renderError(name, error)}<label class="tick"
      ><input
        type="checkbox"
        id=${name}
        name=${name}
        aria-describedby=${described}
        aria-invalid=${error ? 'true' : nothing}
        .checked=${ticked}
      /><span>${words}</span></label
    >`;

const renderError = (name: string, error: string | undefined): TemplateResult | undefined =>
  error ? html`<p part="error" class="error" id="${name}-error">${error}</p>` : undefined;

const describedBy = (
  name: string,
  hint: string | undefined,
  error: string | undefined,
): string | typeof nothing =>
  [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || nothing;
