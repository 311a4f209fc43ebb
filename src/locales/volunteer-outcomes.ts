import type { Language } from '../base/text/language.js';

/** What became of a sign-up. */
const zhHans = {
  thanks: '报名成功。',
  already: '您已经报过名，不需要再报。',
  withdrawn: '报名已取消，您填写的资料已删除。',
};

export const volunteerOutcomeWords: Readonly<Record<Language, typeof zhHans>> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    thanks: '報名成功。',
    already: '您已經報過名，不需要再報。',
    withdrawn: '報名已取消，您填寫的資料已刪除。',
  },
  en: {
    thanks: 'You are signed up.',
    already: 'You have signed up already. Nothing more is needed.',
    withdrawn: 'Your sign-up is cancelled and what you filled in is deleted.',
  },
  ko: {
    thanks: '신청되었습니다.',
    already: '이미 신청하셨습니다. 더 하실 일은 없습니다.',
    withdrawn: '신청이 취소되었고 작성하신 내용은 삭제되었습니다.',
  },
};
