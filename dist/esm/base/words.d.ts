import type { Words } from '../locales/words.js';
import type { Language } from './language.js';
type Key = keyof Words;
/**
 * Fetches a language's words; answers nothing where an element can speak at once. Without them it speaks
 * Simplified Chinese.
 */
export declare function fetchWords(language: Language): Promise<unknown> | undefined;
/** An element's words in a language; `own` are the ones it came with. */
export declare function wordsIn<K extends Key>(language: Language, key: K, own: Words[K]): Words[K];
export {};
