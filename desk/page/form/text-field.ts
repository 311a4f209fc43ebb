import { html, nothing, type TemplateResult } from 'lit';
import { valueOf } from '../controls.js';
import type { EditorStore } from '../store/editor-store.js';
import {
  describedBy,
  exampleFor,
  fieldId,
  isInvalid,
  renderFrame,
  type FormField,
} from './field.js';
import { afterPress, keepTyped, pasteLine, pasteParagraphs, splitParagraphs } from './typing.js';

/** From here on a text gets several lines. */
const longText = 200;

export function renderTextField(store: EditorStore, field: FormField): TemplateResult {
  const { schema, path } = field;
  const value = store.read(path) as string | undefined;
  const { maxLength = 200, format } = schema;
  const isAddress = format === 'uri-reference';
  const handleInput = (event: Event): void => store.set(path, valueOf(event) || undefined);
  if (maxLength > longText && !isAddress)
    return renderFrame(
      store,
      field,
      html`<textarea
          id=${fieldId(path)}
          rows=${maxLength > 1000 ? 4 : 2}
          placeholder=${exampleFor(store, field)}
          aria-describedby=${describedBy(field)}
          aria-invalid=${isInvalid(store, field)}
          @input=${handleInput}
          @change=${(event: Event) => {
            const text = valueOf(event);
            afterPress(() => void splitParagraphs(store, path, text));
          }}
          @paste=${(event: ClipboardEvent) => pasteParagraphs(store, path, event)}
          ${keepTyped(value)}
        ></textarea>
        ${renderCounter(value, maxLength)}`,
    );
  return renderFrame(
    store,
    field,
    html`<input
        id=${fieldId(path)}
        type="text"
        inputmode=${isAddress ? 'url' : nothing}
        spellcheck=${isAddress ? 'false' : nothing}
        placeholder=${exampleFor(store, field)}
        autocomplete="off"
        aria-describedby=${describedBy(field)}
        aria-invalid=${isInvalid(store, field)}
        @input=${handleInput}
        @paste=${pasteLine}
        ${keepTyped(value)}
      />${renderCounter(value, maxLength)}`,
    maxLength <= 20 ? 'short' : maxLength <= 80 ? 'middle' : 'full',
  );
}

/** Says how much room is left once it is getting tight. */
function renderCounter(value: unknown, most: number): TemplateResult | typeof nothing {
  const length = typeof value === 'string' ? value.length : 0;
  return length > most * 0.8 ? html`<p class="count">${length} / ${most}</p>` : nothing;
}

export function renderNumberField(store: EditorStore, field: FormField): TemplateResult {
  const { path } = field;
  const { minimum = -Infinity, maximum } = field.schema;
  // Bounds that only keep a number exact would not help an editor.
  const isBounded = minimum > -1e9;
  return renderFrame(
    store,
    field,
    html`<input
      id=${fieldId(path)}
      type="number"
      step="any"
      placeholder=${exampleFor(store, field)}
      min=${isBounded ? minimum : nothing}
      max=${isBounded ? (maximum ?? nothing) : nothing}
      aria-describedby=${describedBy(field)}
      aria-invalid=${isInvalid(store, field)}
      @input=${(event: Event) => {
        const { valueAsNumber } = event.target as HTMLInputElement;
        store.set(path, Number.isNaN(valueAsNumber) ? undefined : valueAsNumber);
      }}
      ${keepTyped(store.read(path) as number | undefined)}
    />`,
    'short',
  );
}
