import type { Words } from '../../locales/words.js';
import { loadOptional } from '../scheduling/load-optional.js';
import type { Language } from './language.js';

const loaded: Partial<Record<Language, Words>> = {};

/** Simplified Chinese comes with each element; a page downloads another language only when it speaks it. */
const others: Partial<Record<Language, () => Promise<{ default: Words }>>> = {
  'zh-Hant': () => import('../../locales/zh-Hant.js'),
  en: () => import('../../locales/en.js'),
  ko: () => import('../../locales/ko.js'),
};

/** Fetches a language's words, without which elements speak Simplified Chinese; answers nothing where they are here. */
export function loadWords(language: Language): Promise<unknown> | undefined {
  const load = loaded[language] ? undefined : others[language];
  return load && loadOptional(load(), (module) => (loaded[language] = module.default));
}

/** An element's words in a language; `own` are the ones it came with. */
export function wordsIn<K extends keyof Words>(
  language: Language,
  key: K,
  own: Words[K],
): Words[K] {
  return loaded[language]?.[key] ?? own;
}
