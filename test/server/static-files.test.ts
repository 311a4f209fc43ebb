import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { Hono } from 'hono';
import { staticFiles } from '../../server/static-files.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'civic-static-'));
after(() => rmSync(folder, { recursive: true }));

writeFileSync(path.join(folder, 'index.html'), '<!doctype html><p>首页</p>');
writeFileSync(path.join(folder, 'gbk.html'), Buffer.from('3c703ecad7d2b3', 'hex'));
writeFileSync(path.join(folder, 'gbk.json'), Buffer.from('22cad7d2b322', 'hex'));
writeFileSync(path.join(folder, 'utf-16.json'), Buffer.from('\ufeff"首页"', 'utf16le'));
writeFileSync(path.join(folder, 'no-mark.json'), Buffer.from('"首页"', 'utf16le').swap16());
writeFileSync(path.join(folder, 'latin.txt'), Buffer.from([0xe9, 0x20, 0xff]));
writeFileSync(path.join(folder, 'server.ts'), 'export {};');
mkdirSync(path.join(folder, 'inner'));
writeFileSync(path.join(folder, 'inner/page.html'), '<p>里面</p>');
writeFileSync(path.join(folder, 'page.html'), '<p>外面</p>');
writeFileSync(path.join(folder, '图.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
writeFileSync(path.join(folder, '.hidden.json'), '{}');
symlinkSync(path.resolve('package.json'), path.join(folder, 'outside.json'));

const app = new Hono();
app.get('/*', staticFiles(folder));
const get = (url: string, headers = {}): Promise<Response> =>
  Promise.resolve(app.request(url, { headers }));

describe('the demo serves files', () => {
  it('with type and charset, as they are in the file', async () => {
    const typeOf = async (url: string) => (await get(url)).headers.get('content-type');
    assert.equal(await typeOf('/'), 'text/html; charset=utf-8');
    assert.equal(await typeOf('/gbk.html'), 'text/html');
    assert.equal(await typeOf('/gbk.json'), 'application/json; charset=gb18030');
    assert.equal(await typeOf('/utf-16.json'), 'application/json; charset=utf-16le');
    assert.equal(await typeOf('/no-mark.json'), 'application/json; charset=utf-16be');
    assert.equal(await typeOf('/latin.txt'), 'text/plain');
  });

  it('and answers 304 to whoever has the same', async () => {
    const etag = (await get('/')).headers.get('etag') ?? '';
    const again = await get('/', { 'If-None-Match': etag });
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
  });

  it('as what they are called, and a picture is no page with scripts', async () => {
    const page = await get('/inner/page.html');
    assert.equal(page.status, 200);
    assert.equal(page.headers.get('X-Content-Type-Options'), 'nosniff');
    const picture = await get('/图.svg');
    assert.equal(picture.status, 200);
    assert.equal(picture.headers.get('Content-Security-Policy'), 'sandbox');
  });

  for (const address of [
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/..%5cpackage.json',
    '/..\\\\package.json',
    '/inner%2fpage.html',
    '/inner%2Fpage.html',
    '/inner%5cpage.html',
    '/inner%252fpage.html',
    '/inner/%2e%2e%2fgbk.html',
    '/page%2ehtml',
    '/%',
    '/%00',
    '/outside.json',
    '/.hidden.json',
    '/server.ts',
    '/nothing.html',
  ]) {
    it(`but not ${address}`, async () => {
      assert.equal((await get(`http://localhost${address}`)).status, 404);
    });
  }
});
