import type { Language } from '../base/text/language.js';
import type { Weekday } from '../contract/member.js';

interface DirectoryWords {
  readonly category: string;
  readonly all: string;
  readonly openNow: string;
  readonly found: (count: number) => string;
  readonly none: string;
  readonly open: string;
  readonly until: (time: string) => string;
  readonly allDay: string;
  readonly closed: string;
  /** @param days 0 today, 1 tomorrow. */
  readonly opens: (days: number, weekday: string, time: string) => string;
  /** On a public holiday that the hours say nothing of. */
  readonly holiday: (name: string) => string;
  readonly hours: string;
  readonly days: Readonly<Record<Weekday, string>>;
  readonly everyDay: string;
  readonly to: string;
  readonly comma: string;
  readonly holidays: string;
  readonly workdays: string;
  readonly season: (from: string, to: string) => string;
  readonly shut: string;
  readonly overnight: string;
  readonly call: (name: string) => string;
  readonly walk: (minutes: string) => string;
  readonly checked: (when: string) => string;
  /** Checked so long ago that it may have changed. */
  readonly checkedLongAgo: (when: string) => string;
  readonly complaints: string;
  readonly clock: (zone: string) => string;
}

/** A directory of services. */
export const directoryWords: Readonly<Record<Language, DirectoryWords>> = {
  'zh-Hans': {
    category: '类别',
    all: '全部',
    openNow: '只看现在开着的',
    found: (count) => `共${count}家`,
    none: '没有符合的。请换个类别，或不只看开着的。',
    open: '开着',
    until: (time) => `到${time}`,
    allDay: '全天',
    closed: '未开',
    opens: (days, weekday, time) =>
      `${days === 0 ? '今天' : days === 1 ? '明天' : weekday}${time}开`,
    holiday: (name) => `今天${name}，开放时间可能不同，请先打电话`,
    hours: '开放时间',
    days: {
      MO: '周一',
      TU: '周二',
      WE: '周三',
      TH: '周四',
      FR: '周五',
      SA: '周六',
      SU: '周日',
    },
    everyDay: '每天',
    to: '至',
    comma: '、',
    holidays: '节假日',
    workdays: '调休上班日',
    season: (from, to) => (from === to ? from : `${from}至${to}`),
    shut: '不开',
    overnight: '次日',
    call: (name) => `打电话给${name}`,
    walk: (minutes) => `步行约${minutes}分钟`,
    checked: (when) => `${when}核实`,
    checkedLongAgo: (when) => `${when}核实，可能已有变化，去之前请先问一问`,
    complaints: '服务不好请告诉：',
    clock: (zone) => `按当地时间（${zone}）`,
  },
  'zh-Hant': {
    category: '類別',
    all: '全部',
    openNow: '只看現在開著的',
    found: (count) => `共${count}家`,
    none: '沒有符合的。請換個類別，或不只看開著的。',
    open: '開著',
    until: (time) => `到${time}`,
    allDay: '全天',
    closed: '未開',
    opens: (days, weekday, time) =>
      `${days === 0 ? '今天' : days === 1 ? '明天' : weekday}${time}開`,
    holiday: (name) => `今天${name}，開放時間可能不同，請先打電話`,
    hours: '開放時間',
    days: {
      MO: '週一',
      TU: '週二',
      WE: '週三',
      TH: '週四',
      FR: '週五',
      SA: '週六',
      SU: '週日',
    },
    everyDay: '每天',
    to: '至',
    comma: '、',
    holidays: '節假日',
    workdays: '調休上班日',
    season: (from, to) => (from === to ? from : `${from}至${to}`),
    shut: '不開',
    overnight: '次日',
    call: (name) => `打電話給${name}`,
    walk: (minutes) => `步行約${minutes}分鐘`,
    checked: (when) => `${when}核實`,
    checkedLongAgo: (when) => `${when}核實，可能已有變化，去之前請先問一問`,
    complaints: '服務不好請告訴：',
    clock: (zone) => `按當地時間（${zone}）`,
  },
  en: {
    category: 'Category',
    all: 'All',
    openNow: 'Only what is open now',
    found: (count) => `${count} in all`,
    none: 'None fits. Please choose another category, or take what is closed as well.',
    open: 'Open',
    until: (time) => `until ${time}`,
    allDay: 'all day',
    closed: 'Closed',
    opens: (days, weekday, time) =>
      `opens ${days === 0 ? 'today' : days === 1 ? 'tomorrow' : weekday} at ${time}`,
    holiday: (name) => `Today is ${name}: hours may differ, please call first`,
    hours: 'Opening hours',
    days: {
      MO: 'Mon',
      TU: 'Tue',
      WE: 'Wed',
      TH: 'Thu',
      FR: 'Fri',
      SA: 'Sat',
      SU: 'Sun',
    },
    everyDay: 'Every day',
    to: '–',
    comma: ', ',
    holidays: 'Public holidays',
    workdays: 'Weekend days that are worked',
    season: (from, to) => (from === to ? from : `${from} to ${to}`),
    shut: 'closed',
    overnight: 'next day ',
    call: (name) => `Call ${name}`,
    walk: (minutes) => `about ${minutes} minutes on foot`,
    checked: (when) => `checked ${when}`,
    checkedLongAgo: (when) => `checked ${when}: may have changed, please ask before you go`,
    complaints: 'If anything was wrong: ',
    clock: (zone) => `by local time (${zone})`,
  },
  ko: {
    category: '분류',
    all: '전체',
    openNow: '지금 연 곳만',
    found: (count) => `모두 ${count}곳`,
    none: '맞는 곳이 없습니다. 다른 분류를 고르거나 닫은 곳도 보십시오.',
    open: '열림',
    until: (time) => `${time}까지`,
    allDay: '하루 종일',
    closed: '닫힘',
    opens: (days, weekday, time) =>
      `${days === 0 ? '오늘' : days === 1 ? '내일' : weekday} ${time}에 엽니다`,
    holiday: (name) => `오늘은 ${name}입니다. 여는 시간이 다를 수 있으니 먼저 전화해 주십시오`,
    hours: '여는 시간',
    days: {
      MO: '월',
      TU: '화',
      WE: '수',
      TH: '목',
      FR: '금',
      SA: '토',
      SU: '일',
    },
    everyDay: '매일',
    to: '~',
    comma: ', ',
    holidays: '공휴일',
    workdays: '대체 근무일',
    season: (from, to) => (from === to ? from : `${from}~${to}`),
    shut: '닫음',
    overnight: '다음 날 ',
    call: (name) => `${name}에 전화`,
    walk: (minutes) => `걸어서 약 ${minutes}분`,
    checked: (when) => `${when} 확인`,
    checkedLongAgo: (when) => `${when} 확인. 바뀌었을 수 있으니 먼저 확인해 주십시오`,
    complaints: '불편 신고: ',
    clock: (zone) => `현지 시각 (${zone})`,
  },
};
