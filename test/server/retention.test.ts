import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anonymise } from '../../server/collector/retention.js';
import { fillIn, newKey } from '../conformance/fill.js';
import { openCollector } from './collector.js';
import { onEachDatabase } from './databases.js';
import { openPledge } from './feed.js';

const day = 86_400_000;
const retention = { retentionDays: 30, signUpRetentionDays: 10 };

await onEachDatabase('retention', ({ fresh }) => {
  test('values older than the retention time are erased; the signature still counts', async () => {
    const collector = await openCollector(await fresh());
    const now = collector.clock.now;
    const key = newKey();
    const old = fillIn(openPledge);
    collector.clock.now = now - 31 * day;
    await collector.sign(old, { key });
    collector.clock.now = now - 29 * day;
    const young = fillIn(openPledge);
    await collector.sign(young);
    assert.equal(await anonymise(collector.database, retention, now), 1);
    assert.equal(await anonymise(collector.database, retention, now), 0, 'once is enough');
    const rows = await collector.database
      .selectFrom('submissions')
      .selectAll()
      .orderBy('id')
      .execute();
    const text = JSON.stringify(rows);
    assert.ok(!text.includes(String(old.values['name'])));
    assert.ok(text.includes(String(young.values['name'])));
    assert.deepEqual(
      rows.map(({ state, signer }) => [state, signer === null]),
      [
        ['counted', true],
        ['counted', false],
      ],
    );
    const { signed, wall } = await collector.pledge();
    assert.equal(signed.parts![0]!.value, 4);
    assert.equal(wall.length, 2, 'the young one and the feed’s own');
    const keys = await collector.database.selectFrom('idempotency_keys').select('key').execute();
    assert.ok(keys.length === 1 && keys[0]!.key !== key, 'old keys go');
    const withdrawn = await collector.withdraw({ receipt: rows[0]!.receipt, secret: old.secret });
    assert.deepEqual(withdrawn.body, { count: 43 }, 'it can still be taken back');
    await collector.close();
  });
});
