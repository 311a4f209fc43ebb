/** The languages that the kit has words for. The first is the source and the default. */
export type Language = 'zh-Hans' | 'zh-Hant' | 'en' | 'ko';

/**
 * The kit's language for a BCP 47 tag: Chinese where a page names none, English for a language that the kit has no words
 * for.
 */
export function languageFor(tag: string): Language {
  if (/^(zh|$)/i.test(tag)) return /^zh-(hant|tw|hk|mo)/i.test(tag) ? 'zh-Hant' : 'zh-Hans';
  return /^ko\b/i.test(tag) ? 'ko' : 'en';
}

export const isChinese = (language: Language): boolean => language > 'z';
