import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { checkAccessLog, writeAccess } from '../../server/collector/admin/access-log.js';
import { makeActivity, makePost } from './activities.js';
import { adminToken, openCollector, testVariables } from './collector.js';
import { runCommand } from './command.js';
import { onEachDatabase } from './databases.js';
import { openDesk } from './sign-ups.js';

const hashKey = testVariables.HASH_KEY;
const onTheDay = Date.parse('2090-03-05T00:00:00+08:00');

await onEachDatabase('who has looked at people’s data', ({ fresh }) => {
  test('a line that was changed, put in, taken out or cut off is noticed; what is whole is not', async () => {
    const variables = await fresh();
    const collector = await openCollector(variables);
    const { database } = collector;
    const state = () => checkAccessLog({ database, hashKey });
    assert.deepEqual(await state(), { lines: 0, unchained: 0, wrong: [] });
    // Of a server that knew no chain, as during an upgrade.
    const old = { at: '2026-01-01T00:00:00.000Z', who: 'administrator', act: 'GET /admin/old' };
    await database.insertInto('access_log').values(old).execute();
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        writeAccess({ database, hashKey }, index, { who: 'server', act: 'retention', rows: index }),
      ),
    );
    assert.deepEqual(await state(), { lines: 12, unchained: 1, wrong: [] });

    const lines = await database.selectFrom('access_log').selectAll().orderBy('id').execute();
    const [, , third, fourth] = lines;
    const last = lines.at(-1)!;
    const restore = async (): Promise<void> => {
      await database.deleteFrom('access_log').execute();
      await database.insertInto('access_log').values(lines).execute();
      assert.deepEqual((await state()).wrong, []);
    };
    const change = (id: number) => database.updateTable('access_log').where('id', '=', id);
    const remove = (id: number) => database.deleteFrom('access_log').where('id', '=', id);
    const harms: Record<string, () => Promise<unknown>> = {
      changed: () => change(third!.id).set({ act: 'GET /admin/summary' }).execute(),
      'taken out': () => remove(fourth!.id).execute(),
      'cut off': () => remove(last.id).execute(),
      'said to be older than the chain': () => change(last.id).set({ chain: null }).execute(),
      'put in': () =>
        database
          .insertInto('access_log')
          .values({ ...old, chain: last.chain })
          .execute(),
      'exchanged with its neighbour': async () => {
        await change(third!.id).set({ act: 'x', rows: fourth!.rows, at: fourth!.at }).execute();
        await change(fourth!.id).set({ act: 'x', rows: third!.rows, at: third!.at }).execute();
      },
    };
    for (const [harm, work] of Object.entries(harms)) {
      await work();
      assert.notDeepEqual((await state()).wrong, [], harm);
      await restore();
    }
    // Whoever cuts lines off and writes a smaller number has no key for it.
    await remove(last.id).execute();
    const before = lines.at(-2)!.chain!;
    await database.updateTable('access_log_end').set({ lines: 11, chain: before }).execute();
    assert.match((await state()).wrong.join(), /the number of lines/);

    const settings = { ...testVariables, ...variables, FEEDS_DIR: collector.folder };
    const folder = path.join(collector.folder, 'audit');
    const told = await runCommand(settings, 'audit', folder);
    assert.equal(told.code, 1);
    assert.match(told.err, /访问记录被改动过[^]*The access log was changed/);
    const kept = JSON.parse(readFileSync(path.join(folder, 'access-chain.json'), 'utf8')) as {
      wrong: string[];
    };
    assert.equal(kept.wrong.length, 1, 'the pack is written all the same');
    await collector.close();
  });

  test('what stewards see and write at the post is in it, and nobody’s name or number', async () => {
    const desk = await openDesk(await fresh(), makeActivity([makePost('a', 0, { capacity: 9 })]));
    desk.collector.clock.now = onTheDay;
    const { pass } = await desk.signUp(['a'], {
      values: { name: '签到的丙', phone: '13812345678' },
    });
    const code = (await desk.admin('/admin/check-in/codes/test/duty', {})).body.code as string;
    const steward = { Authorization: `Bearer ${code}` };
    const { receipt } = pass;
    assert.equal((await desk.post('/check-in/pass', { receipt }, steward)).status, 200);
    assert.equal((await desk.post('/check-in', { receipt, post: 'a' }, steward)).status, 200);
    assert.equal((await desk.post('/check-in/today', {}, steward)).status, 200);
    const wrong = { Authorization: `Bearer ${adminToken.slice(1)}` };
    assert.equal((await desk.post('/check-in/today', {}, wrong)).status, 401);
    const { database } = desk.collector;
    const lines = await database.selectFrom('access_log').selectAll().orderBy('id').execute();
    assert.deepEqual(
      lines.map(({ who, act, feed, form, rows }) => [who, act, feed, form, rows]),
      [
        ['administrator', 'POST /admin/check-in/codes/:feed/:activity', 'test', 'duty', null],
        ['steward', 'POST /check-in/pass', 'test', 'duty', 1],
        ['steward', 'POST /check-in', 'test', 'duty', 1],
        ['steward', 'POST /check-in/today', 'test', 'duty', 1],
      ],
    );
    assert.ok(!JSON.stringify(lines).includes(receipt) && !JSON.stringify(lines).includes('丙'));
    assert.deepEqual((await checkAccessLog({ database, hashKey })).wrong, []);
    await desk.collector.close();
  });
});
