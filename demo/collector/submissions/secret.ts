import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export const sha256 = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex');

/** Compares without telling by its time how much was right: over hashes, which have one length. */
export function sameText(one: string, other: string): boolean {
  return timingSafeEqual(
    createHash('sha256').update(one).digest(),
    createHash('sha256').update(other).digest(),
  );
}

/**
 * A page without script cannot make a secret; the receipt page shows this one. It is made from the key, so
 * that sending the same form again is still the same submission.
 */
export function secretForKey(hashKey: string, idempotencyKey: string): string {
  return createHmac('sha256', hashKey).update(`secret ${idempotencyKey}`).digest('base64url');
}
