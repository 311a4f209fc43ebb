/** Who comes along with somebody who signs up: asked once a post is chosen. */
export const volunteerPeople = {
  people: '同行的人',
  person: (number: number) => `同行人${number}的姓名`,
  add: '添加一人',
  remove: '去掉',
  /** A post has less than a party takes. */
  lack: (free: number, people: number) => `只余${free}个名额，你们${people}人。`,
  waitTogether: (people: number) => `${people}人一起候补`,
  /** Takes the waiting list for a post that was free when it was chosen. */
  wait: '改为候补',
  split: (free: number) => `拆开：这一岗只来${free}人`,
  /** The party was split. */
  fewer: (coming: number) => `这一岗只来${coming}人。`,
};

export type VolunteerPeopleWords = typeof volunteerPeople;
