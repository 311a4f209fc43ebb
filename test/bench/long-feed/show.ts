import type { Browser } from 'playwright-core';
import { openBarePage, type BarePage } from '../support/bare-page.js';
import type { PageServer } from '../support/server.js';
import { longestBetween, taskCategories } from '../support/marked-tasks.js';
import { shortFeed } from './pages.js';

export const slowdown = 4;

export interface Way {
  readonly server: PageServer;
  readonly count: number;
  /** Leaves one card of all that are checked. */
  readonly tag?: string;
  /** Whether the page has shown a short feed before. */
  readonly isUsed: boolean;
}

interface Times {
  readonly firstCard: number;
  readonly all: number;
  readonly cardsAtFirst: number;
}

export interface Shown extends Times {
  readonly longestTask: number;
  /** Without what other programs took; the browser spends as CPU time what the slow-down takes away. */
  readonly longestTaskCpu: number;
}

/** In the page: shows a list from an address, says by marks when, and takes it away. */
function showList(address: string, expected: number, tag: string): Promise<Times> {
  return new Promise((resolve) => {
    const list = document.createElement('civic-member-list');
    list.setAttribute('src', address);
    list.setAttribute('search', 'off');
    if (tag) list.setAttribute('tag', tag);
    let began = 0;
    let firstCard = 0;
    let cardsAtFirst = 0;
    const look = (): void => {
      const cards = list.shadowRoot?.querySelectorAll('.item').length ?? 0;
      if (cards && !firstCard) {
        firstCard = performance.now() - began;
        cardsAtFirst = cards;
      }
      if (cards < expected) return void requestAnimationFrame(look);
      const all = performance.now() - began;
      // When these cards are drawn, and what was still going on is done.
      setTimeout(() => {
        performance.mark('shown');
        list.remove();
        resolve({ firstCard, cardsAtFirst, all });
      }, 200);
    };
    // A task of its own: what automation compiles here is not what a page does.
    setTimeout(() => {
      performance.mark('asked');
      began = performance.now();
      document.body.append(list);
      requestAnimationFrame(look);
    });
  });
}

const run = (page: BarePage, address: string, expected: number, tag: string): Promise<Times> =>
  page.evaluate<Times>(
    // What compiles this file names functions by a helper that pages do not have.
    `globalThis.__name = (given) => given; (${showList.toString()})(${JSON.stringify(address)}, ${expected}, ${JSON.stringify(tag)})`,
  );

/** A page that shows a list from a feed on the network. */
export async function show(browser: Browser, way: Way): Promise<Shown> {
  const { server, count, tag = '', isUsed } = way;
  const page = await openBarePage(browser, `${server.origin}/page.html`);
  await page.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (isUsed) {
    const address = `${server.origin}/${shortFeed}.json`;
    await run(page, address, shortFeed, '');
    await run(page, address, 1, `n${shortFeed - 1}`);
  }
  await browser.startTracing(undefined, { categories: taskCategories });
  const address = `${server.origin}/${count}.json`;
  const times = await run(page, address, tag ? 1 : count, tag);
  const trace = await browser.stopTracing();
  await page.close();
  const { wall, cpu } = longestBetween(trace, 'asked', 'shown');
  return { ...times, longestTask: wall, longestTaskCpu: cpu };
}
