import { optional } from './optional.js';
const loaded = {};
/** Simplified Chinese comes with each element; a page downloads another language only when it speaks it. */
const others = {
    'zh-Hant': () => import('../locales/zh-Hant.js'),
    en: () => import('../locales/en.js'),
    ko: () => import('../locales/ko.js'),
};
/**
 * Fetches a language's words; answers nothing where an element can speak at once. Without them it speaks
 * Simplified Chinese.
 */
export function fetchWords(language) {
    const load = loaded[language] ? undefined : others[language];
    return load && optional(load(), (module) => (loaded[language] = module.default));
}
/** An element's words in a language; `own` are the ones it came with. */
export function wordsIn(language, key, own) {
    return loaded[language]?.[key] ?? own;
}
