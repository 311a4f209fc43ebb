import { html, type TemplateResult } from 'lit';
import { renderField } from '../../forms/fields/render-field.js';
import type { FormWords, VolunteerSignupWords } from '../../locales/words.js';
import { personField } from './choice.js';

/** What the rows for those who come along are drawn from. */
export interface PeopleContext {
  readonly companions: readonly string[];
  /** How many people one sign-up may be for. */
  readonly most: number;
  readonly errors: ReadonlyMap<string, string> | undefined;
  readonly words: VolunteerSignupWords;
  readonly formWords: FormWords;
  readonly handleAdd: () => void;
  readonly handleRemove: (index: number) => void;
}

/** A name for each with a button that takes it away, and a button for one more. */
export function renderPeople(context: PeopleContext): TemplateResult | undefined {
  const { companions, most, errors, words, formWords, handleAdd, handleRemove } = context;
  if (most < 2) return undefined;
  return html`<fieldset class="field people">
    <legend part="label">${words.people} <span class="small">${formWords.optional}</span></legend>
    ${companions.map((answer, index) => {
      const field = personField(index, words.person(index + 1));
      return html`<div class="person">
        ${renderField(field, { words: formWords, answer, error: errors?.get(field.name) })}
        <button
          type="button"
          aria-label="${words.remove} ${field.label}"
          @click=${() => handleRemove(index)}
        >
          ${words.remove}
        </button>
      </div>`;
    })}
    ${companions.length < most - 1 ? html`<button type="button" class="add" @click=${handleAdd}>${words.add}</button>` : undefined}
  </fieldset>`;
}
