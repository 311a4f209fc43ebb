import { pairsOf } from '../contract/rules/form-pairs.js';
import type { FieldValue } from '../contract/submission.js';

/** What every submission has, whatever the form is for. See `Submission` in the contract for a pledge. */
export interface Body {
  readonly values: Readonly<Record<string, FieldValue>>;
  /** Made by `createSecret()`; what is anonymous has none. */
  readonly secret?: string;
}

export type Encoding = 'json' | 'form';

/**
 * `JSON.stringify` for plain data on pages whose libraries (Prototype, json2) give arrays or objects a
 * `toJSON` that quotes them once more. Only texts, numbers and truth values reach the native function,
 * which asks no prototype for these; nothing of the page's is touched, not even for a moment.
 */
export function toJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toJson).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members: string[] = [];
  for (const key of Object.keys(value)) {
    const member = (value as Record<string, unknown>)[key];
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${toJson(member)}`);
  }
  return `{${members.join()}}`;
}

/**
 * A submission as a portal's old handler reads it: the fields under their own names and as a native form
 * would send them (a tick is `on` or absent), all else under names that start with `civic_`, which no
 * field's name can (`civic_pledge`, `civic_consents_0_id`, `civic_key`).
 */
export function formEncode({ values, ...envelope }: Body, key: string): URLSearchParams {
  const pairs = new URLSearchParams();
  for (const name of Object.keys(values))
    pairsOf(name, values[name]!).forEach((pair) => pairs.append(...pair));
  flatten(pairs, 'civic', { ...envelope, key });
  return pairs;
}

function flatten(pairs: URLSearchParams, name: string, value: unknown): void {
  if (typeof value === 'object' && value !== null)
    for (const key of Object.keys(value))
      flatten(pairs, `${name}_${key}`, (value as Record<string, unknown>)[key]);
  else if (value !== undefined) pairs.append(name, `${value as string | number | boolean}`);
}
