/** What a survey, a report, a proposal or a checklist says before it is sent. */
export const civicForm = {
  issuer: '发起：',
  answered: (count: string) => `已有${count}人填写`,
  /** Before how a survey is made. */
  method: '怎样问的：',
  invited: (count: string) => `请了${count}人填写`,
  period: (from: string, to: string | undefined) => (to ? `${from}至${to}` : `${from}起`),
  anonymous: '不记名：不记是谁填的，不记网络地址，时间只记到哪一天。',
  /** When results are published, and about how many answers at least. */
  live: (least: number) => `结果边收边公布；不足${least}份的不公布。`,
  after: (least: number) => `结果在截止后公布；不足${least}份的不公布。`,
  send: '提交',
  /** The button of a checklist, and what it sends. */
  sendTotal: '提交条数',
  totals: (count: number) =>
    `只提交做到的条数（现在是${count}条）和下面填写的内容，不提交是哪几条，不排名。`,
  /** Names the list, for who cannot see it. */
  sheet: '打勾清单',
};

export type CivicFormWords = typeof civicForm;
