import type { Field, Guardian } from '../contract/form.js';
import { ageOf, needsGuardian } from '../contract/rules/ages.js';
import { dayOf } from '../contract/rules/moments.js';
import type { FieldValue } from '../contract/submission.js';
import { answerOf, type Answer } from './validate.js';

/** Whether a guardian has to agree, by what is filled in just now. */
export function asksGuardian(
  { fields, guardian }: { readonly fields: readonly Field[]; readonly guardian?: Guardian },
  answers: ReadonlyMap<string, Answer>,
): boolean {
  if (!guardian) return false;
  const values: Record<string, FieldValue> = {};
  for (const field of fields) {
    const value = answerOf(field, answers.get(field.name));
    if (value !== undefined) values[field.name] = value;
  }
  return needsGuardian(guardian, ageOf(fields, values, dayOf(Date.now())));
}
