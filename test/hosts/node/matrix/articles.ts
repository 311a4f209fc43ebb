/** An article as a newspaper shows it: what came out of an editor or a filter, and the site's one script. */
import type { Browser } from 'playwright-core';
import type { HostSite } from '../support/site.js';

/** What the desk's copy button puts on the clipboard. */
export interface Snippet {
  readonly html: string;
  readonly text: string;
}

export function snippetFor(origin: string): Snippet {
  const text = `${origin}/civic/member-card/gao-wei`;
  return {
    text,
    html: `<p><strong>【互动卡片】</strong><a href="${text}">高微：查看资料</a></p>`,
  };
}

let serial = 0;

/** @returns what is wrong with the article; nothing where the link in it has become the card. */
export async function tryArticle(
  browser: Browser,
  site: HostSite,
  html: string,
): Promise<string | undefined> {
  serial += 1;
  const address = site.serve(`/article-${serial}.html`, {
    body: `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>article</title><script src="/dist/loader.js"></script><body><div class="article"><p>正文第一段。</p>${html}<p>正文最后一段。</p></div></body></html>`,
  });
  const page = await browser.newPage();
  try {
    await page.goto(address);
    await page.locator('civic-member-card [part~=name]').waitFor({ timeout: 50_000 });
    const count = await page.locator('civic-member-card').count();
    const text = await page.locator('civic-member-card [part~=name]').innerText();
    const kept = await page.locator('civic-member-card').evaluate((card) => card.textContent);
    if (count !== 1) return `${count} cards`;
    if (!text.includes('高微')) return `the card says ${text}`;
    if (!/高微|civic\/member-card/.test(kept ?? '')) return 'the link is not kept';
    return undefined;
  } catch {
    return `no card out of: ${html.slice(0, 300)}`;
  } finally {
    await page.close();
  }
}
