import { html, nothing } from 'lit';
const inputTypes = {
    tel: 'tel',
    email: 'email',
    date: 'date',
};
/** Label above, hint under it, error under the hint, then the control. */
export function renderField(field, context) {
    const { name, type, label, hint, required } = field;
    const { words, error } = context;
    const described = `${hint ? `${name}-hint` : ''} ${error ? `${name}-error` : ''}`.trim() || nothing;
    const optional = required ? nothing : html ` <span class="small">${words.optional}</span>`;
    const notes = html `${hint ? html `<p part="hint" class="hint" id="${name}-hint">${hint}</p>` : nothing}
  ${error ? html `<p part="error" class="error" id="${name}-error">${error}</p>` : nothing}`;
    if (type === 'radio') {
        return html `<fieldset class="field" id=${name} tabindex="-1" aria-describedby=${described}>
      <legend part="label">${label}${optional}</legend>
      ${notes}
      ${field.options?.map(({ value, label: text }) => renderTick(html `<input type="radio" name=${name} .value=${value} .checked=${context.answer === value} />`, text))}
    </fieldset>`;
    }
    if (type === 'checkbox') {
        return html `<div class="field">
      ${notes}
      ${renderTick(html `<input type="checkbox" id=${name} name=${name} aria-describedby=${described} aria-invalid=${error ? 'true' : nothing} .checked=${context.answer === true} />`, html `${label}${optional}`)}
    </div>`;
    }
    return html `<div class="field">
    <label part="label" for=${name}>${label}${optional}</label
    >${notes}${renderControl(field, context, described)}
  </div>`;
}
/** A box or button with its words, both to be hit. */
export const renderTick = (input, text) => html `<label class="tick">${input}<span>${text}</span></label>`;
function renderControl({ name, type, required, autocomplete = 'off', maxLength = 2000, options }, { answer, error, words }, described) {
    const invalid = error ? 'true' : nothing;
    const need = required ? 'true' : nothing;
    const value = String(answer ?? '');
    if (type === 'select') {
        return html `<select
        part="control"
        id=${name}
        name=${name}
        autocomplete=${autocomplete}
        aria-describedby=${described}
        aria-invalid=${invalid}
        aria-required=${need}
      >
        <option value="">${words.choose}</option>
        ${options?.map((option) => html `<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`)}
      </select>
      <p class="paper" hidden>
        ${options?.map((option) => `${option.value === value ? '■' : '□'} ${option.label}\u2003`)}
      </p>`;
    }
    if (type === 'textarea') {
        return html `<textarea
      part="control"
      id=${name}
      name=${name}
      rows="4"
      autocomplete=${autocomplete}
      aria-describedby=${described}
      aria-invalid=${invalid}
      aria-required=${need}
      .value=${value}
    ></textarea>`;
    }
    return html `<input
    part="control"
    class=${type}
    id=${name}
    name=${name}
    type=${inputTypes[type] ?? 'text'}
    inputmode=${type === 'number' ? 'decimal' : nothing}
    maxlength=${maxLength}
    autocomplete=${autocomplete}
    aria-describedby=${described}
    aria-invalid=${invalid}
    aria-required=${need}
    .value=${value}
  />`;
}
