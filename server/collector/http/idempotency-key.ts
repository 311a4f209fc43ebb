import { Problem } from './problem.js';

const plain = /^[A-Za-z0-9_.:~+/=-]{16,128}$/;

/**
 * The key of a submission. The draft writes it as a structured-field string, in quotation marks; many
 * clients send it bare. Both are the same key.
 */
export function readIdempotencyKey(given: string | undefined): string {
  const key = (given ?? '').trim().replace(/^"(.*)"$/, '$1');
  if (!plain.test(key)) {
    throw new Problem(400, 'invalid', 'The header Idempotency-Key is missing or not a key.', {
      detail:
        'Send 16 to 128 letters, digits or hyphens that no other submission uses, such as a UUID.',
    });
  }
  return key;
}
