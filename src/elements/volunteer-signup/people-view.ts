import { html, type TemplateResult } from 'lit';
import { largestParty } from '../../contract/rules/places.js';
import { renderField } from '../../forms/fields/render-field.js';
import type { FormWords } from '../../locales/zh-Hans/form.js';
import type { VolunteerPeopleWords } from '../../locales/zh-Hans/volunteer-people.js';
import type { ChoiceContext } from './choice-view.js';
import { personName } from './sign-up-model.js';

export const personField = (index: number, label: string) =>
  ({ name: personName(index), type: 'name', label, required: true, maxLength: 80 }) as const;

/** A name for each who comes along with a button that takes it away, and a button for one more. Asked once there is a post. */
export function renderPeople(
  { model, choice, errors, handleChange }: ChoiceContext,
  words: VolunteerPeopleWords,
  formWords: FormWords,
  focus: (selector: string) => void,
): TemplateResult | undefined {
  const { chosen, companions } = choice;
  const most = largestParty(model.activity);
  if (most < 2 || chosen.length + companions.length === 0) return undefined;
  return html`<fieldset class="field people">
    <legend part="label">${words.people} <span class="small">${formWords.optional}</span></legend>
    ${companions.map((answer, index) => {
      const field = personField(index, words.person(index + 1));
      const handleRemove = (): void => {
        model.removePerson(index);
        handleChange();
        focus('.people .add');
      };
      return html`<div class="person">
        ${renderField(field, { words: formWords, answer, error: errors?.get(field.name) })}
        <button type="button" aria-label="${words.remove} ${field.label}" @click=${handleRemove}>
          ${words.remove}
        </button>
      </div>`;
    })}
    ${companions.length < most - 1 ? html`<button type="button" class="add" @click=${() => focus(`#${model.addPerson()}`)}>${words.add}</button>` : undefined}
  </fieldset>`;
}
