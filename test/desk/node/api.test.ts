import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { decode, encode } from 'iconv-lite';
import { EditorAccess } from '../../../server/access/editors-only.js';
import { createDeskRoutes } from '../../../desk/routes.js';

const home = mkdtempSync(path.join(tmpdir(), 'civic-desk-api-'));
after(() => rmSync(home, { recursive: true, force: true }));
let folder = '';
let made = 0;
beforeEach(() => (folder = path.join(home, String(++made))));

const feed = (name: string): string =>
  `${JSON.stringify({ civic: 1, community: { name } }, null, 2)}\n`;
const key = 'key-of-this-test';
const access = new EditorAccess({ kind: 'local' }, key);
const app = () =>
  createDeskRoutes({ feedsFolder: folder, adminToken: 'secret-of-this-test', access });
type App = ReturnType<typeof app>;

const ask = (to: App, address: string, options: RequestInit = {}): Promise<Response> => {
  const headers = {
    Host: 'localhost:8080',
    Cookie: `civic-desk-8080=${key}`,
    ...(options.headers as Record<string, string>),
  };
  return Promise.resolve(
    to.request(`http://${headers.Host}/desk/api/${address}`, { ...options, headers }),
  );
};
const put = (
  to: App,
  name: string,
  body: string,
  headers: Record<string, string>,
): Promise<Response> => ask(to, `feeds/${name}`, { method: 'PUT', body, headers });
const codeOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { code: unknown }).code;
const isNew = { 'If-None-Match': '*' };

describe('who may ask', () => {
  for (const [who, headers] of [
    ['a page of another site', { Origin: 'https://evil.example' }],
    ['a form of another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a page of the same machine on another port', { Origin: 'http://localhost:9999' }],
    ['a foreign name that points here', { Host: 'evil.example:8080' }],
    ['a name that only begins like this machine', { Host: 'localhost.evil.example:8080' }],
    ['a name with a dot at its end', { Host: 'localhost.:8080' }],
    ['nobody’s cookie', { Cookie: '' }],
    ['a cookie of another start', { Cookie: `civic-desk-8080=${key.replace('k', 'K')}` }],
    ['a proxy that says so by Forwarded', { Forwarded: 'for=203.0.113.7' }],
    ['by X-Forwarded-For', { 'X-Forwarded-For': '203.0.113.7' }],
    ['by X-Forwarded-Proto', { 'X-Forwarded-Proto': 'https' }],
    ['by X-Real-IP', { 'X-Real-IP': '203.0.113.7' }],
    ['by Via', { Via: '1.1 portal.example' }],
  ] as [string, Record<string, string>][])
    it(`refuses ${who}`, async () => {
      for (const address of ['session', 'feeds'])
        assert.equal((await ask(app(), address, { headers })).status, 403);
      assert.equal((await put(app(), 'a', feed('甲'), { ...isNew, ...headers })).status, 403);
    });

  it('answers its own pages, on either name of this machine', async () => {
    for (const host of ['localhost:8080', '127.0.0.1:8080', '[::1]:8080']) {
      const headers = { Host: host, Origin: `http://${host}`, 'Sec-Fetch-Site': 'same-origin' };
      const session = (await (await ask(app(), 'session', { headers })).json()) as object;
      assert.deepEqual(session, { folder, writable: true, adminToken: 'secret-of-this-test' });
    }
  });
});

