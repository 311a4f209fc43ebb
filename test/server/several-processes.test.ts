import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { connect } from '../../server/collector/database/open.js';
import { FeedNotices } from '../../server/collector/database/notices.js';
import { serversIn } from '../../server/collector/database/postgres.js';
import { inTransaction } from '../../server/collector/database/transaction.js';
import { fillIn } from '../conformance/fill.js';
import { adminToken, openCollector } from './collector.js';
import { openPledge } from './feed.js';
import { startPostgres, type Postgres } from './postgres.js';

describe('what decides is in the database, whichever process is asked', () => {
  let postgres: Postgres;
  before(async () => {
    postgres = await startPostgres();
  });
  after(() => postgres.stop());

  test('the limit of an address counts in all of them, and its table holds no address', async () => {
    const variables = { DATABASE_URL: await postgres.newDatabase() };
    const limits = { RATE_LIMIT: '3/600', TRUST_PROXY: '1' };
    const both = [await openCollector(variables, limits), await openCollector(variables, limits)];
    const address = '203.0.113.77';
    const statuses: number[] = [];
    for (let sent = 0; sent < 6; sent++)
      statuses.push(
        (
          await both[sent % 2]!.sign(fillIn(openPledge), {
            headers: { 'X-Forwarded-For': address },
          })
        ).status,
      );
    assert.deepEqual(statuses, [201, 201, 201, 429, 429, 429]);
    const { rows } = await sql<{ key: string }>`select key from rate_limits`.execute(
      both[0]!.database,
    );
    assert.ok(rows.length > 0 && rows.every(({ key }) => !key.includes(address)));
    for (const one of both) await one.close();
  });

  test('so do wrong tokens; the right one always passes', async () => {
    const variables = { DATABASE_URL: await postgres.newDatabase() };
    const both = [await openCollector(variables), await openCollector(variables)];
    const ask = async (place: number, token: string): Promise<number> =>
      (await both[place % 2]!.get('/admin/summary', { Authorization: `Bearer ${token}` })).status;
    const statuses: number[] = [];
    for (let tries = 0; tries < 12; tries++) statuses.push(await ask(tries, `wrong-${tries}`));
    assert.deepEqual(statuses, [...Array<number>(10).fill(401), 429, 429]);
    assert.equal(await ask(0, adminToken), 200);
    for (const one of both) await one.close();
  });

  test('a count that moved in one is read from another at once', async (context) => {
    const variables = { DATABASE_URL: await postgres.newDatabase() };
    const one = await openCollector(variables);
    const other = await openCollector(variables);
    await other.pledge();
    // From here on no copy is ever too old: only a notice makes it be read again.
    const now = performance.now();
    context.mock.method(performance, 'now', () => now);
    assert.equal((await one.sign(fillIn(openPledge))).status, 201);
    const online = async (): Promise<number> => (await other.pledge()).signed.parts![0]!.value;
    while ((await online()) !== 3) await new Promise((resolve) => setTimeout(resolve, 5));
    for (const each of [one, other]) await each.close();
  });

  test('after the connection was lost everything is read again, and notices go on', async () => {
    const url = await postgres.newDatabase();
    const database = connect({ kind: 'postgres', url, pool: 2 });
    const [here, there] = [new FeedNotices(url, database), new FeedNotices(url, database)];
    const heard: (string | undefined)[] = [];
    there.onMoved = (feed) => heard.push(feed);
    const until = async (count: number): Promise<void> => {
      while (heard.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    there.start();
    await until(1);
    here.tell('first');
    await until(2);
    const client = new pg.Client(url);
    await client.connect();
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and datname = current_database()`,
    );
    await client.end();
    await until(3);
    here.tell('second');
    await until(4);
    assert.deepEqual(heard, [undefined, 'first', undefined, 'second']);
    await there.stop();
    await database.destroy();
  });

  test('a column that a newer version adds does not disturb what runs, in a transaction or outside', async () => {
    const collector = await openCollector({ DATABASE_URL: await postgres.newDatabase() });
    const { database } = collector;
    const read = () => database.selectFrom('submissions').selectAll().execute();
    const readWithin = () =>
      inTransaction(database, (transaction) =>
        transaction.selectFrom('counters').selectAll().execute(),
      );
    await read();
    await readWithin();
    await sql`alter table submissions add column later text`.execute(database);
    await sql`alter table counters add column later text`.execute(database);
    assert.deepEqual(await read(), []);
    assert.deepEqual(await readWithin(), []);
    assert.equal((await collector.sign(fillIn(openPledge))).status, 201);
    await collector.close();
  });

  test('an address may name several servers: the one that takes writes is found', async () => {
    const url = await postgres.newDatabase();
    const both = url.replace('127.0.0.1:', '127.0.0.1:1,127.0.0.1:');
    const collector = await openCollector({
      DATABASE_URL: `${both}?target_session_attrs=read-write&application_name=x`,
    });
    assert.equal((await collector.sign(fillIn(openPledge))).status, 201);
    await collector.close();
    // One that only reads is passed over, as a standby is.
    const reading = connect({
      kind: 'postgres',
      url: `${url}?options=-c%20default_transaction_read_only=on`,
      pool: 1,
    });
    await assert.rejects(sql`select 1`.execute(reading), { code: '25006' });
    await reading.destroy();
  });
});

test('addresses of several servers', () => {
  assert.deepEqual(serversIn('postgres://u:p%40@a:5432,b:5433/db?target_session_attrs=primary'), [
    'postgres://u:p%40@a:5432/db',
    'postgres://u:p%40@b:5433/db',
  ]);
  assert.deepEqual(serversIn('postgres://a,b/db?sslmode=require&target_session_attrs=any&x=1'), [
    'postgres://a/db?sslmode=require&x=1',
    'postgres://b/db?sslmode=require&x=1',
  ]);
  assert.deepEqual(serversIn('postgres://a/db?target_session_attrs=any&x=1'), [
    'postgres://a/db?x=1',
  ]);
});
