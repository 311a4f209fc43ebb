import { html, nothing, type TemplateResult } from 'lit';
import { afterPress } from './after-press.js';
import { fieldId, type FieldPlace, type FormContext } from './context.js';
import { describedBy, example, frame, isInvalid } from './field-frame.js';
import { keepTyped } from './keep-typed.js';
import { pasteLine, pasteParagraphs, takeParagraphs } from './paragraphs.js';

/** From here on a text gets several lines. */
const longText = 200;

export function textField(context: FormContext, place: FieldPlace): TemplateResult {
  const { schema, path } = place;
  const value = context.read(path) as string | undefined;
  const { maxLength = 200, format } = schema;
  const isAddress = format === 'uri-reference';
  const handleInput = (event: Event): void => {
    const text = (event.target as HTMLInputElement).value;
    context.set(path, text === '' ? undefined : text);
  };
  if (maxLength > longText && !isAddress) {
    return frame(
      context,
      place,
      html`<textarea
          id=${fieldId(path)}
          rows=${maxLength > 1000 ? 4 : 2}
          placeholder=${example(context, place)}
          aria-describedby=${describedBy(place)}
          aria-invalid=${isInvalid(context, place)}
          @input=${handleInput}
          @change=${(event: Event) => {
            const { value: text } = event.target as HTMLTextAreaElement;
            afterPress(() => void takeParagraphs(context, path, text));
          }}
          @paste=${(event: ClipboardEvent) => pasteParagraphs(context, path, event)}
          ${keepTyped(value)}
        ></textarea>
        ${counter(value, maxLength)}`,
    );
  }
  return frame(
    context,
    place,
    html`<input
        id=${fieldId(path)}
        type="text"
        inputmode=${isAddress ? 'url' : nothing}
        spellcheck=${isAddress ? 'false' : nothing}
        placeholder=${example(context, place)}
        autocomplete="off"
        aria-describedby=${describedBy(place)}
        aria-invalid=${isInvalid(context, place)}
        @input=${handleInput}
        @paste=${pasteLine}
        ${keepTyped(value)}
      />${counter(value, maxLength)}`,
    maxLength <= 20 ? 'short' : maxLength <= 80 ? 'middle' : 'full',
  );
}

/** Says how much room is left once it is getting tight. */
function counter(value: string | undefined, most: number): TemplateResult | typeof nothing {
  const length = typeof value === 'string' ? value.length : 0;
  return length > most * 0.8 ? html`<p class="count">${length} / ${most}</p>` : nothing;
}
