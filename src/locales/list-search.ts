import type { Language } from '../base/text/language.js';

interface ListSearchWords {
  /** Announced and shown while searching. */
  readonly found: (count: number) => string;
  /** In the place of the list. */
  readonly none: string;
}

/** What a list says of a search. */
export const listSearchWords: Readonly<Record<Language, ListSearchWords>> = {
  'zh-Hans': {
    found: (count) => `找到${count}个`,
    none: '没有找到。请换一个词，或清空后看全部。',
  },
  'zh-Hant': {
    found: (count) => `找到${count}個`,
    none: '沒有找到。請換一個詞，或清空後看全部。',
  },
  en: {
    found: (count) => `${count} found`,
    none: 'Nothing found. Try another word, or clear the box to see all.',
  },
  ko: {
    found: (count) => `${count}건을 찾았습니다`,
    none: '찾은 것이 없습니다. 다른 말로 찾거나, 칸을 비우면 모두 볼 수 있습니다.',
  },
};
