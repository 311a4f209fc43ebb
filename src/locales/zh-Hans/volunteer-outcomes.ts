/** What became of a sign-up. */
export const volunteerOutcomes = {
  thanks: '报名成功。',
  already: '您已经报过名，不需要再报。',
  withdrawn: '报名已取消，您填写的资料已删除。',
};

export type VolunteerOutcomeWords = typeof volunteerOutcomes;
