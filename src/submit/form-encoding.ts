import type { FieldValue } from '../contract/submission.js';
import type { Body } from './body.js';

/**
 * A submission as a portal's old handler reads it: the fields under their own names and as a native form
 * would send them (a tick is `on` or absent), all else under names that start with `civic_`, which no
 * field's name can (`civic_pledge`, `civic_consents_0_id`, `civic_key`).
 */
export function formEncode({ values, ...envelope }: Body, key: string): URLSearchParams {
  const pairs = new URLSearchParams();
  for (const name of Object.keys(values)) {
    const value = values[name]!;
    if (value !== false) pairs.append(name, value === true ? 'on' : String(value));
  }
  flatten(pairs, 'civic', { ...envelope, key });
  return pairs;
}

function flatten(pairs: URLSearchParams, name: string, value: unknown): void {
  if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      flatten(pairs, `${name}_${key}`, (value as Record<string, unknown>)[key]);
    }
  } else if (value !== undefined) {
    pairs.append(name, `${value as FieldValue}`);
  }
}
