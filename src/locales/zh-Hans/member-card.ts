/** What a card says. */
export const memberCard = {
  story: '阅读事迹',
  /** A portrait without an alternative text of its own. */
  portrait: (name: string) => `${name}的照片`,
};

export type MemberCardWords = typeof memberCard;
