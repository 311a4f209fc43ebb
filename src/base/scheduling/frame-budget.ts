/** Milliseconds of one task in which elements render, so that whoever scrolls meanwhile waits no longer than a frame. */
const budgetMs = 6;
/**
 * From this many elements in a row on each frame renders as many as all before: where a page has hundreds, each frame that
 * adds some costs more than they do.
 */
const manyElements = 32;

/** The time at which this task's budget is used up; 0 where none has begun. */
let budgetEndsAt = 0;
/** Elements that have rendered since none had to wait. */
let rendered = 0;
/** Those that render in a later frame, in their order. */
const waiting: (() => void)[] = [];
let isFrameAsked = false;

/** Begins this task's budget before an element renders: what goes before is part of it. */
export function beginFrameBudget(): void {
  if (budgetEndsAt) return;
  budgetEndsAt = performance.now() + budgetMs;
  if (!waiting.length) rendered = 0;
  setTimeout(() => (budgetEndsAt = 0));
}

/**
 * Waits until the page has time to render an element.
 * @param isNext before those that wait already.
 * @returns nothing where it has now, else a promise.
 * @example await waitForFrameBudget();
 */
export function waitForFrameBudget(isNext = false): Promise<void> | undefined {
  beginFrameBudget();
  if (!waiting.length && performance.now() <= budgetEndsAt) {
    rendered++;
    return undefined;
  }
  askForFrame();
  return new Promise((resolve) => waiting[isNext ? 'unshift' : 'push'](resolve));
}

/**
 * Leaves parts of what was rendered out of layout for one frame, where this task's budget is used up: text in a new weight
 * or size takes the engine longer to lay out than the element took to render. Among many elements none is worth a frame.
 */
export async function deferParts(parts: Iterable<Element>): Promise<void> {
  const wait = rendered < manyElements ? waitForFrameBudget(true) : undefined;
  // A page that nobody sees is laid out when it is seen.
  if (!wait || document.hidden) return;
  for (const part of parts) part.toggleAttribute('deferred', true);
  await wait;
  for (const part of parts) part.toggleAttribute('deferred', false);
  // This frame is used up by their layout: whoever else waits renders in the next.
  budgetEndsAt = 1;
}

function askForFrame(): void {
  if (isFrameAsked) return;
  isFrameAsked = true;
  void new Promise(afterNextFrame).then(renderWaiting);
}

/** After what was rendered is laid out and painted. A page that nobody sees has no frames, so no longer than 100 ms. */
function afterNextFrame(done: (value?: unknown) => void): void {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 100);
}

async function renderWaiting(): Promise<void> {
  const least = rendered < manyElements ? 0 : rendered * 2;
  budgetEndsAt = 0;
  beginFrameBudget();
  do {
    waiting.shift()?.();
    rendered++;
    // Until it has rendered.
    await Promise.resolve();
  } while (waiting.length && (rendered < least || performance.now() <= budgetEndsAt));
  isFrameAsked = false;
  if (waiting.length) askForFrame();
}
