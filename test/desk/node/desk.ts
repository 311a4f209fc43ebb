import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
// @ts-expect-error -- plain JavaScript, without types
import * as browsers from '../../../scripts/browsers/find.mjs';

/** Whoever tidies up: a test, or a bench. */
interface Cleaner {
  after: (clean: () => unknown) => void;
}

const server = fileURLToPath(new URL('../../../demo/server.ts', import.meta.url));

export interface RunningDesk {
  /** With a slash at the end. */
  address: string;
  /** The whole address that was printed, which lets a browser in. */
  entrance?: string;
  folder: string;
}

/** The demo as `npm run demo` starts it, with a folder and a database of its own. */
export async function startDesk(
  cleaner: Cleaner,
  variables: Record<string, string> = {},
): Promise<RunningDesk> {
  const home = mkdtempSync(path.join(tmpdir(), 'civic-desk-'));
  const folder = variables['FEEDS_DIR'] ?? path.join(home, 'feeds');
  // Only what it is given: a setting of whoever runs the tests must not slip in.
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', server], {
    env: {
      PATH,
      HOME,
      PORT: '0',
      FEEDS_DIR: folder,
      DATABASE_FILE: path.join(home, 'collector.sqlite'),
      WORD_LIST: path.join(home, 'words.txt'),
      MIN_SECONDS: '0',
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
  const exit = once(child, 'exit');
  cleaner.after(async () => {
    child.kill('SIGKILL');
    await exit;
    rmSync(home, { recursive: true, force: true });
  });
  const entrance = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /http:\/\/(?:localhost|127\.0\.0\.1):\d+\/\S*/.exec(line)?.[0];
      if (found) resolve(found);
    });
    void exit.then(([code]) => reject(new Error(`The demo ended with ${code}: ${complaints}`)));
  });
  return { address: new URL('/', entrance).href, entrance, folder };
}

export async function startBrowser(cleaner: Cleaner): Promise<Browser> {
  const found = (await browsers.findBrowser('chromium')) as { executablePath: string } | undefined;
  if (!found) throw new Error('There is no Chromium on this machine.');
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  cleaner.after(() => browser.close());
  return browser;
}

/** An editor's browser, which has been here before: no tour. Mistakes of the page's own fail the test. */
export async function openDesk(
  browser: Browser,
  { address, entrance = address }: RunningDesk,
  options: BrowserContextOptions & { errors?: string[]; firstVisit?: boolean } = {},
): Promise<Page> {
  const { errors = [], firstVisit = false, ...more } = options;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...more,
  });
  if (!firstVisit)
    await context.addInitScript(() => localStorage.setItem('civic-desk-tour', 'seen'));
  // No test is about how long anything takes, and a machine may be busy with something else.
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(entrance);
  await page.locator('desk-home h2').first().waitFor();
  return page;
}

/** A page of somebody else's browser: a resident's, who has never seen the desk. */
export async function openResident(
  browser: Browser,
  address: string,
  options: BrowserContextOptions & { errors?: string[] } = {},
): Promise<Page> {
  const { errors = [], ...more } = options;
  const context = await browser.newContext(more);
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(address);
  return page;
}

/** Presses Tab until the control has the focus; a control that cannot be come to fails the test. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  // It may still be on its way, and however many presses would not come to what is not there.
  await page.locator(selector).first().waitFor({ state: 'attached' });
  for (let presses = 0; presses < 300; presses++) {
    const isThere = await page.evaluate((one) => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active?.matches(one) ?? false;
    }, selector);
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab does not come to ${selector}`);
}

/** Makes the window as narrow as a phone; nothing of the page may be out of sight. */
export async function assertFitsPhone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  // The page hears of its new size after the call has returned.
  await page.waitForFunction(() => innerWidth === 390);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 390, `${wide} pixels wide on a phone`);
}

/** Begins a feed from a template. */
export async function begin(
  page: Page,
  template: string,
  title: string,
  name: string,
): Promise<void> {
  await page.locator(`[data-template=${template}]`).click();
  await page.locator('#name-title').fill(title);
  await page.locator('#name-file').fill(name);
  await page.getByRole('button', { name: '确定' }).click();
  await page.locator('desk-editor h1').waitFor();
}

/** Names a person whom a template has begun, and publishes them as `gao-wei`. */
export async function fillPerson(page: Page): Promise<void> {
  await page.locator('#f-members-0-name').fill('高微');
  await page.locator('#f-members-0-summary').fill('带着邻居把荒地种成花园。');
  await page.locator('#f-members-0-story-0').fill('第一块荒地在三号楼后面。');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('已经保存。').waitFor();
}

/** For somebody who looks at the desk: the whole page, into the folder that `CIVIC_PICTURES` names. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env['CIVIC_PICTURES'];
  if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}

/** A portal's page on another origin: whatever was pasted into it, and nothing else. */
export async function startPortal(
  cleaner: Cleaner,
): Promise<{ origin: string; paste: (snippet: string) => void }> {
  let pasted = '';
  const portal = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="zh-Hans"><title>门户</title><body>${pasted}</body></html>`,
    );
  });
  portal.listen(0, '127.0.0.1');
  await once(portal, 'listening');
  cleaner.after(() => {
    portal.close();
    portal.closeAllConnections();
  });
  const { port } = portal.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, paste: (snippet) => (pasted = snippet) };
}
