import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { openDatabase } from '../../server/collector/database/open.js';
import { listFiles, openPhotoDisk } from '../../server/collector/photos/photo-disk.js';
import { readSettings } from '../../server/settings.js';
import { startBucketServer } from './bucket-server.js';
import { caseDesk, openReports, passText, publicFeed, sendReport } from './case-desk.js';
import { adminToken, testVariables, type TestCollector } from './collector.js';
import { runCommand } from './command.js';
import { onEachDatabase, onSqlite } from './databases.js';
import { startProcess } from './process.js';
import { signaturesOf } from './signature-v4.js';
import { fromTelephone, keptFile, photoFiles, photoSender, sha256 } from './photo-sender.js';

const admin = { Authorization: `Bearer ${adminToken}` };
const bucketServer = await startBucketServer();

async function digestAt(
  collector: Pick<TestCollector, 'get'>,
  address: string,
  headers = {},
): Promise<string> {
  const response = await collector.get(address, headers);
  assert.equal(response.status, 200, address);
  return sha256(new Uint8Array(await response.arrayBuffer()));
}

/** A report with a picture that the desk has passed. */
async function passPicture(collector: TestCollector, bytes: Buffer) {
  const one = photoSender(collector, bytes);
  assert.equal((await one.sendAll()).body.state, 'ready');
  const own = await sendReport(collector, { photos: [one.photo] });
  const desk = caseDesk(collector);
  const { record } = (await desk.list()).cases[0]!;
  await desk.must(record, passText());
  const areas = [{ x: 0.25, y: 0.25, width: 0.5, height: 0.5 }];
  await desk.must(record, {
    kind: 'show-photo',
    photo: one.photo,
    alt: '不亮的路灯',
    when: 'before',
    areas,
  });
  const { records } = await publicFeed(collector);
  return { photo: one.photo, own, shown: `/feeds/${records[0]!.photos![0]!.src}` };
}

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'civic-stores-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('a signature of Amazon is worked out as in the example of its documentation', () => {
  const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  const names = 'host;range;x-amz-content-sha256;x-amz-date';
  const given = 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41';
  const headers = {
    host: 'examplebucket.s3.amazonaws.com',
    range: 'bytes=0-9',
    'x-amz-content-sha256': empty,
    'x-amz-date': '20130524T000000Z',
    authorization: `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=${names},Signature=${given}`,
  };
  const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
  const signed = { method: 'GET', url: '/test.txt', headers };
  assert.deepEqual(signaturesOf(signed, secret), { given, right: given });
  assert.notEqual(signaturesOf({ ...signed, url: '/other.txt' }, secret)!.right, given);
});

await onEachDatabase('pictures in a bucket', ({ fresh }) => {
  test('go the same way as in a folder, to the same bytes: sent, passed, shown, erased', async () => {
    const bytes = await fromTelephone();
    const digests: string[][] = [];
    for (const bucket of [undefined, await bucketServer.fresh()]) {
      const collector = await openReports(await fresh(), {}, bucket);
      const { photo, own, shown } = await passPicture(collector, bytes);
      const row = await collector.database
        .selectFrom('photos')
        .select('digest')
        .executeTakeFirstOrThrow();
      const kept = await digestAt(collector, `/admin/photos/test/${photo}`, admin);
      assert.equal(kept, row.digest);
      digests.push([kept, await digestAt(collector, shown)]);
      const copy = `_passed/${path.basename(shown)}`;
      assert.deepEqual(await photoFiles(collector), [copy, keptFile(photo)].sort());
      // What lies there opens with the key only.
      const stored = Buffer.from(await collector.photoDisk.getBytes(`test/${keptFile(photo)}`));
      assert.ok(!stored.includes('JFIF') && !stored.subarray(0, 2).equals(bytes.subarray(0, 2)));
      assert.equal((await collector.withdraw(own)).status, 200);
      assert.equal((await collector.get(shown)).status, 404);
      assert.deepEqual(await photoFiles(collector), []);
      await collector.close();
      if (bucket) {
        const objects = readdirSync(bucketServer.folderOf(bucket), { recursive: true });
        assert.deepEqual(
          objects.filter((name) => String(name).includes('photo')),
          [],
          'nor does the store itself have anything of it',
        );
      }
    }
    assert.deepEqual(digests[1], digests[0]);
  });
});

