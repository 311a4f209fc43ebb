/** The columns of a submission that say who signed, emptied. That it was signed, and when, stays. */
export const erasedSubmission = (at: string) => ({
  signer: null,
  answers: null,
  wall_name: null,
  guardian: null,
  signature: null,
  page: null,
  source: null,
  lookup: null,
  erased_at: at,
});

/** The columns of a sign-up that say who it was, emptied. What was given, and when, stays. */
export const erasedSignUp = (at: string) => ({
  answers: null,
  companions: null,
  guardian: null,
  page: null,
  lookup: null,
  erased_at: at,
});
