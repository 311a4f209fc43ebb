import type { TestContext } from 'node:test';
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

/** A visitor's browser, with a profile of its own. It ends with the test. */
export async function startChromium(test: TestContext): Promise<BrowserContext> {
  const found = (await browsers.findBrowser('chromium')) as { executablePath: string } | undefined;
  if (!found) throw new Error('There is no Chromium on this machine.');
  const browser = await chromium.launch({ executablePath: found.executablePath, args });
  test.after(() => browser.close());
  return browser.newContext();
}
