import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import {
  begin,
  fillPerson,
  openDesk,
  openResident,
  startBrowser,
  startDesk,
  startPortal,
} from './desk.js';

const cleaner = { after };
const desk = await startDesk(cleaner);
const portal = await startPortal(cleaner);
const browser = await startBrowser(cleaner);

/** The desk with a saved feed, on the snippet of its member. */
async function onSnippet(name: string, kind: string, accent = ''): Promise<Page> {
  const page = await openDesk(browser, desk);
  await begin(page, 'person', '示例社区', name);
  await fillPerson(page);
  if (accent) {
    await page.getByRole('link', { name: '外观' }).click();
    await page.getByRole('button', { name: accent }).click();
    await page.getByLabel('字号').selectOption('20px');
  }
  await page.getByRole('link', { name: '取用代码' }).click();
  await page.getByRole('button', { name: kind, exact: true }).click();
  await page.locator('[data-copy]').click();
  await page.getByText('已复制。').waitFor();
  return page;
}

/** @param expected what tells it from an earlier copy. */
async function clipboard(page: Page, type: string, expected = ''): Promise<string> {
  for (;;) {
    const text = await page.evaluate(async (wanted) => {
      try {
        const [item] = await navigator.clipboard.read();
        return await (await item!.getType(wanted)).text();
      } catch {
        // It changed while it was read.
        return undefined;
      }
    }, type);
    if (text?.includes(expected)) return text;
  }
}

async function tryOut(page: Page): Promise<Page> {
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    page.locator('[data-try]').click(),
  ]);
  return opened;
}

