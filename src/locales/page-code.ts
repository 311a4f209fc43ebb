import type { Language } from '../base/text/language.js';

/** On paper, before the address at which the same form is filled in on a screen. */
export const pageCodeWords: Readonly<Record<Language, string>> = {
  'zh-Hans': '扫码可在网上填写：',
  'zh-Hant': '掃碼可在網上填寫：',
  en: 'Fill in online:',
  ko: '온라인 작성:',
};
