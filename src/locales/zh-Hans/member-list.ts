/** What a list that can be searched says. */
export const memberList = {
  search: '查找姓名、单位或职务',
};

export type MemberListWords = typeof memberList;
