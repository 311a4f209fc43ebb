/** What people write between digits. */
const between = /[\s().·/\-\u2010-\u2015\u2212]+/g;

/** `转801`, `-801`, `ext. 801`, after the number of an office. */
const extension = /(?:转|轉|#|\bext\.?|-) ?\d{1,6}$/i;

/** A Chinese mobile number, as a pattern. */
export const mobile = '1[3-9]\\d{9}';
/** 10 is Beijing and 2x the other large cities, with eight digits; elsewhere the area has three. None begins with 0, 1 or 9. */
const landline = '(?:(?:10|2\\d)[2-8]\\d{7}|[3-9]\\d\\d[2-8]\\d{6,7})';

/** After `+`, any number of the world (E.164); China's own must be whole here too. */
const whole = new RegExp(
  `^(?:(?:(?:\\+|00)?86)?${mobile}|(?:0|(?:\\+|00)860?)${landline}|(?:\\+|00)(?!86|0)\\d{7,15})$`,
);
const office = new RegExp(`^(?:0|(?:\\+|00)860?)${landline}$`);

/** How many digits somebody wrote of what seems to be a mobile number of the wrong length. */
export function strayDigits(text: string): number | undefined {
  const digits = text.normalize('NFKC').trim().replace(between, '');
  // Hotlines begin with 1 too, and are short.
  return /^1[3-9]\d{6,11}$/.test(digits) && digits.length !== 11 ? digits.length : undefined;
}

/**
 * Whether a person can be called at it: a Chinese mobile number, a landline with its area code, or a number of another
 * country with its country code. Full-width digits and signs between digits are allowed. Hotlines (110, 12345) and numbers
 * without an area code are nobody's own.
 */
export function isTelephone(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  return (
    whole.test(plain.replace(between, '')) ||
    (extension.test(plain) && office.test(plain.replace(extension, '').replace(between, '')))
  );
}
