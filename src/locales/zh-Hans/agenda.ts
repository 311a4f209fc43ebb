import type { EventKind, EventStatus } from '../../contract/events.js';

/** What an agenda says. */
export const agenda = {
  kinds: {
    meeting: '会议',
    show: '演出',
    course: '课程',
    'clean-up': '清洁',
    volunteering: '志愿服务',
    service: '便民服务',
    sport: '体育',
    celebration: '庆典',
    other: '其他',
    post: '志愿岗位',
  } satisfies Record<EventKind | 'post', string>,
  /** Where something is not as planned. */
  status: { moved: '已改期', cancelled: '已取消', held: '已举行' } satisfies Record<
    Exclude<EventStatus, 'planned'>,
    string
  >,
  over: '已结束',
  ongoing: '正在进行',
  /** Of what was moved: what was planned before. */
  before: (when: string) => `原定${when}`,
  today: '今天',
  tomorrow: '明天',
  /** Instead of times, where something takes the whole day. */
  allDay: '全天',
  /** Where no date is known yet. */
  undated: '时间待定',
  /** Of what is over, where nobody has said when it was. */
  unknown: '日期不详',
  /** Of what goes on every day or week, without dates. */
  standing: '长期',
  period: (from: string, to: string) => `${from}至${to}`,
  /** Beside a day's number. */
  month: (month: number) => `${month}月`,
  /** Monday first. */
  weekdays: ['一', '二', '三', '四', '五', '六', '日'],
  weekday: (name: string) => `周${name}`,
  // A line never ends between the two.
  organiser: (name: string) => `主办：\u2060${name}`,
  free: (count: number) => `还有${count}个名额`,
  full: '名额已满',
  joining: { 'sign-up': '先报名', 'drop-in': '随到随参加', invitation: '受邀参加' },
  signUp: '我来报名',
  /** Where no place is left and others may still wait for one. */
  waitlist: '排候补',
  details: '详情',
  views: '怎样看',
  list: '列表',
  asMonth: '月历',
  all: '全部',
  filters: { kind: '类别', organiser: '主办', area: '片区', month: '月份' },
  onlyFree: '只看有名额的',
  found: (count: number) => `共${count}项`,
  none: '没有这样的安排。请换一个条件，或看全部。',
  /** After the name of a day. */
  noneThatDay: '没有安排。',
  /** Folds what is over away. */
  past: (count: number) => `已过去的${count}项`,
  /** Names the zone of the times, where the reader's clock shows another. */
  zone: (name: string) => `时间为${name}`,
  subscribe: '订阅日历',
  save: '存为日历文件',
  print: '打印海报',
};

export type AgendaWords = typeof agenda;
