import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import type { Activity } from '../../../src/contract/index.js';
import { begin, openDesk, startBrowser, startDesk } from './desk.js';
import { rotaGrid, rotaSheet } from './sheet-files.js';

const cleaner = { after };
const desk = await startDesk(cleaner);
const browser = await startBrowser(cleaner);

interface Counted {
  page: Page;
  errors: string[];
  /** Typing is free, as every way of making a rota has it; a list is opened and chosen from, which is two. */
  click: (target: Locator, count?: number) => Promise<void>;
  clicks: () => number;
}

async function openCounted(): Promise<Counted> {
  const errors: string[] = [];
  const page = await openDesk(browser, desk, { errors });
  let clicks = 0;
  return {
    page,
    errors,
    clicks: () => clicks,
    click: async (target, count = 1) => {
      clicks += count;
      await target.click();
    },
  };
}

async function beginActivity({ page, click }: Counted, name: string): Promise<void> {
  await click(page.locator('[data-template=activity]'));
  await page.locator('#name-title').fill('康平社区');
  await page.locator('#name-file').fill(name);
  await click(page.getByRole('button', { name: '确定' }));
  await page.getByLabel('活动名称').fill('文明交通岗');
  await page.locator('#f-activities-0-summary').fill('早高峰在路口值守。');
  await page.locator('#f-activities-0-place-name').evaluate((input) => {
    (input as HTMLInputElement).value = '新城市场路口';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function saveAndCopy({ page, click }: Counted): Promise<void> {
  await click(page.getByRole('button', { name: '保存', exact: true }));
  await page.getByText('已经保存。').waitFor();
  await click(page.getByRole('link', { name: '取用代码' }));
  await click(page.locator('[data-copy]'));
  await page.getByText('已复制。').waitFor();
}

const savedPosts = (name: string): Activity['posts'] =>
  (
    JSON.parse(readFileSync(path.join(desk.folder, `${name}.json`), 'utf8')) as {
      activities: Activity[];
    }
  ).activities[0]!.posts;

function fileOf(name: string, bytes: ArrayBuffer): string {
  const file = path.join(desk.folder, '..', name);
  writeFileSync(file, new Uint8Array(bytes));
  return file;
}

describe('a rota', () => {
  it('of 200 rows comes from a real .xlsx onto the page in at most 10 clicks', async (context) => {
    const counted = await openCounted();
    const { page, click, errors } = counted;
    await beginActivity(counted, 'rota-sheet');
    await click(page.getByRole('link', { name: '从表格导入班次' }));
    const chooser = page.waitForEvent('filechooser');
    await click(page.locator('label[for=sheet-file]'));
    await (await chooser).setFiles(fileOf('rota.xlsx', await rotaSheet(200)));
    await page.getByText('将新增200项，更新0项').waitFor();
    await page.getByText('100个单元格是公式').waitFor();
    await page
      .getByText('2031年7月1日周二 09:00–11:30 · 文明交通岗 · 新城市场路口 · 4人')
      .waitFor();
    assert.equal(await page.locator('.wrong').count(), 0);
    // Nothing has changed until it is said: the shift that the template offers is still the only one.
    assert.equal(savedPosts('rota-sheet').length, 1);
    await click(page.locator('[data-take]'));
    await page.locator('desk-posts legend .count', { hasText: '200' }).waitFor();
    await saveAndCopy(counted);
    context.diagnostic(`${counted.clicks()} clicks`);
    assert.ok(counted.clicks() <= 10, `${counted.clicks()} clicks`);
    const posts = savedPosts('rota-sheet');
    assert.equal(posts.length, 200);
    assert.equal(new Set(posts.map(({ id }) => id)).size, 200);
    assert.deepEqual(errors, []);

    // On the page that residents see.
    await page.goto(`${desk.address}#/rota-sheet/edit/activities/0`);
    const frame = page.frameLocator('desk-preview iframe');
    await frame.getByText('敬老服务').first().waitFor();
    await page.context().close();
  });

  it('of 12 shifts is made by hand in at most 25 clicks, and no id is ever asked', async (context) => {
    const counted = await openCounted();
    const { page, click, errors } = counted;
    await beginActivity(counted, 'rota-hand');
    const post = (index: number, part: string) =>
      page.locator(`#f-activities-0-posts-${index}-${part}`);
    const fill = async (index: number, when: string, place: string): Promise<void> => {
      await post(index, 'when').fill(when);
      await post(index, 'place-name').fill(place);
      await post(index, 'capacity').fill('4');
    };
    await post(0, 'title').fill('早高峰');
    await fill(0, '2030年3月4日 早上7点–8点半', '北门');
    await page.getByText('读作：2030年3月4日周一 07:00–08:30').waitFor();
    const copies = post(0, 'copies');
    await copies.fill('5');
    await click(page.locator('.copies button'));
    await page.getByText('已复制5班。').waitFor();
    await click(page.getByRole('button', { name: '添加一班' }));
    await fill(6, '2030年3月4日 17:00–18:30', '南门');
    await click(page.locator('.copies button'));
    await page.locator('desk-posts legend .count', { hasText: '12' }).waitFor();
    assert.equal(await page.locator('desk-posts').getByText('网址里的名字').count(), 0);
    await saveAndCopy(counted);
    context.diagnostic(`${counted.clicks()} clicks`);
    assert.ok(counted.clicks() <= 25, `${counted.clicks()} clicks`);
    const posts = savedPosts('rota-hand');
    assert.deepEqual(
      posts.map(({ starts, place }) => `${starts.slice(5, 16)} ${place!.name}`),
      [4, 5, 6, 7, 8, 9]
        .map((day) => `03-0${day}T07:00 北门`)
        .concat([4, 5, 6, 7, 8, 9].map((day) => `03-0${day}T17:00 南门`)),
    );
    assert.equal(new Set(posts.map(({ id }) => id)).size, 12);
    assert.ok(posts.every(({ capacity }) => capacity === 4));
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  it('drawn as a grid is known as one; what it leaves unsaid is said once, and taken back by one undo', async () => {
    const { page, errors } = await openCounted();
    await begin(page, 'activity', '康平社区', 'rota-grid');
    await page.getByRole('link', { name: '从表格导入班次' }).click();
    await page.locator('#sheet-file').setInputFiles(fileOf('grid.xlsx', await rotaGrid()));
    await page.getByText('将新增20项').waitFor();
    await page.locator('#rota-year').fill('2031');
    await page.locator('#rota-year').press('Tab');
    await page.getByText('2031年7月1日周二 08:30–11:30 · 北门 · 2人').waitFor();
    await page.locator('#rota-morning-from').fill('09:00');
    await page.locator('#rota-morning-from').press('Tab');
    await page.getByText('2031年7月1日周二 09:00–11:30 · 北门 · 2人').waitFor();
    await page.locator('[data-control=layout]').selectOption('rows');
    await page.getByText('行有必填项不对').waitFor();
    await page.locator('[data-control=layout]').selectOption('grid');
    await page.locator('[data-take]').click();
    await page.locator('desk-posts legend .count', { hasText: '20' }).waitFor();
    await page.getByRole('button', { name: '撤销' }).first().click();
    await page.locator('desk-posts legend .count', { hasText: '1' }).waitFor();
    assert.deepEqual(errors, []);
    await page.context().close();
  });
});
