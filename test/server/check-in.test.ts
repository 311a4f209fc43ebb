import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import type { PassAtPost } from '../../server/collector/sign-ups/check-in.js';
import { newReceiptNumber } from '../../server/collector/submissions/secret.js';
import { fillInSignUp } from '../conformance/fill.js';
import { makeActivity, makePost } from './activities.js';
import { adminToken, testVariables } from './collector.js';
import { onEachDatabase } from './databases.js';
import { along, beforehand, errorsOf, openDesk, type Desk, type Volunteer } from './sign-ups.js';

const posts = [
  makePost('a', 0, { capacity: 9, ends: '2090-03-05T10:30:00+08:00' }),
  makePost('b', 24, { capacity: 1, waitlist: 5 }),
  makePost('days', 0, { starts: '2090-03-07', ends: '2090-03-07' }),
];
const onTheDay = Date.parse('2090-03-05T00:00:00+08:00');

const codeOf = ({ pass }: Volunteer): { receipt: string; code: string } => {
  const [receipt, code] = pass.checkIn!.split('#')[1]!.split('.');
  return { receipt: receipt!, code: code! };
};

async function counted(desk: Desk): Promise<[attended: number, minutes: number][]> {
  const rows = await desk.collector.database
    .selectFrom('post_counters')
    .select(['attended', 'minutes'])
    .orderBy('post')
    .execute();
  return rows.map(({ attended, minutes }) => [attended, minutes]);
}

