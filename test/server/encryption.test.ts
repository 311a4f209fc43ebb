import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { connect, type Database } from '../../server/collector/database/open.js';
import { sealedTables } from '../../server/collector/database/sealed-columns.js';
import { readSettings } from '../../server/settings.js';
import { foundIn } from './bytes.js';
import { adminToken, openCollector, testVariables, type TestCollector } from './collector.js';
import { runCommand } from './command.js';
import { type DatabaseVariables, onEachDatabase } from './databases.js';
import { openPledge } from './feed.js';
import { knownPerson, signAs } from './known-person.js';

const bearer = { Authorization: `Bearer ${adminToken}` };
const oldKey = 'an-old-key-of-these-tests-0123456789';
const newKey = 'a-new-key-of-these-tests-0123456789';

/** Every value of every table, as it is stored. */
async function storedText(database: Database): Promise<string> {
  const raw = database.withoutPlugins();
  const tables = await raw.introspection.getTables();
  const all: unknown[] = [];
  for (const { name } of tables) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(raw);
    all.push(...rows);
  }
  return JSON.stringify(all);
}

async function search(collector: TestCollector, wanted: string) {
  const query = new URLSearchParams({ search: wanted });
  const response = await collector.get(`/admin/responses/test/${openPledge.id}?${query}`, bearer);
  assert.equal(response.status, 200);
  const { responses } = (await response.json()) as {
    responses: { receipt: string; state: string; answers: Record<string, unknown> }[];
  };
  return responses;
}

/** The beginnings of what is stored, which name the key: once each. */
async function marks(database: Database): Promise<string[]> {
  const raw = database.withoutPlugins();
  const found = new Set<string>();
  for (const [table, columns] of Object.entries(sealedTables))
    for (const column of columns) {
      const { rows } = await sql<{ value: string | null }>`
        select ${sql.ref(column)} as value from ${sql.table(table)}`.execute(raw);
      for (const { value } of rows) if (value !== null) found.add(value.slice(0, 17));
    }
  return [...found];
}

const settingsOf = (variables: DatabaseVariables, more: Record<string, string> = {}) => ({
  ...testVariables,
  ...variables,
  ...more,
});

