/** What stands behind a card's disclosure. */
export const memberStory = {
  dispatches: '一线见闻',
  honours: '荣誉',
  links: '相关链接',
};

export type MemberStoryWords = typeof memberStory;
