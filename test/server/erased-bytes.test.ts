import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import Sqlite from 'better-sqlite3';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import { migrations } from '../../server/collector/database/migrations.js';
import { connect, openDatabase } from '../../server/collector/database/open.js';
import { anonymise } from '../../server/collector/retention.js';
import { readSettings } from '../../server/settings.js';
import { fillIn, newSecret } from '../conformance/fill.js';
import { chance } from '../faults/server/random.js';
import { makeActivity, makePost } from './activities.js';
import { foundIn } from './bytes.js';
import { adminToken, openCollector, testVariables, type TestCollector } from './collector.js';
import { makeFeedsFolder, openPledge } from './feed.js';
import { startProcess } from './process.js';
import { openDesk } from './sign-ups.js';

const root = mkdtempSync(path.join(tmpdir(), 'civic-bytes-'));
process.once('exit', () => rmSync(root, { recursive: true, force: true }));
let made = 0;
const freshFile = (): string => path.join(root, String(++made), 'c.sqlite');

const people = 60;
const day = 86_400_000;
const bearer = { Authorization: `Bearer ${adminToken}` };

/** Somebody whose traces can be told from everybody else’s, long drawn signature and all. */
function person(index: number) {
  const texts = {
    name: `擦除者甲${index}号`,
    phone: `1391234${String(index).padStart(4, '0')}`,
    words: `心里话${index}句`.padEnd(100, '。'),
    page: `https://portal.example/trace-${index}-end`,
  };
  const body = fillIn(openPledge, {
    values: {
      name: texts.name,
      phone: texts.phone,
      place: 'east',
      age: 40,
      words: texts.words,
    },
    page: texts.page,
    secret: newSecret(),
  });
  return { body, texts: Object.values(texts) };
}

/** What is stored of somebody, as it is stored: encrypted. */
async function storedTexts(
  { database }: Pick<TestCollector, 'database'>,
  table: 'submissions' | 'sign_ups',
  receipt: string,
): Promise<string[]> {
  const row = (await database
    .withoutPlugins()
    .selectFrom(table)
    .selectAll()
    .where('receipt', '=', receipt)
    .executeTakeFirstOrThrow()) as Record<string, unknown>;
  return ['answers', 'companions', 'signature', 'page']
    .map((column) => row[column])
    .filter((value) => typeof value === 'string');
}

async function signed(file: string) {
  const collector = await openCollector({ DATABASE_FILE: file });
  const signers = [];
  for (let index = 0; index < people; index++) {
    const { body, texts } = person(index);
    const answer = await collector.sign(body);
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    const receipt = String(answer.body.receipt);
    assert.deepEqual(foundIn(file, texts.slice(0, -1)), [], 'nobody can read them');
    signers.push({
      texts: await storedTexts(collector, 'submissions', receipt),
      receipt,
      secret: body.secret,
    });
  }
  const texts = signers.flatMap((one) => one.texts);
  assert.equal(foundIn(file, texts).length, texts.length, 'they are there before');
  return { collector, signers, texts };
}

await test('signatures that were taken back cannot be read in the bytes of any file', async () => {
  const file = freshFile();
  const { collector, signers } = await signed(file);
  const [last, ...others] = [...signers].reverse();
  for (const { receipt, secret, texts } of others) {
    assert.equal((await collector.withdraw({ receipt, secret })).status, 200);
    assert.deepEqual(foundIn(file, texts), []);
  }
  const gone = others.flatMap(({ texts }) => texts);
  assert.deepEqual(foundIn(file, gone), []);
  assert.equal(foundIn(file, last!.texts).length, last!.texts.length, 'who stays, stays');
  await collector.close();
  assert.deepEqual(foundIn(file, gone), []);
});

await test('nor can those that the organiser took back, nor the wall name and digest of a test', async () => {
  const file = freshFile();
  const { collector, signers } = await signed(file);
  const rows = await collector.database.selectFrom('submissions').selectAll().execute();
  const [trial, ...others] = signers;
  const send = (receipt: string, what: string) =>
    collector.app.request(`/admin/responses/test/${receipt}/${what}`, {
      method: 'POST',
      headers: bearer,
    });
  assert.equal((await send(trial!.receipt, 'trial')).status, 200);
  const { signer } = rows.find(({ receipt }) => receipt === trial!.receipt)!;
  assert.deepEqual(foundIn(file, [signer!]), []);
  for (const { receipt } of others) assert.equal((await send(receipt, 'withdraw')).status, 200);
  assert.deepEqual(
    foundIn(
      file,
      others.flatMap(({ texts }) => texts),
    ),
    [],
  );
  await collector.close();
});

await test('nor can what retention erased', async () => {
  const file = freshFile();
  const { collector, texts } = await signed(file);
  const terms = { retentionDays: 30, signUpRetentionDays: 10 };
  const erased = await anonymise(collector.database, terms, collector.clock.now + 31 * day);
  assert.equal(erased, people);
  assert.deepEqual(foundIn(file, texts), []);
  await collector.close();
});

