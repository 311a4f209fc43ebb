import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, openSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import Sqlite from 'better-sqlite3';
import { fillIn, newKey } from '../conformance/fill.js';
import { testVariables } from './collector.js';
import { makeFeedsFolder, openPledge } from './feed.js';
import { freePort } from './postgres.js';
import { startProcess, type Output } from './process.js';

async function start(context: TestContext, output?: Output) {
  const folder = mkdtempSync(path.join(tmpdir(), 'civic-trouble-'));
  const file = path.join(folder, 'c.sqlite');
  const feeds = makeFeedsFolder();
  const collector = await startProcess(
    { ...testVariables, DATABASE_FILE: file, FEEDS_DIR: feeds.folder },
    output,
  );
  context.after(async () => {
    await collector.stop();
    feeds.remove();
    rmSync(folder, { recursive: true });
  });
  const at = `http://127.0.0.1:${collector.port}`;
  const sign = (submission: object = fillIn(openPledge), key = newKey()): Promise<Response> =>
    fetch(`${at}/submissions/test`, {
      method: 'POST',
      body: JSON.stringify(submission),
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    });
  return { at, file, collector, sign };
}

await test('while its file is not where it was, nothing is acknowledged: it would be lost with the process', async (context) => {
  const { at, file, sign } = await start(context);
  assert.equal((await sign()).status, 201);
  const refuses = async (): Promise<void> => {
    const answer = await sign();
    assert.equal(answer.status, 503);
    assert.ok(Number(answer.headers.get('Retry-After')) > 0);
    assert.equal((await fetch(`${at}/healthz`)).status, 503);
  };
  renameSync(file, `${file}.aside`);
  await refuses();
  // As somebody does who restores a backup and forgets to stop the collector.
  copyFileSync(`${file}.aside`, file);
  await refuses();
  renameSync(`${file}.aside`, file);
  assert.equal((await sign()).status, 201);
  assert.equal((await fetch(`${at}/healthz`)).status, 200);
});

for (const mode of ['immediate', 'exclusive'] as const)
  await test(`while another process holds the file (${mode}), readers are served and who writes is told to come again`, async (context) => {
    const { at, file, sign } = await start(context);
    assert.equal((await fetch(`${at}/feeds/test.json`)).status, 200);
    const other = new Sqlite(file);
    other.exec(`begin ${mode}`);
    const submission = fillIn(openPledge);
    const key = newKey();
    let answered = 0;
    const writers = [sign(submission, key), ...Array.from({ length: 5 }, () => sign())].map((one) =>
      one.finally(() => answered++),
    );
    let reads = 0;
    // They are answered one after the other while everybody who writes still waits.
    for (; answered === 0; reads++)
      assert.equal((await fetch(`${at}/feeds/test.json`)).status, 200);
    assert.ok(reads > 5, `${reads} readers were answered`);
    for (const response of await Promise.all(writers)) {
      assert.equal(response.status, 503);
      assert.ok(Number(response.headers.get('Retry-After')) > 0);
    }
    other.exec('commit');
    other.close();
    assert.equal((await sign(submission, key)).status, 201);
  });

await test('a lock that is short is waited for', async (context) => {
  const { at, file, sign } = await start(context);
  const other = new Sqlite(file);
  other.exec('begin immediate');
  const signing = Array.from({ length: 10 }, () => sign());
  // By then the server has tried to write.
  for (let reads = 0; reads < 3; reads++)
    assert.equal((await fetch(`${at}/feeds/test.json`)).status, 200);
  other.exec('commit');
  other.close();
  for (const response of await Promise.all(signing)) assert.equal(response.status, 201);
});

await test(
  'a log on a full disk costs lines, not the process',
  { skip: existsSync('/dev/full') ? false : 'this system has no /dev/full' },
  async (context) => {
    const full = openSync('/dev/full', 'w');
    const { at, collector, sign } = await start(context, {
      port: await freePort(),
      stdout: full,
      stderr: full,
    });
    for (let times = 0; times < 5; times++) {
      assert.equal((await sign()).status, 201);
      assert.equal((await fetch(`${at}/healthz`)).status, 200);
    }
    assert.equal(collector.child.exitCode, null);
  },
);

await test('a reader of the log that goes away does not end the process either', async (context) => {
  const { at, collector, sign } = await start(context);
  collector.child.stdout!.destroy();
  collector.child.stderr!.destroy();
  for (let times = 0; times < 5; times++) {
    assert.equal((await sign()).status, 201);
    assert.equal((await fetch(`${at}/healthz`)).status, 200);
  }
  assert.equal(collector.child.exitCode, null);
});

await test(
  'on a full disk it is 507, the cause is logged once, nothing is lost, and then it goes on',
  { skip: process.platform === 'linux' ? false : 'limits of another process are Linux’s' },
  async (context) => {
    const { at, collector, sign } = await start(context);
    assert.equal((await sign()).status, 201);
    const limit = (bytes: string): void =>
      void execFileSync('prlimit', ['--pid', String(collector.child.pid), `--fsize=${bytes}`]);
    limit('300000:unlimited');
    const words = '满'.repeat(200);
    const statuses: number[] = [];
    const refused: { submission: object; key: string }[] = [];
    while (refused.length < 5) {
      const submission = fillIn(openPledge);
      const key = newKey();
      const response = await sign({ ...submission, values: { ...submission.values, words } }, key);
      statuses.push(response.status);
      if (response.status === 201) continue;
      refused.push({ submission: { ...submission, values: { ...submission.values, words } }, key });
      assert.equal(response.status, 507);
      assert.ok(Number(response.headers.get('Retry-After')) > 0);
      assert.match(((await response.json()) as { title: string }).title, /disk is full/);
    }
    assert.equal((await fetch(`${at}/feeds/test.json`)).status, 200, 'readers read');
    const together = await Promise.all(refused.map(({ submission, key }) => sign(submission, key)));
    for (const { status } of together) assert.equal(status, 507);
    const said = (event: string): string[] =>
      collector.lines.filter((line) => line.includes(`"event":"${event}"`));
    assert.equal(said('disk-full').length, 1);
    assert.match(said('disk-full')[0]!, /"code":"SQLITE_(FULL|IOERR_WRITE)"/);
    assert.equal(said('failed').length, 0);
    limit('unlimited:unlimited');
    for (const { submission, key } of refused)
      assert.equal((await sign(submission, key)).status, 201);
    const feed = await (await fetch(`${at}/feeds/test.json`)).json();
    const online = feed.pledges[0].signed.parts[0].value as number;
    assert.equal(online - 2, statuses.filter((status) => status === 201).length + 1 + 5);
  },
);
