import type { Words } from '../locales/words.js';
import { optional } from './optional.js';
import type { Language } from './language.js';

type Key = keyof Words;

const loaded = new Map<Language, Words>();

/** Simplified Chinese comes with each element; a page downloads another language only when it speaks it. */
const others: Record<Exclude<Language, 'zh-Hans'>, () => Promise<{ default: Words }>> = {
  'zh-Hant': () => import('../locales/zh-Hant.js'),
  en: () => import('../locales/en.js'),
};

/** Whether an element can speak at once. */
export const hasWords = (language: Language): language is 'zh-Hans' =>
  language === 'zh-Hans' || loaded.has(language);

/** Fetches a language's words. Without them an element speaks Simplified Chinese. */
export async function loadWords(language: Exclude<Language, 'zh-Hans'>): Promise<void> {
  await optional(others[language](), (module) => loaded.set(language, module.default));
}

/** An element's words in a language; `own` are the ones it came with. */
export function wordsIn<K extends Key>(language: Language, key: K, own: Words[K]): Words[K] {
  return loaded.get(language)?.[key] ?? own;
}
