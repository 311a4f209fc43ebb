import type { Language } from '../base/text/language.js';

/** Over the names of those who have signed. It comes with them. */
export const wallWords: Readonly<Record<Language, string>> = {
  'zh-Hans': '最近签名',
  'zh-Hant': '最近簽名',
  en: 'Signed lately',
  ko: '최근 서명',
};
