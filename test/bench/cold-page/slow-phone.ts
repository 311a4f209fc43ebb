import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';

interface SlowPhone {
  readonly context: BrowserContext;
  readonly tab: Page;
  readonly session: CDPSession;
}

/** A new tab on a slow phone over a slow network, with nothing cached. */
export async function openSlowPhone(browser: Browser): Promise<SlowPhone> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    timezoneId: 'Asia/Shanghai',
  });
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return { context, tab, session };
}
