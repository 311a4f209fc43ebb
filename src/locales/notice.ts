import type { Language } from '../base/text/language.js';

/** Words around the notice of how personal data are processed. They come with the part that shows it. */
const zhHans = {
  title: '您的个人信息怎么用、存多久',
  handler: '谁在处理',
  contact: '联系方式',
  purpose: '处理目的和方式',
  kinds: '个人信息种类',
  recipients: '还会提供给',
  kept: '保存期限',
  rights: '怎样查看、更正、删除和投诉',
  version: '告知版本',
  /** Between the kinds of a list. */
  comma: '、',
};

export type NoticeWords = typeof zhHans;

export const noticeWords: Readonly<Record<Language, NoticeWords>> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    title: '您的個人資料怎麼用、存多久',
    handler: '誰在處理',
    contact: '聯絡方式',
    purpose: '處理目的和方式',
    kinds: '個人資料種類',
    recipients: '還會提供給',
    kept: '保存期限',
    rights: '怎樣查看、更正、刪除和投訴',
    version: '告知版本',
    comma: '、',
  },
  en: {
    title: 'How your personal data is used, and for how long',
    handler: 'Who processes it',
    contact: 'Contact',
    purpose: 'What for, and how',
    kinds: 'Kinds of personal data',
    recipients: 'Passed on to',
    kept: 'Kept for',
    rights: 'How to see, correct and erase it, and to complain',
    version: 'Version of this notice',
    comma: ', ',
  },
  ko: {
    title: '개인정보를 어떻게 쓰고 얼마나 보관하나요',
    handler: '처리하는 곳',
    contact: '연락처',
    purpose: '처리 목적과 방법',
    kinds: '개인정보 종류',
    recipients: '제공받는 곳',
    kept: '보관 기간',
    rights: '열람·정정·삭제와 이의 제기 방법',
    version: '안내 버전',
    comma: ', ',
  },
};
