/** What a record says once it is opened, and a table of several. */
export const recordDetails = {
  /** A sum of money; the amount is set already. */
  money: (amount: string, currency: string) =>
    currency === 'CNY' ? `${amount}元` : `${amount} ${currency}`,
  /** A mean of five, in the words of its level. */
  rating: (level: string, value: string, count?: number) =>
    `${level}（${value}分${count ? `，${count}人评` : ''}）`,
  before: '之前',
  after: '之后',
  /** Lays both pictures over each other, with a slider; and back. */
  compare: '叠起来对比',
  sideBySide: '并排看',
  /** The name of the slider. */
  slider: '之前与之后的分界',
  /** What is told of a record, by its field. */
  labels: {
    kind: '类别',
    title: '事项',
    status: '状态',
    place: '地点',
    category: '分类',
    area: '片区',
    opened: '受理',
    due: '期限',
    closed: '办结',
    period: '时间',
    responsible: '承办',
    figures: '数量',
    budget: '预算',
    cost: '花费',
    funding: '资金来源',
    progress: '进度',
    meeting: '会议',
    point: '议题',
    rating: '评价',
    reports: '反映',
    related: '相关',
    source: '来源',
  },
  minutes: '会议记录',
  /** The caption of the ledger's table. */
  table: '一览表',
};

export type RecordDetailsWords = typeof recordDetails;
