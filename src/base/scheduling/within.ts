/** How long the browser's own storage, locks and cryptography may take, in milliseconds. Tests shorten it. */
export const patience = { limit: 3000 };

/**
 * Gives up what never answers, which some versions of Safari make of opening storage, and broken profiles of anything.
 * @throws when there is no answer in time, or when it is a refusal.
 */
export function within<Answer>(answer: Promise<Answer>, giveUp?: () => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const half = patience.limit / 2;
    // In two halves: a machine that slept between question and answer finds the first one over, and has the second.
    let timer = setTimeout(() => {
      timer = setTimeout(() => {
        giveUp?.();
        reject(new Error('no answer'));
      }, half);
    }, half);
    void answer.then(resolve, reject).then(() => clearTimeout(timer));
  });
}
