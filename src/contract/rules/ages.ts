import type { Field, Guardian } from '../form.js';
import { instantOf } from './texts.js';
import type { FieldValue } from '../submission.js';
import { china } from './moments.js';

/** The day of an instant, `2026-05-01`. */
export function dayOf(instant: number, utcOffset = china): string {
  // The start of 1970 at the place, counted from its start at UTC, is what the place is ahead, with the sign turned.
  const ahead = -instantOf(`1970-01-01T00:00:00${utcOffset}`);
  return new Date(instant + ahead).toISOString().slice(0, 10);
}

/** Full years between a birth date and a day, both `YYYY-MM-DD`. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The age of who fills in a form: from a number field named `age`, else from a date field named `birth-date`. */
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

/** Whether a guardian has to agree. Nobody is asked for one before the age is known. */
export const needsGuardian = (guardian: Guardian | undefined, age: number | undefined): boolean =>
  guardian !== undefined && age !== undefined && age < guardian.below;
