import { createHash, createHmac, randomInt, timingSafeEqual } from 'node:crypto';

export const sha256 = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex');

/** Compares without telling by its time how much was right: over hashes, which have one length. */
export function sameText(one: string, other: string): boolean {
  return timingSafeEqual(
    createHash('sha256').update(one).digest(),
    createHash('sha256').update(other).digest(),
  );
}

/** Compared with where there is no such receipt, so that the answer takes as long. */
const nobody = { feed: '', receipt: '', secret_hash: sha256('nobody') };

/**
 * Whether a secret is good for a row, if there is one: the one that its owner made, or the code in the links of the messages
 * that were sent to them.
 */
export function isSecretOf(
  hashKey: string,
  row: { feed: string; receipt: string; secret_hash: string } | undefined,
  secret: string,
): boolean {
  const { feed, receipt, secret_hash } = row ?? nobody;
  const isOwn = sameText(secret_hash, sha256(secret));
  const isLink = sameText(linkCode(hashKey, feed, receipt), secret);
  return (isOwn || isLink) && row !== undefined;
}

/** The secret of links in messages: the one that the page made is known to its owner only. */
export const linkCode = (hashKey: string, feed: string, receipt: string): string =>
  keyedCode(hashKey, 'link', feed, receipt);

/**
 * What only this server can make, for one purpose and one place. JSON keeps the parts apart, so that a code for one
 * thing is never the code for another.
 */
export const keyedCode = (hashKey: string, purpose: string, ...parts: string[]): string =>
  createHmac('sha256', hashKey)
    .update(JSON.stringify([purpose, ...parts]))
    .digest('base64url');

/** The one form that a secret is good for. */
interface SecretOf {
  feed: string;
  kind: 'pledge' | 'activity' | 'form';
  form: string;
  idempotencyKey: string;
}

/**
 * A page without script cannot make a secret; the receipt page shows this one. It is made from the key, so
 * that sending the same form again is still the same submission.
 */
export const secretForForm = (
  hashKey: string,
  { feed, kind, form, idempotencyKey }: SecretOf,
): string => keyedCode(hashKey, 'secret', feed, kind, form, idempotencyKey);

/** Crockford's base32: no I, L, O or U, so that nothing is misread aloud or spells a word. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A receipt number such as `7K3Q-9FZT-M2XD`: 60 random bits, so it says nothing and cannot be guessed. */
export function newReceiptNumber(): string {
  const group = (): string =>
    Array.from({ length: 4 }, () => digits[randomInt(digits.length)]).join('');
  return `${group()}-${group()}-${group()}`;
}

/** A number of the same form that only this server can make, and makes alike each time. */
export function keyedNumber(hashKey: string, purpose: string, ...parts: string[]): string {
  const bytes = Buffer.from(keyedCode(hashKey, purpose, ...parts), 'base64url').subarray(0, 12);
  return readReceiptNumber([...bytes].map((byte) => digits[byte % digits.length]).join(''));
}

/** What somebody typed from paper, as it was printed: letters that look like digits, no hyphens, lower case. */
export function readReceiptNumber(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  return plain.replace(/(.{4})(?=.)/g, '$1-');
}
