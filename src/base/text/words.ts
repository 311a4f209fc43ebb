import type { Words } from '../../locales/words.js';
import { loadOptional } from '../scheduling/load-optional.js';
import { isChinese, type Language } from './language.js';

const loaded: Partial<Record<Language, Words>> = {};

/** Simplified Chinese comes with each element; a page downloads another language only when it speaks it. */
const others: Partial<Record<Language, () => Promise<{ default: Words }>>> = {
  'zh-Hant': () => import('../../locales/zh-Hant.js'),
  en: () => import('../../locales/en.js'),
  ko: () => import('../../locales/ko.js'),
};

type IntlFormats = typeof import('./lazy/intl-formats.js');

let intlFormats: IntlFormats | undefined;

/** Programs that have all words at hand have these as well, and wait for nothing. */
export const useIntlFormats = (formats: IntlFormats): unknown => (intlFormats = formats);

/** What writes numbers and days in a language; nothing for Chinese, and where it could not be had. */
export const intlFor = (language: Language): IntlFormats | undefined =>
  isChinese(language) ? undefined : intlFormats;

/** Fetches what a language needs, without which elements speak Simplified Chinese; answers nothing where it is here. */
export function loadWords(language: Language): Promise<unknown> | undefined {
  const load = loaded[language] ? undefined : others[language];
  return (
    load &&
    Promise.all([
      loadOptional(load(), (module) => (loaded[language] = module.default)),
      isChinese(language) || loadOptional(import('./lazy/intl-formats.js'), useIntlFormats),
    ])
  );
}

/** An element's words in a language; `own` are the ones it came with. */
export function wordsIn<K extends keyof Words>(
  language: Language,
  key: K,
  own: Words[K],
): Words[K] {
  return loaded[language]?.[key] ?? own;
}
