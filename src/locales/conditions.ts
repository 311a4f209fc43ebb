import type { Language } from '../base/text/language.js';

/** When a question is asked, said in words: on paper, where nothing is hidden. */
const zhHans = {
  onlyIf: (condition: string) => `仅在${condition}时填写`,
  and: '，并且',
  or: '，或者',
  /** Between answers of which one will do. */
  either: '或',
  chosen: (label: string, options: string) => `“${label}”选了${options}`,
  ticked: (label: string) => `“${label}”打了勾`,
  answered: (label: string) => `“${label}”填了内容`,
  /** Of a question without options; the parts follow. */
  about: (label: string, parts: string) => `“${label}”的回答${parts}`,
  is: (texts: string) => `是${texts}`,
  not: (texts: string) => `不是${texts}`,
  least: (least: number) => `不小于${least}`,
  most: (most: number) => `不大于${most}`,
};

export const conditionWords: Readonly<Record<Language, typeof zhHans>> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    onlyIf: (condition) => `僅在${condition}時填寫`,
    and: '，並且',
    or: '，或者',
    either: '或',
    chosen: (label, options) => `「${label}」選了${options}`,
    ticked: (label) => `「${label}」打了勾`,
    answered: (label) => `「${label}」填了內容`,
    about: (label, parts) => `「${label}」的回答${parts}`,
    is: (texts) => `是${texts}`,
    not: (texts) => `不是${texts}`,
    least: (least) => `不小於${least}`,
    most: (most) => `不大於${most}`,
  },
  en: {
    onlyIf: (condition) => `Only if ${condition}:`,
    and: ', and ',
    or: ', or ',
    either: ' or ',
    chosen: (label, options) => `the answer to “${label}” is ${options}`,
    ticked: (label) => `“${label}” is ticked`,
    answered: (label) => `“${label}” is answered`,
    about: (label, parts) => `the answer to “${label}” ${parts}`,
    is: (texts) => `is ${texts}`,
    not: (texts) => `is not ${texts}`,
    least: (least) => `is at least ${least}`,
    most: (most) => `is at most ${most}`,
  },
  ko: {
    onlyIf: (condition) => `${condition}만 작성해 주십시오`,
    and: ' 그리고 ',
    or: ' 또는 ',
    either: ' 또는 ',
    chosen: (label, options) => `“${label}”에서 ${options}을(를) 고른 경우에`,
    ticked: (label) => `“${label}”에 표시한 경우에`,
    answered: (label) => `“${label}”에 답한 경우에`,
    about: (label, parts) => `“${label}”의 답이 ${parts}인 경우에`,
    is: (texts) => `${texts} 중 하나`,
    not: (texts) => `${texts} 아닌 것`,
    least: (least) => `${least} 이상`,
    most: (most) => `${most} 이하`,
  },
};
