import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { EditorAccess } from '../../../demo/access/editors-only.js';
import { deskRoutes } from '../../../demo/desk/routes.js';

const home = mkdtempSync(path.join(tmpdir(), 'civic-desk-api-'));
after(() => rmSync(home, { recursive: true, force: true }));
let folder = '';
let made = 0;
beforeEach(() => (folder = path.join(home, String(++made))));

const feed = (name: string): string =>
  `${JSON.stringify({ civic: 1, community: { name } }, null, 2)}\n`;
const key = 'key-of-this-test';
const access = new EditorAccess({ kind: 'local' }, key);
const app = () => deskRoutes({ feedsFolder: folder, adminToken: 'secret-of-this-test', access });
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
  const { staticFiles } = await import('../../../demo/static-files.js');
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
