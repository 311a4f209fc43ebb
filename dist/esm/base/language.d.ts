/** The languages that the kit has words for. The first is the source and the default. */
export type Language = 'zh-Hans' | 'zh-Hant' | 'en';
/** Words in every language. */
export type Words<Entry> = Readonly<Record<Language, Entry>>;
/** The `lang` of the closest element that has one, through shadow roots; empty when there is none. */
export declare function closestLang(node: Element): string;
/**
 * The kit's language for a BCP 47 tag. A page that names none is taken for Chinese, a page in a language
 * that has no words here gets English.
 */
export declare function languageFor(tag: string): Language;
