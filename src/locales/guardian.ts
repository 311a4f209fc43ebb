import type { Language } from '../base/text/language.js';

/** Over what a guardian is asked. */
export const guardianTitle: Record<Language, string> = {
  'zh-Hans': '未满规定年龄，需要监护人同意',
  'zh-Hant': '未滿規定年齡，需要監護人同意',
  en: 'A guardian has to agree at this age',
  ko: '이 나이에는 보호자의 동의가 필요합니다',
};
