/** Milliseconds of one task in which elements render, so that whoever scrolls meanwhile waits no longer than a frame. */
const budgetMs = 6;

/** The time at which this task's budget is used up; 0 where none has begun. */
let budgetEndsAt = 0;

/**
 * Waits until the page has time to render an element.
 * @returns nothing where it has now, else a promise.
 * @example await waitForFrameBudget();
 */
export function waitForFrameBudget(): Promise<unknown> | undefined {
  const now = performance.now();
  if (!budgetEndsAt) {
    budgetEndsAt = now + budgetMs;
    setTimeout(() => (budgetEndsAt = 0));
  }
  return now > budgetEndsAt
    ? new Promise<void>(afterNextFrame).then(waitForFrameBudget)
    : undefined;
}

/**
 * Leaves parts of what was rendered out of layout for one frame, where this task's budget is used up: text in a new weight
 * or size takes the engine longer to lay out than the element took to render.
 */
export async function deferParts(parts: ArrayLike<Element>): Promise<void> {
  const wait = waitForFrameBudget();
  // A page that nobody sees is laid out when it is seen.
  if (!wait || document.hidden) return;
  const all = Array.from(parts);
  for (const part of all) part.toggleAttribute('deferred', true);
  await wait;
  for (const part of all) part.toggleAttribute('deferred', false);
  // This frame is used up by their layout: whoever else waits renders in the next.
  budgetEndsAt = 1;
}

/** After what was rendered is laid out and painted. A page that nobody sees has no frames, so no longer than 100 ms. */
function afterNextFrame(done: () => void): void {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 100);
}
