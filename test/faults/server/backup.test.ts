import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import * as tar from 'tar';
import { connect } from '../../../server/collector/database/open.js';
import { recount } from '../../../server/operation/recount.js';
import { readSettings } from '../../../server/settings.js';
import { fillIn, fillInSignUp, newKey } from '../../conformance/fill.js';
import { testActivity } from '../../server/activities.js';
import { testVariables } from '../../server/collector.js';
import { runCommand } from '../../server/command.js';
import { onEachDatabase, type DatabaseVariables } from '../../server/databases.js';
import { openPledge } from '../../server/feed.js';
import { many } from '../how-much.js';
import { startRun } from './run.js';
import { Sender, type Sending, type Sent } from './sender.js';

const clients = 20;
const before = many(1500, 150);

const open = (variables: DatabaseVariables) =>
  connect(readSettings({ ...testVariables, ...variables }).database);

function makeFolder(context: TestContext): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'civic-backup-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const makeSending = (isSignUp: boolean): Sending => ({
  key: newKey(),
  submission: isSignUp
    ? fillInSignUp(testActivity, [{ post: testActivity.posts[0]!.id, waiting: true }])
    : fillIn(openPledge),
});

await onEachDatabase('backup and restore', ({ kind, fresh, empty }) => {
  test('taken under load it is of one moment: all that had been acknowledged, and every count agrees', async (context) => {
    const variables = await fresh();
    const run = await startRun(context, variables);
    const folder = makeFolder(context);
    const picture = path.join(run.photos, 'test/abc/photo.jpg');
    mkdirSync(path.dirname(picture), { recursive: true });
    writeFileSync(picture, Buffer.alloc(300_000, 7));
    const sender = new Sender({ port: run.collector.port }, run.chance, clients);
    const sent: Sent[] = [];
    let isDone = false;
    const send = async (isSignUp: boolean): Promise<void> => {
      while (!isDone) sent.push(await sender.send(makeSending(isSignUp)));
    };
    const sending = Promise.all(Array.from({ length: clients }, (_, place) => send(place === 0)));
    while (sent.length < before) await new Promise((resolve) => setTimeout(resolve, 2));

    const acknowledged = sent.map(({ receipt }) => receipt.receipt);
    const file = path.join(folder, 'backup.tar');
    const settings = { ...testVariables, ...variables, PHOTOS_DIR: run.photos };
    const made = await runCommand(settings, 'backup', file);
    const during = sent.length - acknowledged.length;
    isDone = true;
    await sending;
    sender.close();
    assert.deepEqual([made.code, made.err], [0, '']);
    assert.match(made.out, /HASH_KEY and ENCRYPTION_KEYS are not in it/);
    assert.match(
      made.out,
      /^From \d{4}-\d\d-\d\d on the server erases what is still in this file/m,
    );
    assert.equal(statSync(file).mode & 0o777, 0o600, 'nobody else may read it');
    assert.ok(during > 0, 'nothing was sent meanwhile');

    const target = await empty();
    const photos = path.join(folder, 'photos');
    const restored = await runCommand(
      { ...testVariables, ...target, PHOTOS_DIR: photos },
      'restore',
      file,
    );
    assert.deepEqual([restored.code, restored.err], [0, ''], restored.out);
    assert.match(restored.out, /Everything is here, and every count agrees\.\n$/);
    const database = open(target);
    const rows = await database.selectFrom('submissions').select('receipt').execute();
    const passes = await database.selectFrom('sign_ups').select('receipt').execute();
    const here = new Set([...rows, ...passes].map(({ receipt }) => receipt));
    assert.deepEqual(
      acknowledged.filter((receipt) => !here.has(receipt)),
      [],
    );
    assert.deepEqual(await recount(database), []);
    await database.destroy();
    const digest = (name: string) => createHash('sha256').update(readFileSync(name)).digest('hex');
    assert.equal(digest(path.join(photos, 'test/abc/photo.jpg')), digest(picture));
    context.diagnostic(
      `${kind}: ${acknowledged.length} acknowledged before, ${during} during the backup, ${here.size} in it`,
    );

    const again = await runCommand(
      { ...testVariables, ...target, PHOTOS_DIR: photos },
      'restore',
      file,
    );
    assert.equal(again.code, 1);
    assert.match(again.err, /is there already|has tables already/);
    assert.doesNotMatch(again.err, /\n\s+at /);
  });

  test('what does not agree is said, by the backup and by the check', async (context) => {
    const variables = await fresh();
    const folder = makeFolder(context);
    const run = await startRun(context, variables);
    const sender = new Sender({ port: run.collector.port }, run.chance, 1);
    await sender.send(makeSending(false));
    await sender.send(makeSending(true));
    sender.close();
    const database = open(variables);
    await database.updateTable('counters').set({ signatures: 7 }).execute();
    await database.updateTable('post_counters').set({ waiting: 5 }).execute();
    await database.deleteFrom('sign_up_consents').execute();
    await database.destroy();
    const settings = { ...testVariables, ...variables, PHOTOS_DIR: run.photos };
    const made = await runCommand(settings, 'backup', path.join(folder, 'backup.tar'));
    assert.equal(made.code, 1);
    assert.match(made.err, /signatures, and their count: test\/open/);
    assert.match(made.err, /people with a place or waiting, and their count: test\//);
    const checked = await runCommand({ ...settings, FEEDS_DIR: path.dirname(run.photos) }, 'check');
    assert.equal(checked.code, 1);
    assert.match(checked.out, /^WRONG +These counts do not agree:\n +signatures, and/m);
  });

  test('a file that is cut, none at all, or of the other database: plain words, and nothing is left behind', async (context) => {
    const variables = await fresh();
    await (await startRun(context, variables)).collector.stop();
    const folder = makeFolder(context);
    const photos = path.join(folder, 'none');
    const settings = { ...testVariables, ...variables, PHOTOS_DIR: photos };
    const file = path.join(folder, 'backup.tar');
    assert.equal((await runCommand(settings, 'backup', file)).code, 0);
    assert.match((await runCommand(settings, 'backup', file)).err, /is there already/);
    const whole = readFileSync(file);
    writeFileSync(path.join(folder, 'cut.tar'), whole.subarray(0, whole.length >> 1));
    writeFileSync(path.join(folder, 'other.tar'), 'no backup');
    const swapped = path.join(folder, 'swapped');
    mkdirSync(swapped);
    await tar.extract({ file, cwd: swapped });
    const manifest = path.join(swapped, 'manifest.json');
    writeFileSync(
      manifest,
      readFileSync(manifest, 'utf8').replace(
        `"${kind}"`,
        kind === 'sqlite' ? '"postgres"' : '"sqlite"',
      ),
    );
    await tar.create({ file: path.join(folder, 'kind.tar'), cwd: swapped }, ['.']);
    for (const [name, words] of [
      ['cut.tar', /no backup of civic-server, or not whole/],
      ['other.tar', /no backup of civic-server, or not whole/],
      ['missing.tar', /There is no file/],
      ['kind.tar', /was made of \w+, and the settings name/],
    ] as const) {
      const target = { ...testVariables, ...(await empty()), PHOTOS_DIR: photos };
      const said = await runCommand(target, 'restore', path.join(folder, name));
      assert.equal(said.code, 1, name);
      assert.match(said.err, words, name);
      assert.doesNotMatch(said.err, /\n\s+at /, name);
      if ('DATABASE_FILE' in target) assert.ok(!existsSync(target['DATABASE_FILE']), name);
      assert.ok(!existsSync(photos), name);
    }
  });
});
