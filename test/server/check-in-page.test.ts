import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Activity, Pass } from '../../src/contract/index.js';
import { fillInSignUp, newKey } from '../conformance/fill.js';
import { startChromium } from '../faults/node/chromium.js';
import { assertAccessible } from '../helpers/axe-on-page.js';
import { makeActivity, makePost } from './activities.js';
import { adminToken, testVariables } from './collector.js';
import { onEachDatabase } from './databases.js';
import { makeFeedsFolder } from './feed.js';
import { startProcess } from './process.js';

/** Today in Shanghai, the whole day; and a post of another day. */
function activityOfToday(): Activity {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const starts = `${today}T00:00:00+08:00`;
  const ends = new Date(Date.parse(starts) + 30 * 3_600_000).toISOString();
  return makeActivity([
    makePost('today', 0, { title: '东门文明岗', starts, ends, capacity: 9 }),
    makePost('later', 0, { title: '西门文明岗' }),
  ]);
}

await onEachDatabase('the organiser’s check-in page', ({ fresh }) => {
  test('scan, press once, and the figures follow; nothing of it stays in the address', async (context) => {
    const feeds = makeFeedsFolder();
    const activity = activityOfToday();
    feeds.save({
      civic: 1,
      lang: 'zh-Hans',
      activities: [activity],
      measures: [{ id: 'times', label: '上岗', value: 10 }],
      live: [{ into: 'times', of: 'duty', count: 'attended' }],
    });
    const collector = await startProcess({
      ...testVariables,
      ...(await fresh()),
      FEEDS_DIR: feeds.folder,
    });
    context.after(async () => {
      await collector.stop();
      feeds.remove();
    });
    const origin = `http://127.0.0.1:${collector.port}`;
    const submit = `${origin}/submissions/test`;
    const body = fillInSignUp(activity, ['today', 'later'], {
      values: { name: '王小明', phone: '13800000000' },
      people: [{ name: '李小红' }],
    });
    const answer = await fetch(submit, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
    });
    const pass = (await answer.json()) as Pass;
    const address = new URL(pass.checkIn!, submit).href;
    assert.ok(address.startsWith(`${origin}/check-in#`));
    const codes = `${origin}/admin/check-in/codes/test/duty`;
    const makeCode = async (): Promise<{ code: string; link: string }> => {
      const made = await fetch(codes, {
        method: 'POST',
        headers: { Authorization: `Bearer ${adminToken}` },
      });
      const { code, link } = (await made.json()) as { code: string; link: string };
      return { code, link: new URL(link, codes).href };
    };
    const before = await makeCode();
    const { code, link } = await makeCode();

    const phone = await startChromium(context);
    const complaints: string[] = [];
    const asked: string[] = [];
    await phone.addInitScript(() => {
      Object.defineProperty(navigator, 'language', { value: 'zh-CN' });
      // Whatever a page says to other pages of this site, any script of the site hears.
      const said: string[] = [];
      Object.assign(globalThis, { said });
      const { BroadcastChannel: Channel } = globalThis;
      globalThis.BroadcastChannel = class extends Channel {
        constructor(name: string) {
          super(name);
          said.push(name);
        }
      };
    });
    const open = async (where: string): Promise<Page> => {
      const page = await phone.newPage();
      await page.setViewportSize({ width: 390, height: 844 });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(where);
      return page;
    };
    const page = await open(address);
    await page.getByLabel('签到码').waitFor();
    await assertAccessible(page);
    for (const wrong of ['没有码', adminToken, before.code]) {
      await page.getByLabel('签到码').fill(wrong);
      await page.keyboard.press('Enter');
      await page.getByText('签到码不对，或者已经停用。').waitFor();
      await page.getByLabel('签到码').waitFor();
    }
    // The browser itself reports the 401; nothing else may be reported.
    assert.equal(complaints.splice(0).filter((text) => !/401/.test(text)).length, 0);
    await page.getByLabel('签到码').fill(` ${code.toLowerCase().replace(/-/g, ' ')}`);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '王**、李**' }).waitFor();
    assert.equal(page.url(), `${origin}/check-in`, 'number and code are out of the address');
    assert.ok(!(await page.content()).includes('13800000000'));
    await assertAccessible(page);
    assert.equal(
      await page.getByRole('button', { name: '签到 西门文明岗' }).count(),
      0,
      'not today',
    );
    assert.ok(
      await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      'nothing sticks out',
    );
    await page.getByRole('button', { name: '签到 东门文明岗' }).click();
    await page.getByText('已签到2人，每人30小时').waitFor();
    await page.getByText('改人数或时长').click();
    await page.getByLabel('到场人数').fill('1');
    await page.getByLabel('每人时长（小时）').fill('1.5');
    await assertAccessible(page);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('已签到1人，每人1.5小时').waitFor();
    const feed = (await (await fetch(`${origin}/feeds/test.json`)).json()) as {
      measures: [{ value: number }];
    };
    assert.equal(feed.measures[0].value, 11);

    // Another tab knows nothing of it: neither one that is opened by a pass, nor any other page of this site.
    const stranger = await open(`${origin}/healthz`);
    const kept = await stranger.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
    ]);
    assert.deepEqual(kept, [0, 0, '', 0]);
    const another = await open(address);
    await another.getByLabel('签到码').waitFor();

    // The stewards' link has the code, and leaves it in no address and no history.
    const next = await open(link);
    await next.getByLabel('报名号').waitFor();
    assert.equal(next.url(), `${origin}/check-in`);
    await next.getByLabel('报名号').fill(' zzzz-zzzz-zzzz ');
    await next.keyboard.press('Enter');
    await next.getByText('这次活动里没有找到这个报名号').waitFor();
    await next.getByLabel('报名号').fill(address);
    await next.keyboard.press('Enter');
    await next.getByText('已签到1人，每人1.5小时').waitFor();
    complaints.splice(0);
    await next.getByLabel('报名号').fill(pass.receipt.toLowerCase());
    await next.keyboard.press('Enter');
    await next.getByRole('heading', { name: '王**、李**' }).waitFor();
    await next.getByText('改人数或时长').click();
    await next.getByRole('button', { name: '撤销签到' }).click();
    await next.getByText('已经撤销签到。').waitFor();
    assert.deepEqual(complaints, []);
    for (const tab of [page, another, next])
      assert.deepEqual(await tab.evaluate(() => (globalThis as unknown as { said: [] }).said), []);
    assert.deepEqual(
      asked.filter((path) => /admin|[A-Z0-9]{4}-[A-Z0-9]{4}/.test(path)),
      [],
    );
    assert.deepEqual(
      collector.lines.filter((line) => line.includes(pass.receipt) || line.includes(code)),
      [],
      'no log line names the pass or the code',
    );
  });

  test('without a network it opens again, goes on for an hour, and settles what was done when there is one', async (context) => {
    const feeds = makeFeedsFolder();
    const activity = activityOfToday();
    feeds.save({ civic: 1, lang: 'zh-Hans', activities: [activity] });
    const collector = await startProcess({
      ...testVariables,
      ...(await fresh()),
      FEEDS_DIR: feeds.folder,
    });
    context.after(async () => {
      await collector.stop();
      feeds.remove();
    });
    const origin = `http://127.0.0.1:${collector.port}`;
    const signUp = async (name: string): Promise<Pass> => {
      const body = fillInSignUp(activity, ['today'], { values: { name, phone: '13800000000' } });
      const answer = await fetch(`${origin}/submissions/test`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
      });
      return (await answer.json()) as Pass;
    };
    const [first, second] = [await signUp('王小明'), await signUp('李小红')];
    const codes = `${origin}/admin/check-in/codes/test/duty`;
    const made = await fetch(codes, {
      method: 'POST',
      headers: { Authorization: `Bearer ${adminToken}` },
    });
    const { link } = (await made.json()) as { link: string };
    const phone = await startChromium(context);
    await phone.addInitScript(() =>
      Object.defineProperty(navigator, 'language', { value: 'zh-CN' }),
    );
    const page = await phone.newPage();
    await page.goto(new URL(link, codes).href);
    await page.waitForFunction(() => sessionStorage.getItem('civic-check-in-passes') !== null);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const kept = () =>
      page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    assert.doesNotMatch(await kept(), /王小明|13800000000/, 'nobody’s name or number is kept');

    await phone.setOffline(true);
    await page.reload();
    const find = async (receipt: string): Promise<void> => {
      await page.getByLabel('报名号').fill(receipt);
      await page.keyboard.press('Enter');
    };
    await find(first.receipt.toLowerCase());
    await page.getByText('现在没有网络').waitFor();
    await page.getByRole('heading', { name: '王**' }).waitFor();
    await page.getByRole('button', { name: '签到 东门文明岗' }).click();
    await page.getByText('已记在这台手机上（1人次）').waitFor();
    await assertAccessible(page);
    await find('ZZZZ-ZZZZ-ZZZZ');
    await page.getByText('没有连上，什么都没有改动').waitFor();
    await find(second.receipt);
    await page.getByRole('button', { name: '签到 东门文明岗' }).click();
    await page.getByText('已记在这台手机上（2人次）').waitFor();

    // An hour later the list says too little of who has cancelled.
    await page.evaluate(() => {
      const { now } = Date;
      Object.assign(globalThis, { now });
      Date.now = () => now() + 3_600_001;
    });
    await find(second.receipt);
    await page.getByText('没有连上，什么都没有改动').waitFor();
    await page.evaluate(() => {
      Date.now = (globalThis as unknown as { now: () => number }).now;
    });

    await phone.setOffline(false);
    const attended = async (): Promise<number> => {
      const response = await fetch(`${origin}/admin/summary`, {
        headers: { Authorization: `Bearer ${adminToken}` },
      });
      return ((await response.text()).match(/"attended":(\d+)/g) ?? []).reduce(
        (sum, text) => sum + Number(text.slice('"attended":'.length)),
        0,
      );
    };
    while ((await attended()) < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    await page.waitForFunction(() => localStorage.getItem('civic-check-in-done') === '[]');
    await page.reload();
    await find(second.receipt);
    await page.getByText(/已签到1人/).waitFor();
  });
});