describe('the snippet', { timeout: 900_000 }, () => {
  it('for an article is one line and a bare address, and becomes a card where the site has its script', async () => {
    const page = await onSnippet('article', '文章');
    const address = `${desk.address}civic/member-card/article/gao-wei`;
    assert.equal(await clipboard(page, 'text/plain'), address);
    assert.match(
      await clipboard(page, 'text/html'),
      new RegExp(`<p><strong>【互动卡片】</strong><a href="${address}">高微</a></p>`),
    );
    const opened = await tryOut(page);
    await opened.locator('civic-member-card').getByText('带着邻居把荒地种成花园。').waitFor();
    // The page behind the link is there for people.
    assert.equal((await fetch(address)).status, 200);
    await page.context().close();
  });

  it('waits for the sum of the script, and never goes out without it', async () => {
    const page = await openDesk(browser, desk);
    await begin(page, 'person', '示例社区', 'sum');
    await fillPerson(page);
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route(/dist\/integrity\.json$/, async (route) => {
      await released;
      await route.continue();
    });
    await page.getByRole('link', { name: '取用代码' }).click();
    await page.locator('desk-snippet .loading').waitFor();
    assert.equal(await page.locator('[data-copy]').count(), 0);
    release();
    await page
      .locator('.code-box')
      .getByText(/civic\.js" integrity="sha384-/)
      .waitFor();
    await page.context().close();
  });

  it('as a frame shows the card on a page of another site', async () => {
    const page = await onSnippet('frame', '框架');
    portal.paste(await clipboard(page, 'text/plain'));
    const resident = await openResident(browser, portal.origin);
    await resident
      .frameLocator('iframe')
      .getByText('带着邻居把荒地种成花园。')
      .filter({ visible: true })
      .waitFor();
    await page.context().close();
  });

  it('as static HTML reads without any script', async () => {
    const page = await onSnippet('static', '纯文字版');
    portal.paste(await clipboard(page, 'text/plain'));
    const resident = await openResident(browser, portal.origin, { javaScriptEnabled: false });
    await resident.getByText('带着邻居把荒地种成花园。').waitFor();
    await resident.getByText('高微').first().waitFor();
    await resident.context().close();
    await page.context().close();
  });

  describe('takes what was changed of the look along', () => {
    const blue = 'rgb(26, 79, 139)';
    /** What residents see: the colour of what can be pressed, and the size of the text. */
    const looks = (card: Locator) =>
      card.evaluate(async (element: HTMLElement & { updateComplete?: Promise<unknown> }) => {
        await customElements.whenDefined(element.localName);
        await element.updateComplete;
        const link = element.shadowRoot!.querySelector('summary')!;
        const { fontSize } = getComputedStyle(link.closest('article')!);
        return [getComputedStyle(link).color, fontSize];
      });

    it('into a template', async () => {
      const page = await onSnippet('look-template', '网页模板', '#1a4f8b');
      const opened = await tryOut(page);
      const card = opened.locator('civic-member-card');
      await card.getByText('带着邻居把荒地种成花园。').waitFor();
      assert.deepEqual(await looks(card), [blue, '20px']);
      await page.context().close();
    });

    it('into a frame on another site, under the policy of its page', async () => {
      const page = await onSnippet('look-frame', '框架', '#1a4f8b');
      const snippet = await clipboard(page, 'text/plain');
      assert.match(snippet, /\/embed#accent=%231a4f8b&amp;font-size=20px"/);
      const resident = await openResident(browser, 'about:blank');
      const refused: string[] = [];
      resident.on('console', (message) => {
        if (message.type() === 'error') refused.push(message.text());
      });
      portal.paste(snippet);
      await resident.goto(portal.origin);
      const card = resident.frameLocator('iframe').locator('civic-member-card');
      await card.getByText('带着邻居把荒地种成花园。').filter({ visible: true }).waitFor();
      assert.deepEqual(await looks(card), [blue, '20px']);
      // What is no colour and no size stays out.
      portal.paste(
        snippet
          .replace('%231a4f8b', encodeURIComponent('url(//stranger.invalid/x)'))
          .replace('20px', 'red'),
      );
      await resident.goto(`${portal.origin}/again`);
      await card.getByText('带着邻居把荒地种成花园。').filter({ visible: true }).waitFor();
      const [colour, size] = await looks(card);
      assert.notEqual(colour, blue);
      assert.equal(size, '16px');
      assert.deepEqual(
        refused.filter((text) => !/favicon/.test(text)),
        [],
      );
      await page.context().close();
    });

    it('for an article: the line carries none, the template says how it looks', async () => {
      const page = await onSnippet('look-article', '文章', '#1a4f8b');
      const line = await clipboard(page, 'text/html');
      assert.doesNotMatch(line, /1a4f8b/);
      await page.getByText('文章里的链接带不走样式').waitFor();
      await page.locator('[data-copy-template]').click();
      await page.getByText('已复制。').waitFor();
      const template = await clipboard(page, 'text/plain', '<style>');
      assert.match(
        template,
        /civic-reserve\.css">\n<script src="[^"]+loader\.js"><\/script>\n<style>:root\{--civic-accent:#1a4f8b;--civic-font-size:20px\}<\/style>/,
      );
      const opened = await tryOut(page);
      const card = opened.locator('civic-member-card');
      await card.getByText('带着邻居把荒地种成花园。').waitFor();
      assert.deepEqual(await looks(card), [blue, '20px']);
      await page.context().close();
    });

    it('as static HTML: the colour', async () => {
      const page = await onSnippet('look-static', '纯文字版', '#1a4f8b');
      portal.paste(await clipboard(page, 'text/plain'));
      const resident = await openResident(browser, portal.origin);
      const link = resident.locator('section a');
      assert.equal(await link.evaluate((one) => getComputedStyle(one).color), blue);
      await page.context().close();
    });
  });

  it('says why there is no static HTML of an item that is not finished', async () => {
    const page = await openDesk(browser, desk);
    await begin(page, 'person', '示例社区', 'unfinished');
    await page.getByRole('link', { name: '取用代码' }).click();
    await page.getByRole('button', { name: '纯文字版' }).click();
    await page.getByText('做不出纯文字版').waitFor();
    await page.context().close();
  });

  it('can be tried in a page that has exactly it', async () => {
    const page = await onSnippet('tried', '网页模板');
    const snippet = await clipboard(page, 'text/plain');
    const opened = await tryOut(page);
    await opened.locator('civic-member-card').getByText('带着邻居把荒地种成花园。').waitFor();
    const body = await opened.evaluate(() =>
      fetch(location.href).then((response) => response.text()),
    );
    assert.ok(body.includes(`<body>\n${snippet}\n</body>`));
    await page.context().close();
  });
});