await onEachDatabase('checking in', ({ fresh }) => {
  test('a scanned pass shows masked names and its posts; nothing without the token', async () => {
    const desk = await openDesk(await fresh(), makeActivity(posts));
    desk.collector.clock.now = onTheDay;
    const mine = await desk.signUp(['a', 'b'], {
      values: { name: '王小明', phone: '13800000000' },
      people: [],
    });
    const scanned = codeOf(mine);
    assert.equal((await desk.post('/admin/check-in/pass', scanned)).status, 401);
    const { status, body } = await desk.admin('/admin/check-in/pass', scanned);
    assert.equal(status, 200);
    assert.deepEqual(
      [body.names, body.people, body.today, body.activity, body.timeZone],
      [['王**'], 1, '2090-03-05', '测试值守', 'Asia/Shanghai'],
    );
    assert.deepEqual(
      (body as PassAtPost).posts.map(({ post, day, state, length }) => [post, day, state, length]),
      [
        ['a', '2090-03-05', 'confirmed', 1.5],
        ['b', '2090-03-06', 'confirmed', 1],
      ],
    );
    assert.ok(!JSON.stringify(body).includes('13800000000'));
    const typed = await desk.admin('/admin/check-in/pass', {
      receipt: scanned.receipt.toLowerCase(),
    });
    assert.deepEqual(typed.body, body, 'a number that is typed will do');
    for (const wrong of [
      { ...scanned, code: `${scanned.code.slice(1)}x` },
      { receipt: 'ZZZZ-ZZZZ-ZZZZ' },
    ])
      assert.equal((await desk.admin('/admin/check-in/pass', wrong)).status, 404);
    await desk.collector.close();
  });

  test('once is enough; people and hours can be put right, and taken back', async () => {
    const desk = await openDesk(await fresh(), makeActivity(posts));
    desk.collector.clock.now = onTheDay;
    const party = await desk.signUp(['a'], along(2));
    const at = (more = {}) =>
      desk.admin('/admin/check-in', { ...codeOf(party), post: 'a', ...more });
    for (let again = 0; again < 3; again++) {
      const { status, body } = await at();
      assert.equal(status, 200);
      assert.deepEqual([body.posts[0].attended, body.posts[0].hours], [3, 1.5]);
      assert.deepEqual(await counted(desk), [[3, 270]]);
    }
    assert.deepEqual(await party.states(), { a: 'attended' });
    await at({ people: 2, hours: 0.5 });
    assert.deepEqual(await counted(desk), [[2, 60]]);
    await at();
    assert.deepEqual(await counted(desk), [[2, 60]], 'a second scan keeps what was put right');
    await Promise.all([at({ people: 1 }), at({ people: 1 }), at({ people: 1 })]);
    assert.deepEqual(await counted(desk), [[1, 30]]);
    assert.deepEqual(errorsOf(await at({ people: 4 })), ['/people big']);
    assert.equal((await party.cancel()).body.code, 'too-late', 'who came cannot have cancelled');
    await at({ people: 0 });
    assert.deepEqual(await counted(desk), [[0, 0]]);
    assert.deepEqual(await party.states(), { a: 'confirmed' });
    await desk.collector.close();
  });

  test('not before the day, not without a place, not for another’s post, not for a trial', async () => {
    const desk = await openDesk(await fresh(), makeActivity(posts));
    const mine = await desk.signUp(['a', 'b']);
    const waits = await desk.signUp(['b?']);
    const gone = await desk.signUp(['a']);
    const trial = await desk.signUp(['a'], { test: true });
    await gone.cancel();
    const at = async (who: Volunteer, post: string): Promise<string> => {
      const { status, body } = await desk.admin('/admin/check-in', { ...codeOf(who), post });
      return `${status} ${body.code ?? ''} ${body.errors?.[0].code ?? ''}`.trim();
    };
    desk.collector.clock.now = onTheDay - 1;
    assert.equal(await at(mine, 'a'), '409 not-open');
    desk.collector.clock.now = onTheDay;
    assert.equal(await at(mine, 'a'), '200');
    assert.equal(await at(mine, 'b'), '409 not-open');
    desk.collector.clock.now = onTheDay + 40 * 86_400_000;
    assert.equal(await at(mine, 'b'), '200', 'hours may be written down later');
    assert.equal(await at(waits, 'b'), '422 invalid waiting');
    assert.equal(await at(waits, 'a'), '404 not-found');
    assert.equal(await at(gone, 'a'), '422 invalid cancelled');
    assert.equal(await at(trial, 'a'), '404 not-found');
    await desk.collector.close();
  });

  test('a post that names a day only says nothing of hours', async () => {
    const desk = await openDesk(await fresh(), makeActivity(posts));
    const mine = await desk.signUp(['days']);
    desk.collector.clock.now = Date.parse('2090-03-07T12:00:00+08:00');
    const { body } = await desk.admin('/admin/check-in', { ...codeOf(mine), post: 'days' });
    assert.deepEqual([body.posts[0].attended, body.posts[0].hours], [1, 0]);
    await desk.collector.close();
  });

  test('the day is the day of the activity’s own zone', async () => {
    const berlin = [
      makePost('late', 0, {
        starts: '2090-06-10T23:30:00+02:00',
        ends: '2090-06-11T01:00:00+02:00',
      }),
    ];
    const desk = await openDesk(await fresh(), makeActivity(berlin, { timeZone: 'Europe/Berlin' }));
    const mine = await desk.signUp(['late']);
    desk.collector.clock.now = Date.parse('2090-06-09T23:59:00+02:00');
    const early = await desk.admin('/admin/check-in', { ...codeOf(mine), post: 'late' });
    assert.equal(early.body.code, 'not-open');
    desk.collector.clock.now += 120_000;
    const { body } = await desk.admin('/admin/check-in', { ...codeOf(mine), post: 'late' });
    assert.deepEqual(
      [body.today, body.posts[0].day, body.posts[0].hours],
      ['2090-06-10', '2090-06-10', 1.5],
    );
    await desk.collector.close();
  });

  test('a steward’s code is good for one activity, on its days, until it is taken back', async () => {
    const desk = await openDesk(await fresh(), makeActivity(posts));
    const other = makeActivity([makePost('x', 0)], { id: 'other' });
    desk.collector.saveFeed({ civic: 1, lang: 'zh-Hans', activities: [desk.activity, other] });
    const mine = await desk.signUp(['a', 'b']);
    const elsewhere = await desk.send(fillInSignUp(other, ['x']));
    const admin = { Authorization: `Bearer ${adminToken}` };
    const codes = async (method: string, activity = 'duty', headers: object = admin) => {
      const path = `/admin/check-in/codes/test/${activity}`;
      const response = await desk.collector.app.request(path, { method, headers: { ...headers } });
      return { status: response.status, body: (await response.json()) as Record<string, string> };
    };
    const as = (code: string) => async (path: string, body: object) => {
      const answer = await desk.post(path, body, { Authorization: `Bearer ${code}` });
      return `${answer.status} ${answer.body.code ?? ''}`.trim();
    };
    const days = { from: '2090-03-05', until: '2090-03-08' };
    assert.deepEqual((await codes('GET')).body, days, 'there is none yet');
    const made = await codes('POST');
    assert.equal(made.status, 201);
    const { code, link, ...rest } = made.body;
    assert.match(code!, /^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
    assert.deepEqual(rest, days);
    const base = 'https://x.example/civic/admin/check-in/codes/test/duty';
    assert.equal(new URL(link!, base).href, `https://x.example/civic/check-in#activity=${code}`);
    assert.equal((await codes('GET')).body['madeAt'], new Date(beforehand).toISOString());
    const rows = await desk.collector.database.selectFrom('check_in_codes').selectAll().execute();
    assert.ok(!JSON.stringify(rows).includes(code!), 'only its hash is kept');
    for (const secret of [code!, code!.replace(/-/g, '')])
      assert.ok(!desk.collector.lines.join().includes(secret), 'no log line has it');
    assert.equal((await codes('POST', 'nowhere')).status, 404);
    for (const method of ['GET', 'POST', 'DELETE'])
      for (const headers of [{}, { Authorization: `Bearer ${code}` }])
        assert.equal((await codes(method, 'duty', headers)).status, 401, 'for administrators');

    const steward = as(code!);
    const scanned = codeOf(mine);
    assert.equal(await steward('/check-in/pass', scanned), '403 not-open');
    desk.collector.clock.now = onTheDay;
    assert.equal(await steward('/check-in/pass', scanned), '200');
    assert.equal(await as(code!.toLowerCase().replace(/-/g, ''))('/check-in/pass', scanned), '200');
    assert.equal(await steward('/check-in', { ...scanned, post: 'a' }), '200');
    assert.deepEqual(await mine.states(), { a: 'attended', b: 'confirmed' });
    const foreign = codeOf({ pass: elsewhere.body } as Volunteer);
    const unknown = { receipt: 'ZZZZ-ZZZZ-ZZZZ' };
    for (const pass of [foreign, { receipt: foreign.receipt }, unknown]) {
      assert.equal(await steward('/check-in/pass', pass), '404 not-found');
      assert.equal(await steward('/check-in', { ...pass, post: 'x' }), '404 not-found');
    }
    // It opens nothing else, and nothing else opens this.
    for (const path of ['/admin/check-in/pass', '/admin/check-in'])
      assert.equal(await steward(path, { ...scanned, post: 'a' }), '401 refused');
    const summary = await desk.collector.get('/admin/summary', { Authorization: `Bearer ${code}` });
    assert.equal(summary.status, 401);
    for (const wrong of [adminToken, newReceiptNumber(), ''])
      assert.equal(await as(wrong)('/check-in/pass', scanned), '401 refused');
    desk.collector.clock.now = Date.parse('2090-03-08T23:59:00+08:00');
    assert.equal(await steward('/check-in/pass', scanned), '200', 'the day after the last post');
    desk.collector.clock.now += 60_000;
    assert.equal(await steward('/check-in/pass', scanned), '403 closed');

    desk.collector.clock.now = onTheDay;
    const next = (await codes('POST')).body['code']!;
    assert.notEqual(next, code);
    assert.equal(await steward('/check-in/pass', scanned), '401 refused', 'a new one replaces it');
    assert.equal(await as(next)('/check-in/pass', scanned), '200');
    assert.equal((await codes('DELETE')).status, 200);
    assert.equal(await as(next)('/check-in/pass', scanned), '401 refused');
    assert.equal((await codes('DELETE')).status, 200, 'again changes nothing');
    assert.deepEqual((await codes('GET')).body, days);
    const last = (await codes('POST')).body['code']!;
    desk.collector.saveFeed({ civic: 1, lang: 'zh-Hans', activities: [other] });
    assert.equal(await as(last)('/check-in/pass', scanned), '401 refused', 'the activity is gone');
    await desk.collector.close();
  });

  test('wrong codes are limited by address; the right one is never shut out', async () => {
    const desk = await openDesk(await fresh(), makeActivity(posts));
    const mine = await desk.signUp(['a']);
    desk.collector.clock.now = onTheDay;
    const { body } = await desk.post('/admin/check-in/codes/test/duty', undefined, {
      Authorization: `Bearer ${adminToken}`,
    });
    const ask = (code: string) =>
      desk.post('/check-in/pass', codeOf(mine), { Authorization: `Bearer ${code}` });
    const statuses: number[] = [];
    for (let tries = 0; tries < 15; tries++) {
      const wrong = await ask(newReceiptNumber());
      statuses.push(wrong.status);
      if (wrong.status === 429) assert.ok(Number(wrong.headers.get('Retry-After')) > 0);
      assert.equal((await ask(body.code as string)).status, 200);
    }
    assert.deepEqual(statuses, [...Array(10).fill(401), ...Array(5).fill(429)]);
    await desk.collector.close();
  });

  test('the code of a pass is for this pass; one that was printed before is still good', async () => {
    const desk = await openDesk(await fresh(), makeActivity(posts));
    const [mine, other] = [await desk.signUp(['a']), await desk.signUp(['a'])];
    const ask = async (receipt: string, code: string): Promise<number> =>
      (await desk.admin('/admin/check-in/pass', { receipt, code })).status;
    const { receipt, code } = codeOf(mine);
    const printed = (number: string): string =>
      createHmac('sha256', testVariables.HASH_KEY)
        .update(`check-in ${number}`)
        .digest('base64url')
        .slice(0, 16);
    assert.equal(await ask(receipt, code), 200);
    assert.equal(await ask(receipt, printed(receipt)), 200);
    assert.equal(await ask(other.pass.receipt, code), 404);
    assert.equal(await ask(other.pass.receipt, printed(receipt)), 404);
    assert.notEqual(code, printed(receipt), 'feed and activity are in it');
    await desk.collector.close();
  });

  test('the page is served with a policy that runs its own script and nothing else', async () => {
    const desk = await openDesk(await fresh(), makeActivity(posts));
    const page = await desk.collector.get('/check-in');
    assert.match(page.headers.get('Content-Type')!, /^text\/html; charset=utf-8/);
    const policy = page.headers.get('Content-Security-Policy')!;
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "require-trusted-types-for 'script'",
      "frame-ancestors 'none'",
    ])
      assert.ok(policy.includes(part), policy);
    assert.equal(page.headers.get('Referrer-Policy'), 'no-referrer');
    const html = await page.text();
    assert.doesNotMatch(html, /style=|<script>|onclick/);
    for (const [, address] of html.matchAll(/(?:href|src)="([^"]+)"/g))
      assert.equal((await desk.collector.get(`/${address}`)).status, 200, address);
    for (const gone of ['/check-in/other', '/check-in/token.mjs'])
      assert.equal((await desk.collector.get(gone)).status, 404, gone);
    const answer = await desk.collector.get('/feeds/test.json');
    assert.ok(!answer.headers.get('Content-Security-Policy')!.includes("'self'"));
    await desk.collector.close();
  });
});
