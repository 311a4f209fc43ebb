import { mobile } from '../../src/contract/rules/telephone.js';

/** Digits as they are: full-width ones, and with the spaces and hyphens that people put between them. */
const digitsIn = (text: string): string =>
  text.normalize('NFKC').replace(/(\d)[\s\-–—·]+(?=\d)/g, '$1');

const mobileInText = new RegExp(`(?<!\\d)(?:86)?(${mobile})(?!\\d)`);

/** A Chinese mobile number in a text. Land lines of offices are meant to be public. */
export const findPhone = (text: string): string | undefined =>
  mobileInText.exec(digitsIn(text))?.[1];

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A number of a Chinese identity card: 18 places, a birthday that can be, and the right check digit. */
export function findIdCard(text: string): string | undefined {
  for (const [number] of digitsIn(text).matchAll(/(?<!\d)[1-9]\d{16}[\dXx](?!\d)/g)) {
    const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)];
    const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
    const isDate =
      Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
    const isYear = Number(year) >= 1900 && Number(year) <= 2100;
    if (isDate && isYear && '10X98765432'[sum % 11] === number[17]!.toUpperCase()) return number;
  }
  return undefined;
}