await test('nor can answers to a form that were put right or taken back', async () => {
  const file = freshFile();
  const collector = await openCollector({ DATABASE_FILE: file });
  const fields = [{ name: 'what', type: 'textarea', label: '想议什么' }];
  const own = { id: 'report', kind: 'report', title: '随手拍', fields };
  collector.saveFeed({ civic: 1, forms: [{ ...own, submit: { url: '/submissions/test' } }] });
  const first = (index: number): string => `先前的话${index}句`.padEnd(80, '。');
  const later = (index: number): string => `后来的话${index}句`.padEnd(80, '！');
  const all = Array.from({ length: people }, (_, index) => index);
  const post = (path: string, body: object) =>
    collector.app.request(`/submissions/test/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  const owners: { receipt: string; secret: string }[] = [];
  const before: string[] = [];
  const after: string[] = [];
  for (const index of all) {
    const secret = newSecret();
    const values = { what: first(index) };
    const { body } = await collector.sign({
      civic: 1,
      form: 'report',
      values,
      consents: [],
      secret,
    });
    owners.push({ receipt: body.receipt, secret });
    before.push(...(await storedTexts(collector, 'submissions', body.receipt)));
  }
  assert.equal(foundIn(file, before).length, people, 'they are there before');
  for (const [index, owner] of owners.entries()) {
    const corrected = await post('correct', { ...owner, values: { what: later(index) } });
    assert.equal(corrected.status, 200);
    after.push(...(await storedTexts(collector, 'submissions', owner.receipt)));
  }
  assert.deepEqual(foundIn(file, before), []);
  assert.equal(foundIn(file, after).length, people);
  for (const owner of owners) assert.equal((await post('withdraw', owner)).status, 200);
  assert.deepEqual(foundIn(file, after), []);
  assert.deepEqual(foundIn(file, [...all.map(first), ...all.map(later)]), []);
  await collector.close();
});

await test('nor can a cancelled sign-up with its companions', async () => {
  const file = freshFile();
  const activity = makeActivity([makePost('a', 0, { capacity: 5000 })]);
  const desk = await openDesk({ DATABASE_FILE: file }, activity);
  const gone: string[] = [];
  for (let index = 0; index < people; index++) {
    const [name, phone, along] = [
      `报名者乙${index}号`,
      `137${10_000_000 + index}`,
      `同行${index}人`,
    ];
    const mine = await desk.signUp(['a'], {
      values: { name, phone },
      people: [{ name: along }],
      page: `https://portal.example/trace-${index}-end`,
    });
    assert.deepEqual(foundIn(file, [name, phone, along]), [], 'nobody can read them');
    const texts = await storedTexts(desk.collector, 'sign_ups', mine.pass.receipt);
    assert.equal(foundIn(file, texts).length, texts.length);
    if (index % 10 === 9) continue;
    assert.equal((await mine.cancel()).status, 200);
    gone.push(...texts);
  }
  assert.deepEqual(foundIn(file, gone), []);
  await desk.collector.close();
});

await test('of rows that grew and were moved SQLite leaves copies: none is left once the file was written anew', async () => {
  const file = freshFile();
  const { database, close } = await openCollector({ DATABASE_FILE: file });
  const { next, between } = chance(1);
  const names = Array.from({ length: 600 }, (_, index) => `搬家者丙${1000 + index}号`);
  for (const [index, name] of names.entries())
    await database
      .insertInto('submissions')
      .values({
        receipt: `R-${index}`,
        feed: 'test',
        pledge: 'open',
        at: index % 3 === 0 ? '2090-01-01T00:00:00.000Z' : '2020-01-01T00:00:00.000Z',
        day: '2020-01-01',
        state: 'counted',
        signer: `s-${index}`,
        secret_hash: `h-${index}`,
        answers: JSON.stringify({ name, words: 'x'.repeat(400 * next()) }),
      })
      .execute();
  for (let time = 0; time < names.length; time++)
    await database
      .updateTable('submissions')
      .set({ page: 'p'.repeat(1500 * next()) })
      .where('receipt', '=', `R-${between(0, names.length - 1)}`)
      .execute();
  const stored: string[] = [];
  for (const index of names.keys())
    stored.push((await storedTexts({ database }, 'submissions', `R-${index}`))[0]!);
  const terms = { retentionDays: 30, signUpRetentionDays: 30 };
  assert.equal(await anonymise(database, terms, Date.parse('2090-01-02')), 400);
  const gone = stored.filter((_, index) => index % 3 !== 0);
  assert.notDeepEqual(foundIn(file, gone), [], 'or this test shows nothing');
  await close();
  assert.deepEqual(foundIn(file, gone), []);
  assert.equal(foundIn(file, stored).length, 200);
  assert.deepEqual(foundIn(file, names), []);
});

