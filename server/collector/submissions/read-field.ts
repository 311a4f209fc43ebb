import { rules, type Field, type FieldValue } from '../../../src/contract/index.js';

/** One thing that is wrong, in the codes of the contract. */
export interface FieldIssue {
  code: string;
  limit?: number;
}

export type ReadField = { value: FieldValue | undefined } | { issue: FieldIssue };

const wrong = (code: string, limit?: number): ReadField => ({
  issue: limit === undefined ? { code } : { code, limit },
});
const telephone = /^\+?[0-9][0-9 ().·-]{2,24}$/;
const email = /^[^\s@]+@[^\s@]+$/;

/** Checks what was filled in against the pledge's own field. Blank counts as not filled in. */
export function readField(field: Field, given: FieldValue | undefined): ReadField {
  const required = field.required === true;
  if (field.type === 'checkbox') {
    if (given !== undefined && typeof given !== 'boolean') return wrong('type');
    return required && given !== true ? wrong('tick') : { value: given };
  }
  if (given === undefined || (typeof given === 'string' && !rules.empty(given))) {
    if (!required) return { value: undefined };
    return wrong(field.type === 'select' || field.type === 'radio' ? 'choice' : 'missing');
  }
  if (field.type === 'number') return readNumber(field, given);
  return typeof given === 'string' ? readText(field, given) : wrong('type');
}

function readNumber(field: Field, given: FieldValue): ReadField {
  if (typeof given !== 'number') return wrong('type');
  if (field.min !== undefined && given < field.min) return wrong('small', field.min);
  if (field.max !== undefined && given > field.max) return wrong('big', field.max);
  return { value: given };
}

function readText(field: Field, given: string): ReadField {
  // A form that is sent without script ends its lines the other way, which must not make it longer.
  const text = given.replace(/\r\n?/g, '\n');
  const { type, minLength, maxLength, options } = field;
  if (minLength !== undefined && text.length < minLength) return wrong('short', minLength);
  if (maxLength !== undefined && text.length > maxLength) return wrong('long', maxLength);
  if (type === 'select' || type === 'radio') {
    return (options ?? []).some((option) => option.value === text)
      ? { value: text }
      : wrong('choice');
  }
  // As on a phone's keypad, also when it was typed with full-width digits.
  if (type === 'tel' && !telephone.test(text.normalize('NFKC').trim())) return wrong('tel');
  if (type === 'email' && !email.test(text.trim())) return wrong('email');
  if (type === 'date' && !(text.length === 10 && rules.date(text))) return wrong('date');
  return { value: text };
}
