/** Who comes along with somebody who signs up: asked once a post is chosen. */
export const volunteerPeople = {
  people: '同行的人',
  person: (number: number) => `同行人${number}的姓名`,
  add: '添加一人',
  remove: '去掉',
};

export type VolunteerPeopleWords = typeof volunteerPeople;
