import { chromium, type Browser } from 'playwright-core';
// @ts-expect-error -- plain JavaScript, without types
import * as browsers from '../../../../scripts/browsers/find.mjs';

/** The Chromium of the other tests. `insecure.test` is this machine under a name that browsers do not trust. */
export async function startBrowser(): Promise<Browser> {
  const found = (await browsers.findBrowser('chromium')) as { executablePath: string } | undefined;
  if (!found) throw new Error('There is no Chromium on this machine.');
  return chromium.launch({
    executablePath: found.executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--host-resolver-rules=MAP insecure.test 127.0.0.1',
    ],
  });
}
