import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
// @ts-expect-error -- plain JavaScript, without types
import * as browsers from '../../../scripts/browsers/find.mjs';

/** A real Chromium, by the same rule as the tests. */
export async function openChromium(): Promise<Browser> {
  const { findBrowser } = browsers as {
    findBrowser: (engine: string) => Promise<{ executablePath: string } | undefined>;
  };
  const found = await findBrowser('chromium');
  if (!found) throw new Error('No Chromium here: node scripts/browsers.mjs gets one.');
  return chromium.launch({
    executablePath: found.executablePath,
    // Precise memory: without it the heap is told in steps.
    args: ['--no-sandbox', '--disable-gpu', '--enable-precise-memory-info'],
  });
}

/** A page and the protocol that its costs are read by. */
export interface Bench {
  readonly page: Page;
  readonly session: CDPSession;
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly styles?: string;
  /** Run in this order. */
  readonly scripts?: readonly string[];
}

/** A page of its own context, with nothing in it but these scripts. */
export async function openBench(browser: Browser, options: PageOptions = {}): Promise<Bench> {
  const { width = 1280, height = 800, styles = '', scripts = [] } = options;
  const page = await browser.newPage({
    viewport: { width, height },
    // A transition would spread the work of one update over the next ones.
    reducedMotion: 'reduce',
  });
  page.on('pageerror', (error) => console.error(`  in the page: ${error.message}`));
  // What compiles this file names functions by a helper that pages do not have.
  await page.addInitScript('globalThis.__name = (given) => given');
  await page.setContent(
    `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><style>body{margin:0}${styles}</style><body>`,
  );
  for (const content of scripts) await page.addScriptTag({ content });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return { page, session };
}

export async function metric({ session }: Bench, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)!.value;
}

/** Milliseconds of CPU that the page's main thread used: what other programs do counts little. */
export async function mainThreadTime(bench: Bench, act: () => Promise<unknown>): Promise<number> {
  const before = await metric(bench, 'ThreadTime');
  await act();
  return 1000 * ((await metric(bench, 'ThreadTime')) - before);
}

/** Each measurement begins with a clean heap and pays for its own garbage. */
export async function sweep({ page }: Bench): Promise<void> {
  await page.requestGC();
  await page.waitForTimeout(200);
}
