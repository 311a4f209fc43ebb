import type { Language } from '../base/text/language.js';

/** What is said around the answers to a question. They come with the module that draws them. */
const zhHans = {
  /** A number that was rounded down. Here and below, the unit is the editor's own where there is one. */
  atLeast: (number: string, unit = '份') => `${number}余${unit}`,
  exactly: (number: string, unit = '份') => number + unit,
  /** A cell that is too small to be told. */
  hidden: (minimum: string, unit = '份') => `不足${minimum}${unit}`,
  /** The share of the good levels; its digits are set large. */
  satisfied: (percent: string, isRounded: boolean) =>
    `满意的${isRounded ? '至少' : ''}占${percent}%`,
  /** What the divided bar leaves blank. */
  blank: '空白处是没有回答的，和抹去的零头',
  /** @param answered a number in words: {@link zhHans.atLeast}. */
  answered: (answered: string) => `收回${answered}`,
  asked: (invited: string) => `发出问卷${invited}份`,
  /** A question under a condition. */
  someAsked: '这一题只问了一部分人',
  rounded: (minimum: string) => `份数逢${minimum}才进一档，零头抹去；不足${minimum}份的不公布。`,
  kept: (minimum: string) => `不足${minimum}份的不公布。`,
  anonymous: '不记姓名，一个人有没有填过两次，只有他自己的手机或电脑知道。',
};

type DistributionWords = typeof zhHans;

export const distributionWords: Readonly<Record<Language, DistributionWords>> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    atLeast: (number, unit = '份') => `${number}餘${unit}`,
    exactly: (number, unit = '份') => number + unit,
    hidden: (minimum, unit = '份') => `不足${minimum}${unit}`,
    satisfied: (percent, isRounded) => `滿意的${isRounded ? '至少' : ''}占${percent}%`,
    blank: '空白處是沒有回答的，和抹去的零頭',
    answered: (answered) => `收回${answered}`,
    asked: (invited) => `發出問卷${invited}份`,
    someAsked: '這一題只問了一部分人',
    rounded: (minimum) => `份數逢${minimum}才進一檔，零頭抹去；不足${minimum}份的不公布。`,
    kept: (minimum) => `不足${minimum}份的不公布。`,
    anonymous: '不記姓名，一個人有沒有填過兩次，只有他自己的手機或電腦知道。',
  },
  en: {
    atLeast: (number, unit = '') => `${number}+${unit}`,
    exactly: (number, unit = '') => number + unit,
    hidden: (minimum, unit = '') => `fewer than ${minimum}${unit}`,
    satisfied: (percent, isRounded) => `${isRounded ? 'at least ' : ''}${percent}% satisfied`,
    blank: 'Left blank: not answered, or left open by rounding',
    answered: (answered) => `${answered} answered`,
    asked: (invited) => `${invited} asked`,
    someAsked: 'Only some were asked this',
    rounded: (minimum) =>
      `Numbers are rounded down to multiples of ${minimum}; fewer than ${minimum} is not published.`,
    kept: (minimum) => `Fewer than ${minimum} is not published.`,
    anonymous: 'Anonymous: only the device of whoever answers keeps them from answering twice.',
  },
  ko: {
    atLeast: (number, unit = '건') => `${number}${unit} 이상`,
    exactly: (number, unit = '건') => number + unit,
    hidden: (minimum, unit = '건') => `${minimum}${unit} 미만`,
    satisfied: (percent, isRounded) => `만족 ${isRounded ? '최소 ' : ''}${percent}%`,
    blank: '빈 부분은 답하지 않았거나 내림 때문에 밝히지 않은 응답입니다',
    answered: (answered) => `응답 ${answered}`,
    asked: (invited) => `설문 ${invited}건 배포`,
    someAsked: '일부 응답자에게만 물은 문항입니다',
    rounded: (minimum) =>
      `수는 ${minimum}의 배수로 내림하며, ${minimum}건 미만은 공개하지 않습니다.`,
    kept: (minimum) => `${minimum}건 미만은 공개하지 않습니다.`,
    anonymous: '무기명이며, 중복 응답은 응답한 기기에서만 막습니다.',
  },
};
