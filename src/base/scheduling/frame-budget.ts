/** Milliseconds of one task in which elements render, so that whoever scrolls meanwhile waits no longer than a frame. */
const budgetMs = 6;
/**
 * Beyond this many elements each frame renders nearly as many as all frames before: on a page with hundreds, a frame costs
 * more than the elements that it adds.
 */
const manyElements = 32;

/** The time at which this task's budget is used up; 0 where none has begun. */
let budgetEndsAt = 0;
/** Elements that have rendered since none had to wait. */
let rendered = 0;
/** Those that render in a later frame, in their order. */
const waiting: (() => void)[] = [];

/** Begins this task's budget, so that work before the first render counts towards it. */
export function beginFrameBudget(): void {
  if (budgetEndsAt) return;
  budgetEndsAt = performance.now() + budgetMs;
  if (!waiting.length) rendered = 0;
  setTimeout(() => (budgetEndsAt = 0));
}

/**
 * Waits until the page has time to render an element.
 * @returns nothing where it has now, else a promise.
 * @example await waitForFrameBudget();
 */
export function waitForFrameBudget(): Promise<void> | undefined {
  beginFrameBudget();
  if (!waiting.length && performance.now() <= budgetEndsAt) {
    rendered++;
    return undefined;
  }
  return new Promise((resolve) => {
    if (waiting.push(resolve) === 1) void afterNextFrame().then(renderWaiting);
  });
}

/** Whether what renders now comes after so many others that it is most likely far from what a reader sees. */
export const isOneOfMany = (many: number): boolean => rendered > many;

/** After what was rendered is painted, or after 100 ms: a page in the background has no frames. */
const afterNextFrame = (): Promise<void> =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 100);
  });

async function renderWaiting(): Promise<void> {
  const least = rendered * 2 - manyElements;
  budgetEndsAt = 0;
  beginFrameBudget();
  do {
    waiting[0]?.();
    // Until it has rendered. It leaves the queue only then, so that others wait behind it.
    await Promise.resolve();
    waiting.shift();
    rendered++;
  } while (waiting.length && (rendered < least || performance.now() <= budgetEndsAt));
  if (waiting.length) void afterNextFrame().then(renderWaiting);
}
