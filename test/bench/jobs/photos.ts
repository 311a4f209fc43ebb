/** Nine photos of 12 megapixels in a form: the longest task in which a slow phone answers nobody. */
import type { PhotosBench } from '../in-page/photos.js';
import type { JobContext } from '../run.js';
import { openBench, sweep } from '../support/browser.js';
import { serveElement } from '../support/element-page.js';
import { figure, type Findings } from '../support/figure.js';
import { readTrace, taskCategories, tasksBetween } from '../support/marked-tasks.js';

declare const photosBench: PhotosBench;

/** Four times as slow as this machine, as a phone is. */
const slower = 4;

export async function run({ browser, rounds }: JobContext): Promise<Findings> {
  const server = await serveElement('form', 'photos');
  const bench = await openBench(browser, { width: 390, height: 800 });
  const { page } = bench;
  await page.goto(`${server.origin}/page.html`);
  await page.evaluate(() => photosBench.prepare());
  const longest: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await page.evaluate(() => photosBench.show());
    await sweep(bench);
    await browser.startTracing(page, { categories: taskCategories });
    await page.evaluate(() => photosBench.choose());
    const trace = readTrace(await browser.stopTracing());
    const times = tasksBetween(trace, 'asked', 'painted').map(({ wall }) => slower * wall);
    longest.push(Math.max(...times));
  }
  await page.close();
  await server.close();
  return {
    title: 'Nine photos in a form',
    about: [
      'Nine JPEGs of 4000 × 3000 pixels are chosen at once: the longest task of the main thread until all are made small and shown, by the clock, since pictures are drawn beside the main thread while it waits, times four for a slow phone.',
    ],
    figures: [
      figure('longest task, four times as slow', 'ms', longest, {
        atMost: 200,
        whereMissed: 'A picture is drawn smaller on the main thread',
      }),
    ],
  };
}
