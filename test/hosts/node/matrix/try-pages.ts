import type { Browser, Page } from 'playwright-core';
import { differences, look, shown, sign, type Look } from '../support/elements.js';
import type { HostSite } from '../support/site.js';
import { cleanPage, commonSheet, hostPages, type HostPage } from './pages.js';
import type { Result } from './result.js';

/** Fonts are drawn alike in one run of one browser: what differs by more than this is seen. */
const leastSeen = 0.001;

const widthOfWindow = { width: 1000, height: 900 };

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]!;

async function open(browser: Browser, address: string, page?: HostPage) {
  const context = await browser.newContext({ viewport: widthOfWindow, reducedMotion: 'reduce' });
  context.setDefaultTimeout(10_000);
  const tab = await context.newPage();
  const messages: string[] = [];
  tab.on('pageerror', (error) => messages.push(error.message));
  tab.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !/favicon|404/.test(message.text()))
      messages.push(message.text());
  });
  if (page?.before) await tab.addInitScript(page.before);
  await tab.goto(address, { waitUntil: 'load' });
  return { context, tab, messages };
}

async function attempt<T>(act: () => Promise<T>): Promise<T | Error> {
  try {
    return await act();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function lookOf(tab: Page): Promise<Look> {
  await shown(tab);
  return look(tab);
}

/** The look of the clean page, and every host page held against it. */
export async function tryPages(browser: Browser, site: HostSite): Promise<Result[]> {
  site.serve('/widgets.css', commonSheet);
  const clean = await open(browser, site.serve('/clean.html', cleanPage()));
  const wanted = await lookOf(clean.tab);
  await clean.context.close();

  const results: Result[] = [];
  for (const [index, host] of hostPages.entries()) {
    let address = site.serve(`/page-${index}.html`, host.page(site));
    if (host.hostname) address = address.replace('127.0.0.1', host.hostname);
    const { context, tab, messages } = await open(browser, address, host);
    const seen = await attempt(() => lookOf(tab));
    let looks: string | undefined;
    if (seen instanceof Error) looks = messageOf(seen);
    else {
      const differing = Object.entries(differences(wanted, seen)).filter(
        ([, part]) => part > leastSeen,
      );
      if (differing.length)
        looks = differing.map(([name, part]) => `${name} ${(part * 100).toFixed(2)} %`).join(', ');
    }
    const signed = await attempt(() => sign(tab, site));
    const complaints = messages.filter((message) => !host.allowed?.test(message));
    results.push({
      name: host.name,
      what: host.what,
      faults: {
        looks,
        works: signed instanceof Error ? messageOf(signed) : undefined,
        quiet: complaints.length ? complaints.join(' | ').slice(0, 400) : undefined,
      },
    });
    if (process.env['CIVIC_HOST_PICTURES'])
      await tab.screenshot({
        path: `${process.env['CIVIC_HOST_PICTURES']}/page-${index}.png`,
        fullPage: true,
      });
    await context.close();
  }
  return results;
}
