import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { fillIn, newKey } from '../conformance/fill.js';
import { openCollector } from './collector.js';
import { onEachDatabase } from './databases.js';
import { openPledge } from './feed.js';

await onEachDatabase('idempotency', ({ kind, fresh }) => {
  test('a key that is still being worked on is 409 in-progress; then it gets its receipt', async () => {
    const collector = await openCollector(await fresh(), { DATABASE_POOL: '2' });
    const key = newKey();
    const submission = fillIn(openPledge);
    await collector.sign(fillIn(openPledge));
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    let holding = (): void => undefined;
    const held = new Promise<void>((resolve) => (holding = resolve));
    // Holds the row that every signature writes; on SQLite, the only connection.
    const blocker = collector.database.transaction().execute(async (transaction) => {
      await transaction.updateTable('counters').set({ changed_at: 'now' }).execute();
      holding();
      await released;
    });
    await held;
    const first = collector.sign(submission, { key });
    // The first has asked for its key once it waits; a request before that would simply be first.
    let second = await collector.sign(submission, { key });
    for (let tries = 0; second.status === 201 && tries < 3; tries++)
      second = await collector.sign(submission, { key });
    assert.deepEqual([second.status, second.body.code], [409, 'in-progress']);
    assert.equal(second.headers.get('Retry-After'), '1');
    release();
    await blocker;
    const { status, body } = await first;
    assert.equal(status, 201);
    const third = await collector.sign(submission, { key });
    assert.deepEqual([third.status, third.body], [200, body]);
    await collector.close();
  });

  test('two servers over one database store one key once', async () => {
    const variables = await fresh();
    const [one, other] = [await openCollector(variables), await openCollector(variables)];
    for (let round = 0; round < 20; round++) {
      const key = newKey();
      const submission = fillIn(openPledge);
      const answers = await Promise.all([
        one.sign(submission, { key }),
        other.sign(submission, { key }),
      ]);
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 201]);
      assert.deepEqual(answers[0].body, answers[1].body);
    }
    const { signatures } = await one.database
      .selectFrom('counters')
      .select('signatures')
      .executeTakeFirstOrThrow();
    assert.equal(signatures, 20);
    await Promise.all([one.close(), other.close()]);
  });

  test('record, key and count are stored together or not at all', async () => {
    const collector = await openCollector(await fresh());
    await sql`alter table counters rename to counters_away`.execute(collector.database);
    const key = newKey();
    const submission = fillIn(openPledge);
    const failed = await collector.sign(submission, { key });
    assert.deepEqual([failed.status, failed.body.code], [503, 'unavailable']);
    assert.ok(Number(failed.headers.get('Retry-After')) > 0);
    for (const table of ['submissions', 'given_consents', 'idempotency_keys'] as const) {
      const rows = await collector.database.selectFrom(table).selectAll().execute();
      assert.equal(rows.length, 0, `${table} has ${rows.length} rows`);
    }
    await sql`alter table counters_away rename to counters`.execute(collector.database);
    assert.equal((await collector.sign(submission, { key })).status, 201);
    await collector.close();
  });

  test('a receipt is given again after the pledge has closed, and a new signature is not taken', async () => {
    const collector = await openCollector(await fresh());
    const submission = fillIn(openPledge, { pledge: 'past' });
    const key = newKey();
    collector.clock.now = Date.parse('2020-12-31T15:59:59Z');
    const first = await collector.sign(submission, { key });
    assert.equal(first.status, 201);
    collector.clock.now += 1000;
    const again = await collector.sign(submission, { key });
    assert.deepEqual([again.status, again.body], [200, first.body]);
    const late = await collector.sign(fillIn(openPledge, { pledge: 'past' }));
    assert.deepEqual([late.status, late.body.code], [409, 'closed']);
    await collector.close();
  });

  test('a retry may carry another time and another captcha answer', async () => {
    const collector = await openCollector(await fresh());
    const submission = fillIn(openPledge);
    const key = newKey();
    const first = await collector.sign(submission, { key });
    const again = await collector.sign({ ...submission, elapsed: 99_000, captcha: 'new' }, { key });
    assert.deepEqual([again.status, again.body], [200, first.body]);
    await collector.close();
  });

  if (kind === 'postgres') {
    test('PostgreSQL: transactions that deadlock are begun again', async () => {
      const { inTransaction } = await import('../../server/collector/database/transaction.js');
      const collector = await openCollector(await fresh());
      const now = new Date().toISOString();
      for (const pledge of ['a', 'b']) {
        await collector.database
          .insertInto('counters')
          .values({ feed: 'f', pledge, signatures: 0, changed_at: now })
          .execute();
      }
      let runs = 0;
      let arrived = 0;
      let meet = (): void => undefined;
      const bothThere = new Promise<void>((resolve) => (meet = resolve));
      const add = (first: string, second: string): Promise<void> =>
        inTransaction(collector.database, async (transaction) => {
          runs += 1;
          const plusOne = (pledge: string) =>
            transaction
              .updateTable('counters')
              .set({ signatures: sql<number>`signatures + 1` })
              .where('pledge', '=', pledge)
              .execute();
          await plusOne(first);
          if (++arrived === 2) meet();
          await bothThere;
          await plusOne(second);
        });
      await Promise.all([add('a', 'b'), add('b', 'a')]);
      const rows = await collector.database
        .selectFrom('counters')
        .select('signatures')
        .where('feed', '=', 'f')
        .execute();
      assert.deepEqual(
        rows.map((row) => row.signatures),
        [2, 2],
      );
      // Once more, or oftener: who begins again may be faster than the one who was let through, and meet it anew.
      assert.ok(runs > 2, `${runs} runs`);
      await collector.close();
    });
  }
});
