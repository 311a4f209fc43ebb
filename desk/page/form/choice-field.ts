import { html, type TemplateResult } from 'lit';
import { nameOf, references } from '../../shared/items.js';
import { groupsIn, textOf, type JsonObject, type Path } from '../../shared/json.js';
import { choiceLabel } from '../../words/field-words.js';
import { renderOptions, valueOf, type Option } from '../controls.js';
import type { EditorStore } from '../store/editor-store.js';
import {
  describedBy,
  fieldId,
  isInvalid,
  labelIn,
  renderFindings,
  renderFrame,
  renderHint,
  type FormField,
} from './field.js';

/** A value that is not offered is listed all the same. With `staysChosen` it can be changed, but not taken away. */
function renderSelectField(
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

const languages = [
  ['zh-Hans', '简体中文'],
  ['zh-Hant', '繁體中文'],
  ['en', 'English'],
  ['ko', '한국어'],
] as const;

export const renderLanguageField = (store: EditorStore, field: FormField): TemplateResult =>
  renderSelectField(store, field, languages, true);

/** A tick says that it is so. Of an agreement only `false` says something: without a word of it an honour is shown. */
export function renderCheckboxField(store: EditorStore, field: FormField): TemplateResult {
  const { path } = field;
  const isRefusal = path[path.length - 1] === 'consent';
  const ticked = !isRefusal;
  return html`<div class="field tick">
    <label for=${fieldId(path)}>
      <input
        id=${fieldId(path)}
        type="checkbox"
        .checked=${store.read(path) === ticked}
        @change=${(event: Event) =>
          store.set(path, (event.target as HTMLInputElement).checked ? ticked : undefined)}
      />
      ${isRefusal ? store.words.notAgreed : labelIn(store, field)}
    </label>
    ${renderHint(store, field)} ${renderFindings(store, field)}
  </div>`;
}

/** Which sections a field, or a list of such fields, names items of. */
export function sectionsNamedBy(path: Path): readonly string[] | undefined {
  const names = path.filter((key) => typeof key === 'string');
  return references.find(({ list, key }) => names[0] === list && names[names.length - 1] === key)
    ?.sections;
}

/** What can be named, by the name that editors know it by; where two are called the same, with what tells them apart. */
function itemsNamedBy(path: Path, { open }: EditorStore): Option[] {
  const items = (sectionsNamedBy(path) ?? []).flatMap((one) => groupsIn(open?.document, one));
  const shownName = (item: JsonObject): string => nameOf(item).trim() || textOf(item['id']);
  const names = items.map(shownName);
  return items.map((item) => {
    const name = shownName(item);
    const id = textOf(item['id']);
    const isAlone = names.indexOf(name) === names.lastIndexOf(name);
    return [id, isAlone ? name : `${name}（${textOf(item['organisation']) || id}）`];
  });
}

/** One item of another section, chosen by its name. */
export const renderReferenceField = (store: EditorStore, field: FormField): TemplateResult =>
  renderSelectField(store, field, itemsNamedBy(field.path, store), false);

/** An item in a list of those that were chosen. */
export function renderReferenceEntry(store: EditorStore, { path }: FormField): TemplateResult {
  const value = textOf(store.read(path));
  const [, name = value] = itemsNamedBy(path, store).find(([id]) => id === value) ?? [];
  return html`<div class="field">
    <p class="named" id=${fieldId(path)} tabindex="-1">${name}</p>
    ${renderFindings(store, { path })}
  </div>`;
}

export function renderAddReference(
  store: EditorStore,
  { path }: FormField,
  label: string,
): TemplateResult {
  const { words } = store;
  const value = store.read(path);
  const chosen = new Set(Array.isArray(value) ? value.map(textOf) : []);
  const left = itemsNamedBy(path, store).filter(([id]) => !chosen.has(id));
  return html`<select
    class="add"
    aria-label=${words.addTo(label)}
    ?disabled=${left.length === 0}
    @change=${(event: Event) => {
      const select = event.target as HTMLSelectElement;
      if (select.value) store.set([...path, chosen.size], select.value);
      select.value = '';
    }}
  >
    ${renderOptions([['', left.length > 0 ? words.addTo(label) : words.nobodyToAdd], ...left], '')}
  </select>`;
}
