import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { HostSite } from '../support/site.js';
import { within } from '../support/within.js';
import type { Result } from './result.js';

/** Something to be tried on a page of its own. @returns what is wrong. */
export interface Case {
  readonly name: string;
  readonly what: string;
  readonly act: (page: Page, site: HostSite) => Promise<string | undefined>;
  readonly options?: BrowserContextOptions;
}

export async function tryCases(
  browser: Browser,
  site: HostSite,
  cases: readonly Case[],
): Promise<Result[]> {
  const results: Result[] = [];
  for (const { name, what, act, options } of cases) {
    const context = await browser.newContext({ viewport: { width: 700, height: 900 }, ...options });
    context.setDefaultTimeout(50_000);
    let fault: string | undefined;
    try {
      fault = await within(60_000, async () => act(await context.newPage(), site));
    } catch (error) {
      fault =
        error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error);
    }
    await context.close();
    results.push({ name, what, faults: { works: fault } });
  }
  return results;
}

let serial = 0;

/** Serves a page around a body, and answers with its address. */
export function serveBody(
  site: HostSite,
  body: string,
  { head = '', headers = {} }: { head?: string; headers?: Record<string, string> } = {},
): string {
  serial += 1;
  return site.serve(`/case-${serial}.html`, {
    body: `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>case</title>${head}</head><body>${body}</body></html>`,
    headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
  });
}
