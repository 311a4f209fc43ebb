import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Language } from '../../../base/text/language.js';
import type { Field } from '../../../contract/form.js';
import { optionsOf } from '../../../contract/rules/rating.js';
import { endsOf } from '../../../contract/rules/wide-answers.js';
import type { QuestionWords } from '../../../locales/questions.js';
import type { Answer } from '../../answers.js';
import { renderField, renderGroup, renderRadios, type FieldContext } from '../render-field.js';

export interface WideContext extends FieldContext {
  readonly own: QuestionWords;
  readonly language: Language;
}

/** More places than this are no row of boxes any more: a number is typed. */
const mostPlaces = 20;

/** Levels in words, the best first. */
export function renderRating(field: Field, context: WideContext): TemplateResult {
  const options = optionsOf(field, context.language);
  return renderGroup(
    field,
    context,
    html`<div class="levels">${renderRadios(field.name, options.slice(), context.answer)}</div>`,
  );
}

/** Numbers in a row, with words at both ends. */
export function renderScale(field: Field, context: WideContext): TemplateResult {
  const { name, low, high, hint } = field;
  const { min, max } = endsOf(field);
  if (max - min > mostPlaces) return renderField({ ...field, type: 'number' }, context);
  const places = Array.from({ length: Math.floor(max - min) + 1 }, (_, index) =>
    String(min + index),
  );
  // The words belong to the numbers for who hears them, too.
  const ends = [low && `${min} ${low}`, high && `${max} ${high}`].filter(Boolean);
  return renderGroup(
    {
      ...field,
      hint: [hint, ends.length && ends.join('　')].filter(Boolean).join(' ') || undefined,
    },
    context,
    html`<div class="scale">
      ${renderRadios(
        name,
        places.map((value) => ({ value, label: value })),
        context.answer,
      )}
    </div>`,
  );
}

/** Several ticks; one of them may be for what is not listed, in words of one's own. */
export function renderChoices(field: Field, context: WideContext): TemplateResult {
  const { name, min = 0, max, other, hint } = field;
  const { own, answer } = context;
  const chosen = listOf(answer);
  const options = optionsOf(field);
  const written = otherOf(field, chosen);
  const counts = [min > 1 && own.atLeast(min), max !== undefined && own.atMost(max)];
  return renderGroup(
    { ...field, hint: hint ?? (counts.filter(Boolean).join('') || undefined) },
    context,
    html`${options.map(({ value, label }) =>
      renderBox(name, value, label, chosen.includes(value)),
    )}${
      other
        ? html`${renderBox(name, '', own.other, written !== undefined)}
            <p class="other" ?hidden=${written === undefined}>
              <label for="${name}.other">${own.otherText}</label>
              <input
                part="control"
                id="${name}.other"
                name="${name}.other"
                maxlength="200"
                autocomplete="off"
                .value=${live(written?.trim() === '' ? '' : (written ?? ''))}
              />
            </p>`
        : nothing
    }`,
  );
}

const renderBox = (name: string, value: string, label: string, ticked: boolean): TemplateResult =>
  html`<label class="tick"
    ><input type="checkbox" name="${name}." .value=${value} .checked=${live(ticked)} /><span
      >${label}</span
    ></label
  >`;

/** What is judged in rows, each by the same words; on a phone one under another. */
export function renderMatrix(field: Field, context: WideContext): TemplateResult {
  const { name, rows = [] } = field;
  const answered = groupOf(context.answer);
  const options = optionsOf(field).slice();
  return renderGroup(
    field,
    context,
    html`<div class="rows">
      ${rows.map(
        ({ value: row, label }, index) =>
          html`<div class="row" role="radiogroup" aria-labelledby="${name}.${index}">
            <p id="${name}.${index}">${label}</p>
            <div class="cells">${renderRadios(`${name}.${row}`, options, answered[row])}</div>
          </div>`,
      )}
    </div>`,
  );
}

export const listOf = (answer: Answer | undefined): readonly string[] =>
  Array.isArray(answer) ? answer : [];

export const groupOf = (answer: Answer | undefined): Readonly<Record<string, string | number>> =>
  typeof answer === 'object' && !Array.isArray(answer) ? answer : {};

/** What is written for “other”, empty where it is only ticked, `undefined` where it is not. */
export function otherOf(field: Field, chosen: readonly string[]): string | undefined {
  const listed = optionsOf(field).map(({ value }) => value);
  return chosen.find((one) => !listed.includes(one));
}

/** The list with one option ticked or not. */
export const withTick = (chosen: readonly string[], value: string, isTicked: boolean): string[] => [
  ...chosen.filter((one) => one !== value),
  ...(isTicked ? [value] : []),
];

/** The list with what is written for “other”; `undefined` where it is not ticked. */
export function withOther(
  field: Field,
  chosen: readonly string[],
  text: string | undefined,
): string[] {
  const listed = optionsOf(field).map(({ value }) => value);
  const others = chosen.filter((one) => listed.includes(one));
  if (text === undefined) return others;
  // What is typed may for a moment be the value of an option, and is not to become its tick meanwhile.
  return [...others, listed.includes(text) ? `${text} ` : text];
}
