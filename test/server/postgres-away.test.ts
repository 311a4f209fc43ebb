import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Transaction } from 'kysely';
import pg from 'pg';
import { DatabaseAway } from '../../server/collector/database/errors.js';
import { openDatabase } from '../../server/collector/database/open.js';
import type { Tables } from '../../server/collector/database/tables.js';
import { inParallel, Sender } from '../faults/server/sender.js';
import { chance } from '../faults/server/random.js';
import { makeSendings, startRun } from '../faults/server/run.js';
import { publicCount, sentIsCounted } from '../faults/server/sent-is-counted.js';
import { startPostgres } from './postgres.js';

const restarts = 14;

interface Answered {
  status: number;
  retryAfter: string | null;
  body: { code?: string; receipt?: string };
}

/** One try, with as much time as no client has. */
async function send(port: number, path: string, body: object, key: string): Promise<Answered> {
  const response = await fetch(`http://127.0.0.1:${port}/submissions/test${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    signal: AbortSignal.timeout(60_000),
  });
  return {
    status: response.status,
    retryAfter: response.headers.get('Retry-After'),
    body: (await response.json()) as Answered['body'],
  };
}

async function start(context: TestContext) {
  const server = await startPostgres();
  context.after(() => server.stop());
  const variables = { DATABASE_URL: await server.newDatabase() };
  return { server, variables, run: await startRun(context, variables) };
}

await test(`PostgreSQL is restarted ${restarts} times under load: the collector stays, and what it answered is stored once`, async (context) => {
  const { server, variables, run } = await start(context);
  const { port, child } = run.collector;
  const sender = new Sender({ port }, chance());
  let isOver = false;
  const load = inParallel(makeSendings(20), 20, async (first) => {
    const sent = [await sender.send(first)];
    while (!isOver) sent.push(await sender.send(makeSendings(1)[0]!));
    return sent;
  });
  for (let turn = 0; turn < restarts; turn++) {
    const counted = await publicCount(port);
    // Under way again before the next blow.
    while ((await publicCount(port)) === counted) assert.equal(child.exitCode, null, 'it stays');
    await server.restart();
  }
  isOver = true;
  const sent = (await load).flat();
  sender.close();
  assert.equal(child.exitCode, null);
  assert.ok(
    sent.some(({ tries }) => tries > 1),
    'some were told to come again',
  );
  await sentIsCounted(variables, sent);
});

await test('while PostgreSQL hangs everybody is answered 503 with Retry-After, readers read; then all is as it was', async (context) => {
  const { server, variables, run } = await start(context);
  const { port } = run.collector;
  const feed = `http://127.0.0.1:${port}/feeds/test.json`;
  assert.equal((await fetch(feed)).status, 200);
  const sendings = makeSendings(40);
  const warm = makeSendings(20);
  await Promise.all(warm.map(({ key, submission }) => send(port, '', submission, key)));
  const withdrawNothing = (): Promise<Answered> =>
    send(port, '/withdraw', { receipt: '0000-0000-0000', secret: 's'.repeat(32) }, '');
  // Connections that are open and idle when it hangs: what is asked there is never answered.
  const idle = await Promise.all(Array.from({ length: 20 }, withdrawNothing));
  assert.deepEqual(new Set(idle.map(({ status }) => status)), new Set([404]));
  server.freeze();
  try {
    const pending = sendings.map(({ key, submission }) => send(port, '', submission, key));
    const others = Array.from({ length: 20 }, withdrawNothing);
    assert.equal((await fetch(feed)).status, 200, 'readers read');
    for (const { status, retryAfter, body } of await Promise.all([...pending, ...others])) {
      assert.deepEqual([status, body.code], [503, 'unavailable']);
      assert.ok(Number(retryAfter) > 0);
    }
    assert.equal((await fetch(`http://127.0.0.1:${port}/healthz`)).status, 503);
  } finally {
    server.thaw();
  }
  const again = await inParallel(sendings, 8, async ({ key, submission }) => {
    for (;;) {
      const answer = await send(port, '', submission, key);
      // 200: it was stored although nobody could say so.
      if (answer.status === 200 || answer.status === 201) return answer.body.receipt;
      assert.equal(answer.status, 503);
    }
  });
  assert.equal(new Set(again).size, sendings.length);
  const client = new pg.Client(variables.DATABASE_URL);
  await client.connect();
  const { rows } = await client.query<{ count: string }>('select count(*) from submissions');
  await client.end();
  assert.equal(Number(rows[0]!.count), warm.length + sendings.length, 'none twice, none lost');
  assert.equal(await publicCount(port), warm.length + sendings.length);
});

