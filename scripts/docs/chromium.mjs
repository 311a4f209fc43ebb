/** The real Chromium of this machine, for scripts that look at what they made. */
import { chromium } from 'playwright-core';
import { findBrowser } from '../browsers/find.mjs';
import { installBrowser } from '../browsers/install.mjs';

export const quietArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  // One rendering of text and colours wherever it runs.
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];

/** @param more arguments besides the usual ones. */
export async function launchChromium(more = []) {
  let found = await findBrowser('chromium');
  if (!found)
    await installBrowser('chromium', async () => Boolean((found = await findBrowser('chromium'))));
  if (!found) throw new Error('There is no Chromium on this machine.');
  return chromium.launch({
    executablePath: found.executablePath,
    args: [...quietArguments, ...more],
  });
}
