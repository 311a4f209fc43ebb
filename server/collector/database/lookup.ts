/**
 * By what a response is found whose answers the database cannot read: a keyed digest of each short answer. Whoever has the
 * database without the key can neither try numbers nor see whether two forms have the same one.
 */
import { createHmac } from 'node:crypto';
import { plainNumber } from '../submissions/signer-digest.js';
import { keyFor } from './seal.js';

/** Nobody looks for a whole paragraph. Characters. */
const longest = 100;

/** What is left of a number or address however it was typed. */
export const plain = (text: string): string =>
  /^[+\d\s()-]+$/.test(text) ? plainNumber(text) : text.normalize('NFKC').trim().toLowerCase();

/** Whether somebody looks for a whole telephone number or e-mail address. */
export const isWhole = (search: string): boolean =>
  /^\S+@\S+\.\S+$/.test(search) ||
  (/^[+\d\s()-]+$/.test(search) && plainNumber(search).length >= 11);

/** The digest is of one form: the same number in two forms has two. */
export function lookupDigest(hashKey: string, feed: string, form: string, text: string): string {
  return createHmac('sha256', keyFor(hashKey, 'lookup'))
    .update(JSON.stringify([feed, form, plain(text)]))
    .digest('base64url')
    .slice(0, 16);
}

/** What is stored of answers: their digests, with spaces around each. */
export function lookupOf(
  hashKey: string,
  feed: string,
  form: string,
  answers: Readonly<Record<string, unknown>>,
): string {
  const digests = Object.values(answers)
    .filter((value) => typeof value === 'string' && value.length <= longest)
    .map((value) => lookupDigest(hashKey, feed, form, value as string));
  return ` ${[...new Set(digests)].sort().join(' ')} `;
}
