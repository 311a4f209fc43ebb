import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCollector } from '../../server/collector/app.js';
import { openDatabase } from '../../server/collector/database/open.js';
import { jsonLog } from '../../server/collector/http/log.js';
import { openPhotoDisk } from '../../server/collector/photos/photo-disk.js';
import { readSettings, withLocalSecrets } from '../../server/settings.js';
import { fillIn, newKey } from '../conformance/fill.js';
import { adminToken, testVariables } from './collector.js';
import { onEachDatabase, type DatabaseVariables } from './databases.js';
import { makeFeedsFolder, openPledge } from './feed.js';

const hour = 3_600_000;
const day = 24 * hour;
const bearer = { Authorization: `Bearer ${adminToken}` };

/** A collector that is started again and again over one database, each time with its own clock. */
function starter(variables: DatabaseVariables) {
  const feeds = makeFeedsFolder();
  const settings = withLocalSecrets(
    readSettings({ ...testVariables, ...variables, FEEDS_DIR: feeds.folder }),
    () => undefined,
  );
  return async function start(now: number) {
    const clock = { now };
    const lines: string[] = [];
    const database = await openDatabase(settings.database);
    const log = jsonLog((line) => lines.push(line));
    const photoDisk = await openPhotoDisk(settings.photoStore);
    const parts = { settings, database, photoDisk, log, now: () => clock.now };
    const { app, retention } = createCollector(parts);
    await retention.start();
    const post = (path: string, body: object) =>
      app.request(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey(), ...bearer },
      });
    const json = async (path: string): Promise<any> =>
      (await app.request(path, { headers: bearer })).json();
    return {
      clock,
      retention,
      sign: async () =>
        assert.equal((await post('/submissions/test', fillIn(openPledge))).status, 201),
      /** How many still have their answers. */
      kept: async () =>
        (
          await database
            .selectFrom('submissions')
            .select('id')
            .where('answers', 'is not', null)
            .execute()
        ).length,
      confirm: async (today: string) => (await post('/admin/retention/confirm', { today })).status,
      health: () => json('/healthz'),
      paused: async () =>
        ((await json('/admin/summary')) as { erasingPaused?: object }).erasingPaused,
      jumps: () => lines.filter((line) => line.includes('"clock-jumped"')).length,
      async stop() {
        await retention.stop();
        await database.destroy();
      },
    };
  };
}

const dayAt = (now: number): string => new Date(now + 8 * hour).toISOString().slice(0, 10);

await onEachDatabase('a clock that jumps', ({ fresh }) => {
  test('400 days ahead at a start: nothing is erased, it is said, and the operator can confirm', async () => {
    const start = starter(await fresh());
    const now = Date.now();
    const first = await start(now);
    await first.sign();
    assert.deepEqual(await first.health(), { status: 'ok' });
    assert.equal(await first.paused(), undefined);
    await first.stop();

    const ahead = now + 400 * day;
    const second = await start(ahead);
    assert.equal(await second.kept(), 1);
    assert.equal(second.jumps(), 1);
    assert.deepEqual(await second.health(), { status: 'ok', erasing: 'paused' });
    const iso = (time: number): string => new Date(time).toISOString();
    assert.deepEqual(await second.paused(), { seen: iso(now), now: iso(ahead) });
    await second.retention.run();
    assert.equal(await second.kept(), 1);
    assert.equal(second.jumps(), 1, 'said once');
    assert.equal(await second.confirm(dayAt(now)), 422, 'by another clock it is today');
    assert.equal(await second.kept(), 1);
    await second.stop();

    const put = await start(now + hour);
    assert.deepEqual(await put.health(), { status: 'ok' }, 'put right, it goes on by itself');
    assert.equal(await put.kept(), 1);
    await put.stop();

    const truly = await start(ahead);
    assert.equal(await truly.confirm(dayAt(ahead)), 200);
    assert.equal(await truly.kept(), 0);
    assert.deepEqual(await truly.health(), { status: 'ok' });
    await truly.stop();
  });

  test('while it runs, ahead and back', async () => {
    const start = starter(await fresh());
    const now = Date.now();
    const collector = await start(now);
    await collector.sign();
    for (const jump of [400 * day, 20 * day, -2 * hour, -900 * day]) {
      collector.clock.now = now + jump;
      await collector.retention.run();
      assert.equal(await collector.kept(), 1);
      assert.deepEqual(await collector.health(), { status: 'ok', erasing: 'paused' }, String(jump));
    }
    collector.clock.now = now + 60_000;
    await collector.retention.run();
    assert.deepEqual(await collector.health(), { status: 'ok' });
    await collector.stop();
  });

  test('a first clock that was wrong, and was put right, must be confirmed', async () => {
    const start = starter(await fresh());
    const now = Date.now();
    await (await start(now + 900 * day)).stop();
    const collector = await start(now);
    assert.equal(collector.jumps(), 1);
    assert.equal(await collector.confirm(dayAt(now)), 200);
    assert.deepEqual(await collector.health(), { status: 'ok' });
    await collector.stop();
  });

  test('day by day what is due is erased; a database without a clock has its last response for one', async () => {
    const variables = await fresh();
    const start = starter(variables);
    const now = Date.now();
    const first = await start(now);
    await first.sign();
    await first.stop();
    const database = await openDatabase(readSettings({ ...testVariables, ...variables }).database);
    await database.deleteFrom('clock').execute();
    await database.destroy();
    const second = await start(now + 400 * day);
    assert.equal(second.jumps(), 1);
    assert.equal(await second.kept(), 1);
    await second.stop();
    let last = now;
    for (; last < now + 364 * day; last += 6 * day) await (await start(last)).stop();
    const over = await start(now + 366 * day);
    assert.equal(over.jumps(), 0);
    assert.equal(await over.kept(), 0);
    await over.stop();
  });
});
