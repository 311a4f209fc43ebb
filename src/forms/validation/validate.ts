import type { Fault } from '../../contract/issue.js';
import type { Field } from '../../contract/form.js';
import { ageOf, dayOf, needsGuardian } from '../../contract/rules/ages.js';
import { readAnswer, valueOf } from '../../contract/rules/answers.js';
import type { FieldValue } from '../../contract/submission.js';
import type { Answer } from '../answers.js';
import {
  consentName,
  guardianConsent,
  guardianName,
  type FormInput,
  type FormItem,
} from '../form-input.js';

/** A control holds text, or whether it is ticked; the rules take numbers, too. */
const readControl = (field: Field, answer: Answer | undefined) =>
  readAnswer(
    field,
    field.type === 'checkbox'
      ? answer === true
      : answer === undefined
        ? answer
        : valueOf(field, String(answer)),
  );

/** @returns what is wrong with the answer to a field, or `undefined`. */
export function validate(field: Field, answer: Answer | undefined): Fault | undefined {
  const found = readControl(field, answer);
  if (!('code' in found)) return undefined;
  const { code, limit } = found;
  // The wrong type is text where a number is asked for.
  return { name: field.name, code: code === 'type' ? 'number' : code, limit };
}

/** The answer as it is sent: numbers as numbers, nothing for what was left empty or is wrong. */
export function answerOf(field: Field, answer: Answer | undefined): FieldValue | undefined {
  const found = readControl(field, answer);
  return 'value' in found ? found.value : undefined;
}

/** The answers to all fields, as they are sent. */
export function answersTo(
  fields: readonly Field[],
  answers: ReadonlyMap<string, Answer>,
): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  for (const field of fields) {
    const value = answerOf(field, answers.get(field.name));
    if (value !== undefined) values[field.name] = value;
  }
  return values;
}

/** Whether a guardian has to agree, by what is filled in just now. */
export const asksGuardian = (
  { fields, guardian }: Pick<FormItem, 'fields' | 'guardian'>,
  answers: ReadonlyMap<string, Answer>,
): boolean => needsGuardian(guardian, ageOf(fields, answersTo(fields, answers), dayOf(Date.now())));

/** Everything that is wrong, in the order of the form. */
export function faultsOf(item: FormItem, { answers, ticked, withGuardian }: FormInput): Fault[] {
  const faults = item.fields.map((field) => validate(field, answers.get(field.name)));
  const tick = (name: string): void => {
    if (!ticked.has(name)) faults.push({ name, code: 'tick' });
  };
  if (withGuardian) {
    faults.push(
      validate(
        { name: guardianName, type: 'name', label: '', required: true, maxLength: 80 },
        answers.get(guardianName),
      ),
    );
    tick(guardianConsent);
  }
  for (const { id, required } of item.consents ?? []) if (required) tick(consentName(id));
  return faults.filter((fault): fault is Fault => fault !== undefined);
}
