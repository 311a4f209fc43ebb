import type { Language } from '../base/text/language.js';

/** Before the page's address, on paper. */
export const pageCodeWords: Readonly<Record<Language, string>> = {
  'zh-Hans': '扫码可在网上签名：',
  'zh-Hant': '掃碼可在網上簽名：',
  en: 'Sign online:',
  ko: '온라인 서명:',
};
