import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import { feed as feedSchema } from '../../../src/contract/index.js';
import { begin, openDesk, openResident, startBrowser, startDesk, startPortal } from './desk.js';

test('from an empty folder to a signature that is seen on the desk', async (context) => {
  const portal = await startPortal(context);
  const desk = await startDesk(context, { ALLOWED_ORIGINS: portal.origin });
  const browser = await startBrowser(context);
  const errors: string[] = [];
  const page = await openDesk(browser, desk, { errors });

  await page.getByRole('heading', { name: '从第一份数据开始' }).waitFor();
  await begin(page, 'blank', '东山社区', 'dongshan');

  await page.locator('[data-add=members]').click();
  await page.locator('dialog [data-template=person]').click();
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

  const resident = await openResident(browser, portal.origin, { errors });
  await resident.getByRole('heading', { name: '东山社区文明公约' }).waitFor();
  await resident.getByLabel('姓名').fill('王小明');
  await resident.getByRole('checkbox', { name: /只用于统计这次签名/ }).check();
  await resident.locator('civic-pledge-form button[type=submit]').click();
  await resident.getByText('说好的事，我们一起做到。').waitFor();

  await page.getByRole('link', { name: '收到的回应' }).click();
  await page.locator('[data-count="1"]').waitFor();
  await page.getByRole('cell', { name: '王小明' }).waitFor();
  assert.deepEqual(errors, []);
});

test('a satisfaction survey in few clicks: from its template to a resident who is asked what was meant', async (context) => {
  const portal = await startPortal(context);
  const desk = await startDesk(context, { ALLOWED_ORIGINS: portal.origin });
  const browser = await startBrowser(context);
  const errors: string[] = [];
  const page = await openDesk(browser, desk, { errors });
  let clicks = 0;
  const click = async (target: Locator): Promise<void> => {
    clicks++;
    await target.click();
  };

  await click(page.locator('[data-template=survey]'));
  await page.locator('#name-title').fill('东山社区');
  await page.locator('#name-file').fill('dongshan');
  await click(page.getByRole('button', { name: '确定' }));
  const frame = page.frameLocator('desk-preview iframe');
  await frame.getByRole('heading', { name: '社区满意度调查' }).waitFor();
  await frame.getByText('接下来最该做好哪一件事？').waitFor();

  const question = '#f-forms-0-fields-3';
  await click(page.locator(question));
  await page.locator(`${question}-label`).fill('社区接下来先修哪里？');
  await frame.getByText('社区接下来先修哪里？').waitFor();

  const condition = page.locator(`${question}-showIf`);
  await click(condition.locator('button.add'));
  // What is asked about last is offered first; here the first question is meant.
  await condition.locator('select').first().selectOption('overall');
  await click(condition.getByLabel('基本满意'));
  await condition
    .getByText('只有「您对社区这一年的工作满意吗？」选了“基本满意”才问', { exact: true })
    .waitFor();
  await frame.getByText('社区接下来先修哪里？').waitFor({ state: 'hidden' });
  await page.getByText('没有发现问题。').waitFor();
  await click(page.getByRole('button', { name: '保存', exact: true }));
  await page.getByText('已经保存。').waitFor();
  await click(page.getByRole('link', { name: '取用代码' }));
  await click(page.locator('[data-copy]'));
  await page.getByText('已复制。').waitFor();
  assert.ok(clicks <= 8, `${clicks} clicks`);
  context.diagnostic(`${clicks} clicks`);

  const written = readFileSync(path.join(desk.folder, 'dongshan.json'), 'utf8');
  const { forms } = JSON.parse(written) as { forms: { fields: object[] }[] };
  assert.deepEqual(forms[0]!.fields[3], {
    name: 'next',
    type: 'textarea',
    label: '社区接下来先修哪里？',
    hint: '请不要写姓名、电话和门牌号。',
    maxLength: 300,
    showIf: { field: 'overall', is: ['3'] },
  });
  portal.paste(await page.evaluate(() => navigator.clipboard.readText()));

  const resident = await openResident(browser, portal.origin, { errors });
  const form = resident.locator('civic-form');
  await form.getByRole('heading', { name: '社区满意度调查' }).waitFor();
  await form.getByText('非常不满意', { exact: true }).click();
  await form.locator('legend', { hasText: '主要是哪里不满意？' }).waitFor();
  await form.getByText('基本满意', { exact: true }).click();
  await form.getByText('社区接下来先修哪里？').waitFor();
  await form.locator('legend', { hasText: '主要是哪里不满意？' }).waitFor({ state: 'hidden' });
  await form.getByLabel('社区接下来先修哪里？').fill('三号楼的灯');
  await form.getByRole('checkbox', { name: /统计这份匿名问卷/ }).check();
  await form.locator('button[type=submit]').click();
  await form.getByText('结果会随着收到的份数更新').waitFor();
  assert.deepEqual(errors, []);
});
