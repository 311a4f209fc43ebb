import { html } from 'lit';
import { renderField } from '../../forms/render-field.js';
import { personField } from './choice.js';
/** A name for each with a button that takes it away, and a button for one more. */
export function renderPeople(context) {
    const { companions, most, errors, words, formWords, kept, handleAdd, handleRemove } = context;
    if (most < 2)
        return undefined;
    return html `<fieldset class="field people">
    <legend part="label">${words.people} <span class="small">${formWords.optional}</span></legend>
    ${companions.map((answer, index) => {
        const field = personField(index, words.person(index + 1));
        return html `<div class="person">
        ${renderField(field, { kept, words: formWords, answer, error: errors?.get(field.name) })}
        <button
          type="button"
          aria-label="${words.remove} ${field.label}"
          @click=${() => handleRemove(index)}
        >
          ${words.remove}
        </button>
      </div>`;
    })}
    ${companions.length < most - 1 ? html `<button type="button" class="add" @click=${handleAdd}>${words.add}</button>` : undefined}
  </fieldset>`;
}
