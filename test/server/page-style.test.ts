/** The collector's own pages as people see them: in a browser, under the policy that they come with. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startChromium } from '../faults/node/chromium.js';
import { assertAccessible } from '../helpers/axe-on-page.js';
import { startWithFeed } from './process-with-feed.js';

const addresses = ['service-record?number=ZZZZ-ZZZZ-ZZZZ', 'mine', 'withdraw', 'case'];

test('they are drawn by their own sheet, light and dark, on a phone and on a screen, and let nothing else in', async (context) => {
  const submit = await startWithFeed(context);
  const browser = await startChromium(context);
  const grounds = new Set<string>();
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [390, 1280])
      for (const address of addresses) {
        const where = `${address} ${width} ${colorScheme}`;
        const page = await browser.newPage();
        const refused: string[] = [];
        page.on('console', (message) => {
          if (/Content Security Policy/.test(message.text())) refused.push(message.text());
        });
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        await page.goto(`${submit}/${address}`);
        await page.getByRole('button').first().waitFor();
        const looks = await page.evaluate(() => ({
          ground: getComputedStyle(document.documentElement).backgroundColor,
          over: document.documentElement.scrollWidth - innerWidth,
          low: [...document.querySelectorAll('button, input:not([type=hidden])')].filter(
            (control) => control.getBoundingClientRect().height < 44,
          ).length,
        }));
        grounds.add(looks.ground);
        assert.deepEqual(refused, [], where);
        assert.deepEqual([looks.over, looks.low], [0, 0], where);
        await assertAccessible(page, where);
        await page.close();
      }
  assert.deepEqual([...grounds], ['rgb(251, 249, 244)', 'rgb(23, 22, 20)']);

  const page = await browser.newPage();
  await page.goto(`${submit}/${addresses[0]}`);
  await page.getByLabel('姓名').fill('王小明');
  await page.getByRole('button', { name: '核对' }).click();
  await page.getByRole('alert').getByText('没有这样的证明').waitFor();
  assert.ok(!page.url().includes('%'), 'no name in the address');
  // Anything that is not the sheet is left out by the policy.
  const isStyled = await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'h1 { display: none }';
    document.head.append(style);
    return getComputedStyle(document.querySelector('h1')!).display === 'none';
  });
  assert.equal(isStyled, false);
});
