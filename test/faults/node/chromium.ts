import { chromium, type BrowserContext } from 'playwright-core';
// @ts-expect-error -- plain JavaScript, without types
import * as browsers from '../../../scripts/browsers/find.mjs';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

/** Whoever tidies up: a test, or a whole file. */
export interface Cleaner {
  after: (clean: () => unknown) => void;
}

/** A visitor's browser, with a profile of its own. */
export async function startChromium(cleaner: Cleaner): Promise<BrowserContext> {
  const found = (await browsers.findBrowser('chromium')) as { executablePath: string } | undefined;
  if (!found) throw new Error('There is no Chromium on this machine.');
  const browser = await chromium.launch({ executablePath: found.executablePath, args });
  cleaner.after(() => browser.close());
  const context = await browser.newContext();
  // No test is about how long anything takes, and a machine may be busy with something else.
  context.setDefaultTimeout(90_000);
  return context;
}
