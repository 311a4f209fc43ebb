import { membersOf } from '../in-page/data.js';

/** A feed as text; each member has a tag of its own. */
export const feedOf = (count: number): string =>
  JSON.stringify({
    civic: 1,
    lang: 'zh-Hans',
    members: membersOf(count).map((member, index) => ({ ...member, tags: [`n${index}`] })),
  });
