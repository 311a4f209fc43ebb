/** How long the browser's own storage, locks and cryptography may take, in milliseconds. Tests shorten it. */
export const patience = { limit: 3000 };

/**
 * Waits for an answer, but not for ever: some versions of Safari never answer when storage is opened, broken profiles never
 * answer to anything.
 * @throws when there is no answer in time, or when it is a refusal.
 */
export function within<Answer>(answer: Promise<Answer>, giveUp?: () => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const half = patience.limit / 2;
    // In two halves: after a machine has slept, the first may be over at once, and the second leaves time to answer.
    let timer = setTimeout(() => {
      timer = setTimeout(() => {
        giveUp?.();
        reject(new Error('no answer'));
      }, half);
    }, half);
    void answer.then(resolve, reject).then(() => clearTimeout(timer));
  });
}
