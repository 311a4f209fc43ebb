import type { Language } from '../base/text/language.js';
import type { HonourKind } from '../contract/rules/honours.js';

interface HonourWords {
  /** How many of each kind. */
  readonly counts: Readonly<Record<HonourKind, (count: string) => string>>;
  /** What kind an entry is, where it is no person. */
  readonly kinds: Readonly<Record<Exclude<HonourKind, 'person'>, string>>;
  readonly notice: string;
  readonly noticeNote: string;
  /** The first and the second half of a period, after each other: a line may end between them. */
  readonly from: (date: string) => string;
  readonly until: (date: string) => string;
  readonly object: string;
  /** Those whom an entry does not name. */
  readonly unnamed: (who: string, by: string) => string;
  readonly places: (count: string) => string;
  readonly undated: string;
  readonly expires: (when: string) => string;
  readonly year: (year: string) => string;
  readonly total: string;
  readonly none: string;
}

/** An honour roll. */
export const honourWords: Readonly<Record<Language, HonourWords>> = {
  'zh-Hans': {
    counts: {
      person: (count) => `${count}人`,
      family: (count) => `${count}户家庭`,
      courtyard: (count) => `${count}处楼院`,
      unit: (count) => `${count}个单位`,
    },
    kinds: { family: '家庭', courtyard: '楼院', unit: '单位' },
    notice: '公示中',
    noticeNote: '以下为拟表彰名单，公示期满没有异议后正式公布。',
    from: (date) => `公示期：${date}`,
    until: (date) => `至${date}`,
    object: '有异议请联系：',
    unnamed: (who, by) => `${who}（名单未列出，由${by}表彰）`,
    places: (count) => `共评选${count}个`,
    undated: '年份未注明',
    expires: (when) => `有效至${when}`,
    year: (year) => `${year}年`,
    total: '合计',
    none: '还没有可以公布的荣誉。',
  },
  'zh-Hant': {
    counts: {
      person: (count) => `${count}人`,
      family: (count) => `${count}戶家庭`,
      courtyard: (count) => `${count}處樓院`,
      unit: (count) => `${count}個單位`,
    },
    kinds: { family: '家庭', courtyard: '樓院', unit: '單位' },
    notice: '公示中',
    noticeNote: '以下為擬表彰名單，公示期滿沒有異議後正式公布。',
    from: (date) => `公示期：${date}`,
    until: (date) => `至${date}`,
    object: '有異議請聯絡：',
    unnamed: (who, by) => `${who}（名單未列出，由${by}表彰）`,
    places: (count) => `共評選${count}個`,
    undated: '年份未註明',
    expires: (when) => `有效至${when}`,
    year: (year) => `${year}年`,
    total: '合計',
    none: '還沒有可以公布的榮譽。',
  },
  en: {
    counts: {
      person: (count) => `${count} people`,
      family: (count) => `${count} families`,
      courtyard: (count) => `${count} courtyards`,
      unit: (count) => `${count} units`,
    },
    kinds: { family: 'family', courtyard: 'courtyard', unit: 'unit' },
    notice: 'On public notice',
    noticeNote: 'Proposed; honoured once the notice ends without objection.',
    from: (date) => `Notice from ${date}\u00a0`,
    until: (date) => `to ${date}`,
    object: 'Objections to: ',
    unnamed: (who, by) => `${who}, not named here, honoured by ${by}`,
    places: (count) => `${count} chosen in all`,
    undated: 'Year not stated',
    expires: (when) => `until ${when}`,
    year: (year) => `${year}`,
    total: 'In all',
    none: 'There is no honour to show yet.',
  },
  ko: {
    counts: {
      person: (count) => `${count}명`,
      family: (count) => `가정 ${count}곳`,
      courtyard: (count) => `마당 ${count}곳`,
      unit: (count) => `기관 ${count}곳`,
    },
    kinds: { family: '가정', courtyard: '마당', unit: '기관' },
    notice: '공시 중',
    noticeNote: '표창 예정 명단입니다. 공시 기간에 이의가 없으면 확정됩니다.',
    from: (date) => `공시 기간: ${date}부터\u00a0`,
    until: (date) => `${date}까지`,
    object: '이의 제기: ',
    unnamed: (who, by) => `${who} (이름 없음, ${by} 표창)`,
    places: (count) => `모두 ${count}곳 선정`,
    undated: '연도 없음',
    expires: (when) => `${when}까지`,
    year: (year) => `${year}년`,
    total: '합계',
    none: '아직 보여 드릴 표창이 없습니다.',
  },
};
