import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { differences, look, shown, sign, type Look } from '../support/elements.js';
import { cacheFolder } from '../support/libraries.js';
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
  context.setDefaultTimeout(90_000);
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
  // Some of what an element shows comes on demand: until it is there, two pages cannot be compared.
  await tab.waitForLoadState('networkidle');
  return look(tab);
}

/** The look of the clean page, and every host page held against it. */
export async function tryPages(browser: Browser, site: HostSite): Promise<Result[]> {
  site.serve('/widgets.css', commonSheet);
  const clean = await open(browser, site.serve('/clean.html', cleanPage()));
  const wanted = await lookOf(clean.tab);
  await clean.context.close();

  return inTurns(hostPages, (host, index) => tryPage(browser, site, host, index, wanted));
}

async function tryPage(
  browser: Browser,
  site: HostSite,
  host: HostPage,
  index: number,
  wanted: Look,
): Promise<Result> {
  let address = site.serve(`/page-${index}.html`, host.page(site));
  if (host.hostname) address = address.replace('127.0.0.1', host.hostname);
  const { context, tab, messages } = await open(browser, address, host);
  const seen = await attempt(() => comparedLook(tab, wanted));
  const signed = await attempt(() => sign(tab, site));
  const complaints = messages.filter((message) => !host.allowed?.test(message));
  await context.close();
  return {
    name: host.name,
    what: host.what,
    faults: {
      looks: seen instanceof Error ? messageOf(seen) : seen,
      works: signed instanceof Error ? messageOf(signed) : undefined,
      quiet: complaints.length ? complaints.join(' | ').slice(0, 400) : undefined,
    },
  };
}

/** What comes on demand may come late on a busy machine: the last of several looks counts. */
async function comparedLook(tab: Page, wanted: Look): Promise<string | undefined> {
  let last = await lookOf(tab);
  let fault = compared(wanted, last);
  for (let left = 5; fault && left > 0; left--) {
    await tab.waitForLoadState('networkidle');
    await tab.waitForTimeout(500);
    last = await look(tab);
    fault = compared(wanted, last);
  }
  if (fault) keepPictures(wanted, last);
  return fault;
}

/** For whoever has to find out: what was wanted and what was seen. */
function keepPictures(wanted: Look, seen: Look): void {
  const folder = cacheFolder('differences');
  for (const [kind, pictures] of Object.entries({ wanted, seen }))
    for (const [name, picture] of Object.entries(pictures))
      writeFileSync(path.join(folder, `${name}-${kind}.png`), PNG.sync.write(picture));
}

function compared(wanted: Look, seen: Look): string | undefined {
  const differing = Object.entries(differences(wanted, seen)).filter(
    ([, part]) => part > leastSeen,
  );
  return (
    differing.map(([name, part]) => `${name} ${(part * 100).toFixed(2)} %`).join(', ') || undefined
  );
}

/** Two at a time: what the machines of CI have. The order of the answers is that of the list. */
async function inTurns<In, Out>(
  list: readonly In[],
  act: (one: In, index: number) => Promise<Out>,
): Promise<Out[]> {
  const answers: Out[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < list.length; index = next++)
      answers[index] = await act(list[index]!, index);
  };
  await Promise.all([work(), work()]);
  return answers;
}
