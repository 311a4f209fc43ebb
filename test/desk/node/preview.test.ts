import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { begin, openDesk, startBrowser, startDesk } from './desk.js';

const cleaner = { after };
const desk = await startDesk(cleaner);
const browser = await startBrowser(cleaner);

async function withFeed(template: string, name: string): Promise<Page> {
  const page = await openDesk(browser, desk);
  await begin(page, template, '示例社区', name);
  await page.frameLocator('desk-preview iframe').locator('#place > *').first().waitFor();
  return page;
}
const choose = (page: Page, control: string, value: string) =>
  page.locator(`desk-preview [data-control=${control}]`).selectOption(value);
const frameOf = (page: Page) => page.frames().find((frame) => frame.url().includes('/preview/'))!;
const inside = (page: Page) => page.frameLocator('desk-preview iframe');

describe('what is not finished', () => {
  it('is left out of pages; the desk says so instead of showing nothing', async () => {
    const page = await withFeed('person', 'unfinished');
    const said = page.locator('desk-preview').getByText('网页上不会显示');
    await inside(page).getByText('张示例').first().waitFor();
    await said.waitFor({ state: 'detached' });
    await page.locator('#f-members-0-name').fill('高微');
    await inside(page).getByText('高微').first().waitFor();
    await said.waitFor({ state: 'detached' });
    // Without a name that addresses can have, pages leave it out.
    const id = page.locator('#f-members-0-id');
    await page.locator('desk-item details.more > summary').click();
    await id.fill('Gao Wei');
    await said.waitFor();
    await id.fill('gao-wei');
    await inside(page).getByText('高微').first().waitFor();
    await said.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('is seen whole: the preview grows with what comes later', async () => {
    const page = await withFeed('activity', 'grows');
    await inside(page).getByText('早高峰').first().waitFor();
    await frameOf(page).evaluate(() => {
      const late = document.createElement('p');
      late.style.height = '321px';
      document.body.append(late);
    });
    await page.waitForFunction(() => {
      const frame = document.querySelector<HTMLIFrameElement>('desk-preview iframe')!;
      const { body } = frame.contentDocument!;
      return frame.clientHeight >= body.getBoundingClientRect().bottom;
    });
    await page.context().close();
  });
});

/** What says that a form is in a state. */
const seen = {
  open: /./,
  invalid: /需要补充/,
  offline: /网络不通/,
  full: /没有可以报名的岗位/,
  closed: /结束|截止|2020/,
  signed: /YANG-SHI-01/,
};

describe('each state of a form at a click', () => {
  for (const [template, moments] of [
    ['pledge', ['invalid', 'offline', 'closed', 'signed']],
    ['activity', ['invalid', 'offline', 'full', 'closed', 'signed']],
    ['survey', ['invalid', 'offline', 'closed', 'signed']],
    ['proposal', ['invalid', 'offline', 'closed', 'signed']],
  ] as const)
    it(`of a ${template}, by the real kit`, { timeout: 600_000 }, async () => {
      const page = await withFeed(template, `moments-${template}`);
      // As many things on the screen as there are states.
      const texts: string[] = [];
      for (const moment of ['open', ...moments] as const) {
        if (moment !== 'open') await choose(page, 'moment', moment);
        // It is performed in the frame: until then what is seen is the form as it was, or as it is when nobody has touched it.
        const shown = await frameOf(page)
          .waitForFunction(
            ([pattern, before]) => {
              const root = document.querySelector('#place > *')?.shadowRoot;
              // The element has no shadow root until the kit has come.
              if (!root?.querySelector('[part~=base]')) return false;
              const text = root.textContent.replace(/\s+/g, ' ');
              return new RegExp(pattern).test(text) && !before.includes(text) && text;
            },
            [seen[moment].source, texts] as const,
          )
          .catch((error: Error) => assert.fail(`${moment}: ${error.message}`));
        texts.push((await shown.jsonValue()) as string);
      }
      // Nothing of it is left behind to be sent.
      await page.waitForFunction(async () => {
        const names = (await indexedDB.databases()).map(({ name }) => name);
        if (!names.includes('civic-outbox')) return true;
        return new Promise<boolean>((resolve, reject) => {
          const opening = indexedDB.open('civic-outbox');
          opening.onerror = () => reject(opening.error!);
          opening.onsuccess = () => {
            const all = opening.result.transaction('records').objectStore('records').getAll();
            all.onsuccess = () =>
              resolve(!all.result.some((one) => String(one?.url).includes('preview.invalid')));
          };
        });
      });
      await page.context().close();
    });
});

describe('the page that it is seen on', () => {
  it('is bare, a portal or a newspaper; on a phone, a tablet, a desktop', async () => {
    const page = await withFeed('person', 'pages');
    const widths: number[] = [];
    for (const size of ['phone', 'tablet', 'desktop']) {
      await choose(page, 'size', size);
      widths.push(
        await inside(page)
          .locator('body')
          .evaluate(() => innerWidth),
      );
    }
    assert.deepEqual(widths, [390, 768, 1200]);
    await choose(page, 'page', 'portal');
    await inside(page).getByText('示例市人民政府门户网站').waitFor();
    await inside(page).getByText('张示例').first().waitFor();
    await choose(page, 'page', 'newspaper');
    await inside(page).getByText('示例晚报').waitFor();
    await inside(page).getByText('张示例').first().waitFor();
    await page.context().close();
  });

  it('is dark, in large type, in forced colours, on paper: by the rules of the page itself', async () => {
    const page = await withFeed('person', 'looks');
    await choose(page, 'page', 'newspaper');
    await inside(page).getByText('示例晚报').waitFor();
    await inside(page).getByText('张示例').first().waitFor();
    const turns = (colour: string) =>
      frameOf(page).waitForFunction(
        (expected) => getComputedStyle(document.body).backgroundColor === expected,
        colour,
      );
    await turns('rgb(251, 249, 244)');
    const size = await inside(page)
      .locator('civic-member-card')
      .evaluate((card) => getComputedStyle(card.shadowRoot!.querySelector('.base')!).fontSize);
    const small = parseFloat(size);
    for (const [look, colour] of [
      ['print', 'rgb(255, 255, 255)'],
      ['dark', 'rgb(22, 21, 19)'],
      ['forced', 'rgb(255, 255, 255)'],
      ['light', 'rgb(251, 249, 244)'],
    ] as const) {
      await choose(page, 'look', look);
      await turns(colour);
    }
    await choose(page, 'look', 'large');
    await frameOf(page).waitForFunction((least) => {
      const base = document.querySelector('civic-member-card')!.shadowRoot!.querySelector('.base')!;
      return parseFloat(getComputedStyle(base).fontSize) > least;
    }, small * 1.3);
    await page.context().close();
  });
});

it('of what is chosen for the look the last is kept, however long the one before takes', async () => {
  const page = await withFeed('person', 'chosen');
  let asked = 0;
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/api\/themes\/chosen$/, async (route) => {
    if (++asked === 1) await released;
    await route.continue();
  });
  const colours = ['#1a4f8b', '#1d6b3f'];
  const kept = colours.map((colour) =>
    page.waitForResponse((response) => response.request().postData()?.includes(colour) ?? false),
  );
  await page.getByRole('link', { name: '外观' }).click();
  for (const name of colours) await page.getByRole('button', { name }).click();
  await page.locator('.swatch[aria-label="#1d6b3f"][aria-pressed=true]').waitFor();
  release();
  await Promise.all(kept);
  await page.reload();
  await page.locator('.swatch[aria-label="#1d6b3f"][aria-pressed=true]').waitFor();
  await page.context().close();
});

it('the theme is seen in the preview, checked for contrast, and goes along in the snippet', async () => {
  const page = await withFeed('person', 'theme');
  await page.getByRole('link', { name: '外观' }).click();
  await page.locator('#theme-accent').fill('#ffcc00');
  await page.locator('#theme-accent').press('Enter');
  await page.getByText('不够清楚').first().waitFor();
  await page.getByRole('button', { name: '#1a4f8b' }).click();
  await page.locator('.contrast li').getByText('8.2 : 1').first().waitFor();
  // The frame hears of it by a message, after the desk has drawn its own part.
  const themed = inside(page).locator('html[style*="--civic-accent: #1a4f8b"]');
  await themed.waitFor({ state: 'attached' });
  await page.locator('#theme-accent').fill('red;} body{display:none');
  await page.locator('#theme-accent').press('Enter');
  await page.getByText('这个值写得不对').waitFor();
  await page.getByLabel('字号').selectOption('18px');
  await page.getByRole('link', { name: '取用代码' }).click();
  const code = await page.locator('.code-box').textContent();
  assert.match(
    code!,
    /<style>civic-member-card\{--civic-accent:#1a4f8b;--civic-font-size:18px\}<\/style>/,
  );
  await page.reload();
  await page.locator('.code-box').getByText('--civic-accent:#1a4f8b').waitFor();
  await page.context().close();
});
