import type { Words } from '../../locales/words.js';
import { loadOptional } from '../scheduling/load-optional.js';
import type { Language } from './language.js';

type Key = keyof Words;

const loaded: Partial<Record<Language, Words>> = {};

/** Simplified Chinese comes with each element; a page downloads another language only when it speaks it. */
const others: Partial<Record<Language, () => Promise<{ default: Words }>>> = {
  'zh-Hant': () => import('../../locales/zh-Hant.js'),
  en: () => import('../../locales/en.js'),
  ko: () => import('../../locales/ko.js'),
};

/**
 * Fetches a language's words; answers nothing where an element can speak at once. Without them it speaks
 * Simplified Chinese.
 */
export function loadWords(language: Language): Promise<unknown> | undefined {
  const load = loaded[language] ? undefined : others[language];
  return load && loadOptional(load(), (module) => (loaded[language] = module.default));
}

/** An element's words in a language; `own` are the ones it came with. */
export function wordsIn<K extends Key>(language: Language, key: K, own: Words[K]): Words[K] {
  return loaded[language]?.[key] ?? own;
}
