import type { MemberListWords } from '../words.js';

export const memberList: MemberListWords = {
  search: '查找姓名、单位或职务',
  found: (count) => `找到${count}个`,
  none: '没有找到。请换一个词，或清空后看全部。',
};
