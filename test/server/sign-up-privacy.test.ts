import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { anonymise } from '../../server/collector/retention.js';
import { fillInSignUp, giveConsent, newKey } from '../conformance/fill.js';
import { makeActivity, makePost } from './activities.js';
import { adminToken } from './collector.js';
import { onEachDatabase } from './databases.js';
import { along, openDesk, type Desk } from './sign-ups.js';

const posts = [
  makePost('a', 0, { capacity: 3, waiting: 1, waitlist: 9, title: '东门' }),
  makePost('b', 2, { capacity: 9 }),
];
const day = 86_400_000;

async function dump({ collector }: Desk): Promise<string> {
  const tables = [
    'sign_ups',
    'sign_up_consents',
    'claims',
    'idempotency_keys',
    'post_counters',
  ] as const;
  const rows = await Promise.all(
    tables.map((table) => collector.database.selectFrom(table).selectAll().execute()),
  );
  return JSON.stringify(rows);
}

/** The lines as records by their header. */
async function exported({ collector }: Desk, query = ''): Promise<Record<string, string>[]> {
  const response = await collector.get(`/admin/export/test/duty.csv${query}`, {
    Authorization: `Bearer ${adminToken}`,
  });
  assert.equal(response.status, 200);
  assert.match(response.headers.get('Content-Disposition')!, /filename="test-duty.csv"/);
  const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
  assert.ok(text.startsWith('\uFEFF'), 'UTF-8 with BOM');
  const [header, ...rows] = parse(text.slice(1));
  return rows.map((row) =>
    Object.fromEntries(row.map((cell, place) => [header![place]!, cell] as const)),
  );
}

await onEachDatabase('sign-ups: export and privacy', ({ fresh }) => {
  test('the export has one line for each person and post, with state, position, attended and hours', async () => {
    const desk = await openDesk(await fresh(), makeActivity(posts));
    const party = await desk.signUp(['a', 'b'], {
      values: { name: '=王小明', phone: '13800000000' },
      people: [{ name: '@小李' }],
    });
    await desk.signUp(['a?', 'b'], along(1));
    const last = await desk.signUp(['a?']);
    const gone = await desk.signUp(['b']);
    await gone.cancel();
    await desk.signUp(['b'], { test: true });
    desk.collector.clock.now = Date.parse('2090-03-05T09:00:00+08:00');
    const { receipt } = party.pass;
    await desk.admin('/admin/check-in', { receipt, post: 'a', people: 1, hours: 1.25 });
    const lines = await exported(desk);
    const shown = lines.map((line) =>
      ['post', 'person', 'state', 'waiting position', 'attended', 'hours'].map((key) => line[key]),
    );
    assert.deepEqual(shown, [
      ['a', '1/2', 'attended', '', '1', '1.25'],
      ['a', '2/2', 'attended', '', '0', ''],
      ['b', '1/2', 'confirmed', '', '0', ''],
      ['b', '2/2', 'confirmed', '', '0', ''],
      // One person waits on paper.
      ['a', '1/2', 'waiting', '2', '0', ''],
      ['a', '2/2', 'waiting', '2', '0', ''],
      ['b', '1/2', 'confirmed', '', '0', ''],
      ['b', '2/2', 'confirmed', '', '0', ''],
      ['a', '1/1', 'waiting', '4', '0', ''],
    ]);
    assert.deepEqual(
      [lines[0]!['name'], lines[1]!['name'], lines[0]!['手机号'], lines[1]!['手机号']],
      ["'=王小明", "'@小李", '13800000000', ''],
      'nothing runs as a formula; what was asked is about whoever signed up',
    );
    assert.deepEqual([lines[0]!['title'], lines[0]!['consent data']], ['东门', '1']);
    for (const line of lines)
      for (const cell of Object.values(line)) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
    // Someone who moves up shows.
    assert.equal((await last.states())['a'], 'waiting 4');
    const all = await exported(desk, '?state=all');
    assert.deepEqual(
      all.slice(9).map(({ state }) => state),
      ['cancelled, anonymised', 'confirmed, trial'],
    );
    await desk.collector.close();
  });

  test('cancelling erases everything that says who it was; where somebody has been, the end of the retention does', async () => {
    const guardian = { below: 16, consent: { id: 'guardian', version: '1', text: '同意。' } };
    const desk = await openDesk(await fresh(), makeActivity(posts, { guardian }));
    const personal = ['王小明', '13800000000', '小李', '监护人甲', 'portal.example/page'];
    const changes = {
      values: { name: '王小明', phone: '13800000000' },
      people: [{ name: '小李' }],
      guardian: { name: '监护人甲', consent: giveConsent(guardian.consent) },
      page: 'https://portal.example/page?session=abc#x',
    };
    const mine = await desk.signUp(['b'], changes);
    const before = await dump(desk);
    for (const value of personal) assert.ok(before.includes(value), `${value} was stored`);
    assert.ok(!before.includes(mine.body.secret) && !before.includes('session'));
    const [, code] = mine.pass.checkIn!.split('.').slice(-2);
    assert.ok(!before.includes(code!), 'nor is the code of the check-in');
    await mine.cancel();
    const after = await dump(desk);
    for (const value of personal) assert.ok(!after.includes(value), `${value} is left`);
    const consents = await desk.collector.database
      .selectFrom('sign_up_consents')
      .selectAll()
      .execute();
    assert.equal(consents.length, 2, 'that consent was given stays');

    const been = await desk.signUp(['a', 'b'], changes);
    desk.collector.clock.now = Date.parse('2090-03-05T09:00:00+08:00');
    await desk.admin('/admin/check-in', { receipt: been.pass.receipt, post: 'a' });
    assert.equal((await been.cancel()).status, 200);
    assert.ok((await dump(desk)).includes('王小明'), 'the organiser vouches for the hours');
    const over = Date.parse('2090-03-05T12:00:00+08:00');
    const retention = { retentionDays: 1, signUpRetentionDays: 30 };
    assert.equal(await anonymise(desk.collector.database, retention, over + 30 * day), 0);
    assert.equal(await anonymise(desk.collector.database, retention, over + 30 * day + 1), 1);
    assert.ok(!(await dump(desk)).includes('王小明'));
    assert.deepEqual(await been.states(), { a: 'attended', b: 'cancelled' }, 'the figures stay');
    await desk.collector.close();
  });

  test('no log line holds anything that a person sent or got', async () => {
    const desk = await openDesk(await fresh(), makeActivity(posts));
    const mine = await desk.signUp(['b'], {
      values: { name: '私密的名字', phone: '13800000000' },
      people: [{ name: '私密的同伴' }],
    });
    const { receipt, checkIn } = mine.pass;
    await mine.change(['a?']);
    await desk.admin('/admin/check-in/pass', { receipt, code: checkIn!.split('.').pop() });
    await desk.admin('/admin/check-in', { receipt, post: 'a' });
    await mine.cancel();
    await desk.collector.get(`/check-in?who=${receipt}`);
    await desk.collector.database.schema.alterTable('claims').renameTo('away').execute();
    const failed = await desk.send(
      fillInSignUp(desk.activity, ['b'], { values: mine.body.values }),
      newKey(),
    );
    assert.equal(failed.status, 503);
    const log = desk.collector.lines.join('\n');
    assert.ok(log.includes('"event":"failed"'));
    for (const value of ['私密', '13800000000', receipt, mine.body.secret, adminToken])
      assert.ok(!log.includes(value), `the log holds ${value}`);
    await desk.collector.close();
  });
});
