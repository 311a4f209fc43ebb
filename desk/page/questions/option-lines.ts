/** Options and rows, one a line: what they are called inside is made of what they say. */
import { html, nothing, type TemplateResult } from 'lit';
import { idsOf } from '../../shared/items.js';
import { isObject, textOf, type Json } from '../../shared/json.js';
import { renderButton, valueOf } from '../controls.js';
import { afterDrawing } from '../desk-element.js';
import {
  fieldId,
  labelIn,
  renderFindings,
  renderFindingsWithin,
  type FormField,
} from '../form/field.js';
import { renderEntryTools } from '../form/list-field.js';
import { keepTyped, linesOf } from '../form/typing.js';
import { createIdFor } from '../store/follow-name.js';
import type { EditorStore } from '../store/editor-store.js';

export function renderOptionLines(store: EditorStore, field: FormField): TemplateResult {
  const { words } = store;
  const { path, schema } = field;
  const value = store.read(path);
  const list = Array.isArray(value) ? value : [];
  const label = labelIn(store, field);
  const hasRoom = list.length < (schema.maxItems ?? Infinity);
  return html`<fieldset class="list options" id=${fieldId(path)} tabindex="-1">
    <legend>${label}</legend>
    <p class="hint" id="${fieldId(path)}-hint">${words.questions.lines}</p>
    ${renderFindings(store, field)}
    <ol>
      ${list.map(
        (_, index) =>
          html`<li>
            ${renderLine(store, field, list, index)}
            ${renderEntryTools(store, path, list, index, label)}
          </li>`,
      )}
    </ol>
    ${
      hasRoom
        ? renderButton(
            words.addTo(label),
            () => addLines(store, field, list, list.length, ['']),
            'add',
          )
        : nothing
    }
  </fieldset>`;
}

function renderLine(
  store: EditorStore,
  field: FormField,
  list: readonly Json[],
  index: number,
): TemplateResult {
  const path = [...field.path, index];
  const entry = list[index];
  const label = isObject(entry) ? textOf(entry['label']) : '';
  const id = fieldId([...path, 'label']);
  const handlePaste = (event: ClipboardEvent): void => {
    const lines = linesOf(event.clipboardData?.getData('text/plain') ?? '');
    if (lines.length < 2) return;
    event.preventDefault();
    // Into an empty line, they come in its place.
    addLines(store, field, list, label.trim() ? index + 1 : index, lines, label.trim() ? 0 : 1);
  };
  return html`<div class="field" id=${fieldId(path)} tabindex="-1">
    <label for=${id}>${store.words.questions.option(index + 1)}</label>
    <input
      id=${id}
      type="text"
      autocomplete="off"
      maxlength="120"
      aria-describedby="${fieldId(field.path)}-hint ${fieldId(path)}-told"
      @input=${(event: Event) => store.set([...path, 'label'], valueOf(event))}
      @keydown=${(event: KeyboardEvent) => {
        // Not while an input method is offering words.
        if (event.key !== 'Enter' || event.isComposing) return;
        event.preventDefault();
        const next = list[index + 1];
        // An empty line that waits there is taken.
        if (isObject(next) && textOf(next['label']) === '') focusLine(field, index + 1);
        else addLines(store, field, list, index + 1, ['']);
      }}
      @paste=${handlePaste}
      ${keepTyped(label)}
    />
    ${renderFindingsWithin(store, path)}
  </div>`;
}

/** Puts lines in, with ids of their own, and goes to the last of them. */
function addLines(
  store: EditorStore,
  { path, schema }: FormField,
  list: readonly Json[],
  index: number,
  lines: readonly string[],
  replaced = 0,
): void {
  const room = (schema.maxItems ?? Infinity) - list.length + replaced;
  const taken = idsOf(list.map((one) => (isObject(one) ? { id: one['value'] ?? '' } : one)));
  const added = lines.slice(0, Math.max(0, room)).map((line) => {
    const label = line.slice(0, 120);
    const value = createIdFor(label, 'options', taken);
    taken.add(value);
    return { value, label };
  });
  const next = [...list];
  next.splice(index, replaced, ...added);
  store.set(path, next);
  focusLine({ path }, index + added.length - 1);
}

function focusLine({ path }: Pick<FormField, 'path'>, index: number): void {
  const id = fieldId([...path, index, 'label']);
  afterDrawing(() => document.getElementById(id)?.focus());
}
