import { randomInt } from 'node:crypto';

/** Crockford's base32: no I, L, O or U, so that nothing is misread aloud or spells a word. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A receipt number such as `7K3Q-9FZT-M2XD`: 60 random bits, so it says nothing and cannot be guessed. */
export function newReceiptNumber(): string {
  const group = (): string =>
    Array.from({ length: 4 }, () => digits[randomInt(digits.length)]).join('');
  return `${group()}-${group()}-${group()}`;
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