await test('a process that is killed right after it answered leaves nothing', async () => {
  const file = freshFile();
  const feeds = makeFeedsFolder();
  const collector = await startProcess({
    ...testVariables,
    DATABASE_FILE: file,
    FEEDS_DIR: feeds.folder,
  });
  const { body, texts } = person(1);
  const post = (route: string, sent: object) =>
    fetch(`http://127.0.0.1:${collector.port}/submissions/test${route}`, {
      method: 'POST',
      body: JSON.stringify(sent),
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'k'.repeat(20) },
    });
  const { receipt } = (await (await post('', body)).json()) as { receipt: string };
  const reading = connect(readSettings({ ...testVariables, DATABASE_FILE: file }).database);
  const stored = await storedTexts({ database: reading }, 'submissions', receipt);
  await reading.destroy();
  assert.equal(foundIn(file, stored).length, stored.length);
  assert.equal((await post('/withdraw', { receipt, secret: body.secret })).status, 200);
  await collector.kill();
  assert.deepEqual(foundIn(file, [...stored, ...texts]), []);
  feeds.remove();
});

await test('while another process reads an old state the log cannot be emptied: it is as soon as that ends', async () => {
  const file = freshFile();
  const { collector, signers } = await signed(file);
  const reader = new Sqlite(file);
  reader.exec('begin');
  reader.prepare('select count(*) from submissions').get();
  const [{ receipt, secret, texts }] = signers as [(typeof signers)[number]];
  assert.equal((await collector.withdraw({ receipt, secret })).status, 200);
  assert.ok(foundIn(file, texts).length > 0, 'the reader still sees it');
  reader.close();
  for (let looks = 0; foundIn(file, texts).length > 0; looks++) {
    assert.ok(looks < 1000, 'emptied in the end');
    await new Promise((done) => setTimeout(done, 50));
  }
  await collector.close();
});

await test('free pages of an older database are emptied once, and the log says so', async () => {
  const file = freshFile();
  mkdirSync(path.dirname(file), { mode: 0o755 });
  const old = new Sqlite(file);
  old.pragma('journal_mode = WAL');
  const kysely = new Kysely<any>({ dialect: new SqliteDialect({ database: old }) });
  const migrator = new Migrator({ db: kysely, provider: migrations('sqlite') });
  assert.equal((await migrator.migrateTo('0002-sign-ups')).error, undefined);
  const insert = old.prepare(
    `insert into submissions (receipt, feed, pledge, at, day, state, signer, secret_hash, answers)
     values (?, 'test', 'open', '2024-01-01T00:00:00.000Z', '2024-01-01', 'counted', ?, 'x', ?)`,
  );
  const names = Array.from({ length: people }, (_, index) => `旧名字${index}号`);
  for (const [index, name] of names.entries())
    insert.run(`R-${index}`, `s-${index}`, JSON.stringify({ name, words: '多'.repeat(2000) }));
  old.exec("update submissions set answers = null, erased_at = 'then' where id > 1");
  await kysely.destroy();
  assert.ok(foundIn(file, names.slice(1)).length > 0, 'an older collector left them');
  chmodSync(file, 0o644);
  const lines: string[] = [];
  const open = () => openDatabase({ kind: 'sqlite', file }, ({ event }) => void lines.push(event));
  for (let start = 0; start < 2; start++) {
    const database = await open();
    const rows = await database.selectFrom('submissions').selectAll().execute();
    assert.equal(rows.length, people);
    assert.ok(rows[0]!.answers!.includes(names[0]!), 'what was not erased is there');
    await database.destroy();
  }
  assert.deepEqual(foundIn(file, names.slice(1)), []);
  assert.deepEqual(lines, ['rewritten'], 'once');
});

await test('only the owner reads the files, also those that were there before; a shared folder is left as it is', async () => {
  const mode = (name: string): string => (statSync(name).mode & 0o777).toString(8);
  const file = freshFile();
  const before = process.umask(0);
  try {
    mkdirSync(path.dirname(file), { mode: 0o777 });
    for (const end of ['', '-wal', '-shm']) writeFileSync(`${file}${end}`, '', { mode: 0o666 });
    const collector = await openCollector({ DATABASE_FILE: file });
    await collector.sign(person(1).body);
    assert.deepEqual(
      ['', '-wal', '-shm'].map((end) => mode(`${file}${end}`)),
      ['600', '600', '600'],
    );
    assert.equal(mode(path.dirname(file)), '700');
    await collector.close();
    const inside = path.join(path.dirname(file), 'new', 'folder', 'c.sqlite');
    await (await openCollector({ DATABASE_FILE: inside })).close();
    assert.deepEqual([mode(inside), mode(path.dirname(inside))], ['600', '700']);
    const shared = path.join(root, 'shared');
    mkdirSync(shared, { mode: 0o755 });
    writeFileSync(path.join(shared, 'index.html'), '');
    await (await openCollector({ DATABASE_FILE: path.join(shared, 'c.sqlite') })).close();
    assert.deepEqual([mode(shared), mode(path.join(shared, 'c.sqlite'))], ['755', '600']);
  } finally {
    process.umask(before);
  }
});
