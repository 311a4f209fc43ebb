/** What stands above lists of records. */
export const recordLists = {
  /** Heads the counts; for who hears them. */
  counts: '按状态看',
  all: '全部',
  /** Under the counts: half of what is done took this long at most. */
  median: (days: number) => `一半的事在${Math.max(days, 1)}天内办结`,
  filters: { category: '分类', area: '片区', year: '年份' },
  found: (count: number) => `共${count}件`,
  none: '没有这样的事项。请换一个条件，或看全部。',
  /** Headings of the four lists. */
  lists: { need: '需求清单', offer: '资源清单', project: '项目清单', done: '成果清单' },
};

export type RecordListsWords = typeof recordLists;