await test('what a connection had begun when it was given up is not carried out with what comes next', async () => {
  const server = await startPostgres();
  const url = await server.newDatabase();
  const database = await openDatabase({ kind: 'postgres', url, pool: 1 });
  const add = (transaction: Transaction<Tables>, pledge: string): Promise<unknown> =>
    transaction
      .insertInto('counters')
      .values({ feed: 'f', pledge, signatures: 1, changed_at: 'now' })
      .execute();
  try {
    const lost = database.transaction().execute(async (transaction) => {
      await add(transaction, 'lost');
      server.freeze();
      await add(transaction, 'lost as well');
    });
    await assert.rejects(lost, DatabaseAway);
    server.thaw();
    await database.transaction().execute((transaction) => add(transaction, 'next'));
    const rows = await database.selectFrom('counters').select('pledge').execute();
    assert.deepEqual(rows, [{ pledge: 'next' }]);
  } finally {
    server.thaw();
    await database.destroy();
    await server.stop();
  }
});

await test(
  'what somebody else holds up for long is answered 503, and does not go on waiting in PostgreSQL',
  { timeout: 120_000 },
  async (context) => {
    const { variables, run } = await start(context);
    const { port } = run.collector;
    const [one] = makeSendings(1);
    const admin = new pg.Client(variables.DATABASE_URL);
    await admin.connect();
    await admin.query('begin');
    await admin.query('lock table submissions');
    const { status, retryAfter } = await send(port, '', one!.submission, one!.key);
    assert.equal(status, 503);
    assert.ok(Number(retryAfter) > 0);
    const isWaiting = async (): Promise<boolean> => {
      const { rowCount } = await admin.query(
        "select from pg_stat_activity where application_name = 'civic-collector' and wait_event_type = 'Lock'",
      );
      return rowCount !== 0;
    };
    // A connection that was only given up on our side would wait for as long as the lock is held.
    while (!context.signal.aborted && (await isWaiting()))
      await new Promise((resolve) => setTimeout(resolve, 50));
    await admin.query('rollback');
    await admin.end();
    assert.equal((await send(port, '', one!.submission, one!.key)).status, 201);
    assert.equal(await publicCount(port), 1);
  },
);

await test('one that was stored, but could not be answered because PostgreSQL hung then, is found by its key', async (context) => {
  const { server, variables, run } = await start(context);
  const { port } = run.collector;
  const [one] = makeSendings(1);
  const admin = new pg.Client(variables.DATABASE_URL);
  await admin.connect();
  // A commit is then on the disk, and waits for a second server that does not exist.
  await admin.query("alter system set synchronous_standby_names = 'nobody'");
  await admin.query('select pg_reload_conf()');
  const answered = send(port, '', one!.submission, one!.key);
  const isCommitting = async (): Promise<boolean> => {
    const { rowCount } = await admin.query(
      "select from pg_stat_activity where wait_event = 'SyncRep'",
    );
    return rowCount === 1;
  };
  while (!(await isCommitting()));
  server.freeze();
  try {
    assert.equal((await answered).status, 503);
  } finally {
    server.thaw();
  }
  await admin.query('alter system reset synchronous_standby_names');
  await admin.query('select pg_reload_conf()');
  await admin.end();
  assert.equal((await send(port, '', one!.submission, one!.key)).status, 200, 'stored before');
  assert.equal(await publicCount(port), 1);
});