describe('writing', () => {
  it('writes what its writer has seen, and keeps what was there', async () => {
    const desk = app();
    const first = await put(desk, 'a', feed('甲'), isNew);
    assert.equal(first.status, 200);
    const etag = first.headers.get('ETag')!;
    assert.equal((await put(desk, 'a', feed('乙'), { 'If-Match': etag })).status, 200);
    assert.equal(readFileSync(path.join(folder, 'a.json'), 'utf8'), feed('乙'));
    const { versions } = (await (await ask(desk, 'feeds/a/history')).json()) as {
      versions: { time: string }[];
    };
    assert.equal(versions.length, 1);
    assert.equal(
      await (await ask(desk, `feeds/a/history/${versions[0]!.time}`)).text(),
      feed('甲'),
    );
  });

  it('refuses a writer who has not seen the latest', async () => {
    const desk = app();
    const etag = (await put(desk, 'a', feed('甲'), isNew)).headers.get('ETag')!;
    // Two at once with the same version: one of them is first.
    const both = await Promise.all([
      put(desk, 'a', feed('乙'), { 'If-Match': etag }),
      put(desk, 'a', feed('丙'), { 'If-Match': etag }),
    ]);
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 412]);
    // Somebody with a text editor counts as well.
    writeFileSync(path.join(folder, 'a.json'), feed('丁'));
    const late = await put(desk, 'a', feed('戊'), { 'If-Match': both[0].headers.get('ETag')! });
    assert.equal(await codeOf(late), 'changed-elsewhere');
    assert.equal(await codeOf(await put(desk, 'a', feed('己'), isNew)), 'exists');
    assert.equal(await codeOf(await put(desk, 'a', feed('庚'), {})), 'which-version');
    assert.equal(readFileSync(path.join(folder, 'a.json'), 'utf8'), feed('丁'));
  });

  it('takes feeds only, under names that are no paths', async () => {
    const desk = app();
    for (const name of ['..%2Fx', 'a.b', 'A', '.history', 'a--b', 'x'.repeat(65)])
      assert.equal(await codeOf(await put(desk, name, feed('甲'), isNew)), 'bad-name', name);
    assert.equal(await codeOf(await put(desk, 'a', '{', isNew)), 'not-json');
    for (const text of ['[]', 'null', '{"a":1}'])
      assert.equal(await codeOf(await put(desk, 'a', text, isNew)), 'not-a-feed');
    const long = JSON.stringify({ civic: 1, text: 'x'.repeat(31 * 1024 * 1024) });
    assert.equal(await codeOf(await put(desk, 'a', long, isNew)), 'too-large');
    assert.equal((await ask(desk, 'feeds/a/history/..%2F..%2Fa')).status, 400);
    assert.throws(() => readdirSync(folder));
  });

  it('renames with its history, and never onto another feed', async () => {
    const desk = app();
    const etag = (await put(desk, 'a', feed('甲'), isNew)).headers.get('ETag')!;
    await put(desk, 'a', feed('乙'), { 'If-Match': etag });
    await put(desk, 'b', feed('丙'), isNew);
    const rename = (to: string) =>
      ask(desk, 'feeds/a/rename', { method: 'POST', body: JSON.stringify({ to }) });
    assert.equal(await codeOf(await rename('b')), 'exists');
    assert.equal((await rename('c')).status, 200);
    assert.deepEqual(
      readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort(),
      ['b.json', 'c.json'],
    );
    assert.equal(readdirSync(path.join(folder, '.history', 'c')).length, 1);
  });

  it('renames onto a name that another feed once had: both pasts are kept', async () => {
    const desk = app();
    for (const name of ['old', 'new']) {
      const etag = (await put(desk, name, feed(name), isNew)).headers.get('ETag')!;
      await put(desk, name, feed(`${name} 2`), { 'If-Match': etag });
      // Both were saved in the same millisecond, for all that their files say.
      utimesSync(path.join(folder, `${name}.json`), 1e9, 1e9);
      const seen = (await ask(desk, `feeds/${name}`)).headers.get('ETag')!;
      await put(desk, name, feed(`${name} 3`), { 'If-Match': seen });
      await ask(desk, `themes/${name}`, { method: 'PUT', body: JSON.stringify({ of: name }) });
    }
    // Its editor took the file away by hand; what it was stays in the history.
    rmSync(path.join(folder, 'old.json'));
    const body = JSON.stringify({ to: 'old' });
    const renamed = await ask(desk, 'feeds/new/rename', { method: 'POST', body });
    assert.equal(renamed.status, 200);
    assert.equal(readFileSync(path.join(folder, 'old.json'), 'utf8'), feed('new 3'));
    const { versions } = (await (await ask(desk, 'feeds/old/history')).json()) as {
      versions: { time: string }[];
    };
    const texts = await Promise.all(
      versions.map(async ({ time }) => (await ask(desk, `feeds/old/history/${time}`)).text()),
    );
    assert.deepEqual(
      texts.sort(),
      ['new', 'new 2', 'old', 'old 2'].map((name) => feed(name)).sort(),
    );
    assert.deepEqual(await (await ask(desk, 'themes/old')).json(), { of: 'new' });
    assert.deepEqual(await (await ask(desk, 'themes/new')).json(), {});
  });

  it('answers a renaming that says nothing', async () => {
    const desk = app();
    await put(desk, 'a', feed('甲'), isNew);
    for (const body of ['null', '[]', '{}', '{"to":"../x"}', `{"to":"${'x'.repeat(300)}"}`])
      assert.equal(
        await codeOf(await ask(desk, 'feeds/a/rename', { method: 'POST', body })),
        'bad-name',
        body,
      );
  });

  it('says so when the folder cannot be written, and leaves no half of a file', async () => {
    const desk = app();
    const etag = (await put(desk, 'a', feed('甲'), isNew)).headers.get('ETag')!;
    // A file in the history's place: nothing can be kept, so nothing is written over.
    writeFileSync(path.join(folder, '.history'), '');
    assert.equal(
      await codeOf(await put(desk, 'a', feed('乙'), { 'If-Match': etag })),
      'cannot-write',
    );
    assert.equal(readFileSync(path.join(folder, 'a.json'), 'utf8'), feed('甲'));
    renameSync(folder, `${folder}-away`);
    writeFileSync(folder, 'no folder');
    assert.equal(await codeOf(await put(desk, 'b', feed('乙'), isNew)), 'cannot-write');
    assert.equal(
      ((await (await ask(desk, 'session')).json()) as { writable: boolean }).writable,
      false,
    );
  });

  it('lists what is there, and what is damaged as such', async () => {
    const desk = app();
    await put(desk, 'a', feed('甲'), isNew);
    mkdirSync(path.join(folder, 'b.json'));
    writeFileSync(path.join(folder, 'broken.json'), '{"civic": 1,');
    const { feeds } = (await (await ask(desk, 'feeds')).json()) as {
      feeds: { name: string; broken?: boolean }[];
    };
    assert.deepEqual(feeds.map(({ name, broken = false }) => [name, broken]).sort(), [
      ['a', false],
      ['broken', true],
    ]);
  });
});

