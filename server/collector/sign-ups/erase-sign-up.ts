/** The columns of a sign-up that say who it was, emptied. What was given, and when, stays. */
export const eraseSignUp = (at: string) => ({
  answers: null,
  companions: null,
  guardian: null,
  page: null,
  erased_at: at,
});
