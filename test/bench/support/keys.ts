/** Keys in a form of the kit, from each to the next paint. */
import type { Bench } from './browser.js';
import { quantile } from './statistics.js';

/** Letters, since an input method would hide the keys from the page. */
export const text = 'sample of a name as somebody types it';
/** Event Timing leaves out what is faster than a frame. */
export const leastDuration = 16;

declare global {
  interface Window {
    durations: number[];
    observer: PerformanceObserver;
  }
}

/** Types where the caret is. @returns Event Timing's durations. */
export async function typeText({ page }: Bench): Promise<readonly number[]> {
  await page.evaluate(() => {
    window.durations = [];
    window.observer = new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (name === 'keydown' || name === 'keypress' || name === 'input')
          window.durations.push(duration);
    });
    window.observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await page.keyboard.type(text, { delay: 80 });
  await page.waitForTimeout(300);
  return page.evaluate(() => {
    window.observer.disconnect();
    return window.durations;
  });
}

/** The 98th percentile of a round, as Interaction to Next Paint takes it. */
export const worstOf = (durations: readonly number[]): number =>
  quantile(
    [
      ...durations,
      ...Array<number>(Math.max(0, text.length - durations.length)).fill(leastDuration),
    ],
    0.98,
  );
