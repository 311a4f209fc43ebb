import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import type { ProblemDetails } from '../../src/contract/index.js';
import { anonymise } from '../../server/collector/retention.js';
import { PhotoStore } from '../../server/collector/photos/photo-store.js';
import { adminToken, openCollector, type TestCollector } from './collector.js';
import { onEachDatabase } from './databases.js';

const report = {
  id: 'report',
  kind: 'report',
  title: '随手拍',
  fields: [
    { name: 'what', type: 'text', label: '什么问题', required: true },
    { name: 'photos', type: 'photos', label: '照片', max: 2 },
  ],
  submit: { url: '/submissions/test' },
};
const secret = 's'.repeat(43);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function open(variables: Parameters<typeof openCollector>[0]): Promise<TestCollector> {
  const collector = await openCollector(variables, { BODY_LIMIT: '20000' });
  collector.saveFeed({ civic: 1, forms: [report] });
  return collector;
}

/** A picture as a telephone takes it: lying on its side, with the place in it. */
const fromTelephone = (): Promise<Buffer> =>
  sharp(randomBytes(300 * 200 * 3), { raw: { width: 300, height: 200, channels: 3 } })
    .withExif({
      IFD0: { Make: 'Camera of somebody' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '42/1 54/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

interface State {
  status: number;
  body: {
    photo: string;
    state: string;
    partBytes: number;
    parts: number[];
    width?: number;
  } & ProblemDetails;
}

function sender(
  collector: TestCollector,
  bytes: Buffer,
  photo = randomBytes(24).toString('base64url'),
) {
  const post = async (where: string, body: BodyInit, type: string): Promise<State> => {
    const response = await collector.app.request(`/submissions/test/photos${where}`, {
      method: 'POST',
      body,
      headers: { 'Content-Type': type },
    });
    return { status: response.status, body: (await response.json()) as State['body'] };
  };
  const announce = (more: object = {}): Promise<State> =>
    post(
      '',
      JSON.stringify({
        photo,
        form: 'report',
        bytes: bytes.length,
        sha256: sha256(bytes),
        ...more,
      }),
      'application/json',
    );
  const send = async (part: number, damage = false): Promise<State> => {
    const { partBytes } = (await announce()).body;
    const own = new Uint8Array(bytes.subarray(part * partBytes, (part + 1) * partBytes));
    const digest = sha256(own);
    if (damage) own[0]! ^= 1;
    return post(`/${photo}/${part}?sha256=${digest}`, own, 'application/octet-stream');
  };
  return {
    photo,
    announce,
    send,
    async sendAll(): Promise<State> {
      const first = await announce();
      if (first.status !== 200) return first;
      const count = Math.ceil(bytes.length / first.body.partBytes);
      let last = first;
      for (let part = 0; part < count; part++) last = await send(part);
      return last;
    },
  };
}

const answer = (collector: TestCollector, photos: string[]) =>
  collector.sign({
    civic: 1,
    form: 'report',
    values: { what: '路灯', photos },
    consents: [],
    secret,
  });

const files = (folder: string): string[] =>
  readdirSync(path.join(folder, 'photos'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

await onEachDatabase('photos', ({ fresh }) => {
  test('come in parts, again after a cut, and are kept upright and without the place they were taken at', async () => {
    const collector = await open(await fresh());
    const bytes = await fromTelephone();
    assert.ok(bytes.includes('Exif') && bytes.includes('Camera of somebody'));
    const one = sender(collector, bytes);
    const { partBytes } = (await one.announce()).body;
    const count = Math.ceil(bytes.length / partBytes);
    assert.ok(count > 2, `${count} parts`);
    assert.deepEqual((await one.send(1)).body.parts, [1]);
    // A part that was damaged on its way is refused, and can come again.
    assert.equal((await one.send(0, true)).body.errors![0]!.code, 'part');
    // After the cut: what is here, and the same part twice.
    assert.deepEqual((await one.announce()).body.parts, [1]);
    assert.equal((await one.send(1)).status, 200);
    // Nothing can be sent with a picture that is not whole.
    assert.deepEqual((await answer(collector, [one.photo])).body.errors, [
      { pointer: '/values/photos', code: 'photo' },
    ]);
    const done = await one.sendAll();
    assert.deepEqual([done.body.state, done.body.width], ['ready', 200]);
    assert.equal((await one.send(0)).body.state, 'ready');
    assert.equal((await one.announce({ sha256: 'a'.repeat(64) })).body.code, 'key-reused');

    const row = await collector.database.selectFrom('photos').selectAll().executeTakeFirstOrThrow();
    const admin = { Authorization: `Bearer ${adminToken}` };
    assert.equal((await collector.get(`/admin/photos/test/${one.photo}`)).status, 401);
    const response = await collector.get(`/admin/photos/test/${one.photo}`, admin);
    const kept = Buffer.from(await response.arrayBuffer());
    assert.equal(sha256(kept), row.digest);
    const { width, height, exif, orientation, format } = await sharp(kept).metadata();
    assert.deepEqual(
      [width, height, exif, orientation, format],
      [200, 300, undefined, undefined, 'jpeg'],
    );
    for (const trace of ['Exif', 'Camera of somebody', 'GPS'])
      assert.ok(!kept.includes(trace), trace);
    assert.deepEqual(files(collector.folder), [`${one.photo}.jpg`]);
    await collector.close();
  });

  test('belong to one submission and are erased with it', async () => {
    const collector = await open(await fresh());
    const bytes = await fromTelephone();
    const [one, other, alone] = [bytes, bytes, bytes].map((each) => sender(collector, each));
    for (const each of [one!, other!, alone!]) await each.sendAll();
    const first = await answer(collector, [one!.photo]);
    assert.equal(first.status, 201, JSON.stringify(first.body));
    const second = await answer(collector, [other!.photo]);
    // A name that somebody has seen is no way to another's picture.
    assert.equal((await answer(collector, [one!.photo])).status, 422);
    assert.equal((await collector.withdraw({ receipt: first.body.receipt, secret })).status, 200);
    assert.deepEqual(
      files(collector.folder).sort(),
      [alone!.photo, other!.photo].sort().map((name) => `${name}.jpg`),
    );

    const corrected = await collector.app.request('/submissions/test/correct', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        receipt: second.body.receipt,
        secret,
        values: { what: '路灯', photos: [alone!.photo] },
      }),
    });
    assert.equal(corrected.status, 200);
    assert.deepEqual(files(collector.folder), [`${alone!.photo}.jpg`]);

    collector.clock.now += 1000 * 24 * 60 * 60 * 1000;
    const terms = { retentionDays: 365, signUpRetentionDays: 90 };
    await anonymise(collector.database, terms, collector.clock.now);
    const store = new PhotoStore(
      collector.database,
      path.join(collector.folder, 'photos'),
      20000,
      () => collector.clock.now,
    );
    await store.erase();
    assert.deepEqual(files(collector.folder), []);
    assert.deepEqual(await collector.database.selectFrom('photos').selectAll().execute(), []);
    await collector.close();
  });

  test('what is no picture, too large, too many pixels or HEIC is told plainly, and nothing of it stays', async () => {
    const collector = await open(await fresh());
    const refusals: [string, Buffer][] = [
      ['not-a-photo', Buffer.from('<script>alert(1)</script>')],
      [
        'not-a-photo',
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      ],
      ['not-a-photo', (await fromTelephone()).subarray(0, 30_000)],
      [
        'heic',
        Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), randomBytes(64)]),
      ],
      [
        'too-many-pixels',
        await sharp({
          create: { width: 10_000, height: 10_000, channels: 3, background: '#000' },
          limitInputPixels: false,
        })
          .png({ compressionLevel: 9 })
          .toBuffer(),
      ],
    ];
    for (const [code, bytes] of refusals) {
      const { status, body } = await sender(collector, bytes).sendAll();
      assert.deepEqual([status, body.errors?.[0]?.code], [422, code], body.title);
    }
    const large = await sender(collector, Buffer.from('x')).announce({ bytes: 40_000_000 });
    assert.deepEqual([large.status, large.body.code], [413, 'too-large']);
    const strange = await sender(collector, Buffer.from('x')).announce({ form: 'nothing' });
    assert.equal(strange.status, 404);
    assert.equal(
      (await sender(collector, Buffer.from('x'), '../../etc/passwd-0000000').announce()).status,
      422,
    );
    assert.deepEqual(await collector.database.selectFrom('photos').selectAll().execute(), []);
    assert.deepEqual(await collector.database.selectFrom('photo_parts').selectAll().execute(), []);
    await collector.close();
  });
});
