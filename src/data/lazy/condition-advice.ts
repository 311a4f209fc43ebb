import type { Field } from '../../contract/form.js';
import type { Issue, Path } from '../../contract/issue.js';
import { faultyConditions } from '../../contract/rules/conditions.js';

/**
 * Conditions of a form that cannot be decided.
 * @param raw the form as it came: questions that are wrong are in their places there.
 */
export function adviceOnConditions(fields: readonly Field[], raw: unknown, path: Path): Issue[] {
  const places = ((raw as { fields?: unknown } | undefined)?.fields ?? fields) as (Field | null)[];
  return faultyConditions(fields).map(({ index, path: inField, code }) => {
    const place = places.findIndex((one) => one?.name === fields[index]!.name);
    return { path: [...path, 'fields', place, ...inField], code };
  });
}
