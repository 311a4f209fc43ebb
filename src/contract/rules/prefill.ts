import type { Field } from '../form.js';
import type { FieldValue } from '../submission.js';
import { readAnswer, valueOf } from './answers.js';

/** Answers out of a page's address, to the questions that allow it. What is wrong there is as if it were not. */
export function prefilled(
  fields: readonly Field[],
  address: URLSearchParams,
): Record<string, FieldValue> {
  const found: Record<string, FieldValue> = {};
  for (const field of fields) {
    const { name, type, prefill } = field;
    const given = prefill ? address.getAll(name) : [];
    if (given.length === 0) continue;
    const read = readAnswer(field, type === 'choices' ? given : given.map(asAnswer(field))[0]);
    if ('value' in read && read.value !== undefined) found[name] = read.value;
  }
  return found;
}

const asAnswer =
  (field: Field) =>
  (text: string): FieldValue => {
    if (field.type === 'checkbox') return text === 'true';
    return field.type === 'place' ? { text } : valueOf(field, text);
  };

/** What led to the page (`?civic-source=poster-3`), as it is kept with the answers. */
export const sourceIn = (address: URLSearchParams): string | undefined =>
  address.get('civic-source')?.replace(/\p{C}/gu, '').trim().slice(0, 60) || undefined;
