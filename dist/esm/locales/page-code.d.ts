import type { Language } from '../base/language.js';
/** Before the page's address, on paper. */
export declare const pageCodeWords: Readonly<Record<Language, string>>;
