import type { Fault, FaultCode } from '../../contract/fault.js';
import type { FieldError } from '../../submit/result.js';
import { consentName } from '../form-input.js';

const known: readonly string[] = [
  'missing',
  'short',
  'long',
  'small',
  'big',
  'email',
  'tel',
  'number',
  'date',
  'choice',
  'full',
  'overlap',
];

/**
 * What a server found wrong, by the controls that it is about.
 * @param posts names of the controls of the posts that were asked for.
 */
export function faultsIn(errors: readonly FieldError[], posts: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  for (const error of errors) {
    const post = posts[Number(/^\/posts\/(\d+)/.exec(error.pointer)?.[1])];
    const name = error.field ?? (error.consent ? consentName(error.consent) : post);
    if (name)
      faults.push({
        name,
        code: known.includes(error.code) ? (error.code as FaultCode) : 'refused',
        limit: error.limit,
      });
  }
  return faults;
}
