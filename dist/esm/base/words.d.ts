import type { Words } from '../locales/words.js';
import type { Language } from './language.js';
type Key = keyof Words;
/** Whether an element can speak at once. */
export declare const hasWords: (language: Language) => language is "zh-Hans";
/** Fetches a language's words. Without them an element speaks Simplified Chinese. */
export declare function loadWords(language: Exclude<Language, 'zh-Hans'>): Promise<void>;
/** An element's words in a language; `own` are the ones it came with. */
export declare function wordsIn<K extends Key>(language: Language, key: K, own: Words[K]): Words[K];
export {};
