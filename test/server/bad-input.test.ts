/** What goes wrong around a server: each time it says so in plain words, and nothing is lost. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { sql } from 'kysely';
import { openDatabase } from '../../server/collector/database/open.js';
import { readSettings } from '../../server/settings.js';
import { fillIn, newKey } from '../conformance/fill.js';
import { testVariables } from './collector.js';
import { runCommand, type Said } from './command.js';
import { onEachDatabase, type DatabaseVariables } from './databases.js';
import { makeFeedsFolder, openPledge } from './feed.js';
import { startProcess } from './process.js';

const isPlain = ({ code, out, err }: Said, words: RegExp): void => {
  assert.equal(code, 1, out + err);
  assert.match(out + err, words);
  assert.doesNotMatch(out + err, /\n\s+at |node:internal/, 'no stack');
};

function makeFolder(context: TestContext): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'civic-input-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The settings of a site in a folder of its own. */
function makeSite(context: TestContext): Record<string, string> {
  const folder = makeFolder(context);
  const feeds = makeFeedsFolder();
  context.after(() => feeds.remove());
  return {
    ...testVariables,
    FEEDS_DIR: feeds.folder,
    DATABASE_FILE: path.join(folder, 'data/c.sqlite'),
    PHOTOS_DIR: path.join(folder, 'data/photos'),
    PORT: '0',
  };
}

/** A file system of its own, where this machine lets us make one. As root a mode keeps nobody out. */
function mount(context: TestContext, options: string): string | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'civic-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    rmdirSync(folder);
    return undefined;
  }
  context.after(() => {
    execFileSync('umount', [folder]);
    rmdirSync(folder);
  });
  return folder;
}

const sign = (port: number, submission: object, key = newKey()): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}/submissions/test`, {
    method: 'POST',
    body: JSON.stringify(submission),
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
  });

await test('wrong settings: all of them at once, by every command', async (context) => {
  const site = { ...makeSite(context), PORT: 'eighty', UTC_OFFSET: 'Beijing', METRICS_PORT: 'x' };
  for (const command of ['start', 'check', 'migrate'])
    isPlain(
      await runCommand(site, command),
      /PORT must .*\n +METRICS_PORT must .*\n +UTC_OFFSET must /,
    );
  isPlain(
    await runCommand({ ...testVariables, DATABASE_URL: 'postgres://a b:x,/db' }),
    /DATABASE_URL must look like postgres:\/\/user:password@host:5432\/database/,
  );
  isPlain(
    await runCommand({}, '--settings', path.join(tmpdir(), 'not-there.env'), 'check'),
    /There is no such file/,
  );
  isPlain(await runCommand({}, 'settings', 'portal.example'), /SITE_URL must be an origin/);
});

await test('a settings file that was printed can be used, and the environment wins', async (context) => {
  const folder = makeFolder(context);
  const { out } = await runCommand({}, 'settings', 'https://portal.example');
  const file = path.join(folder, 'civic.env');
  writeFileSync(file, out);
  const site = makeSite(context);
  const { FEEDS_DIR = '', DATABASE_FILE = '', PHOTOS_DIR = '' } = site;
  const said = await runCommand(
    { FEEDS_DIR, DATABASE_FILE, PHOTOS_DIR, RATE_LIMIT: 'off' },
    '--settings',
    file,
    'check',
  );
  assert.equal(said.code, 0, said.out + said.err);
  assert.doesNotMatch(said.out, /SITE_URL|ADMIN_TOKEN|TRUST_PROXY/);
  assert.match(said.out, /note +RATE_LIMIT is off/);
  assert.match(said.out, /ok +Feed test: 4 pledges, 1 activities/);
  const other = await runCommand({}, 'settings', 'https://portal.example');
  assert.notEqual(other.out, out, 'secrets are new each time');
});

await test('feeds that are missing or broken', async (context) => {
  const site = makeSite(context);
  isPlain(
    await runCommand({ ...site, FEEDS_DIR: '/nowhere/feeds' }, 'check'),
    /There is no folder of feeds at \/nowhere\/feeds: set FEEDS_DIR/,
  );
  writeFileSync(path.join(site['FEEDS_DIR']!, 'half.json'), '{ "civic": 1, ');
  isPlain(await runCommand(site, 'check'), /half\.json is no feed/);
});

await test('a folder that can only be read', async (context) => {
  const site = makeSite(context);
  const isRoot = process.getuid?.() === 0;
  const folder = isRoot ? mount(context, 'ro') : makeFolder(context);
  if (!folder) return context.skip('nothing can be mounted here');
  if (!isRoot) chmodSync(folder, 0o555);
  const there = {
    ...site,
    DATABASE_FILE: path.join(folder, 'data/c.sqlite'),
    PHOTOS_DIR: path.join(folder, 'photos'),
  };
  isPlain(
    await runCommand(there, 'check'),
    /data cannot be written\.\n +This place can only be read|The user that runs this/,
  );
  isPlain(await runCommand(there), /can only be read|The user that runs this/);
});

await test('a disk that fills up: 507, readers read, everything answered is there, and it goes on once there is room', async (context) => {
  const site = makeSite(context);
  const folder = mount(context, 'size=3m');
  if (!folder)
    return context.skip('nothing can be mounted here; sqlite-trouble.test.ts has a limit instead');
  const filler = path.join(folder, 'filler');
  writeFileSync(filler, Buffer.alloc(1_500_000));
  const there = { ...site, DATABASE_FILE: path.join(folder, 'c.sqlite') };
  const collector = await startProcess(there);
  const words = '满'.repeat(200);
  const receipts: string[] = [];
  let full: { submission: object; key: string } | undefined;
  while (!full) {
    const pledge = fillIn(openPledge);
    const submission = { ...pledge, values: { ...pledge.values, words } };
    const key = newKey();
    const answer = await sign(collector.port, submission, key);
    if (answer.status === 201)
      receipts.push(((await answer.json()) as { receipt: string }).receipt);
    else {
      assert.equal(answer.status, 507);
      full = { submission, key };
    }
  }
  assert.equal((await fetch(`http://127.0.0.1:${collector.port}/feeds/test.json`)).status, 200);
  isPlain(
    await runCommand(there, 'backup', path.join(folder, 'backup.tar')),
    /disk is full|ENOSPC|SQLITE_FULL/,
  );
  isPlain(await runCommand(there, 'check'), /cannot be written\.\n +The disk is full/);
  rmSync(filler);
  const answer = await sign(collector.port, full.submission, full.key);
  assert.equal(answer.status, 201);
  receipts.push(((await answer.json()) as { receipt: string }).receipt);
  assert.equal(await collector.stop(), 0);
  const database = await openDatabase(readSettings(there).database);
  const rows = await database.selectFrom('submissions').select('receipt').execute();
  await database.destroy();
  assert.deepEqual(rows.map(({ receipt }) => receipt).sort(), receipts.sort());
});