describe('a feed that is not in UTF-8', () => {
  // € and 😀 are not in GBK, and 丂 is in no older table.
  const text = feed('社区丂，“引号”');
  const changed = feed('社区丂，改过€😀');
  const mark = (bytes: Uint8Array, ...first: number[]): Buffer =>
    Buffer.concat([Buffer.from(first), bytes]);
  const utf16be = (given: string): Buffer => Buffer.from(given, 'utf16le').swap16();
  const charsets: Record<string, [bytes: Buffer, reread: (bytes: Buffer) => string]> = {
    GBK: [encode(text, 'gbk'), (bytes) => decode(bytes, 'gbk')],
    GB18030: [encode(text, 'gb18030'), (bytes) => decode(bytes, 'gb18030')],
    'UTF-8 with a mark': [mark(Buffer.from(text), 0xef, 0xbb, 0xbf), (bytes) => bytes.toString()],
    'UTF-16 LE': [
      mark(Buffer.from(text, 'utf16le'), 0xff, 0xfe),
      (bytes) => decode(bytes, 'utf16le'),
    ],
    'UTF-16 BE': [mark(utf16be(text), 0xfe, 0xff), (bytes) => decode(bytes, 'utf16-be')],
    'UTF-16 LE without a mark': [Buffer.from(text, 'utf16le'), (bytes) => decode(bytes, 'utf16le')],
  };

  for (const [charset, [bytes, reread]] of Object.entries(charsets))
    it(`is read, listed and saved as what it is, and its past is kept to the byte: ${charset}`, async () => {
      const desk = app();
      mkdirSync(folder);
      const file = path.join(folder, 'a.json');
      writeFileSync(file, bytes);
      const { feeds } = (await (await ask(desk, 'feeds')).json()) as { feeds: { title: string }[] };
      assert.equal(feeds[0]!.title, '社区丂，“引号”');
      const read = await ask(desk, 'feeds/a');
      assert.equal(await read.text(), text);
      const etag = read.headers.get('ETag')!;
      assert.equal((await put(desk, 'a', changed, { 'If-Match': etag })).status, 200);

      const saved = readFileSync(file);
      const again = reread(saved).replace(/^\uFEFF/, '');
      // What its charset lacks stands there as JSON spells any character.
      assert.deepEqual(JSON.parse(again), JSON.parse(changed));
      assert.deepEqual([...saved.subarray(0, 3)].slice(0, 2), [...bytes.subarray(0, 2)]);
      const [version] = readdirSync(path.join(folder, '.history', 'a'));
      assert.deepEqual(readFileSync(path.join(folder, '.history', 'a', version!)), bytes);
      const past = await ask(desk, `feeds/a/history/${version!.slice(0, -5)}`);
      assert.equal(await past.text(), text);

      // Once more, from what was answered: nothing is lost on the way.
      const next = await ask(desk, 'feeds/a');
      assert.deepEqual(JSON.parse(await next.clone().text()), JSON.parse(changed));
      const unchanged = { 'If-Match': next.headers.get('ETag')! };
      assert.equal((await put(desk, 'a', await next.text(), unchanged)).status, 200);
      assert.deepEqual(readFileSync(file), saved);
    });

  it('is refused where nothing can read it, and stays as it is', async () => {
    const desk = app();
    mkdirSync(folder);
    // Latin-1, a picture, and UTF-8 that was cut in a character and goes on in another charset.
    const unreadable = [
      Buffer.from(feed('café à la'), 'latin1'),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff, 0, 1]),
      Buffer.concat([Buffer.from('{"civic":1,"a":"社'), Buffer.from([0xff, 0xff])]),
    ];
    for (const [at, bytes] of unreadable.entries()) {
      const file = path.join(folder, `a${at}.json`);
      writeFileSync(file, bytes);
      assert.equal(await codeOf(await ask(desk, `feeds/a${at}`)), 'unreadable', String(at));
      for (const headers of [isNew, { 'If-Match': '"x"' }] as Record<string, string>[])
        assert.equal((await put(desk, `a${at}`, changed, headers)).status >= 400, true);
      assert.deepEqual(readFileSync(file), bytes);
    }
    const { feeds } = (await (await ask(desk, 'feeds')).json()) as { feeds: { broken?: true }[] };
    assert.deepEqual(
      feeds.map(({ broken }) => broken),
      [true, true, true],
    );
  });

  it('a file that may not be read is not taken for none', async () => {
    const desk = app();
    mkdirSync(path.join(folder, 'a.json'), { recursive: true });
    assert.equal(await codeOf(await ask(desk, 'feeds/a')), 'unreadable');
    assert.equal(await codeOf(await put(desk, 'a', feed('甲'), isNew)), 'unreadable');
  });

  it('a name too long for a feed does not take the list down', async () => {
    const desk = app();
    await put(desk, 'a', feed('甲'), isNew);
    writeFileSync(path.join(folder, `${'x'.repeat(100)}.json`), feed('乙'));
    const { feeds } = (await (await ask(desk, 'feeds')).json()) as { feeds: { name: string }[] };
    assert.deepEqual(
      feeds.map(({ name }) => name),
      ['a'],
    );
  });
});

