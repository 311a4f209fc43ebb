import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { FileChooser, Page } from 'playwright-core';
import { openDesk, openResident, startBrowser, startDesk, startPortal, tabTo } from './desk.js';

async function press(page: Page, selector: string, key = 'Enter'): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press(key);
}

/** On a busy machine the browser may pass over a key that comes right after the page was drawn; people press again. */
async function openChooser(page: Page, selector: string): Promise<FileChooser> {
  const opened = page.waitForEvent('filechooser');
  for (;;) {
    await press(page, selector);
    const chooser = await Promise.race([opened, page.waitForTimeout(1000)]);
    if (chooser) return chooser;
  }
}

/** Whoever works by keyboard is never thrown back to the beginning of the page. */
const focused = (page: Page, selector: string) => page.locator(`${selector}:focus`).waitFor();

test('the whole job by keyboard alone', { timeout: 600_000 }, async (context) => {
  const portal = await startPortal(context);
  const desk = await startDesk(context, { ALLOWED_ORIGINS: portal.origin });
  const browser = await startBrowser(context);
  const errors: string[] = [];
  const page = await openDesk(browser, desk, { errors });

  await context.test('begins, and adds a card, a meter and a pledge', async () => {
    await press(page, '[data-template=blank]');
    await focused(page, '#name-title');
    await page.keyboard.type('东山社区');
    await page.keyboard.press('Enter');
    await focused(page, '#item-title');
    for (const [section, field, text] of [
      ['members', 'members-0-name', '高微'],
      ['measures', 'measures-0-label', '走访居民'],
      ['pledges', 'pledges-0-title', '东山社区文明公约'],
    ] as const) {
      await press(page, `[data-add=${section}]`);
      if (section === 'members') await press(page, 'dialog [data-template=person]');
      await focused(page, `#f-${field}`);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
    }
  });

  await context.test('moves an article and takes one out, and stays where it is', async () => {
    const article = (index: number) => `#f-pledges-0-articles-${index}`;
    const texts = () =>
      page
        .locator('[id^=f-pledges-0-articles-]')
        .evaluateAll((all) =>
          all.flatMap((one) => (one instanceof HTMLTextAreaElement ? [one.value] : [])),
        );
    for (const [index, text] of ['第一条。', '第二条。', '第三条。'].entries()) {
      await tabTo(page, article(index));
      await page.keyboard.type(text);
    }
    const [first, second, third] = await texts();
    assert.deepEqual([first, second, third], ['第一条。', '第二条。', '第三条。']);
    await press(page, `li:has(${article(2)}) > .tools button:first-child`);
    await focused(page, `li:has(${article(1)}) > .tools button:first-child`);
    await page.keyboard.press('Enter');
    assert.deepEqual(await texts(), [third, first, second]);
    // It is the first now and cannot go further up: the focus is on the way back.
    await focused(page, `li:has(${article(0)}) > .tools button:nth-child(2)`);
    await press(page, `li:has(${article(0)}) > .tools button:last-child`);
    await focused(page, `li:has(${article(0)}) > .tools button:last-child`);
    assert.deepEqual(await texts(), [first, second]);
    await page.keyboard.press('Control+S');
    await page.getByText('已经保存。').waitFor();
  });

  await context.test('opens a spreadsheet, looks and takes it', async () => {
    const file = path.join(desk.folder, '..', 'people.csv');
    writeFileSync(file, '姓名,职务\n何娜,副书记\n');
    await press(page, '.tabs a[href*=sheet]');
    await tabTo(page, '[data-control=section]');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await (await openChooser(page, '#sheet-file')).setFiles(file);
    await page.getByText('将新增1项').waitFor();
    await press(page, '[data-take]');
    await focused(page, '#item-title');
    assert.equal(await page.locator('#item-title').textContent(), '何娜');
    await page.keyboard.press('Control+S');
    await page.getByText('已经保存。').waitFor();
  });

  await context.test('chooses a colour, and copies the snippet of the pledge', async () => {
    await press(page, '.tabs a[href*=theme]');
    await press(page, '[aria-label="#1a4f8b"]');
    await press(page, '.tabs a[href*=snippet]');
    await tabTo(page, '.snippet .controls select');
    await page.keyboard.press('End');
    // The choice is a new address, and what is copied follows it.
    await page.locator('.code-box').filter({ hasText: 'civic-pledge-form' }).waitFor();
    await press(page, '[data-copy]');
    await page.getByText('已复制。').waitFor();
    const snippet = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(snippet, /<style>civic-pledge-form\{--civic-accent:#1a4f8b\}<\/style>/);
    portal.paste(snippet);
  });

  await context.test('a resident signs, and the desk sets it aside', async () => {
    const resident = await openResident(browser, portal.origin);
    await resident.getByRole('heading', { name: '东山社区文明公约' }).waitFor();
    await tabTo(resident, 'input[name=name]');
    await resident.keyboard.type('王小明');
    await press(resident, 'input[type=checkbox]', 'Space');
    await press(resident, 'button[type=submit]');
    await resident.getByText('说好的事，我们一起做到。').waitFor();

    await press(page, '.tabs a[href*=responses]');
    await page.locator('[data-count="1"]').waitFor();
    await press(page, '.lines td.tools button');
    await press(page, 'dialog[open] .primary');
    await page.locator('[data-count="0"]').waitFor();
    await page
      .getByRole('row', { name: /王小明/ })
      .getByText('测试', { exact: true })
      .waitFor();
  });

  await context.test('takes an earlier version back', async () => {
    await press(page, '.tabs a[href*=history]');
    await press(page, '.history li button');
    await page.getByText('还没有保存。').waitFor();
    await page.keyboard.press('Control+S');
    await page.getByText('已经保存。').waitFor();
    const saved = JSON.parse(readFileSync(path.join(desk.folder, 'dong-shan-she-qu.json'), 'utf8'));
    assert.deepEqual(
      (saved as { members: { name: string }[] }).members.map(({ name }) => name),
      ['高微'],
    );
  });
  assert.deepEqual(errors, []);
});
