import type { Browser } from 'playwright-core';
import { readTrace, tasksBetween, totalTime, traceCategories } from '../support/marked-tasks.js';
import { servePages } from '../support/server.js';
import type { ColdPage } from './pages.js';
import { openSlowPhone } from './slow-phone.js';

/** What a first visit costs. Times are in ms. */
export interface Visit {
  /** From the start of the navigation until the last widget is drawn. */
  readonly complete: number;
  readonly layoutShift: number;
  /** What tasks take beyond 50 each, from the first contentful paint on (https://web.dev/articles/tbt). */
  readonly blockingTime: number;
  /** From the first contentful paint on, too. */
  readonly longestTask: number;
  /** Of the page's scripts, without what they put off to later tasks. */
  readonly evaluation: number;
  readonly requests: number;
  /** As it travels. */
  readonly kilobytes: number;
}

declare global {
  interface Window {
    seen: { complete: number; layoutShift: number };
  }
}

const start = 'bench start';
const end = 'bench end';

/** Runs before the page: it must not miss the first shift. */
function watch({ selector, count, mark }: { selector: string; count: number; mark: string }): void {
  if (window !== top) return;
  const seen = { complete: 0, layoutShift: 0 };
  window.seen = seen;
  performance.mark(mark);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      seen.layoutShift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const documents = (): Document[] => [
    document,
    ...Array.from(document.querySelectorAll('iframe'), (frame) => frame.contentDocument!),
  ];
  /** Peers draw into boxes of the page, and the page says when it has handed over its data. */
  const hostsOfPeers = (): Element[] | undefined =>
    document.body?.dataset['filled']
      ? [...document.querySelectorAll('.widget *')].filter((one) =>
          /^(?!.*option).*-/.test(one.localName),
        )
      : undefined;
  const hostsOfWidgets = (): Element[] | undefined => {
    const hosts = documents().flatMap((one) => [...(one?.querySelectorAll(selector) ?? [])]);
    return hosts.length < count ? undefined : hosts;
  };
  const look = (): void => {
    const hosts = selector ? hostsOfWidgets() : hostsOfPeers();
    const isDrawn = hosts?.every(
      (host) =>
        host.shadowRoot?.querySelector(selector ? '[part~=base]' : ':not(style)') &&
        (host as HTMLElement).offsetHeight > 0,
    );
    if (isDrawn) requestAnimationFrame(() => (seen.complete = performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** A first visit: nothing is cached, the phone is slow and so is the network. */
export async function visit(browser: Browser, page: ColdPage): Promise<Visit> {
  const server = await servePages(page.answers);
  const { context, tab } = await openSlowPhone(browser);
  try {
    const { selector, count } = page;
    // The compiler that runs this file names functions by a helper that pages do not have.
    await tab.addInitScript(
      `globalThis.__name = (given) => given; (${watch.toString()})(${JSON.stringify({ selector, count, mark: start })})`,
    );
    await browser.startTracing(tab, { categories: traceCategories });
    await tab.goto(server.origin + page.path);
    await tab.waitForFunction(
      (tags) => {
        const isDefined = tags.every((tag) => customElements.get(tag));
        const isFramed = document.querySelector('iframe');
        return window.seen.complete > 0 && (isDefined || isFramed);
      },
      selector ? selector.split(',') : [],
      { timeout: 120_000, polling: 100 },
    );
    // What comes late would shift late, and what is put off is still a task.
    await tab.waitForTimeout(1000);
    const { seen, paint } = await tab.evaluate((mark) => {
      performance.mark(mark);
      const [first] = performance.getEntriesByName('first-contentful-paint');
      return { seen: window.seen, paint: first?.startTime ?? 0 };
    }, end);
    const trace = readTrace(await browser.stopTracing());
    const tasks = tasksBetween(trace, start, end);
    // Of a task that was there before the first paint, what comes after it counts.
    const times = tasks.map(({ cpu, end: ended }) => Math.max(0, Math.min(cpu, ended - paint)));
    const sent = server.sent.filter((one) => one.path !== '/favicon.ico');
    return {
      ...seen,
      blockingTime: times.reduce((sum, time) => sum + Math.max(0, time - 50), 0),
      longestTask: Math.max(...times),
      evaluation: totalTime(trace, start, [
        'EvaluateScript',
        'v8.compileModule',
        'v8.evaluateModule',
      ]),
      requests: sent.length,
      kilobytes: sent.reduce((sum, one) => sum + one.bytes, 0) / 1000,
    };
  } finally {
    await context.close();
    await server.close();
  }
}
