import { exactNumber, shortNumber } from '../../src/base/text/format.js';
import type { Language } from '../../src/base/text/language.js';
import type { Approximation } from '../../src/contract/shared.js';
import { kitWords } from './words.js';

interface Figure {
  readonly value: number;
  readonly unit?: string;
  readonly approx?: Approximation;
}

/** A figure as a line of plain text says it: `约10万株`, `about 100,000 lilies`. */
export function figureText(
  { value, unit = '', approx }: Figure,
  language: Language,
  exact = false,
): string {
  const [before, between] = approx ? kitWords(language).shared.approx[approx] : ['', ''];
  const gap = language === 'en' && unit && unit !== '%' ? ' ' : '';
  const number = (exact ? exactNumber : shortNumber)(value, language);
  return before + number + between + gap + unit;
}
