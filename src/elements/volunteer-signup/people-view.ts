import { html, type TemplateResult } from 'lit';
import { largestParty } from '../../contract/rules/places.js';
import { renderField } from '../../forms/fields/render-field.js';
import type { FormWords } from '../../locales/zh-Hans/form.js';
import type { VolunteerPeopleWords } from '../../locales/zh-Hans/volunteer-people.js';
import { postName } from '../../forms/form-input.js';
import type { ChoiceContext } from './choice-view.js';
import { freeIn, type Shift } from './shifts.js';
import { isFull, offerOf, peopleAt, personName, waitingAnswer } from './sign-up-model.js';

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
    <legend part="label">${words.people}</legend>
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

/**
 * What can be done where a chosen post has less than it takes: wait together, or let as many come as there are places. Where
 * that was decided it says so; to take the tick away undoes it.
 * @param isTold what it lacks is said already.
 */
export function renderLack(
  { model, choice, handleChange }: Pick<ChoiceContext, 'model' | 'choice' | 'handleChange'>,
  shift: Shift,
  words: VolunteerPeopleWords,
  isTold: boolean,
): TemplateResult | undefined {
  const name = postName(shift.post.id);
  const answer = model.answers.values.get(name);
  const { people } = choice;
  const coming = peopleAt(answer, choice);
  if (!isFull(answer, shift, choice))
    return coming < people ? html`<p>${words.fewer(coming)}</p>` : undefined;
  const free = freeIn(shift.post);
  const renderButton = (text: string, decided: string): TemplateResult => {
    const handleClick = (): void => {
      model.answers.set(name, decided);
      handleChange();
    };
    return html`<button type="button" @click=${handleClick}>${text}</button>`;
  };
  const canWait = offerOf(shift, choice) === 'waiting';
  return html`${free && !isTold ? html`<p><strong>${words.lack(free, people)}</strong></p>` : ''}
    <p class="actions">
      ${canWait ? renderButton(people > 1 ? words.waitTogether(people) : words.wait, waitingAnswer) : ''}
      ${free ? renderButton(words.split(free), String(free)) : ''}
    </p>`;
}
