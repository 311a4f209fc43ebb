import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { feed as feedSchema } from '../../../src/contract/index.js';
import { begin, openDesk, startBrowser, startDesk, startPortal } from './desk.js';

test('from an empty folder to a signature that is seen on the desk', async (context) => {
  const portal = await startPortal(context);
  const desk = await startDesk(context, { ALLOWED_ORIGINS: portal.origin });
  const browser = await startBrowser(context);
  const errors: string[] = [];
  const page = await openDesk(browser, desk, { errors });

  await page.getByRole('heading', { name: '从第一份数据开始' }).waitFor();
  await begin(page, 'blank', '东山社区', 'dongshan');

  await page.locator('[data-add=members]').click();
  await page.getByLabel('姓名或单位名').fill('高微');
  await page.getByLabel('一句话简介').fill('带着邻居把荒地种成花园。');
  const frame = page.frameLocator('desk-preview iframe');
  await frame.getByText('带着邻居把荒地种成花园。').waitFor();

  await page.locator('[data-add=measures]').click();
  await page.getByLabel('数的是什么').fill('走访居民');
  await page.getByLabel('现在的数').fill('8437');
  await frame.getByText('8437').first().waitFor();

  await page.locator('[data-add=pledges]').click();
  await page.getByLabel('公约标题').fill('东山社区文明公约');
  await frame.getByRole('heading', { name: '东山社区文明公约' }).waitFor();

  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('已经保存。').waitFor();
  const written = readFileSync(path.join(desk.folder, 'dongshan.json'), 'utf8');
  const feed = JSON.parse(written) as { members: { name: string }[]; updated: string };
  assert.equal(feedSchema.safeParse(feed).success, true);
  assert.equal(written, `${JSON.stringify(feed, null, 2)}\n`);
  assert.equal(feed.members[0]!.name, '高微');
  assert.equal(readdirSync(path.join(desk.folder, '.history', 'dongshan')).length, 1);

  await page.getByRole('link', { name: '取用代码' }).click();
  await page.locator('[data-copy]').click();
  await page.getByText('已复制。').waitFor();
  const snippet = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(
    snippet,
    /<script src="[^"]+civic\.js" integrity="sha384-[^"]+" crossorigin="anonymous"/,
  );
  assert.match(snippet, /<civic-pledge-form src="[^"]+\/feeds\/dongshan\.json#[a-z-]+">/);
  portal.paste(snippet);

  const resident = await browser.newPage();
  resident.on('pageerror', (error) => errors.push(error.message));
  await resident.goto(portal.origin);
  await resident.getByRole('heading', { name: '东山社区文明公约' }).waitFor();
  await resident.getByLabel('姓名').fill('王小明');
  await resident.getByRole('checkbox', { name: /只用于统计这次签名/ }).check();
  await resident.locator('civic-pledge-form button[type=submit]').click();
  await resident.getByText('谢谢您，和我们一起把说好的事做到。').waitFor();

  await page.getByRole('link', { name: '收到的回应' }).click();
  await page.locator('[data-count="1"]').waitFor();
  await page.getByRole('cell', { name: '王小明' }).waitFor();
  assert.deepEqual(errors, []);
});
