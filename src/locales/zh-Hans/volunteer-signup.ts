/** What a sign-up says before it is sent. */
export const volunteerSignup = {
  organiser: '组织：',
  contact: '联系：',
  /** How long something still is: “in 3 days”. */
  inDays: (count: number) => `${count}天后`,
  inHours: (count: number) => `${count}小时后`,
  inMinutes: (count: number) => `${count}分钟后`,
  closes: (when: string, left: string) => `${left}截止报名（${when}）`,
  /** The reader is in another time zone. */
  zone: (name: string) => `时间按${name}。`,
  noPosts: '现在没有可以报名的岗位，请过些日子再来看。',
  posts: '岗位',
  /** That more than one may be chosen. */
  several: '可多选',
  /** Before an end on the day after. */
  nextDay: '次日',
  free: (places: number) => `余${places}个名额`,
  /** Not enough for all who come along. */
  few: (places: number) => `只余${places}个名额`,
  full: '已满',
  waiting: '可候补',
  /** In place of the number for a post that takes nobody. */
  shut: '暂不报名',
  /** Of a post without a capacity: nobody has to sign up. */
  welcome: '随到随参加',
  overlap: '与已选岗位时间重叠',
  chosen: (posts: readonly string[]) =>
    posts.length ? `已选${posts.length}个：${posts.join('；')}` : '还没有选岗位',
  /** Posts of an earlier choice that can no longer be had. */
  gone: (count: number) => `先前选的${count}个岗位已不能报名。`,
  sign: '报名',
};

export type VolunteerSignupWords = typeof volunteerSignup;
