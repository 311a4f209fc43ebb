import { html, type TemplateResult } from 'lit';
import { textOf } from '../../shared/json.js';
import { choiceLabel, labelOf } from '../../words/field-words.js';
import { renderOptions, valueOf, type Option } from '../controls.js';
import type { EditorStore } from '../store/editor-store.js';
import { fieldId, type FormField } from './field.js';
import { describedBy, isInvalid, renderFindings, renderFrame, renderHint } from './field-frame.js';

/** A list to choose from. A value that is not offered stays, as what it is; one that `staysChosen` can only be changed. */
export function renderSelectField(
  store: EditorStore,
  field: FormField,
  offered: readonly Option[],
  staysChosen = field.required,
): TemplateResult {
  const { path } = field;
  const value = textOf(store.read(path));
  const isOffered = !value || offered.some(([option]) => option === value);
  const options: readonly Option[] = [
    ...(staysChosen && value ? [] : [['', store.words.notChosen] as const]),
    ...offered,
    ...(isOffered ? [] : [[value, value] as const]),
  ];
  return renderFrame(
    store,
    field,
    html`<select
      id=${fieldId(path)}
      aria-describedby=${describedBy(field)}
      aria-invalid=${isInvalid(store, field)}
      @change=${(event: Event) => store.set(path, valueOf(event) || undefined)}
    >
      ${renderOptions(options, value)}
    </select>`,
    'middle',
  );
}

export const renderChoiceField = (store: EditorStore, field: FormField): TemplateResult =>
  renderSelectField(
    store,
    field,
    field.schema.enum!.map((choice) => [
      String(choice),
      choiceLabel(field.path, choice, store.language),
    ]),
  );

/** The languages that the kit speaks. */
const languages = [
  ['zh-Hans', '简体中文'],
  ['zh-Hant', '繁體中文'],
  ['en', 'English'],
  ['ko', '한국어'],
] as const;

export const renderLanguageField = (store: EditorStore, field: FormField): TemplateResult =>
  renderSelectField(store, field, languages, true);

export function renderCheckboxField(store: EditorStore, field: FormField): TemplateResult {
  const { path } = field;
  return html`<div class="field tick">
    <label for=${fieldId(path)}>
      <input
        id=${fieldId(path)}
        type="checkbox"
        .checked=${store.read(path) === true}
        @change=${(event: Event) =>
          store.set(path, (event.target as HTMLInputElement).checked || undefined)}
      />
      ${labelOf(path, store.language)}
    </label>
    ${renderHint(store, field)} ${renderFindings(store, field)}
  </div>`;
}
