/** What a list that can be searched says. */
export const memberList = {
  search: '查找姓名、单位或职务',
  /** Announced and shown while searching. */
  found: (count: number) => `找到${count}个`,
  /** In the place of the list. */
  none: '没有找到。请换一个词，或清空后看全部。',
};

export type MemberListWords = typeof memberList;
