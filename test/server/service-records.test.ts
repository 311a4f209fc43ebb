/** Certificates of hours: what was written down at check-in, for who came, checked by anybody who is shown one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startChromium } from '../faults/node/chromium.js';
import { anonymise } from '../../server/collector/retention.js';
import { makeActivity, makePost } from './activities.js';
import { adminToken } from './collector.js';
import { onEachDatabase } from './databases.js';
import { beforehand, openDesk, type Desk, type Volunteer } from './sign-ups.js';

const activity = makeActivity(
  [
    makePost('morning', 0, { title: '路口值守', ends: '2090-03-05T10:30:00+08:00', capacity: 9 }),
    makePost('next', 24, { title: '上门走访', capacity: 9 }),
    makePost('days', 0, { starts: '2090-03-07', ends: '2090-03-07', capacity: 9 }),
  ],
  { title: '学雷锋日', organiser: '东山社区居民委员会' },
);
const afterAll = Date.parse('2090-03-09T00:00:00+08:00');

const person = { values: { name: '王小明', phone: '13800000000' }, people: [] };
const party = { ...person, people: [{ name: '李四' }, { name: '赵五' }] };

const checkIn = async (desk: Desk, who: Volunteer, post: string, more = {}): Promise<void> => {
  const { status } = await desk.admin('/admin/check-in', {
    receipt: who.pass.receipt,
    post,
    ...more,
  });
  assert.equal(status, 200);
};

const sendForm = (desk: Desk, path: string, fields: Record<string, string>): Promise<Response> =>
  Promise.resolve(
    desk.collector.app.request(path, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' },
    }),
  );

const ownPage = async (desk: Desk, { pass, body }: Volunteer, more = {}): Promise<string> => {
  const proof = { receipt: pass.receipt, secret: body.secret };
  const response = await sendForm(desk, '/submissions/test/mine', { ...proof, ...more });
  assert.equal(response.status, 200);
  return response.text();
};
const certificates = (desk: Desk, who: Volunteer) => ownPage(desk, who, { act: 'hours' });
const numbersIn = (page: string): string[] =>
  [...page.matchAll(/<strong>([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})<\/strong>/g)].map(
    ([, number]) => number!,
  );

const check = async (desk: Desk, number: string, name: string) => {
  const response = await sendForm(desk, '/submissions/test/service-record', { number, name });
  return { status: response.status, page: await response.text() };
};

await onEachDatabase('certificates of service', ({ fresh }) => {
  test('a volunteer gets one by the private link, with the hours of check-in; anybody checks it by number and name', async () => {
    const desk = await openDesk(await fresh(), activity);
    const mine = await desk.signUp(['morning', 'next', 'days'], person);
    assert.ok(!(await ownPage(desk, mine)).includes('value="hours"'), 'nobody came yet');
    desk.collector.clock.now = Date.parse('2090-03-05T09:30:00+08:00');
    await checkIn(desk, mine, 'morning');
    assert.match(await certificates(desk, mine), /还没有可以证明的服务时间/, 'it is not over');

    desk.collector.clock.now = afterAll;
    assert.ok((await ownPage(desk, mine)).includes('value="hours"'));
    // Nobody wrote down how long the post of a whole day took, and nobody checked in at the other one.
    await checkIn(desk, mine, 'days');
    const page = await certificates(desk, mine);
    const [number, ...others] = numbersIn(page);
    assert.deepEqual(others, []);
    for (const text of ['王小明', '学雷锋日', '路口值守', '东山社区居民委员会', '<td>1.5</td>'])
      assert.ok(page.includes(text), text);
    for (const text of ['上门走访', '2090-03-07', '13800000000'])
      assert.ok(!page.includes(text), text);
    assert.deepEqual(numbersIn(await certificates(desk, mine)), [number], 'the same once more');

    const table = await ownPage(desk, mine, { act: 'hours', as: 'csv' });
    assert.equal(table.split('\r\n').length, 3);
    assert.ok(table.startsWith('"证明编号","姓名"'), table);
    assert.ok(table.includes(`"${number}","王小明","学雷锋日","路口值守",`));

    const typed = number!.replace(/-/g, '').toLowerCase();
    const good = await check(desk, typed, ' 王 小明');
    assert.equal(good.status, 200);
    assert.match(good.page, /编号和姓名相符，以下内容和记录一致/);
    assert.ok(good.page.includes('路口值守'));
    const [wrongName, unknown] = [
      await check(desk, number!, '王小红'),
      await check(desk, 'ZZZZ-ZZZZ-ZZZZ', '王小明'),
    ];
    assert.deepEqual([wrongName.status, unknown.status], [404, 404]);
    for (const { page: refused } of [wrongName, unknown]) {
      assert.match(refused, /没有这样的证明/);
      assert.ok(!refused.includes('路口值守'), 'no oracle');
    }
    await desk.collector.close();
  });

  test('hours that were put right end the certificate of before, and a new one has another number', async () => {
    const desk = await openDesk(await fresh(), activity);
    const mine = await desk.signUp(['morning'], person);
    desk.collector.clock.now = afterAll;
    await checkIn(desk, mine, 'morning');
    const [before] = numbersIn(await certificates(desk, mine));
    await checkIn(desk, mine, 'morning', { hours: 1 });
    assert.match((await check(desk, before!, '王小明')).page, /不再有效/);
    const [after] = numbersIn(await certificates(desk, mine));
    assert.notEqual(after, before);
    assert.match((await check(desk, after!, '王小明')).page, /和记录一致/);
    await checkIn(desk, mine, 'morning', { people: 0 });
    assert.match((await check(desk, after!, '王小明')).page, /不再有效/);
    await desk.collector.close();
  });

  test('of a party each has a number; where not all came, nobody is named', async () => {
    const desk = await openDesk(await fresh(), activity);
    const all = await desk.signUp(['morning', 'next'], party);
    desk.collector.clock.now = afterAll;
    await checkIn(desk, all, 'morning');
    await checkIn(desk, all, 'next', { people: 2 });
    const page = await certificates(desk, all);
    const numbers = numbersIn(page);
    assert.equal(new Set(numbers).size, 3);
    assert.match(page, /上门走访：同行的人没有全到/);
    assert.ok(!page.includes('<td>上门走访</td>'));
    assert.match((await check(desk, numbers[1]!, '李四')).page, /和记录一致/);
    assert.equal((await check(desk, numbers[1]!, '王小明')).status, 404);
    await desk.collector.close();
  });

  test('on A4 each certificate is a sheet of its own, with nothing that is for the screen', async (context) => {
    const desk = await openDesk(await fresh(), activity);
    const all = await desk.signUp(['morning'], party);
    desk.collector.clock.now = afterAll;
    await checkIn(desk, all, 'morning');
    const page = await (await startChromium(context)).newPage();
    await page.setContent(await certificates(desk, all));
    await page.emulateMedia({ media: 'print' });
    // A4 between margins of 15 mm, in pixels of CSS.
    await page.setViewportSize({ width: 680, height: 1009 });
    await page.waitForFunction(() => innerWidth === 680);
    const sheets = page.locator('.certificate');
    assert.equal(await sheets.count(), 3);
    for (const sheet of await sheets.all()) {
      const box = (await sheet.boundingBox())!;
      assert.ok(box.width <= 680 && box.height <= 1009, `${box.width} × ${box.height}`);
      const code = (await sheet.locator('svg').boundingBox())!;
      assert.ok(code.width >= 94, `a code of ${code.width} px is 25 mm or more`);
    }
    assert.equal(await page.locator('button:visible, input:visible').count(), 0);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.equal(over, 0);
    const paper = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    assert.equal(paper.match(/\/Type\s*\/Page\b/g)?.length, 3, 'three sheets, and none empty');
    await desk.collector.close();
  });

  test('the organiser gets the table and the sheets, and each look is written down', async () => {
    const desk = await openDesk(await fresh(), activity);
    const came = await desk.signUp(['morning'], {
      ...person,
      values: { ...person.values, name: '=1+1' },
    });
    await desk.signUp(['morning'], { values: { name: '没来', phone: '13800000001' }, people: [] });
    await desk.signUp(['morning'], { ...person, test: true });
    desk.collector.clock.now = afterAll;
    await checkIn(desk, came, 'morning');
    const get = (file: string, headers = {}) =>
      desk.collector.get(`/admin/hours/test/${activity.id}.${file}`, headers);
    assert.equal((await get('csv')).status, 401);
    const bearer = { Authorization: `Bearer ${adminToken}` };
    const table = await (await get('csv', bearer)).text();
    assert.equal(table.split('\r\n').length, 3, 'only who came');
    assert.ok(table.includes(`"'=1+1"`), 'no formula');
    const sheets = await (await get('html', bearer)).text();
    assert.deepEqual(numbersIn(sheets), numbersIn(await certificates(desk, came)));
    const { rows } = await desk.collector.database
      .selectFrom('access_log')
      .select((build) => build.fn.countAll<number | string>().as('rows'))
      .where('act', 'like', '%/admin/hours/%')
      .executeTakeFirstOrThrow();
    assert.equal(Number(rows), 2);
    assert.equal((await desk.collector.get('/admin/hours/test/nothing.csv', bearer)).status, 404);
    await desk.collector.close();
  });

  test('once the name is erased in time, the paper can be checked all the same, and no name is kept', async () => {
    const desk = await openDesk(await fresh(), activity);
    const mine = await desk.signUp(['morning'], person);
    desk.collector.clock.now = afterAll;
    await checkIn(desk, mine, 'morning');
    const [number] = numbersIn(await certificates(desk, mine));
    const { database, clock } = desk.collector;
    assert.equal(beforehand < clock.now, true);
    const year = 365 * 86_400_000;
    clock.now += year;
    await anonymise(database, { retentionDays: 30, signUpRetentionDays: 30 }, clock.now);
    const signUp = await database
      .selectFrom('sign_ups')
      .select(['receipt', 'answers', 'companions', 'guardian'])
      .executeTakeFirstOrThrow();
    assert.equal(signUp.answers, null);
    const kept = JSON.stringify(
      await database.withoutPlugins().selectFrom('service_records').selectAll().execute(),
    );
    assert.ok(kept.includes(number!) && !kept.includes('王小明'));
    assert.match((await check(desk, number!, '王小明')).page, /和记录一致/);
    assert.match(await certificates(desk, mine), /还没有可以证明的服务时间/);
    await desk.collector.close();
  });
});
