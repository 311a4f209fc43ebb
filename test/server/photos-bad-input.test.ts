import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { adminToken, openCollector, type TestCollector } from './collector.js';
import { onEachDatabase } from './databases.js';
import { fromTelephone, keptFile, photoFiles, photoSender, sha256 } from './photo-sender.js';

const report = {
  id: 'report',
  kind: 'report',
  title: '随手拍',
  fields: [
    { name: 'what', type: 'text', label: '什么问题' },
    { name: 'photos', type: 'photos', label: '照片', max: 2 },
  ],
  submit: { url: '/submissions/test' },
};
const secret = 's'.repeat(43);

async function open(variables: Parameters<typeof openCollector>[0]): Promise<TestCollector> {
  const collector = await openCollector(variables, { BODY_LIMIT: '20000' });
  const plain = { ...report, id: 'plain', fields: report.fields.slice(0, 1) };
  collector.saveFeed({ civic: 1, forms: [report, plain] });
  return collector;
}

/** Nothing of what was refused is left: neither rows nor files, here or anywhere near. */
async function nothingIsLeft(collector: TestCollector): Promise<void> {
  for (const table of ['photos', 'photo_parts', 'submissions'] as const)
    assert.deepEqual(await collector.database.selectFrom(table).select('feed').execute(), []);
  const isFile = (entry: { isFile: () => boolean }): boolean => entry.isFile();
  const all = readdirSync(collector.folder, { recursive: true, withFileTypes: true });
  assert.deepEqual(
    all.filter(isFile).map(({ name }) => name),
    ['test.json'],
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.from(type, 'latin1');
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32BE(data.length, 0);
  sizes.writeUInt32BE(crc32(Buffer.concat([head, data])), 4);
  return Buffer.concat([sizes.subarray(0, 4), head, data, sizes.subarray(4)]);
}

/** A PNG that says how large it is, whatever it holds. */
function png(width: number, height: number, data: Buffer, ...more: Buffer[]): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', size),
    ...more,
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';

await onEachDatabase('bad pictures', ({ fresh }) => {
  test('what is none, damaged, HEIC or too large in pixels is told plainly, and nothing of it stays', async () => {
    const collector = await open(await fresh());
    const jpeg = await fromTelephone();
    const zeros = deflateSync(Buffer.alloc(200 * 1024 * 1024));
    const noise = deflateSync(randomBytes(1000));
    const isoMedia = (brand: string): Buffer =>
      Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}`), randomBytes(64)]);
    const wrongSize = Buffer.from(jpeg);
    // The segment that states the size (SOF0) says 65,535 lines.
    wrongSize.writeUInt16BE(0xffff, wrongSize.indexOf(Buffer.from([0xff, 0xc0])) + 5);
    const refusals: Record<string, [code: string, bytes: Buffer]> = {
      'one byte': ['not-a-photo', Buffer.from('x')],
      HTML: ['not-a-photo', Buffer.from('<script>alert(1)</script>')],
      'SVG with a script': ['not-a-photo', Buffer.from(svg)],
      'SVG behind a declaration': ['not-a-photo', Buffer.from(`<?xml version="1.0"?>${svg}`)],
      PDF: ['not-a-photo', Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj')],
      ZIP: ['not-a-photo', Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(99)])],
      TIFF: ['not-a-photo', await sharp(jpeg).tiff().toBuffer()],
      'only the beginning of a JPEG': ['not-a-photo', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
      'the beginning of a JPEG before noise': [
        'not-a-photo',
        Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(5000)]),
      ],
      'a JPEG that is cut off': ['not-a-photo', jpeg.subarray(0, jpeg.length >> 1)],
      'a JPEG that says another size': ['not-a-photo', wrongSize],
      'a PNG of noise': ['not-a-photo', png(40, 40, noise)],
      'a PNG without size': ['not-a-photo', png(0, 0, noise)],
      HEIC: ['heic', isoMedia('heic')],
      HEIF: ['heic', isoMedia('mif1')],
      'AVIF of noise': ['not-a-photo', isoMedia('avif')],
      '100 megapixels': [
        'too-many-pixels',
        await sharp({
          create: { width: 10_000, height: 10_000, channels: 3, background: '#000' },
          limitInputPixels: false,
        })
          .png({ compressionLevel: 9 })
          .toBuffer(),
      ],
      'four thousand million pixels': ['too-many-pixels', png(65_000, 65_000, zeros)],
      'a long thin bomb': ['not-a-photo', png(2 ** 31 - 1, 1, zeros)],
    };
    for (const [name, [code, bytes]] of Object.entries(refusals)) {
      const { status, body } = await photoSender(collector, bytes).sendAll();
      assert.deepEqual([status, body.errors?.[0]?.code], [422, code], `${name}: ${body.title}`);
    }
    await nothingIsLeft(collector);
    await collector.close();
  });

  test('a picture that is a page or a bomb as well is kept as a picture alone', async () => {
    const collector = await open(await fresh());
    const jpeg = await fromTelephone();
    const script = Buffer.from('<html><script>alert(1)</script></html>');
    const comment = Buffer.alloc(4);
    comment.writeUInt16BE(0xfffe, 0);
    comment.writeUInt16BE(script.length + 2, 2);
    const profile = deflateSync(Buffer.alloc(100 * 1024 * 1024));
    const line = deflateSync(Buffer.alloc(40 * (40 * 3 + 1)));
    const pictures = {
      'HTML in a comment': Buffer.concat([jpeg.subarray(0, 2), comment, script, jpeg.subarray(2)]),
      'HTML behind the end': Buffer.concat([jpeg, script]),
      'a ZIP behind the end': Buffer.concat([jpeg, Buffer.from('PK\x03\x04'), script]),
      'text that unpacks to 100 MB': png(
        40,
        40,
        line,
        chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), profile])),
      ),
      transparent: await sharp({
        create: { width: 40, height: 30, channels: 4, background: '#0000' },
      })
        .png()
        .toBuffer(),
      AVIF: await sharp(jpeg).avif({ effort: 0 }).toBuffer(),
      WebP: await sharp(jpeg).webp().toBuffer(),
      GIF: await sharp(jpeg).gif().toBuffer(),
    };
    for (const [name, bytes] of Object.entries(pictures)) {
      const one = photoSender(collector, bytes);
      const { body } = await one.sendAll();
      assert.equal(body.state, 'ready', `${name}: ${JSON.stringify(body)}`);
      const response = await collector.get(`/admin/photos/test/${one.photo}`, {
        Authorization: `Bearer ${adminToken}`,
      });
      const kept = Buffer.from(await response.arrayBuffer());
      assert.equal((await sharp(kept).metadata()).format, 'jpeg', name);
      for (const trace of ['script', 'PK\x03\x04', 'Comment'])
        assert.ok(!kept.includes(trace), `${name}: ${trace}`);
    }
    await collector.close();
  });

  test('many large ones at once take the memory of one', async () => {
    const collector = await open(await fresh());
    const width = 8000;
    const height = 6000;
    // Turned by its orientation, so that the whole of it has to be in memory.
    const large = await sharp({ create: { width, height, channels: 3, background: '#123' } })
      .withMetadata({ orientation: 6 })
      .png({ compressionLevel: 9 })
      .toBuffer();
    const before = process.resourceUsage().maxRSS;
    const sent = await Promise.all(
      Array.from({ length: 6 }, () => photoSender(collector, large).sendAll()),
    );
    for (const { body } of sent) assert.deepEqual([body.state, body.height], ['ready', 2560]);
    const grown = (process.resourceUsage().maxRSS - before) / 1024;
    const one = (width * height * 3) / 2 ** 20;
    assert.ok(grown < 4 * one, `${grown} MB for pictures of ${one} MB`);
    await collector.close();
  });

  test('announcements, parts and names that are wrong are refused, and lead nowhere', async () => {
    const collector = await open(await fresh());
    const bytes = await fromTelephone();
    const wrong = async (more: object, status: number, what: string): Promise<void> => {
      const answer = await photoSender(collector, bytes).announce(more);
      assert.equal(answer.status, status, `${what}: ${JSON.stringify(answer.body)}`);
    };
    await wrong({ bytes: 40_000_000 }, 413, '40 MB');
    for (const size of [0, -1, 1.5, '9', null]) await wrong({ bytes: size }, 422, String(size));
    for (const digest of ['', 'A'.repeat(64), '0'.repeat(63)])
      await wrong({ sha256: digest }, 422, digest);
    await wrong({ form: 'nothing' }, 404, 'a form that is not there');
    await wrong({ form: 'plain' }, 404, 'a form that asks for none');
    await wrong({ form: '__proto__' }, 422, 'no id');
    const names = [
      '../../etc/passwd-000000',
      '..%2F..%2Fetc%2Fpasswd-00',
      'a/b'.repeat(9),
      'short',
    ];
    for (const name of [...names, `${'a'.repeat(22)}\0`, 'a'.repeat(65), '图'.repeat(22)])
      await wrong({ photo: name }, 422, name);

    const post = (where: string, body: BodyInit): Promise<Response> =>
      Promise.resolve(
        collector.app.request(`/submissions/test/photos/${where}`, { method: 'POST', body }),
      );
    const nothing = sha256(new Uint8Array());
    for (const where of [
      `${'a'.repeat(22)}/0`,
      '..%2F..%2Fx/0',
      `${'.'.repeat(22)}/0`,
      `${'a'.repeat(22)}/-1`,
      `${'a'.repeat(22)}/99999`,
      `${'a'.repeat(22)}/0x1`,
    ])
      assert.equal((await post(`${where}?sha256=${nothing}`, '')).status, 404, where);
    await nothingIsLeft(collector);

    const one = photoSender(collector, bytes);
    const { partBytes } = (await one.announce()).body;
    const first = new Uint8Array(bytes.subarray(0, partBytes));
    for (const [part, own, digest] of [
      [9999, first, sha256(first)],
      [0, first.subarray(1), sha256(first.subarray(1))],
      [0, new Uint8Array(0), nothing],
      [0, first, ''],
      [0, first, sha256(bytes)],
    ] as const) {
      const answer = await one.sendPart(part, own, digest);
      assert.deepEqual([answer.status, answer.body.errors?.[0]?.code], [422, 'part']);
    }
    const long = await post(`${one.photo}/0`, new Uint8Array(2_000_000));
    assert.equal(long.status, 413);
    assert.deepEqual((await one.announce()).body.parts, []);
    assert.equal((await one.sendAll()).body.state, 'ready');
    // Somebody else’s upload, under a name that they were shown: it stays what it is.
    const other = photoSender(collector, await fromTelephone(), { photo: one.photo });
    assert.equal((await other.announce()).body.code, 'key-reused');
    assert.equal((await other.sendPart(0, first)).body.state, 'ready');
    assert.deepEqual(await photoFiles(collector), [keptFile(one.photo)]);
    await collector.close();
  });

  test('a picture whose parts are not the whole is refused once they are all here', async () => {
    const collector = await open(await fresh());
    const bytes = await fromTelephone();
    const one = photoSender(collector, bytes);
    const announced = await one.announce({ sha256: sha256(Buffer.from('another')) });
    const { partBytes } = announced.body;
    let last = announced;
    for (let part = 0; part * partBytes < bytes.length; part++) {
      const own = new Uint8Array(bytes.subarray(part * partBytes, (part + 1) * partBytes));
      last = await one.sendPart(part, own);
    }
    assert.deepEqual([last.status, last.body.errors![0]!.code], [422, 'digest']);
    await nothingIsLeft(collector);
    await collector.close();
  });

  test('answers name pictures as pictures are named, and a folder that cannot be written is told', async () => {
    const variables = await fresh();
    const collector = await open(variables);
    for (const photos of [
      ['../../../etc/passwd'],
      ['a'.repeat(22)],
      [''],
      Array.from({ length: 3 }, () => 'b'.repeat(22)).map((name, place) => name + place),
      'a'.repeat(22),
      { 0: 'a' },
      [7],
    ]) {
      const { status, body } = await collector.sign({
        civic: 1,
        form: 'report',
        values: { photos },
        consents: [],
        secret,
      });
      assert.equal(status, 422, JSON.stringify(photos));
      assert.ok(body.errors[0].pointer.startsWith('/values/photos'), JSON.stringify(body));
    }
    await nothingIsLeft(collector);
    const file = path.join(collector.folder, 'a-file');
    writeFileSync(file, '');
    const broken = await openCollector(await fresh(), { PHOTOS_DIR: file });
    broken.saveFeed({ civic: 1, forms: [report] });
    const answer = await photoSender(broken, await fromTelephone()).sendAll();
    assert.deepEqual([answer.status, answer.body.code], [503, 'unavailable']);
    await broken.close();
    await collector.close();
  });
});
