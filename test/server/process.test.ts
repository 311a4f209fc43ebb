import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fillIn, newKey } from '../conformance/fill.js';
import { openCollector, testVariables } from './collector.js';
import { onEachDatabase } from './databases.js';
import { makeFeedsFolder, openPledge } from './feed.js';
import { startPostgres } from './postgres.js';
import { startProcess } from './process.js';

await onEachDatabase('the process', ({ fresh }) => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    test(`${signal} lets a request that is under way finish, then it ends with 0`, async () => {
      const feeds = makeFeedsFolder();
      const variables = { ...testVariables, ...(await fresh()), FEEDS_DIR: feeds.folder };
      const collector = await startProcess(variables);
      const submission = fillIn(openPledge);
      const key = newKey();
      const body = Buffer.from(JSON.stringify(submission));
      const sending = request({
        port: collector.port,
        host: '127.0.0.1',
        path: '/submissions/test',
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Content-Length': body.length,
          'Idempotency-Key': key,
        },
      });
      const answered = once(sending, 'response');
      // Half of the body is there when the signal comes.
      sending.write(body.subarray(0, 100));
      await fetch(`http://127.0.0.1:${collector.port}/healthz`);
      const stopped = collector.stop(signal);
      while (!collector.lines.some((line) => line.includes('"stopping"'))) {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      await assert.rejects(
        fetch(`http://127.0.0.1:${collector.port}/healthz`),
        'no new connection is taken',
      );
      sending.end(body.subarray(100));
      const [response] = (await answered) as [import('node:http').IncomingMessage];
      assert.equal(response.statusCode, 201);
      assert.equal(response.headers.connection, 'close');
      response.resume();
      assert.equal(await stopped, 0);
      assert.match(collector.lines.at(-1)!, /"stopped"/);

      const next = await startProcess(variables);
      const again = await fetch(`http://127.0.0.1:${next.port}/submissions/test`, {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      });
      assert.equal(again.status, 200, 'it was stored');
      await next.stop();
      feeds.remove();
    });
  }
});

await test('a wrong setting ends the process with words and without a stack', async () => {
  await assert.rejects(startProcess({ PORT: 'eighty' }), (error: Error) => {
    assert.match(
      error.message,
      /ended with 1: The server cannot start:\n {2}PORT must be a whole number\./,
    );
    assert.doesNotMatch(error.message, /\n\s+at /);
    return true;
  });
});

await test('on one’s own machine it makes its secrets, and keeps the hash key', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'civic-local-'));
  const variables = {
    DATABASE_FILE: path.join(folder, 'c.sqlite'),
    RATE_LIMIT: 'off',
    MIN_SECONDS: '0',
  };
  const feeds = makeFeedsFolder();
  const submission = fillIn(openPledge);
  const statuses = [];
  for (let run = 0; run < 2; run++) {
    const collector = await startProcess({ ...variables, FEEDS_DIR: feeds.folder });
    const response = await fetch(`http://127.0.0.1:${collector.port}/submissions/test`, {
      method: 'POST',
      body: JSON.stringify(submission),
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
    });
    statuses.push(response.status);
    assert.ok(!collector.lines.join().includes('token'), 'the token is not in the log');
    await collector.stop();
  }
  assert.deepEqual(statuses, [201, 409], 'the same person is known after a restart');
  rmSync(folder, { recursive: true });
  feeds.remove();
});

await test('while the database is away it is 503, readers go on reading', async () => {
  const server = await startPostgres();
  const feeds = makeFeedsFolder();
  const collector = await startProcess({
    ...testVariables,
    DATABASE_URL: await server.newDatabase(),
    FEEDS_DIR: feeds.folder,
    METRICS_PORT: '0',
  });
  const at = `http://127.0.0.1:${collector.port}`;
  for (const path of ['healthz', 'readyz', 'feeds/test.json'])
    assert.equal((await fetch(`${at}/${path}`)).status, 200, path);
  const said = collector.lines.map((line) => JSON.parse(line) as { event: string; port: number });
  const { port } = said.find(({ event }) => event === 'measured')!;
  const figures = async (): Promise<string> => {
    const response = await fetch(`http://127.0.0.1:${port}/metrics`);
    assert.equal(response.status, 200);
    return response.text();
  };
  assert.match(await figures(), /^civic_database_up 1$/m);
  await server.stop();
  const health = await fetch(`${at}/healthz`);
  assert.equal(health.status, 503);
  assert.match(health.headers.get('Content-Type')!, /problem\+json/);
  assert.equal((await fetch(`${at}/readyz`)).status, 503, 'a balancer sends nobody here');
  const blind = await figures();
  assert.match(blind, /^civic_database_up 0$/m);
  assert.match(blind, /^civic_queue_length \d+$/m, 'what needs no database is still told');
  assert.doesNotMatch(blind, /^civic_jobs_waiting\{/m);
  const refused = await fetch(`${at}/submissions/test`, {
    method: 'POST',
    body: JSON.stringify(fillIn(openPledge)),
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
  });
  assert.equal(refused.status, 503);
  assert.ok(Number(refused.headers.get('Retry-After')) > 0);
  assert.equal((await fetch(`${at}/feeds/test.json`)).status, 200);
  assert.equal(await collector.stop(), 0);
  feeds.remove();
});

await test('a process that is about to end is well, and a balancer sends nobody there', async (context) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'civic-ready-'));
  let isStopping = false;
  const collector = await openCollector(
    { DATABASE_FILE: path.join(folder, 'c.sqlite') },
    {},
    { isStopping: () => isStopping },
  );
  context.after(async () => {
    await collector.close();
    rmSync(folder, { recursive: true });
  });
  const statuses = async (): Promise<number[]> => [
    (await collector.get('/healthz')).status,
    (await collector.get('/readyz')).status,
  ];
  assert.deepEqual(await statuses(), [200, 200]);
  isStopping = true;
  assert.deepEqual(await statuses(), [200, 503]);
});
