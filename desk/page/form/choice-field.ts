import { html, nothing, type TemplateResult } from 'lit';
import { textOf } from '../../shared/json.js';
import { choiceLabel, labelOf } from '../../words/field-words.js';
import { fieldId, type FieldPlace, type FormContext } from './context.js';
import { describedBy, frame, hint, told } from './field-frame.js';

export function choiceField(context: FormContext, place: FieldPlace): TemplateResult {
  const { schema, path, required } = place;
  const value = context.read(path);
  return frame(
    context,
    place,
    html`<select
      id=${fieldId(path)}
      aria-describedby=${describedBy(place)}
      @change=${(event: Event) => {
        const chosen = (event.target as HTMLSelectElement).value;
        context.set(path, chosen === '' ? undefined : chosen);
      }}
    >
      ${
        required && value !== undefined
          ? nothing
          : html`<option value="" ?selected=${value === undefined}>
              ${context.words.notChosen}
            </option>`
      }
      ${schema.enum!.map(
        (choice) =>
          html`<option value=${choice} ?selected=${choice === value}>
            ${choiceLabel(path, choice, context.language)}
          </option>`,
      )}
    </select>`,
    'middle',
  );
}

/** The languages that the kit speaks; another one that a feed is in stays. */
const languages: Readonly<Record<string, string>> = {
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  en: 'English',
  ko: '한국어',
};

export function languageField(context: FormContext, place: FieldPlace): TemplateResult {
  const { path } = place;
  const value = textOf(context.read(path));
  const tags = new Set([...Object.keys(languages), ...(value ? [value] : [])]);
  return frame(
    context,
    place,
    html`<select
      id=${fieldId(path)}
      aria-describedby=${describedBy(place)}
      @change=${(event: Event) =>
        context.set(path, (event.target as HTMLSelectElement).value || undefined)}
    >
      ${value ? nothing : html`<option value="" selected>${context.words.notChosen}</option>`}
      ${[...tags].map(
        (tag) =>
          html`<option value=${tag} lang=${tag} ?selected=${tag === value}>
            ${languages[tag] ?? tag}
          </option>`,
      )}
    </select>`,
    'middle',
  );
}

export function tickField(context: FormContext, place: FieldPlace): TemplateResult {
  const { path } = place;
  return html`<div class="field tick">
    <label for=${fieldId(path)}>
      <input
        id=${fieldId(path)}
        type="checkbox"
        .checked=${context.read(path) === true}
        @change=${(event: Event) =>
          context.set(path, (event.target as HTMLInputElement).checked ? true : undefined)}
      />
      ${labelOf(path, context.language)}
    </label>
    ${hint(context, place)} ${told(context, place)}
  </div>`;
}
