/** What an agenda says of one event, and in its month. */
export const agendaDetails = {
  labels: {
    when: '时间',
    place: '地点',
    area: '片区',
    organiser: '主办',
    participants: '参加',
    audience: '面向',
    fee: '费用',
    joining: '怎样参加',
    contact: '联系',
    requirements: '要求',
  },
  agenda: '议程',
  programme: '节目',
  dates: '各次时间',
  minutes: '会议记录',
  online: '线上参加',
  addToCalendar: '加入日历',
  previousMonth: '上个月',
  nextMonth: '下个月',
  /** Says how the grid of a month is read by keys. */
  grid: '用方向键选日期，翻页键换月份',
  /** Of a day in the month. */
  count: (count: number) => `${count}项`,
  /** On paper, beside the code that leads to the page. */
  scan: '扫码查看和报名',
  more: (count: number) => `另有${count}项`,
};

export type AgendaDetailsWords = typeof agendaDetails;
