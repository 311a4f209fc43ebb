import { html, nothing, type TemplateResult } from 'lit';
import { isObject, type Json, type Path, textOf } from '../../shared/json.js';
import { emptyOf } from '../../shared/schema.js';
import { labelOf } from '../../words/field-words.js';
import { fieldId, findingsBelow, type FieldPlace, type FormContext } from './context.js';
import { hint, told } from './field-frame.js';
import { addReference, namedEntry, sectionsNamedBy } from './reference-field.js';

type RenderField = (context: FormContext, place: FieldPlace) => TemplateResult;

/**
 * A list: each entry with its own fields, to be moved, taken out and added to.
 * @param renderField draws an entry, which may be anything, a list again.
 */
export function listField(
  context: FormContext,
  place: FieldPlace,
  renderField: RenderField,
): TemplateResult {
  const { schema, path } = place;
  const value = context.read(path);
  const list = Array.isArray(value) ? value : [];
  const items = schema.items!;
  const isGroup = items.type === 'object';
  const isOfNames = sectionsNamedBy(path) !== undefined;
  const label = labelOf(path, context.language);
  const add = (): void => {
    // Of simple values an empty one would be wrong at once; of groups the form needs something to fill.
    context.set(
      [...path, list.length],
      isGroup ? emptyOf(items) : items.type === 'number' ? 0 : '',
    );
    focusLater([...path, list.length]);
  };
  return html`<fieldset class="list" id=${fieldId(path)} tabindex="-1">
    <legend>
      ${label}${list.length > 0 ? html` <span class="count">${list.length}</span>` : nothing}
    </legend>
    ${hint(context, place)} ${told(context, place)}
    <ol>
      ${list.map(
        (entry, index) =>
          html`<li>
            ${
              isGroup
                ? groupEntry(context, place, entry, index, renderField)
                : isOfNames
                  ? namedEntry(context, { schema: items, path: [...path, index], required: false })
                  : renderField(context, { schema: items, path: [...path, index], required: false })
            }
            ${entryTools(context, path, list, index, label)}
          </li>`,
      )}
    </ol>
    ${
      list.length >= (schema.maxItems ?? Infinity)
        ? nothing
        : isOfNames
          ? addReference(context, place, label)
          : html`<button type="button" class="add" @click=${add}>
              ${context.words.addTo(label)}
            </button>`
    }
  </fieldset>`;
}

function groupEntry(
  context: FormContext,
  { schema, path }: FieldPlace,
  entry: Json,
  index: number,
  renderField: RenderField,
): TemplateResult {
  const here = [...path, index];
  const count = findingsBelow(context, here);
  return html`<details>
    <summary id=${fieldId(here)}>
      ${entryName(entry) || context.words.entry(index + 1)}
      ${count > 0 ? html`<span class="flag">${context.words.findings(count)}</span>` : nothing}
    </summary>
    ${renderField(context, { schema: schema.items!, path: here, required: true })}
  </details>`;
}

/** What an entry calls itself. */
export function entryName(entry: Json | undefined): string {
  if (!isObject(entry)) return '';
  const { name, title, label, text, starts, at } = entry;
  const found = [title, label, name, text, starts, at].find(
    (one) => typeof one === 'string' && one,
  );
  const value = entry['value'];
  const figure = typeof value === 'number' && typeof label === 'string' ? ` ${value}` : '';
  return `${textOf(found ?? '').slice(0, 40)}${figure}`;
}

function entryTools(
  context: FormContext,
  path: Path,
  list: readonly Json[],
  index: number,
  label: string,
): TemplateResult {
  const { words } = context;
  const name = `${label} ${index + 1}`;
  const move = (by: number): void => {
    const next = [...list];
    const [entry] = next.splice(index, 1);
    next.splice(index + by, 0, entry!);
    context.set(path, next);
    focusTool(path, index + by, by);
  };
  return html`<span class="tools">
    <button
      type="button"
      aria-label=${words.moveUp(name)}
      title=${words.up}
      ?disabled=${index === 0}
      @click=${() => move(-1)}
    >
      ↑
    </button>
    <button
      type="button"
      aria-label=${words.moveDown(name)}
      title=${words.down}
      ?disabled=${index === list.length - 1}
      @click=${() => move(1)}
    >
      ↓
    </button>
    <button
      type="button"
      aria-label=${words.takeOut(name)}
      title=${words.remove}
      @click=${() => {
        const next = list.filter((_, at) => at !== index);
        context.set(path, next.length > 0 ? next : undefined);
        focusTool(path, Math.min(index, next.length - 1), 0);
      }}
    >
      ✕
    </button>
  </span>`;
}

/** After an entry was moved, the same button of it; after one was taken out, that of the next, or “add”. */
function focusTool(path: Path, index: number, by: number): void {
  requestAnimationFrame(() => {
    const list = document.getElementById(fieldId(path));
    const entry = list?.querySelectorAll(':scope > ol > li')[index];
    const [up, down, remove] = entry?.querySelectorAll<HTMLButtonElement>(
      ':scope > .tools button',
    ) ?? [undefined, undefined, undefined];
    const wanted = by === 0 ? [remove] : by < 0 ? [up, down] : [down, up];
    const found = wanted.find((button) => button && !button.disabled);
    (found ?? list?.querySelector<HTMLElement>(':scope > button.add'))?.focus();
  });
}

/** Where a new entry begins, once it is drawn. */
export function focusLater(path: Path): void {
  requestAnimationFrame(() => {
    const start = document.getElementById(fieldId(path));
    const within = start?.closest('details') ?? start?.parentElement;
    if (within instanceof HTMLDetailsElement) within.open = true;
    const control = start?.matches('input, textarea, select')
      ? start
      : within?.querySelector<HTMLElement>('input, textarea, select');
    control?.focus();
  });
}
