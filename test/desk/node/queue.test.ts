import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, it } from 'node:test';
import { fillIn, fillInSignUp, newKey } from '../../conformance/fill.js';
import { makeActivity, makePost } from '../../server/activities.js';
import { plainPledge } from '../../server/feed.js';
import { assertAccessible } from '../../helpers/axe-on-page.js';
import { assertFitsPhone, openDesk, startBrowser, startDesk, takePicture } from './desk.js';

const cleaner = { after };
const desk = await startDesk(cleaner);
const browser = await startBrowser(cleaner);

const submit = { url: '/submissions/queue' };
const wantsNews = { id: 'messages', version: '1', text: '我同意接收通知。' };
const pledge = { ...plainPledge, title: '文明公约', submit };
const walk = {
  ...plainPledge,
  id: 'walk',
  title: '文明养犬公约',
  fields: [...plainPledge.fields, { name: 'mail', type: 'email' as const, label: '邮箱' }],
  consents: [wantsNews],
  submit,
};
const activity = makeActivity([makePost('gate', 0)], {
  title: '文庙值守',
  fields: [
    { name: 'name', type: 'name', label: '姓名', required: true },
    { name: 'mail', type: 'email', label: '邮箱', required: true },
  ],
  consents: [wantsNews],
  submit,
});
mkdirSync(desk.folder, { recursive: true });
writeFileSync(
  path.join(desk.folder, 'queue.json'),
  JSON.stringify({
    civic: 1,
    lang: 'zh-Hans',
    community: { name: '示例社区' },
    pledges: [pledge, walk],
    activities: [activity],
  }),
);

async function send(body: object): Promise<void> {
  const response = await fetch(new URL('/submissions/queue', desk.address), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
    body: JSON.stringify(body),
  });
  assert.equal(response.status, 201, await response.text());
}
const sign = (name: string): Promise<void> => send(fillIn(pledge, { values: { name } }));

async function wall(): Promise<string> {
  const response = await fetch(new URL('/feeds/queue.json', desk.address));
  const feed = (await response.json()) as { pledges: [{ wall?: { name: string }[] }] };
  return (feed.pledges[0].wall ?? []).map(({ name }) => name).join();
}

it(
  'words of the site are written, what has one waits, is passed and refused with a reason, and undone, by keys alone',
  { timeout: 600_000 },
  async () => {
    const errors: string[] = [];
    const page = await openDesk(browser, desk, { errors });
    await page.goto(`${desk.address}#/queue/moderation`);
    await page.getByLabel('含有这些词的，先审核').fill('# 本站\n广告\n');
    await page.getByRole('button', { name: '保存词表' }).press('Enter');
    await page.getByText('词表已保存。').waitFor();

    await sign('王小明');
    await sign('广告甲');
    await sign('广-告乙');
    assert.equal(await wall(), '王**');
    await page.reload();
    await page.getByText('含有：广告').first().waitFor();
    await assertAccessible(page);
    await takePicture(page, 'moderation');

    const pass = page.getByRole('button', { name: '通过', exact: true });
    await pass.press('Enter');
    await page.getByText('请先选要处理的内容。').waitFor();
    await page.getByRole('checkbox', { name: '广告甲' }).press('Space');
    await page.getByText('已选1条').waitFor();
    await pass.press('Enter');
    await page.locator('#review-who:focus').waitFor();
    await page.keyboard.type('李主任');
    await pass.press('Enter');
    await page.locator('#review-reason:focus').waitFor();
    await page.keyboard.type('是店名');
    await pass.press('Enter');
    await page.getByText('已处理1条。').waitFor();
    assert.equal(await wall(), '广**,王**');

    await page.getByRole('button', { name: '全选' }).press('Enter');
    await page.locator('#review-reason').fill('像是广告');
    await page.getByRole('button', { name: '不通过', exact: true }).press('Enter');
    await page.getByText('没有。', { exact: true }).waitFor();
    await page.locator('.case-history').getByText('像是广告').waitFor();
    await page.getByRole('button', { name: '撤销 是店名 1条' }).press('Enter');
    await page.getByText('已由李主任撤销').waitFor();
    assert.equal(await wall(), '王**');
    await page.getByRole('checkbox', { name: '广告甲' }).waitFor();
    await assertAccessible(page);
    await assertFitsPhone(page);
    await takePicture(page, 'moderation-390');
    assert.deepEqual(errors, []);
    await page.context().close();
  },
);

it(
  'a message that waits is stopped, is seen among those that were not sent, and goes back to wait',
  { timeout: 600_000 },
  async () => {
    await send(
      fillInSignUp(activity, ['gate'], {
        values: { name: '王小明', mail: 'resident@example.org' },
      }),
    );
    const errors: string[] = [];
    const page = await openDesk(browser, desk, { errors });
    await page.goto(`${desk.address}#/queue/jobs`);
    const show = page.getByLabel('显示');
    await show.selectOption({ label: '等着发' });
    // The day before the post is far ahead.
    await page.getByText('前一天提醒').waitFor();
    await assertAccessible(page);
    await takePicture(page, 'jobs');
    assert.doesNotMatch((await page.locator('main').textContent())!, /resident|王小明/);
    await page.getByRole('button', { name: /^不发了 前一天提醒/ }).press('Enter');
    await page.getByText('不发了。', { exact: true }).waitFor();
    await show.selectOption({ label: '没有发成' });
    await page.getByText('Stopped at the desk.').waitFor();
    await assertAccessible(page);
    await assertFitsPhone(page);
    await takePicture(page, 'jobs-390');
    await page
      .locator('main')
      .getByRole('button', { name: /^再发一次 前一天提醒/ })
      .press('Enter');
    await page.getByText('马上再发。').waitFor();
    await page.getByText('Stopped at the desk.').waitFor({ state: 'detached' });
    assert.deepEqual(errors, []);
    await page.context().close();
  },
);

it(
  'who issued a pledge writes to those who signed it, after a question, and sees what was sent',
  { timeout: 600_000 },
  async () => {
    for (const name of ['王小明', '李小红'])
      await send(fillIn(walk, { values: { name, mail: `${newKey()}@example.org` } }));
    const errors: string[] = [];
    const page = await openDesk(browser, desk, { errors });
    await page.goto(`${desk.address}#/queue/responses`);
    await page.getByLabel('公约、活动或问卷').selectOption({ label: '文明养犬公约' });
    await page.getByText('有2人同意接收通知。').waitFor();
    const button = page.getByRole('button', { name: '发给2人' });
    await button.press('Enter');
    await page.getByText('请填写经办人和进展。').waitFor();
    await page.locator('#update-who').fill('社区 李');
    await page.getByLabel('进展', { exact: true }).fill('遛狗的地方周日开放。');
    await assertAccessible(page);
    await takePicture(page, 'update');
    await button.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('把这段进展发给2人？发出后不能收回。').waitFor();
    await dialog.getByRole('button', { name: '发给2人' }).press('Enter');
    await page.getByText('已交给2条通知去发').waitFor();
    await page.locator('.case-history').getByText('遛狗的地方周日开放。').waitFor();
    assert.equal(await page.getByLabel('进展', { exact: true }).inputValue(), '');
    await assertAccessible(page);
    await assertFitsPhone(page);
    await takePicture(page, 'update-390');
    assert.deepEqual(errors, []);
    await page.context().close();
  },
);
