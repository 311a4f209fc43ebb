import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { begin, openDesk, startBrowser, startDesk, startPortal } from './desk.js';

const cleaner = { after };
const desk = await startDesk(cleaner);
const portal = await startPortal(cleaner);
const browser = await startBrowser(cleaner);

/** The desk with a saved feed, on the snippet of its member. */
async function onSnippet(name: string, kind: string): Promise<Page> {
  const page = await openDesk(browser, desk);
  await begin(page, 'person', '示例社区', name);
  await page.getByRole('link', { name: '取用代码' }).click();
  await page.getByRole('button', { name: kind, exact: true }).click();
  await page.locator('[data-copy]').click();
  await page.getByText('已复制。').waitFor();
  return page;
}

const clipboard = (page: Page, type: string) =>
  page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read();
    return (await item!.getType(wanted)).text();
  }, type);

async function tryOut(page: Page): Promise<Page> {
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    page.locator('[data-try]').click(),
  ]);
  return opened;
}

describe('the snippet', { timeout: 90_000 }, () => {
  it('for an article is one line and a bare address, and becomes a card where the site has its script', async () => {
    const page = await onSnippet('article', '文章');
    const address = `${desk.address}civic/member-card/article/ren-wu`;
    assert.equal(await clipboard(page, 'text/plain'), address);
    assert.match(
      await clipboard(page, 'text/html'),
      new RegExp(`<p><strong>【互动卡片】</strong><a href="${address}">张示例</a></p>`),
    );
    const opened = await tryOut(page);
    await opened.locator('civic-member-card').getByText('在这里用一句话写他做了什么。').waitFor();
    // The page behind the link is there for people.
    assert.equal((await fetch(address)).status, 200);
    await page.context().close();
  });

  it('as a frame shows the card on a page of another site', async () => {
    const page = await onSnippet('frame', '框架');
    portal.paste(await clipboard(page, 'text/plain'));
    const resident = await browser.newPage();
    await resident.goto(portal.origin);
    await resident
      .frameLocator('iframe')
      .getByText('在这里用一句话写他做了什么。')
      .filter({ visible: true })
      .waitFor();
    await page.context().close();
  });

  it('as static HTML reads without any script', async () => {
    const page = await onSnippet('static', '纯文字版');
    portal.paste(await clipboard(page, 'text/plain'));
    const context = await browser.newContext({ javaScriptEnabled: false });
    const resident = await context.newPage();
    await resident.goto(portal.origin);
    await resident.getByText('在这里用一句话写他做了什么。').waitFor();
    await resident.getByText('张示例').first().waitFor();
    await context.close();
    await page.context().close();
  });

  it('can be tried in a page that has exactly it', async () => {
    const page = await onSnippet('tried', '网页模板');
    const snippet = await clipboard(page, 'text/plain');
    const opened = await tryOut(page);
    await opened.locator('civic-member-card').getByText('在这里用一句话写他做了什么。').waitFor();
    const body = await opened.evaluate(() =>
      fetch(location.href).then((response) => response.text()),
    );
    assert.ok(body.includes(`<body>\n${snippet}\n</body>`));
    await page.context().close();
  });
});