describe('pictures', () => {
  const post = (desk: App, bytes: number[]) =>
    ask(desk, 'pictures', { method: 'POST', body: new Uint8Array(bytes) });

  it('keeps what its bytes say is a picture', async () => {
    const desk = app();
    const kept = await post(desk, [0xff, 0xd8, 0xff, 0xe0, 1]);
    const { src } = (await kept.json()) as { src: string };
    assert.match(src, /^pictures\/[0-9a-f]{16}\.jpg$/);
    assert.ok(existsSync(path.join(folder, src)));
  });

  it('refuses what only says so', async () => {
    for (const text of ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a', '<html>'])
      assert.equal(await codeOf(await post(app(), [...Buffer.from(text)])), 'not-a-picture');
  });
});

it('hands nothing hidden out', async () => {
  const { staticFiles } = await import('../../../server/static-files.js');
  const { Hono } = await import('hono');
  const desk = app();
  const etag = (await put(desk, 'a', feed('甲'), isNew)).headers.get('ETag')!;
  await put(desk, 'a', feed('乙'), { 'If-Match': etag });
  const [version] = readdirSync(path.join(folder, '.history', 'a'));
  const server = new Hono().get('/*', staticFiles(folder));
  assert.equal((await server.request('/a.json')).status, 200);
  for (const address of ['/.history', '/%2ehistory', '/x/../.history'])
    assert.equal((await server.request(`${address}/a/${version}`)).status, 404);
});
