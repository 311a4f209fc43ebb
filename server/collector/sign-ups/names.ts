import type { Activity, FieldValue } from '../../../src/contract/index.js';
import type { SignUpRow } from '../database/sign-up-tables.js';

/** The names of a party, whoever signed up first; nothing once they are erased. */
export function namesOf(
  activity: Pick<Activity, 'fields'> | undefined,
  { answers, companions }: Pick<SignUpRow, 'answers' | 'companions'>,
): string[] {
  if (answers === null) return [];
  const values = JSON.parse(answers) as Record<string, FieldValue>;
  const field = activity?.fields.find(({ type, name }) => type === 'name' && values[name]);
  const others = companions === null ? [] : (JSON.parse(companions) as string[]);
  return [field ? String(values[field.name]) : '', ...others];
}
