import { html, nothing, type TemplateResult } from 'lit';
import { fieldId, type FieldPlace, type FormContext } from './context.js';
import { describedBy, example, frame, isInvalid } from './field-frame.js';
import { keepTyped } from './keep-typed.js';

export function numberField(context: FormContext, place: FieldPlace): TemplateResult {
  const { schema, path } = place;
  const value = context.read(path);
  const narrow = schema.minimum !== undefined && schema.minimum > -1e9;
  return frame(
    context,
    place,
    html`<input
      id=${fieldId(path)}
      type="number"
      step="any"
      placeholder=${example(context, place)}
      min=${narrow ? schema.minimum : nothing}
      max=${narrow ? (schema.maximum ?? nothing) : nothing}
      aria-describedby=${describedBy(place)}
      aria-invalid=${isInvalid(context, place)}
      @input=${(event: Event) => {
        const { value: text, valueAsNumber } = event.target as HTMLInputElement;
        context.set(path, text === '' || Number.isNaN(valueAsNumber) ? undefined : valueAsNumber);
      }}
      ${keepTyped(value as number | undefined)}
    />`,
    'short',
  );
}
