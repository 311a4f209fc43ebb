import { html, nothing, type TemplateResult } from 'lit';
import { entryName } from '../../shared/items.js';
import { type Json, type Path } from '../../shared/json.js';
import { emptyOf } from '../../shared/schema.js';
import { labelOf } from '../../words/field-words.js';
import { renderButton } from '../controls.js';
import { afterDrawing } from '../desk-element.js';
import type { EditorStore } from '../store/editor-store.js';
import { fieldId, renderFindings, renderFlag, renderHint, type FormField } from './field.js';
import { renderAddReference, renderReferenceEntry, sectionsNamedBy } from './choice-field.js';

/** @param renderField draws an entry, which may be anything, even a list. Passed in, for it draws lists itself. */
export function renderListField(
  store: EditorStore,
  field: FormField,
  renderField: (store: EditorStore, field: FormField) => TemplateResult,
): TemplateResult {
  const { schema, path } = field;
  const value = store.read(path);
  const list = Array.isArray(value) ? value : [];
  const items = schema.items!;
  const isGroup = items.type === 'object';
  const isOfNames = sectionsNamedBy(path) !== undefined;
  const label = labelOf(path, store.language);
  const add = (): void => {
    // Of simple values an empty one would be wrong at once; of groups the form needs something to fill.
    const empty = isGroup ? emptyOf(items) : items.type === 'number' ? 0 : '';
    store.set([...path, list.length], empty);
    focusLater([...path, list.length]);
  };
  const renderEntry = (index: number): TemplateResult => {
    const entry = { schema: items, path: [...path, index], required: isGroup };
    if (!isGroup) return (isOfNames ? renderReferenceEntry : renderField)(store, entry);
    return html`<details>
      <summary id=${fieldId(entry.path)}>
        ${entryName(list[index]) || store.words.entry(index + 1)} ${renderFlag(store, entry.path)}
      </summary>
      ${renderField(store, entry)}
    </details>`;
  };
  return html`<fieldset class="list" id=${fieldId(path)} tabindex="-1">
    <legend>
      ${label}${list.length > 0 ? html` <span class="count">${list.length}</span>` : nothing}
    </legend>
    ${renderHint(store, field)} ${renderFindings(store, field)}
    <ol>
      ${list.map(
        (_, index) =>
          html`<li>${renderEntry(index)} ${renderEntryTools(store, path, list, index, label)}</li>`,
      )}
    </ol>
    ${
      list.length >= (schema.maxItems ?? Infinity)
        ? nothing
        : isOfNames
          ? renderAddReference(store, field, label)
          : renderButton(store.words.addTo(label), add, 'add')
    }
  </fieldset>`;
}

interface EntryTools {
  /** Told where the entry went; nothing where it was taken out. */
  moved?: (index: number, to: number | undefined) => void;
  /** The list has to be there, even without an entry. */
  staysEmpty?: boolean;
}

/** Moves an entry by one place. @returns whether it could. */
export function moveEntry(
  store: EditorStore,
  path: Path,
  list: readonly Json[],
  index: number,
  by: -1 | 1,
): boolean {
  const to = index + by;
  if (to < 0 || to >= list.length) return false;
  const next = [...list];
  next.splice(to, 0, ...next.splice(index, 1));
  store.set(path, next);
  return true;
}

export function renderEntryTools(
  store: EditorStore,
  path: Path,
  list: readonly Json[],
  index: number,
  label: string,
  { moved, staysEmpty = false }: EntryTools = {},
): TemplateResult {
  const { words } = store;
  const name = `${label} ${index + 1}`;
  const move = (by: -1 | 1): void => {
    moveEntry(store, path, list, index, by);
    moved?.(index, index + by);
    focusTool(path, index + by, by);
  };
  const remove = (): void => {
    const next = list.filter((_, at) => at !== index);
    store.set(path, next.length > 0 || staysEmpty ? next : undefined);
    moved?.(index, undefined);
    focusTool(path, Math.min(index, next.length - 1), 0);
  };
  const renderTool = (
    sign: string,
    label: string,
    title: string,
    press: () => void,
    isDisabled = false,
  ): TemplateResult =>
    html`<button
      type="button"
      aria-label=${label}
      title=${title}
      ?disabled=${isDisabled}
      @click=${press}
    >
      ${sign}
    </button>`;
  return html`<span class="tools">
    ${renderTool('↑', words.moveUp(name), words.up, () => move(-1), index === 0)}
    ${renderTool('↓', words.moveDown(name), words.down, () => move(1), index === list.length - 1)}
    ${renderTool('✕', words.remove + words.colon + name, words.remove, remove)}
  </span>`;
}

/** After an entry was moved, the same button of it; after one was taken out, that of the next, or “add”. */
function focusTool(path: Path, index: number, by: -1 | 0 | 1): void {
  afterDrawing(() => {
    const list = document.getElementById(fieldId(path));
    const entry = list?.querySelectorAll(':scope > ol > li')[index];
    const tools = entry?.querySelectorAll<HTMLButtonElement>(':scope > .tools button') ?? [];
    const [up, down] = tools;
    const remove = tools[tools.length - 1];
    const wanted = by === 0 ? [remove] : by < 0 ? [up, down] : [down, up];
    const found = wanted.find((button) => button && !button.disabled);
    (found ?? list?.querySelector<HTMLElement>(':scope > button.add'))?.focus();
  });
}

/** Where a new entry begins, once it is drawn. */
export function focusLater(path: Path): void {
  afterDrawing(() => {
    const start = document.getElementById(fieldId(path));
    const within = start?.closest('details') ?? start?.parentElement;
    if (within instanceof HTMLDetailsElement) within.open = true;
    const control = start?.matches('input, textarea, select')
      ? start
      : within?.querySelector<HTMLElement>('input, textarea, select');
    control?.focus();
  });
}
