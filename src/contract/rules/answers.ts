import type { FaultCode } from '../issue.js';
import type { Field } from '../form.js';
import type { FieldValue } from '../submission.js';
import { askedFields } from './conditions.js';
import { optionsOf } from './rating.js';
import { isTelephone, strayDigits } from './telephone.js';
import { rules } from './texts.js';
import { isBlank, type ReadAnswer, wideAnswers } from './wide-answers.js';

/** UTF-16 code units of an answer whose field states no limit. */
const longest = 2000;

/** Generous on purpose: a wrong refusal costs a signature, a wrong address only a letter. */
const email = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** What machines read, and is normalised first. A name or a text stays as it was written, with its full-width 「，」. */
const isValid: Partial<Record<Field['type'], (text: string) => boolean>> = {
  tel: isTelephone,
  email: (text) => email.test(text),
  date: (text) => text.length === 10 && rules.date(text),
};

/** Full-width digits and signs, which Chinese input methods make, count as their plain forms. */
const plain = (text: string): string => text.normalize('NFKC').trim();

const isChoice = ({ type }: Field): boolean => /^(select|radio|rating)$/.test(type);

/** Types of which something is chosen: “choose one” says more than “fill in”. */
const isChosen = (field: Field): boolean => isChoice(field) || /^(scale|choices)$/.test(field.type);

/** What a text in a control means: a number where one is asked for. */
export function valueOf(field: Field, text: string): FieldValue {
  const digits = plain(text);
  return /^(number|scale)$/.test(field.type) && /^-?\d{1,15}(\.\d{1,15})?$/.test(digits)
    ? Number(digits)
    : text;
}

/** Checks what was answered against what was asked. Blank counts as not answered. */
export function readAnswer(field: Field, given: FieldValue | undefined): ReadAnswer {
  const { type, required } = field;
  if (type === 'checkbox') {
    if (given !== undefined && typeof given !== 'boolean') return { code: 'type' };
    return required && given !== true ? { code: 'tick' } : { value: given };
  }
  if (given === undefined || isBlank(given))
    return required ? { code: isChosen(field) ? 'choice' : 'missing' } : { value: undefined };
  const wide = wideAnswers[type];
  if (wide) return wide(field, given);
  if (type === 'number') return readNumber(field, given);
  if (typeof given !== 'string') return { code: 'type' };
  if (!isChoice(field)) return readText(field, given);
  return optionsOf(field).some(({ value }) => value === given)
    ? { value: given }
    : { code: 'choice' };
}

function readNumber({ min, max }: Field, given: FieldValue): ReadAnswer {
  if (typeof given !== 'number') return { code: 'type' };
  if (min !== undefined && given < min) return { code: 'small', limit: min };
  if (max !== undefined && given > max) return { code: 'big', limit: max };
  return { value: given };
}

function readText(field: Field, given: string): ReadAnswer {
  const { type, minLength = 0, maxLength = longest } = field;
  // A native form sends line ends as CR LF, which must not count as two characters.
  const text = isValid[type] ? plain(given) : given.replace(/\r\n?/g, '\n').trim();
  if (text.length < minLength) return { code: 'short', limit: minLength };
  if (text.length > maxLength) return { code: 'long', limit: maxLength };
  if (isValid[type]?.(text) !== false) return { value: text };
  const limit = type === 'tel' ? strayDigits(text) : undefined;
  return { code: type as FaultCode, ...(limit !== undefined && { limit }) };
}

/** What a form comes to: what is asked, what is sent, what is wrong. */
export interface ReadForm {
  readonly asked: readonly Field[];
  readonly values: Record<string, FieldValue>;
  readonly faults: readonly ({ readonly name: string } & Exclude<ReadAnswer, { value: unknown }>)[];
}

/**
 * Reads all answers to a form, in the page and at the server. What is hidden by its condition is neither sent nor wrong.
 * @param givenTo what was given for a question.
 */
export function readForm(
  fields: readonly Field[],
  givenTo: (field: Field) => FieldValue | undefined,
): ReadForm {
  const read = new Map(fields.map((field) => [field, readAnswer(field, givenTo(field))]));
  const asked = askedFields(fields, (field) => {
    const found = read.get(field)!;
    return 'value' in found ? found.value : undefined;
  });
  const values: Record<string, FieldValue> = {};
  const faults: ReadForm['faults'][number][] = [];
  for (const field of asked) {
    const { name } = field;
    const found = read.get(field)!;
    if ('code' in found) faults.push({ name, ...found });
    else if (found.value !== undefined) values[name] = found.value;
  }
  return { asked, values, faults };
}