await onSqlite('pictures in a bucket', ({ fresh }) => {
  test('are not erased with one whose name theirs begins with', async () => {
    const collector = await openReports(await fresh(), {}, await bucketServer.fresh());
    const bytes = await fromTelephone();
    const [name, longer] = ['a'.repeat(22), 'a'.repeat(23)];
    const own: { receipt: string; secret: string }[] = [];
    for (const photo of [name, longer]) {
      await photoSender(collector, bytes, { photo }).sendAll();
      own.push(await sendReport(collector, { photos: [photo] }));
    }
    assert.equal((await collector.withdraw(own[0])).status, 200);
    assert.deepEqual(await photoFiles(collector), [keptFile(longer)]);
    await collector.close();
  });

  test('are all found and erased, also where there are more than one answer of the store lists', async () => {
    const disk = await openPhotoDisk(readSettings(await bucketServer.fresh()).photoStore);
    const names = Array.from({ length: 1001 }, (_, place) => `test/many/${place}`);
    for (let done = 0; done < names.length; done += 50)
      await Promise.all(names.slice(done, done + 50).map((name) => disk.put(name, 'x')));
    await disk.put('test/other', 'x');
    const found: string[] = [];
    for await (const { key } of listFiles(disk)) found.push(key);
    assert.deepEqual(found.sort(), [...names, 'test/other'].sort());
    await disk.deleteAll('test/many');
    const left: string[] = [];
    for await (const { key } of listFiles(disk)) left.push(key);
    assert.deepEqual(left, ['test/other']);
  });

  test('while the store is away they are refused with 503 and come again; forms go on, and nothing is lost', async (context) => {
    const bucket = await bucketServer.fresh();
    const collector = await openReports(await fresh(), {}, bucket);
    const bytes = await fromTelephone();
    const early = photoSender(collector, bytes);
    assert.equal((await early.sendAll()).body.state, 'ready');
    const own = await sendReport(collector, { photos: [early.photo] });
    const late = photoSender(collector, bytes);
    assert.equal((await late.send(0)).status, 200);

    await bucketServer.stop();
    const refused = await late.send(1);
    assert.deepEqual([refused.status, refused.body.code], [503, 'unavailable']);
    assert.deepEqual((await late.announce()).body.parts, [0], 'what came before is still known');
    const kept = `/admin/photos/test/${early.photo}`;
    assert.equal((await collector.get(kept, admin)).status, 503);
    assert.equal((await collector.get('/healthz')).status, 200);
    await sendReport(collector, { what: '没有照片' });
    assert.equal((await collector.withdraw(own)).status, 503, 'it is not said to be erased');
    const settings = {
      ...testVariables,
      ...(await fresh()),
      ...bucket,
      FEEDS_DIR: collector.feeds,
    };
    const started = await startProcess(settings);
    context.after(() => started.stop());
    assert.equal((await fetch(`http://127.0.0.1:${started.port}/feeds/test.json`)).status, 200);

    await bucketServer.start();
    assert.equal((await late.sendAll()).body.state, 'ready');
    await sendReport(collector, { photos: [late.photo] });
    assert.equal((await collector.withdraw(own)).status, 200);
    assert.deepEqual(await photoFiles(collector), [keptFile(late.photo)]);
    const row = await collector.database
      .selectFrom('photos')
      .select('digest')
      .executeTakeFirstOrThrow();
    assert.equal(await digestAt(collector, `/admin/photos/test/${late.photo}`, admin), row.digest);
    await collector.close();
  });

  test('move from a folder to a bucket and back by backup and restore', async () => {
    const variables = await fresh();
    const collector = await openReports(variables);
    const { photo } = await passPicture(collector, await fromTelephone());
    const files = await photoFiles(collector);
    const folder = makeFolder();
    const at = (name: string): string => path.join(folder, name);
    const run = async (more: Record<string, string>, ...args: string[]) => {
      const said = await runCommand({ ...testVariables, ...more }, ...args);
      return { ...said, text: said.out + said.err };
    };
    const from = path.join(collector.folder, 'photos');
    const first = await run({ ...variables, PHOTOS_DIR: from }, 'backup', at('folder.tar'));
    assert.equal(first.code, 0, first.text);

    const bucket = await bucketServer.fresh();
    const target = { ...(await fresh()), ...bucket };
    const restored = await run(target, 'restore', at('folder.tar'));
    assert.equal(restored.code, 0, restored.text);
    assert.match(restored.out, /files of pictures +2 +2\n/);
    const moved = await openReports(target);
    assert.deepEqual(await photoFiles(moved), files);
    assert.equal(
      await digestAt(moved, `/admin/photos/test/${photo}`, admin),
      await digestAt(collector, `/admin/photos/test/${photo}`, admin),
    );
    await moved.close();
    const occupied = await run({ ...(await fresh()), ...bucket }, 'restore', at('folder.tar'));
    assert.equal(occupied.code, 1);
    assert.match(occupied.err, /bucket pictures-\d+ is not empty/);

    const second = await run(target, 'backup', at('bucket.tar'));
    assert.equal(second.code, 0, second.text);
    const back = await run(
      { ...(await fresh()), PHOTOS_DIR: at('photos') },
      'restore',
      at('bucket.tar'),
    );
    assert.equal(back.code, 0, back.text);
    const kept = `test/${keptFile(photo)}`;
    assert.deepEqual(
      readFileSync(path.join(at('photos'), kept)),
      readFileSync(path.join(from, kept)),
    );
    await collector.close();
  });

  test('are encrypted anew by rotate, which does not take a store that is away for an empty one', async () => {
    const variables = { ...(await fresh()), ...(await bucketServer.fresh()) };
    const collector = await openReports(variables);
    const { photo } = await passPicture(collector, await fromTelephone());
    const before = await collector.photoDisk.getBytes(`test/${keptFile(photo)}`);
    await collector.close();
    const keys = { ...testVariables, ...variables, ENCRYPTION_KEYS: 'n'.repeat(32) };
    await bucketServer.stop();
    const away = await runCommand(keys, 'rotate');
    assert.equal(away.code, 1, away.out);
    assert.match(away.err, /The store of the pictures does not answer/);
    assert.doesNotMatch(away.err, /\n\s+at /);
    const database = await openDatabase(readSettings(keys).database);
    const used = await database.selectFrom('field_keys').selectAll().execute();
    assert.equal(used.length, 2, 'the key of before is still known to be needed');
    await database.destroy();

    await bucketServer.start();
    const rotated = await runCommand(keys, 'rotate');
    assert.equal(rotated.code, 0, rotated.err);
    assert.match(rotated.out, /^photos: 1 files$/m);
    const again = await openReports(variables, {}, { ENCRYPTION_KEYS: 'n'.repeat(32) });
    const now = await again.photoDisk.getBytes(`test/${keptFile(photo)}`);
    assert.notDeepEqual(now, before);
    assert.equal((await again.get(`/admin/photos/test/${photo}`, admin)).status, 200);
    await again.close();
  });

  test('check writes, reads and erases, and says what is wrong with bucket, key or address', async () => {
    const bucket = await bucketServer.fresh();
    const variables = { ...(await fresh()), ...bucket };
    const collector = await openReports(variables);
    const check = (more: Record<string, string> = {}) =>
      runCommand({ ...testVariables, ...variables, FEEDS_DIR: collector.feeds, ...more }, 'check');
    const well = await check();
    assert.match(well.out, /^ok +The bucket pictures-\d+ can be written, read and erased from\.$/m);
    assert.match(well.out, /^ok +The bucket pictures-\d+ keeps no versions\.$/m);
    assert.deepEqual(await photoFiles(collector), []);
    bucketServer.versions(bucket, 'untold');
    const untold = await check();
    assert.equal(untold.code, 0, untold.out);
    assert.match(
      untold.out,
      /^note +The store does not say whether the bucket pictures-\d+ keeps/m,
    );
    for (const status of ['Enabled', 'Suspended'] as const) {
      bucketServer.versions(bucket, status);
      const said = await check();
      assert.equal(said.code, 1, said.out);
      assert.match(
        said.out,
        /^WRONG +The bucket pictures-\d+ keeps versions, or has kept them\. What/m,
      );
    }
    for (const [more, words] of [
      [{ S3_BUCKET: 'nobody-has-this' }, /no such bucket: create it, or look at S3_BUCKET/],
      [{ AWS_ACCESS_KEY_ID: 'unknown' }, /refuses this key: look at AWS_ACCESS_KEY_ID/],
      [{ AWS_SECRET_ACCESS_KEY: 'wrong' }, /refuses this key: look at AWS_ACCESS_KEY_ID/],
      [{ S3_ENDPOINT: 'http://127.0.0.1:1' }, /does not answer as it should: look at S3_ENDPOINT/],
    ] as const) {
      const said = await check(more);
      assert.equal(said.code, 1, said.out);
      assert.match(said.out, words);
      assert.match(said.out, /^WRONG +The bucket [\w-]+ cannot be used\.$/m);
      assert.doesNotMatch(said.out, /\n\s+at |S3RVER/);
    }
    await collector.close();
  });
});

// No hook of the file: it would run between two suites that are awaited one after the other.
await bucketServer.remove();
