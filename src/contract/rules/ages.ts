import type { Field, Guardian } from '../form.js';
import type { FieldValue } from '../submission.js';
import { localTimeOf } from './moments.js';

/** The day at an instant: `2026-05-01`. */
export const dayOf = (instant: number, utcOffset?: string): string =>
  localTimeOf(instant, utcOffset).slice(0, 10);

/** Full years between a birth date and a day, both `YYYY-MM-DD`. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The age that a form tells: from its number field `age`, else from its date field `birth-date`. */
export function ageOf(
  fields: readonly Pick<Field, 'name' | 'type'>[],
  answers: Readonly<Record<string, FieldValue>>,
  day: string,
): number | undefined {
  const asked = (name: string, type: Field['type']): FieldValue | undefined =>
    fields.some((field) => field.name === name && field.type === type) ? answers[name] : undefined;
  const age = asked('age', 'number');
  if (typeof age === 'number') return age;
  const born = asked('birth-date', 'date');
  return typeof born === 'string' ? ageOn(born, day) : undefined;
}

/** Whether a guardian has to agree: not before the age is known. */
export const needsGuardian = (guardian: Guardian | undefined, age: number | undefined): boolean =>
  guardian !== undefined && age !== undefined && age < guardian.below;
