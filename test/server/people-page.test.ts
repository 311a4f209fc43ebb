import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { writeDesk } from '../../desk/build.js';
import { fillIn, fillInSignUp, newKey, newSecret } from '../conformance/fill.js';
import { startBrowser } from '../desk/node/desk.js';
import { assertAccessible } from '../helpers/axe-on-page.js';
import { startWholeSite } from '../helpers/web-servers.js';
import { makeActivity, makePost } from './activities.js';
import { reportForm } from './case-desk.js';
import { testVariables } from './collector.js';
import { runCommand } from './command.js';
import { makeFeedsFolder, plainPledge } from './feed.js';
import { startProcess } from './process.js';

const password = '四个不相干的词 on a wall';
const activity = makeActivity([makePost('gate', 0, { title: '东门文明岗' })]);
const head = { civic: 1, lang: 'zh-Hans', site: { name: '测试社区' } };
const feed = { ...head, activities: [activity] };

/** `civic-server` on a new database behind nginx, as the package has it, with the desk as files of the same site. */
async function openSite(context: TestContext, document: object = feed) {
  const folder = mkdtempSync(path.join(tmpdir(), 'civic-people-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  // nginx reads it as another user.
  chmodSync(folder, 0o755);
  await writeDesk(path.join(folder, 'site'));
  const feeds = makeFeedsFolder();
  feeds.save(document);
  const settings = {
    ...testVariables,
    FEEDS_DIR: feeds.folder,
    DATABASE_FILE: path.join(folder, 'c.sqlite'),
    PHOTOS_DIR: path.join(folder, 'photos'),
    WORD_LIST: path.join(folder, 'words.txt'),
    MIN_SECONDS: '0',
    TRUST_PROXY: '1',
    DESK: 'off',
  };
  const server = await startProcess(settings);
  context.after(async () => {
    await server.stop();
    feeds.remove();
  });
  const log = path.join(folder, 'access.log');
  const site = readFileSync('server/deploy/nginx.conf', 'utf8')
    .replace(/127\.0\.0\.1:8080/g, `127.0.0.1:${server.port}`)
    .replace('upstream civic', "log_format all '$request $status $http_referer';\nupstream civic")
    .replace('listen 80;', `listen 80; root ${folder}/site; access_log ${log} all;`);
  const origin = await startWholeSite(context, 'nginx', site);
  return { settings, server, origin, log };
}

async function send(origin: string, body: object): Promise<void> {
  const response = await fetch(`${origin}/submissions/test`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
  });
  assert.equal(response.status, 201, await response.text());
}

/** The desk is in the same site: the session is enough. */
async function openFeed(page: Page, origin: string, document: object = feed): Promise<void> {
  await page.context().addInitScript(() => localStorage.setItem('civic-desk-tour', 'seen'));
  await page.goto(`${origin}/`);
  await page.locator('desk-home h2').first().waitFor();
  await page.locator('#open-file').setInputFiles({
    name: 'test.json',
    mimeType: '',
    buffer: Buffer.from(JSON.stringify(document)),
  });
  await page.getByRole('button', { name: '确定' }).click();
  await page.getByRole('link', { name: '收到的回应' }).waitFor();
}

const linkIn = (said: string, origin: string): string => {
  const [, code] = /\/admin\/password#(\S+)/.exec(said)!;
  return `${origin}/admin/password#${code}`;
};

async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields))
    await page.getByLabel(label, { exact: false }).fill(value);
}

async function openPage(browser: BrowserContext): Promise<Page> {
  const page = await browser.newPage();
  // No test is about how long anything takes, and a machine may be busy with something else.
  page.setDefaultTimeout(90_000);
  return page;
}

