import type { Expected, Issue, IssueCode, Path } from './issue.js';
import { longest, rules, type RuleName } from './rules/texts.js';

/**
 * A schema as data: what pages download instead of zod, made from the zod schemas by `npm run generate`. {@link check} walks
 * it; together they are smaller than generated code (docs/adr/0002).
 *
 * A number is a text of at most that many UTF-16 code units; a string is a text that follows the rule of that name; a plain
 * object is a group, whose keys are optional where they end in `?`.
 */
export type Table =
  | number
  | Exclude<RuleName, 'empty'>
  | readonly ['number', min?: number | null, max?: number | null]
  | readonly ['yes-no']
  | readonly ['choice', ...choices: (string | number)[]]
  | readonly ['list', item: Table, max?: number | null]
  | GroupTable;

/** The tables of a group's fields. */
export interface GroupTable {
  readonly [field: string]: Table;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Own keys only: a page may have added to Object.prototype. */
export const own = (value: unknown, key: string): unknown =>
  Object.prototype.hasOwnProperty.call(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

const isA: Record<Expected, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  number: Number.isFinite,
  'yes-no': (value) => typeof value === 'boolean',
  list: Array.isArray,
  group: isRecord,
};

/** Names of fields without their `?`. Cached, since a page checks thousands of items. */
const keys: Record<string, string> = {};

/**
 * Copies what is valid: known keys only, and without the smallest optional parts that are wrong, so that one bad link does
 * not cost a reader the whole card (docs/adr/0003). What was wrong is added to `issues`.
 * @returns the copy, or `undefined` when a required part is wrong.
 */
export function check(table: Table, value: unknown, issues: Issue[], path: Path = []): unknown {
  let good = true;
  const bad = (code: IssueCode, more?: object): void => {
    good = false;
    issues.push({ path, code, ...more } as Issue);
  };
  const list = Array.isArray(table) ? (table as unknown[]) : [];
  const [kind = typeof table === 'object' ? 'group' : 'text', first, second] = list as [
    (Expected | 'choice')?,
    unknown?,
    number?,
  ];

  if (value === undefined) bad('missing');
  else if (kind === 'choice') {
    const choices = list.slice(1);
    if (!choices.includes(value)) bad(kind, { choices });
  } else if (!isA[kind](value)) bad('type', { expected: kind });
  else if (kind === 'text') {
    const rule = typeof table === 'string' ? table : 'empty';
    const limit = rule === 'empty' ? (table as number) : longest[rule];
    if ((value as string).length > limit) bad('long', { limit });
    if (!rules[rule](value as string)) bad(rule);
  } else if (kind === 'number') {
    if ((value as number) > (second ?? Infinity)) bad('big', { limit: second });
    if ((value as number) < ((first as number | null) ?? -Infinity)) bad('small', { limit: first });
  } else if (kind === 'list') {
    const given = value as unknown[];
    const limit = second ?? Infinity;
    if (given.length > limit) bad('many', { limit });
    const kept: unknown[] = [];
    // By index: libraries on old host pages replace iteration, and a hole counts as missing.
    for (let index = 0; index < given.length; index++) {
      const one = check(first as Table, given[index], issues, [...path, index]);
      if (one !== undefined && kept.length < limit) kept.push(one);
    }
    return kept;
  } else if (kind === 'group') {
    const kept: Record<string, unknown> = {};
    for (const field of Object.keys(table)) {
      const key = keys[field] ?? (keys[field] = field.replace('?', ''));
      const given = own(value, key);
      if (given === undefined && key !== field) continue;
      const one = check((table as Record<string, Table>)[field]!, given, issues, [...path, key]);
      if (one !== undefined) kept[key] = one;
      else if (key === field) good = false;
    }
    return good ? kept : undefined;
  }
  return good ? value : undefined;
}
