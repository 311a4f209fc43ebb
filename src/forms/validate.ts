import type { Fault } from '../contract/fault.js';
import type { Field } from '../contract/form.js';
import { readAnswer, valueOf } from '../contract/rules/answers.js';
import type { FieldValue } from '../contract/submission.js';

/** What a control holds: a tick is true or false, everything else is text. */
export type Answer = string | boolean;

const read = (field: Field, answer: Answer | undefined) =>
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
  const found = read(field, answer);
  if (!('code' in found)) return undefined;
  const { code, limit } = found;
  // A control holds text; of the wrong type is what is no number.
  return { name: field.name, code: code === 'type' ? 'number' : code, limit };
}

/** The answer as it is sent: numbers as numbers, nothing for what was left empty or is wrong. */
export function answerOf(field: Field, answer: Answer | undefined): FieldValue | undefined {
  const found = read(field, answer);
  return 'value' in found ? found.value : undefined;
}
