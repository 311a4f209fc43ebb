import { optional } from './optional.js';
const loaded = new Map();
/** Simplified Chinese comes with each element; a page downloads another language only when it speaks it. */
const others = {
    'zh-Hant': () => import('../locales/zh-Hant.js'),
    en: () => import('../locales/en.js'),
};
/** Whether an element can speak at once. */
export const hasWords = (language) => language === 'zh-Hans' || loaded.has(language);
/** Fetches a language's words. Without them an element speaks Simplified Chinese. */
export async function loadWords(language) {
    await optional(others[language](), (module) => loaded.set(language, module.default));
}
/** An element's words in a language; `own` are the ones it came with. */
export function wordsIn(language, key, own) {
    return loaded.get(language)?.[key] ?? own;
}
