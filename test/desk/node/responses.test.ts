import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, it } from 'node:test';
import type { Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { begin, openDesk, startBrowser, startDesk } from './desk.js';

const cleaner = { after };
const desk = await startDesk(cleaner);
const browser = await startBrowser(cleaner);

interface Form {
  id: string;
  posts?: { id: string; capacity: number; waitlist?: number }[];
  consents: { id: string; version: string; text: string }[];
}

/** Signs or signs up as the kit does. @returns the number of the receipt. */
async function send(feed: string, name: string, people: string[] = []): Promise<string> {
  const file = readFileSync(path.join(desk.folder, `${feed}.json`), 'utf8');
  const { pledges, activities } = JSON.parse(file) as { pledges?: Form[]; activities?: Form[] };
  const form = pledges?.[0];
  const activity = activities?.[0];
  const consents = (form ?? activity)!.consents;
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const response = await fetch(`${desk.address}submissions/${feed}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({
      civic: 1,
      ...(form
        ? { pledge: form.id, values: { name } }
        : {
            activity: activity!.id,
            values: { name, phone: '13800000000' },
            people: people.map((one) => ({ name: one })),
            posts: [{ post: activity!.posts![0]!.id, waiting: true }],
          }),
      consents: consents.map(({ id, version, text }) => ({ id, version, hash: hash(text) })),
      secret: crypto.randomUUID().replace(/-/g, ''),
      elapsed: 9999,
    }),
  });
  const answer = await response.text();
  assert.equal(response.status, 201, answer);
  return (JSON.parse(answer) as { receipt: string }).receipt;
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('已经保存。').waitFor();
}

const confirm = (page: Page, name: string) =>
  page.locator('dialog').getByRole('button', { name }).click();

it(
  'are counted live, found, exported, marked as tests and withdrawn',
  { timeout: 600_000 },
  async () => {
    const page = await openDesk(browser, desk);
    await begin(page, 'pledge', '示例社区', 'answers');
    await page.locator('#f-pledges-0-title').fill('示例社区文明公约');
    await save(page);
    await page.getByRole('link', { name: '收到的回应' }).click();
    await page.getByText('还没有收到回应。').waitFor();

    for (const name of ['王小明', '李小红', '张大山']) await send('answers', name);
    // Nobody has pressed anything: it comes by itself.
    await page.locator('[data-count="3"]').waitFor();
    await page.getByRole('row', { name: /王小明/ }).waitFor();
    assert.equal(await page.locator('.chart rect').count(), 1);

    await page.getByLabel('按姓名、回执号查找').fill('小红');
    await page.getByRole('row', { name: /王小明/ }).waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /李小红/ }).waitFor();

    await page.getByRole('button', { name: /标为测试/ }).click();
    await confirm(page, '标为测试');
    await page.locator('[data-count="2"]').waitFor();
    await page
      .getByRole('row', { name: /李小红/ })
      .getByText('测试', { exact: true })
      .waitFor();

    await page.getByLabel('按姓名、回执号查找').fill('');
    await page
      .getByRole('row', { name: /张大山/ })
      .getByRole('button', { name: /撤回/ })
      .click();
    await confirm(page, '撤回');
    await page.locator('[data-count="1"]').waitFor();
    await page.getByRole('row', { name: /张大山/ }).waitFor({ state: 'detached' });

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-export=csv]').click(),
    ]);
    const lines = readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\r\n');
    assert.equal(lines.length, 4);
    // Nobody serves hours at a pledge.
    assert.equal(await page.getByRole('button', { name: '服务时长' }).count(), 0);
    assert.match(lines.join('\n'), /"counted","王小明"[\s\S]*"trial","李小红"[\s\S]*"withdrawn",/);
    assert.doesNotMatch(lines.join('\n'), /张大山/);

    // The feed that residents read follows.
    const feed = (await (await fetch(`${desk.address}feeds/answers.json`)).json()) as {
      pledges: { signed: { value: number }; wall: object[] }[];
    };
    assert.equal(feed.pledges[0]!.signed.value, 1);
    assert.equal(feed.pledges[0]!.wall.length, 1);
    await page.context().close();
  },
);

it(
  'of an activity: what is set aside frees its place for who waits; on a phone nothing is out of sight',
  { timeout: 600_000 },
  async () => {
    const errors: string[] = [];
    const page = await openDesk(browser, desk, { errors, viewport: { width: 390, height: 844 } });
    await begin(page, 'activity', '示例社区', 'duty');
    const file = path.join(desk.folder, 'duty.json');
    const feed = JSON.parse(readFileSync(file, 'utf8')) as { activities: Form[] };
    const shift = {
      title: '路口值守',
      starts: '2030-03-04T07:00+08:00',
      ends: '2030-03-04T08:30+08:00',
    };
    Object.assign(feed.activities[0]!, { title: '文明交通岗', people: 2 });
    Object.assign(feed.activities[0]!.posts![0]!, { ...shift, capacity: 2, waitlist: 5 });
    writeFileSync(file, JSON.stringify(feed));
    await send('duty', '王小明', ['赵小刚']);
    for (const name of ['李小红', '张大山']) await send('duty', name, ['同行人']);

    await page.getByRole('link', { name: '收到的回应' }).click();
    const line = (name: string) => page.getByRole('row', { name: new RegExp(name) });
    const says = (name: string, state: string) =>
      line(name).getByRole('cell', { name: state }).first().waitFor();
    await says('王小明', '已报上');
    await says('李小红', '候补');
    // Which shift, and who comes along.
    await says('王小明', '路口值守 2030年3月4日');
    await says('王小明', '赵小刚');
    // Whoever looks for a companion finds who brings them.
    await page.getByLabel('按姓名、回执号查找').fill('小刚');
    await line('李小红').waitFor({ state: 'detached' });
    await line('王小明').waitFor();
    await page.getByLabel('按姓名、回执号查找').fill('');
    await line('李小红').waitFor();
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(tooWide <= 0, `${tooWide}px wider than the window`);
    for (const button of await line('王小明').getByRole('button').all()) {
      const { x, width, height } = (await button.boundingBox())!;
      assert.ok(x >= 0 && x + width <= 390 && height >= 44, `${x} ${width} ${height}`);
    }

    // On paper, with room to sign: who has a place, who comes along, and who waits.
    await page.getByRole('button', { name: '签到名册' }).click();
    const roster = page.locator('.roster');
    await roster.getByRole('row', { name: /^1 王小明 13800000000/ }).waitFor();
    await roster.getByRole('row', { name: /^2 赵小刚（随王小明来）/ }).waitFor();
    await roster.getByRole('row', { name: /^3 李小红 候补/ }).waitFor();
    assert.equal(
      await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      true,
    );
    await page.emulateMedia({ media: 'print' });
    assert.equal(await roster.isVisible(), true);
    assert.equal(await page.locator('.lines').isVisible(), false);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: '收起' }).click();

    // Stewards get a code of this activity, which is shown once and can be taken back.
    const section = page.getByRole('region', { name: '现场签到' });
    await section.getByRole('button', { name: '生成签到码' }).click();
    const code = await section.locator('code').first().innerText();
    const link = await section.locator('code').nth(1).innerText();
    assert.equal(link, `${desk.address}check-in#activity=${code}`);
    await section.getByRole('img', { name: '签到链接的二维码' }).waitFor();
    const status = async (): Promise<number> => {
      const response = await fetch(`${desk.address}check-in/pass`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${code}` },
        body: JSON.stringify({ receipt: 'ZZZZ-ZZZZ-ZZZZ' }),
      });
      return response.status;
    };
    // The activity of the template is on other days.
    assert.equal(await status(), 403);
    const widened = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(widened <= 0, `${widened}px wider than the window`);
    await section.getByRole('button', { name: '换一个签到码' }).click();
    await confirm(page, '换一个签到码');
    await section.getByText(code).first().waitFor({ state: 'detached' });
    assert.equal(await status(), 401);
    await section.getByRole('button', { name: '停用' }).click();
    await confirm(page, '停用');
    await section.getByRole('button', { name: '生成签到码' }).waitFor();
    assert.equal(await section.locator('code').count(), 0);

    await line('王小明')
      .getByRole('button', { name: /标为测试/ })
      .click();
    await confirm(page, '标为测试');
    await says('王小明', '测试');
    await says('李小红', '已报上');
    await says('张大山', '候补');
    await line('李小红').getByRole('button', { name: /撤回/ }).click();
    await confirm(page, '撤回');
    await says('张大山', '已报上');
    await page.locator('[data-count="1"]').waitFor();
    await page.getByText('已报上 1 · 测试 1 · 已撤回 1').waitFor();

    // Residents read the same: one place, one taken.
    const shown = (await (await fetch(`${desk.address}feeds/duty.json`)).json()) as {
      activities: { posts: { taken: number; waiting?: number }[] }[];
    };
    const [post] = shown.activities[0]!.posts;
    assert.deepEqual([post!.taken, post!.waiting ?? 0], [2, 0]);
    assert.deepEqual(errors, []);
    await page.context().close();
  },
);

it(
  'of an activity: the hours of who came leave as a table, and as certificates to print',
  { timeout: 600_000 },
  async () => {
    const errors: string[] = [];
    const page = await openDesk(browser, desk, { errors, viewport: { width: 390, height: 844 } });
    await begin(page, 'activity', '示例社区', 'served');
    const file = path.join(desk.folder, 'served.json');
    const feed = JSON.parse(readFileSync(file, 'utf8')) as { activities: Form[] };
    const [post] = feed.activities[0]!.posts!;
    Object.assign(feed.activities[0]!, { title: '文明交通岗' });
    Object.assign(post!, {
      title: '早高峰',
      starts: '2030-03-04T07:00+08:00',
      ends: '2030-03-04T09:00+08:00',
      capacity: 2,
    });
    writeFileSync(file, JSON.stringify(feed));
    const receipt = await send('served', '王小明');
    // The organiser puts the shift earlier: it is over.
    const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
    Object.assign(post!, { starts: ago(3), ends: ago(1) });
    writeFileSync(file, JSON.stringify(feed));

    await page.getByRole('link', { name: '收到的回应' }).click();
    await page.getByRole('row', { name: /王小明/ }).waitFor();
    const section = page.getByRole('region', { name: '现场签到' });
    await section.getByRole('button', { name: '生成签到码' }).click();
    const code = await section.locator('code').first().innerText();
    const response = await fetch(`${desk.address}check-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${code}` },
      body: JSON.stringify({ receipt, post: post!.id }),
    });
    assert.equal(response.status, 200, await response.text());

    const download = async (button: string): Promise<[name: string, text: string]> => {
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      return [saved.suggestedFilename(), readFileSync(await saved.path(), 'utf8')];
    };
    const { id } = feed.activities[0]!;
    const [table, lines] = await download('导出服务时长（CSV）');
    assert.equal(table, `served-hours-${id}.csv`);
    assert.match(lines, /"王小明","文明交通岗","早高峰",[^\n]*,(")?2\1,/);
    const [name, certificates] = await download('导出服务记录证明');
    assert.equal(name, `served-hours-${id}.html`);
    assert.match(certificates, /志愿服务记录证明[^]*王小明[^]*早高峰/);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(tooWide <= 0, `${tooWide}px wider than the window`);
    assert.deepEqual(errors, []);
    await page.context().close();
  },
);

it(
  'to a form: results by question, two of them beside each other, words in place of values, and workbooks of both',
  { timeout: 600_000 },
  async () => {
    const errors: string[] = [];
    const page = await openDesk(browser, desk, { errors });
    await begin(page, 'pledge', '示例社区', 'poll');
    const file = path.join(desk.folder, 'poll.json');
    const { civic, community } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const options = (...labels: string[]) =>
      labels.map((label, index) => ({ value: `o${index}`, label }));
    const survey = {
      id: 'survey',
      kind: 'survey',
      title: '满意度调查',
      results: 'live',
      minimum: 5,
      fields: [
        { name: 'level', type: 'rating', label: '您满意吗？', required: true },
        { name: 'where', type: 'radio', label: '哪个小区', options: options('玉兰园', '桂花园') },
        {
          name: 'what',
          type: 'choices',
          label: '哪些不好',
          options: options('停车', '噪声'),
          other: true,
        },
        {
          name: 'each',
          type: 'matrix',
          label: '几件事',
          rows: options('楼道', '路灯'),
          options: options('好', '差'),
        },
      ],
      submit: { url: '/submissions/poll' },
    };
    writeFileSync(file, JSON.stringify({ civic, community, forms: [survey] }));
    const answer = async (values: object): Promise<void> => {
      const response = await fetch(`${desk.address}submissions/poll`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
        body: JSON.stringify({
          civic: 1,
          form: 'survey',
          values,
          consents: [],
          secret: crypto.randomUUID().replace(/-/g, ''),
          elapsed: 9999,
        }),
      });
      assert.equal(response.status, 201, await response.text());
    };
    for (let one = 0; one < 6; one++) await answer({ level: '5', where: 'o0', what: ['o0'] });
    await answer({
      level: '4',
      where: 'o1',
      what: ['o0', 'o1', '=1+1'],
      each: { o0: 'o0', o1: 'o1' },
    });
    await answer({ level: '1', where: 'o1', what: ['o1'] });

    await page.reload();
    await page.getByRole('link', { name: '收到的回应' }).click();
    await page.locator('[data-count="8"]').waitFor();
    // In the list: the words that were read.
    const line = page.getByRole('row', { name: /不满意/ }).first();
    await line.waitFor();
    await page.getByRole('cell', { name: '停车；噪声；=1+1' }).waitFor();
    await page.getByRole('cell', { name: '楼道：好；路灯：差' }).waitFor();

    const results = page.locator('desk-form-results');
    await results.getByText('这里是准确的数，只给编辑看').waitFor();
    const table = results.locator('table', { hasText: '您满意吗？' });
    await table.getByText('8份回答了这一题').waitFor();
    await table.getByText('满意的 88%').waitFor();
    const cells = async (row: string) =>
      (
        await table
          .getByRole('row', { name: new RegExp(`^${row}`) })
          .first()
          .innerText()
      ).replace(/\s+/g, ' ');
    assert.match(await cells('非常满意'), /^非常满意 6 75%/);
    // Small, and said to be.
    assert.match(await cells('非常不满意'), /^非常不满意 1＊ 13%/);

    await results.locator('[data-control=rows]').selectOption('where');
    await results.locator('[data-control=columns]').selectOption('level');
    const crossed = results.locator('.crossed');
    await crossed.waitFor();
    assert.deepEqual(
      (await crossed.locator('tbody tr').allInnerTexts()).map((text) => text.split(/\s+/)),
      [
        ['玉兰园', '6', '0', '0', '0', '0'],
        ['桂花园', '0', '1＊', '0', '0', '1＊'],
      ],
    );
    await results.getByText('这张表不会公布').waitFor();

    const download = async (name: string): Promise<unknown[][]> => {
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`[data-export=${name}]`).click(),
      ]);
      assert.match(saved.suggestedFilename(), /^poll-survey(-results)?\.xlsx$/);
      const rows = await readSheet(readFileSync(await saved.path()));
      return rows.map((row) => row.filter((cell) => cell !== null));
    };
    const sheet = await download('results');
    assert.deepEqual(sheet[0], ['题目', '答案', '份数', '占比']);
    assert.deepEqual(sheet[1], ['您满意吗？', '非常满意', 6, '75%']);
    assert.deepEqual(sheet.at(-2), ['玉兰园', 6, 0, 0, 0, 0]);
    const [header, ...rows] = await download('xlsx');
    assert.ok(header!.includes('几件事 路灯'));
    assert.equal(rows.length, 8);
    const wide = rows.find((row) => row.includes('停车; 噪声; =1+1'))!;
    assert.ok(wide.includes('满意') && wide.includes('桂花园') && wide.includes('差'));
    assert.deepEqual(errors, []);

    // What pages read has none of it: not one number, not the table.
    const served = await (await fetch(`${desk.address}feeds/poll.json`)).text();
    assert.doesNotMatch(served, /"parts"|"counts"/);
    await page.context().close();
  },
);