await test(
  'from civic-server’s first line to the sign-ups at the desk, by a link and a password',
  { timeout: 240_000 },
  async (context) => {
    const { server, origin, log } = await openSite(context);
    await send(
      origin,
      fillInSignUp(activity, ['gate'], { values: { name: '王小明', phone: '13800000000' } }),
    );
    const link = linkIn(await server.said(/admin\/password#\S+\n/), origin);
    const code = link.split('#')[1]!;

    const browser = await startBrowser(context);
    const errors: string[] = [];
    const visitor = await browser.newContext();
    const page = await openPage(visitor);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url()} ${request.headers()['referer']}`));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(link);
    await page.getByLabel('新密码').waitFor();
    await page.waitForURL(`${origin}/admin/password`);
    assert.equal(await page.locator('#code').isVisible(), false, 'the link has filled it in');
    await assertAccessible(page);
    await fill(page, { 新密码: password, 再输入一次: `${password}!` });
    await page.getByRole('button', { name: '设置密码并登录' }).click();
    await page.getByRole('alert').getByText('两次输入的密码不一样').waitFor();
    await assertAccessible(page);
    await fill(page, { 新密码: password, 再输入一次: password });
    await page.getByRole('button', { name: '设置密码并登录' }).click();
    await page.getByText('已登录').waitFor();
    await assertAccessible(page);
    const download = await page.getByRole('link', { name: activity.title }).boundingBox();
    assert.ok(download!.height >= 44, 'a link to a table is as high as a finger');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: activity.title }).click(),
    ]);
    assert.match(readFileSync(await file.path(), 'utf8'), /王小明/);

    await openFeed(page, origin);
    await page.getByRole('link', { name: '收到的回应' }).click();
    await page.getByRole('row', { name: /王小明/ }).waitFor();
    // It may also change something.
    await page.getByRole('button', { name: /标为测试/ }).click();
    await page.locator('dialog').getByRole('button', { name: '标为测试' }).click();
    await page.locator('[data-count="0"]').waitFor();

    await page.goto(`${origin}/admin/account`);
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.waitForURL(`${origin}/admin/log-in`);
    await assertAccessible(page);
    await page.goto(`${origin}/#/test/responses`);
    await page.getByRole('link', { name: '用登录名和密码登录' }).click();
    await fill(page, { 登录名: 'admin', 密码: 'not the password' });
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('alert').getByText('登录名或密码不对').waitFor();
    assert.equal(await page.getByLabel('登录名').inputValue(), 'admin');
    await assertAccessible(page);
    await fill(page, { 密码: password });
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL(`${origin}/`);
    await page.locator('desk-home h2').first().waitFor();

    assert.deepEqual(errors, []);
    assert.ok(asked.some((line) => line.includes('/admin/password')));
    const logged = readFileSync(log, 'utf8');
    assert.match(logged, /POST \/admin\/password HTTP\/1\.1 303/);
    for (const lines of [asked.join('\n'), logged, server.lines.join('\n')])
      assert.ok(!lines.includes(code), 'the code is in no address, referrer or log');
  },
);

await test(
  'without script the link is copied into the page; dark and narrow it can be read',
  { timeout: 240_000 },
  async (context) => {
    const { settings, origin } = await openSite(context);
    const said = await runCommand(settings, 'user', 'add', '王芳');
    const link = linkIn(said.out, origin);
    const browser = await startBrowser(context);
    const visitor = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
      colorScheme: 'dark',
    });
    const page = await openPage(visitor);
    await page.goto(link.replace(/#.*/, ''));
    await fill(page, { 一次性链接: link, 新密码: password, 再输入一次: password });
    await page.getByRole('button', { name: '设置密码并登录' }).click();
    await page.getByText('王芳').waitFor();
    await page.getByRole('button', { name: '退出登录' }).click();
    await fill(page, { 登录名: '王芳', 密码: password });
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('王芳').waitFor();

    const reader = await browser.newContext({
      viewport: { width: 320, height: 640 },
      colorScheme: 'dark',
    });
    const narrow = await openPage(reader);
    for (const name of ['password', 'log-in']) {
      await narrow.goto(`${origin}/admin/${name}`);
      await assertAccessible(narrow, name);
      const room = await narrow.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(room <= 320, `${name} is ${room} px wide`);
    }
  },
);

await test(
  'by a session names are looked through at the desk, a report is made public, and stewards get a code',
  { timeout: 240_000 },
  async (context) => {
    const document = {
      ...head,
      pledges: [plainPledge],
      activities: [activity],
      forms: [reportForm],
    };
    const { server, origin } = await openSite(context, document);
    const browser = await startBrowser(context);
    const page = await openPage(await browser.newContext());
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(linkIn(await server.said(/admin\/password#\S+\n/), origin));
    await page.waitForURL(`${origin}/admin/password`);
    await fill(page, { 新密码: password, 再输入一次: password });
    await page.getByRole('button', { name: '设置密码并登录' }).click();
    await page.getByText('已登录').waitFor();
    await openFeed(page, origin, document);

    await page.goto(`${origin}/#/test/moderation`);
    await page.getByLabel('含有这些词的，先审核').fill('广告');
    await page.getByRole('button', { name: '保存词表' }).click();
    await page.getByText('词表已保存。').waitFor();
    await send(origin, fillIn(plainPledge, { values: { name: '广告甲' } }));
    await page.reload();
    await page.getByRole('checkbox', { name: '广告甲' }).check();
    await page.locator('#review-who').fill('李主任');
    await page.locator('#review-reason').fill('是店名');
    await page.getByRole('button', { name: '通过', exact: true }).click();
    await page.getByText('已处理1条。').waitFor();

    const values = { category: 'lights', what: '三单元门口的路灯不亮' };
    await send(origin, { civic: 1, form: 'report', values, consents: [], secret: newSecret() });
    await page.goto(`${origin}/#/test/cases`);
    await page.getByRole('link', { name: /路灯不亮/ }).click();
    await page.locator('#case-who').fill('李主任');
    await page.locator('#case-title').fill('路灯不亮');
    await page.getByRole('button', { name: '审核通过并公开' }).click();
    await page.getByText('已记入办理过程').waitFor();

    await page.goto(`${origin}/#/test/responses`);
    await page.locator('desk-responses .choose select').selectOption(activity.title);
    const section = page.getByRole('region', { name: '现场签到' });
    await section.getByRole('button', { name: '生成签到码' }).click();
    const code = await section.locator('code').first().innerText();
    await section.getByRole('button', { name: '换一个签到码' }).waitFor();

    const response = await fetch(`${origin}/feeds/test.json`);
    const shown = (await response.json()) as {
      pledges: { wall: { name: string }[] }[];
      records: { title: string }[];
    };
    assert.deepEqual(
      [shown.pledges[0]!.wall[0]!.name, shown.records[0]!.title],
      ['广**', '路灯不亮'],
    );
    const today = await fetch(`${origin}/check-in/today`, {
      method: 'POST',
      body: '{}',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${code}` },
    });
    assert.notEqual(today.status, 401, 'the code is known');
    assert.deepEqual(errors, []);
  },
);