await test('a file that is no database, and one whose folder is a file', async (context) => {
  const site = makeSite(context);
  const file = site['DATABASE_FILE']!;
  mkdirSync(path.dirname(file));
  writeFileSync(file, 'a letter to the mayor, saved under the wrong name'.repeat(100));
  isPlain(await runCommand(site), /This is no database file: look at DATABASE_FILE/);
  isPlain(await runCommand(site, 'check'), /This is no database file/);
  isPlain(
    await runCommand({ ...site, DATABASE_FILE: path.join(file, 'c.sqlite') }),
    /ENOTDIR|EEXIST/,
  );
});

await test('PostgreSQL that is away, and a database that it does not have', async (context) => {
  const site = { ...makeSite(context), DATABASE_URL: 'postgres://civic@127.0.0.1:1/civic' };
  isPlain(await runCommand(site), /PostgreSQL does not answer at the address in DATABASE_URL/);
  isPlain(await runCommand(site, 'check'), /PostgreSQL does not answer/);
});

await onEachDatabase('a database', ({ fresh, empty }) => {
  const prepare = async (
    context: TestContext,
    change: ReturnType<typeof sql>,
  ): Promise<Record<string, string>> => {
    const variables: DatabaseVariables = await fresh();
    const site = { ...makeSite(context), ...variables };
    const database = await openDatabase(readSettings(site).database);
    await change.execute(database);
    await database.destroy();
    return site;
  };

  test('of a newer version is left alone', async (context) => {
    const site = await prepare(
      context,
      sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2090')`,
    );
    const words = /changed by a newer civic-server \(9999-later\): start that version/;
    for (const command of ['start', 'check', 'migrate'])
      isPlain(await runCommand(site, command), words);
  });

  test('of an older version: check says what the start would do, migrate does it', async (context) => {
    const variables = await empty();
    const site = { ...makeSite(context), ...variables };
    if ('DATABASE_FILE' in variables) writeFileSync(variables.DATABASE_FILE, '');
    const before = await runCommand(site, 'check');
    assert.equal(before.code, 0);
    assert.match(before.out, /note +The next start brings the tables up to date: 0001-first, /);
    assert.match((await runCommand(site, 'migrate')).out, /^Done: 0001-first\n/);
    assert.equal((await runCommand(site, 'migrate')).out, 'Nothing to do.\n');
    assert.match((await runCommand(site, 'check')).out, /its tables are up to date/);
  });

  test('that has seen a later time: the clock of this machine is an hour behind', async (context) => {
    const ahead = new Date(Date.now() + 3_600_000).toISOString();
    const site = await prepare(context, sql`insert into clock (id, seen_at) values (1, ${ahead})`);
    isPlain(
      await runCommand(site, 'check'),
      /By this machine it is .*, but a server has seen .*: set the clock \(timedatectl set-ntp true\)/,
    );
  });
});
