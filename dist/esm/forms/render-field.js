import { html, nothing } from 'lit';
const inputTypes = {
    tel: 'tel',
    email: 'email',
    date: 'date',
};
/**
 * Label above, hint under it, error under the hint, then the control. One template for each kind of control: a page
 * may have hundreds of fields, and a template in a template costs as much as what it holds.
 */
export function renderField(field, context) {
    const { name, type, hint, required, autocomplete = 'off', maxLength = 2000, options } = field;
    const { words, answer, error } = context;
    const label = required
        ? field.label
        : html `${field.label} <span class="small">${words.optional}</span>`;
    const help = hint ? html `<p part="hint" class="hint" id="${name}-hint">${hint}</p>` : nothing;
    const wrong = renderError(name, error);
    const described = `${hint ? `${name}-hint` : ''} ${error ? `${name}-error` : ''}`.trim() || nothing;
    const invalid = error ? 'true' : nothing;
    const need = required ? 'true' : nothing;
    const value = String(answer ?? '');
    switch (type) {
        case 'radio':
            return html `<fieldset class="field" id=${name} tabindex="-1" aria-describedby=${described}>
        <legend part="label">${label}</legend>
        ${help}${wrong}
        ${options?.map((option) => html `<label class="tick"><input type="radio" name=${name} .value=${option.value} .checked=${option.value === answer} /><span>${option.label}</span></label>`)}
      </fieldset>`;
        case 'checkbox':
            return html `<div class="field">
        ${help}${wrong}<label class="tick"
          ><input
            type="checkbox"
            id=${name}
            name=${name}
            aria-describedby=${described}
            aria-invalid=${invalid}
            .checked=${answer === true}
          /><span>${label}</span></label
        >
      </div>`;
        case 'select':
            return html `<div class="field">
        <label part="label" for=${name}>${label}</label>${help}${wrong}<select
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
        </p>
      </div>`;
        case 'textarea':
            return html `<div class="field">
        <label part="label" for=${name}>${label}</label>${help}${wrong}<textarea
          part="control"
          id=${name}
          name=${name}
          rows="4"
          autocomplete=${autocomplete}
          aria-describedby=${described}
          aria-invalid=${invalid}
          aria-required=${need}
          .value=${value}
        ></textarea>
      </div>`;
        default:
            return html `<div class="field">
        <label part="label" for=${name}>${label}</label>${help}${wrong}<input
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
        />
      </div>`;
    }
}
/** What is wrong, in words, where something is. */
export const renderError = (name, error) => error ? html `<p part="error" class="error" id="${name}-error">${error}</p>` : nothing;