await onEachDatabase('what identifies people is encrypted', ({ kind, fresh, empty }) => {
  test('it stands nowhere in the database, and is found, listed and guarded all the same', async () => {
    const variables = await fresh();
    const collector = await openCollector(variables);
    const { body } = await signAs(collector, 1);
    await signAs(collector, 2);
    const texts = [1, 2].flatMap((index) => {
      const { name, phone, words } = knownPerson(index);
      return [name, phone, words];
    });
    const stored = await storedText(collector.database);
    assert.deepEqual(
      texts.filter((text) => stored.includes(text)),
      [],
    );
    assert.ok(stored.includes(body.receipt), 'or this test shows nothing');
    if ('DATABASE_FILE' in variables) {
      assert.deepEqual(foundIn(variables.DATABASE_FILE, texts), []);
      assert.deepEqual(foundIn(variables.DATABASE_FILE, [body.receipt]), [body.receipt]);
    }
    const { name, phone } = knownPerson(1);
    const typed = `+86 ${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`;
    for (const wanted of [phone, typed, name, '1号', phone.slice(-4), body.receipt]) {
      const found = await search(collector, wanted);
      assert.deepEqual([found.length, found[0]?.answers['name']], [1, name], wanted);
    }
    assert.deepEqual(await search(collector, '13900000000'), []);
    const csv = await (
      await collector.get(`/admin/export/test/${openPledge.id}.csv`, bearer)
    ).text();
    assert.ok(csv.includes(name) && csv.includes(phone));
    assert.equal((await signAs(collector, 1)).status, 201);
    assert.deepEqual(
      (await search(collector, phone)).map(({ state }) => state),
      ['duplicate', 'counted'],
    );
    await collector.close();
  });

  test('a value that was put into another row is not believed', async () => {
    const collector = await openCollector(await fresh());
    const receipts = [(await signAs(collector, 1)).body.receipt as string];
    receipts.push((await signAs(collector, 2)).body.receipt as string);
    const raw = collector.database.withoutPlugins();
    const [first] = await raw
      .selectFrom('submissions')
      .select('answers')
      .where('receipt', '=', receipts[0]!)
      .execute();
    await raw
      .updateTable('submissions')
      .set({ answers: first!.answers })
      .where('receipt', '=', receipts[1]!)
      .execute();
    const read = (receipt: string) =>
      collector.database
        .selectFrom('submissions')
        .select(['receipt', 'answers'])
        .where('receipt', '=', receipt)
        .execute();
    assert.equal((await read(receipts[0]!)).length, 1);
    await assert.rejects(read(receipts[1]!));
    await assert.rejects(
      collector.database.selectFrom('submissions').select('answers').execute(),
      /name receipt with it/,
      'whoever forgets the row is told',
    );
    await collector.close();
  });

  test('rotation goes on while forms come in, is taken up after a kill, and ends with one key', async () => {
    const variables = await fresh();
    const before = await openCollector(variables, { ENCRYPTION_KEYS: oldKey });
    for (let index = 0; index < 30; index++) await signAs(before, index);
    // Of an older server: as it was typed, and without digests.
    const raw = before.database.withoutPlugins();
    const plain = Array.from({ length: 500 }, (_, index) => ({
      receipt: `P-${index}`,
      feed: 'test',
      pledge: openPledge.id,
      at: new Date(before.clock.now).toISOString(),
      day: '2026-01-01',
      state: 'trial' as const,
      secret_hash: 'x',
      answers: JSON.stringify(knownPerson(1000 + index)),
    }));
    await raw.insertInto('submissions').values(plain).execute();
    const { name, phone } = knownPerson(1000);
    assert.equal((await search(before, phone)).length, 1, 'it is found before');
    await before.close();

    const keys = { ENCRYPTION_KEYS: `${newKey},${oldKey}` };
    const after = await openCollector(variables, keys);
    const settings = settingsOf(variables, { ...keys, PHOTOS_DIR: `${after.folder}/photos` });
    const [rotated, late] = await Promise.all([
      runCommand(settings, 'rotate'),
      signAs(after, 2000),
    ]);
    assert.deepEqual([rotated.code, rotated.err], [0, '']);
    assert.match(rotated.out, /^submissions: 530 rows$/m);
    assert.equal(late.status, 201);
    assert.equal((await marks(after.database)).length, 1);
    assert.equal((await search(after, phone))[0]?.answers['name'], name);
    assert.ok(!(await storedText(after.database)).includes(name));
    if ('DATABASE_FILE' in variables)
      assert.deepEqual(foundIn(variables.DATABASE_FILE, [name, phone]), [], 'nor in a free page');
    // A run that was cut short leaves rows of both kinds, and the next one takes those that are left.
    await after.database
      .withoutPlugins()
      .updateTable('submissions')
      .set({ answers: JSON.stringify(knownPerson(1000)), lookup: null })
      .where('receipt', '=', 'P-0')
      .execute();
    assert.match((await runCommand(settings, 'rotate')).out, /^submissions: 1 rows$/m);
    await after.close();
    const alone = await openCollector(variables, { ENCRYPTION_KEYS: newKey });
    assert.equal((await search(alone, phone)).length, 1, 'the old key is not needed any more');
    await alone.close();
  });

  test('several processes change keys one after the other, and each reads what any of them has written', async () => {
    const variables = await fresh();
    const before = await openCollector(variables, { ENCRYPTION_KEYS: oldKey });
    await signAs(before, 1);
    // As the webmaster's page has it: first all of them know the new key, then all of them use it.
    const knows = await openCollector(variables, { ENCRYPTION_KEYS: `${oldKey},${newKey}` });
    await signAs(knows, 2);
    const readers = [before, knows];
    for (const [index, reader] of readers.entries())
      assert.equal((await search(reader, knownPerson(2 - index).phone)).length, 1);
    const uses = await openCollector(variables, { ENCRYPTION_KEYS: `${newKey},${oldKey}` });
    await signAs(uses, 3);
    for (const reader of [knows, uses])
      for (const index of [1, 2, 3])
        assert.equal((await search(reader, knownPerson(index).phone)).length, 1, `${index}`);
    assert.equal((await marks(uses.database)).length, 2);

    // One that was left out goes on taking forms, says so of the others' answers, and loses nothing.
    assert.equal((await signAs(before, 4)).status, 201);
    const query = new URLSearchParams({ search: knownPerson(3).phone });
    const unread = await before.get(`/admin/responses/test/${openPledge.id}?${query}`, bearer);
    assert.equal(unread.status, 503);
    assert.match(before.lines.join('\n'), /MISSING_KEY/);
    const settings = settingsOf(variables, {
      ENCRYPTION_KEYS: oldKey,
      FEEDS_DIR: before.folder,
      PORT: '0',
    });
    assert.match((await runCommand(settings, 'start')).err, /nothing is lost/);
    await Promise.all([before.close(), knows.close()]);

    const keys = { ENCRYPTION_KEYS: `${newKey},${oldKey}`, PHOTOS_DIR: `${uses.folder}/photos` };
    assert.equal((await runCommand(settingsOf(variables, keys), 'rotate')).code, 0);
    await uses.close();
    const alone = await openCollector(variables, { ENCRYPTION_KEYS: newKey });
    for (const index of [1, 2, 3, 4])
      assert.equal((await search(alone, knownPerson(index).phone)).length, 1, `${index}`);
    await alone.close();
  });

  test('a missing key is told in plain words, and nothing is lost', async () => {
    const variables = await fresh();
    const collector = await openCollector(variables, { ENCRYPTION_KEYS: oldKey });
    await signAs(collector, 1);
    await collector.close();
    for (const command of ['start', 'rotate']) {
      const { code, err } = await runCommand(
        settingsOf(variables, { ENCRYPTION_KEYS: newKey, FEEDS_DIR: collector.folder, PORT: '0' }),
        command,
      );
      assert.equal(code, 1, command);
      assert.match(err, /密钥编号 [0-9a-f]{8}.*什么都没有改动/);
      assert.match(err, /number [0-9a-f]{8}.*nothing is lost/);
      assert.doesNotMatch(err, /at .*\.ts:/, 'no stack');
    }
    const checked = await runCommand(
      settingsOf(variables, { FEEDS_DIR: collector.folder }),
      'check',
    );
    assert.match(checked.out, /WRONG .*密钥/);
    const again = await openCollector(variables, { ENCRYPTION_KEYS: `${newKey},${oldKey}` });
    assert.equal((await search(again, knownPerson(1).phone)).length, 1);
    await again.close();
  });

  test(`a backup has no name in it, and comes back with the key (${kind})`, async () => {
    const variables = await fresh();
    const collector = await openCollector(variables);
    await signAs(collector, 1);
    const file = `${collector.folder}/backup.tar`;
    const settings = settingsOf(variables, { PHOTOS_DIR: `${collector.folder}/none` });
    assert.equal((await runCommand(settings, 'backup', file)).code, 0);
    const { name, phone } = knownPerson(1);
    assert.deepEqual(foundIn(file, [name, phone]), []);
    const target = await empty();
    const restored = await runCommand({ ...settings, ...target }, 'restore', file);
    assert.deepEqual([restored.code, restored.err], [0, '']);
    const reading = connect(readSettings(settingsOf(target)).database);
    const [row] = await reading.selectFrom('submissions').selectAll().execute();
    assert.ok(row!.answers!.includes(name));
    await reading.destroy();
    await collector.close();
  });
});
