import type { Browser } from 'playwright-core';
import type { PageServer } from '../support/server.js';
import type { ColdPage } from './pages.js';

export interface Visit {
  /** Milliseconds from the start of the navigation until all four widgets are drawn. */
  readonly allVisible: number;
  readonly layoutShift: number;
  /** Milliseconds that tasks take beyond 50 each, from the first contentful paint on (https://web.dev/articles/tbt). */
  readonly blockingTime: number;
  readonly scripts: number;
  readonly requests: number;
}

declare global {
  interface Window {
    seen: { allVisible: number; layoutShift: number; blockingTime: number };
  }
}

/** Runs before the page: it must not miss the first shift. */
function watch(tags: readonly string[]): void {
  const seen = { allVisible: 0, layoutShift: 0, blockingTime: 0 };
  window.seen = seen;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      seen.layoutShift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const tasks: PerformanceEntry[] = [];
  new PerformanceObserver((list) => {
    tasks.push(...list.getEntries());
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity;
    // Of a task that was there before the first paint, what comes after it counts.
    seen.blockingTime = tasks
      .map(({ startTime, duration }) => startTime + duration - Math.max(startTime, paint) - 50)
      .reduce((sum, beyond) => sum + Math.max(0, beyond), 0);
  }).observe({ type: 'longtask', buffered: true });
  const look = (): void => {
    const hosts = tags.length
      ? tags.map((tag) => document.querySelector(tag))
      : document.body?.dataset['filled']
        ? [...document.querySelectorAll('.widget *')].filter((one) =>
            /^(?!.*option).*-/.test(one.localName),
          )
        : [null];
    const drawn = hosts.every(
      (host) =>
        host?.shadowRoot?.querySelector(tags.length ? '[part~=base]' : ':not(style)') &&
        // The kit may show a part of an element a frame later than the rest.
        !host.shadowRoot.querySelector('[deferred]') &&
        (host as HTMLElement).offsetHeight > 0,
    );
    if (!drawn) requestAnimationFrame(look);
    else requestAnimationFrame(() => (seen.allVisible = performance.now()));
  };
  requestAnimationFrame(look);
}

/** A first visit: nothing is cached, the phone is slow and so is the network. */
export async function visit(
  browser: Browser,
  server: PageServer,
  { path, tags }: ColdPage,
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  // The compiler that runs this file names functions by a helper that pages do not have.
  await page.addInitScript(
    `globalThis.__name = (given) => given; (${watch.toString()})(${JSON.stringify(tags)})`,
  );
  server.asked.length = 0;
  await page.goto(server.origin + path);
  await page.waitForFunction(() => window.seen.allVisible > 0, undefined, {
    timeout: 120_000,
    polling: 100,
  });
  // What comes late would shift late.
  await page.waitForTimeout(700);
  const seen = await page.evaluate(() => window.seen);
  const asked = server.asked.filter((one) => one !== '/favicon.ico');
  await context.close();
  return {
    ...seen,
    requests: asked.length,
    scripts: asked.filter((one) => /\.m?js$/.test(one)).length,
  };
}
