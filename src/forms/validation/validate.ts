import type { Fault } from '../../contract/issue.js';
import type { Field } from '../../contract/form.js';
import { ageOf, dayOf, needsGuardian } from '../../contract/rules/ages.js';
import { readAnswer, readForm, valueOf, type ReadForm } from '../../contract/rules/answers.js';
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
const givenIn = (field: Field, answer: Answer | undefined): FieldValue | undefined =>
  field.type === 'checkbox'
    ? answer === true
    : typeof answer === 'string'
      ? valueOf(field, answer)
      : answer;

/** What a form comes to: which questions are asked, what is sent for them, what is wrong. */
export const readAnswers = (
  fields: readonly Field[],
  answers: ReadonlyMap<string, Answer>,
): ReadForm => readForm(fields, (field) => givenIn(field, answers.get(field.name)));

/** @returns what is wrong with the answer to a field that is asked, or `undefined`. */
export const validate = (field: Field, answer: Answer | undefined): Fault | undefined =>
  faultIn(field.name, readAnswer(field, givenIn(field, answer)));

/** The wrong type is text where a number is asked for. */
const faultIn = (name: string, read: ReturnType<typeof readAnswer>): Fault | undefined =>
  'code' in read
    ? { name, code: read.code === 'type' ? 'number' : read.code, limit: read.limit }
    : undefined;

/** The answer as it is sent: numbers as numbers, nothing for what was left empty or is wrong. */
export function answerOf(field: Field, answer: Answer | undefined): FieldValue | undefined {
  const read = readAnswer(field, givenIn(field, answer));
  return 'value' in read ? read.value : undefined;
}

/** The answers to all fields that are asked, as they are sent. */
export const answersTo = (
  fields: readonly Field[],
  answers: ReadonlyMap<string, Answer>,
): Record<string, FieldValue> => readAnswers(fields, answers).values;

/** Whether a guardian has to agree, by what is filled in just now. */
export const asksGuardian = (
  { fields, guardian }: Pick<FormItem, 'fields' | 'guardian'>,
  answers: ReadonlyMap<string, Answer>,
): boolean =>
  guardian !== undefined &&
  needsGuardian(guardian, ageOf(fields, answersTo(fields, answers), dayOf(Date.now())));

/** Everything that is wrong, in the order of the form. */
export function faultsOf(item: FormItem, { answers, ticked, withGuardian }: FormInput): Fault[] {
  const { faults: read } = readAnswers(item.fields, answers);
  const faults = read.map(({ name, ...fault }) => faultIn(name, fault));
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
