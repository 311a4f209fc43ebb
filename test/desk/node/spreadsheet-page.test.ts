import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { begin, openDesk, startBrowser, startDesk } from './desk.js';
import { awkwardSheet, longSheet } from './sheet-files.js';

const cleaner = { after };
const desk = await startDesk(cleaner);
const browser = await startBrowser(cleaner);

async function onSheet(name: string): Promise<Page> {
  const page = await openDesk(browser, desk);
  await begin(page, 'blank', '示例社区', name);
  await page.getByRole('link', { name: '表格' }).click();
  await page.locator('#sheet-file').waitFor({ state: 'attached' });
  return page;
}
/** From the disk, as a person does: handed over as a buffer, its decoding would be the page's longest task. */
function open(page: Page, name: string, content: ArrayBuffer | string): Promise<void> {
  const file = path.join(desk.folder, '..', name);
  writeFileSync(file, typeof content === 'string' ? content : new Uint8Array(content));
  return page.locator('#sheet-file').setInputFiles(file);
}
const items = (page: Page) => page.locator('desk-contents li');

describe('a sheet', () => {
  it('is looked at, matched and then taken; wrong cells are named by row and column', async () => {
    const page = await onSheet('awkward');
    await open(page, 'a.xlsx', await awkwardSheet());
    await page.getByText('合并的单元格：A1:E1、B3:B4').waitFor();
    await page.getByText('1个单元格是公式').waitFor();
    await page.getByText('将新增3项，更新0项，1行有必填项不对，不导入').waitFor();
    // What no field has by that name, the editor can send somewhere.
    await page.getByLabel('D列“走访居民（户）”放到').selectOption('facts');
    await page.getByText('第5行D列').waitFor();
    const wrong = await page.locator('.wrong li').allTextContents();
    assert.deepEqual(
      wrong.map((line) => line.replace(/\s+/g, ' ').trim()),
      [
        '第5行D列 数字：写的是“很多”。读不出一个数，请只写数字，例如 320 或 1.2万。这一格留空。',
        `第5行C列 一句话简介：写的是“${'字'.repeat(24)}…”。太长，最多300个字。这一格留空。`,
        '第6行 姓名或单位名：没有填写。这一行不导入。',
      ],
    );
    assert.equal(await page.locator('.save-state').textContent(), '已保存');

    await page.locator('[data-take]').click();
    await items(page).nth(2).waitFor();
    assert.deepEqual(
      (await items(page).allTextContents()).map((text) => text.trim()),
      ['高微', '何娜', '康权'],
    );
    await page.getByRole('button', { name: '撤销' }).first().click();
    await items(page).first().waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('can be pasted from a spreadsheet, and left again', async () => {
    const page = await onSheet('pasted');
    await page.evaluate(() =>
      navigator.clipboard.writeText('姓名\t职务\n高微\t书记\n何娜\t副书记'),
    );
    await page.locator('#sheet-paste').click();
    await page.keyboard.press('Control+V');
    await page.getByText('将新增2项').waitFor();
    await page.getByRole('button', { name: '不导入' }).click();
    await page.getByText('将新增2项').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: '编辑', exact: true }).click();
    await page.locator('[data-add=members]').waitFor();
    assert.equal(await items(page).count(), 0);
    await page.context().close();
  });

  it('of 5,000 rows comes in while the page goes on, and out again', async (test) => {
    const page = await onSheet('long');
    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(globalThis, { tasks });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: 'longtask' });
    });
    await open(page, 'long.csv', longSheet(5000));
    await page.getByText('将新增5000项').waitFor({ timeout: 180_000 });
    await page.locator('[data-take]').click();
    await items(page).nth(99).waitFor();
    await page.getByText('还有4900项').waitFor();
    await page.getByText('没有发现问题').or(page.locator('desk-checks li').first()).waitFor();
    const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
    test.diagnostic(`longest task ${Math.max(0, ...tasks)} ms of ${tasks.length} over 50 ms`);

    await page.getByRole('link', { name: '表格' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-export=csv-gbk]').click(),
    ]);
    const text = new TextDecoder('gbk').decode(readFileSync(await file.path()));
    assert.equal(text.trim().split('\r\n').length, 5001);
    await page.context().close();
  });

  it('may be a directory of services as an HSDS API or its CSV has it: seen as one, and taken back by one undo', async () => {
    const page = await onSheet('services');
    const file = path.join(desk.folder, '..', 'services.csv');
    writeFileSync(
      file,
      'id,name,byday,opens_at,closes_at\na1,便民服务台,MO,08:30,11:30\na1,便民服务台,TU,08:30,11:30\nb2,老年食堂,MO,11:00,13:00\n',
    );
    await page.locator('#hsds-file').setInputFiles(file);
    await page.locator('[data-take-services]').click();
    await items(page).nth(1).waitFor();
    assert.deepEqual(
      (await items(page).allTextContents()).map((text) => text.trim()),
      ['便民服务台', '老年食堂'],
    );
    await page.locator('desk-contents a[href$="members/0"]').click();
    await page.frameLocator('desk-preview iframe').getByText('共2家').waitFor();
    await page.getByRole('button', { name: '撤销' }).first().click();
    await items(page).first().waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('can be stopped on the way', async () => {
    const page = await onSheet('stopped');
    const lines = longSheet(40_000);
    await open(page, 'long.csv', lines);
    await page.locator('[data-stop]').click();
    await page.getByText('已经停止，什么都没有改动。').waitFor();
    // And the next one goes on as if nothing had been.
    await open(page, 'short.csv', longSheet(3));
    await page.getByText('将新增3项').waitFor();
    await page.context().close();
  });
});
