/** Who gets into the desk and the doctor of a demo that runs, and what its answers let others do. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { readSettings } from '../../../server/settings.js';
import { startDesk, type RunningDesk } from '../../desk/node/desk.js';

const tokenOfTests = 'token-of-these-tests-only';
const withPage = { Accept: 'text/html,application/xhtml+xml' };

/** What load balancers and CDNs send instead, in China and elsewhere. */
const otherProxies = [
  'X-Forwarded',
  'X-Original-Forwarded-For',
  'X-Original-Host',
  'X-Client-IP',
  'Client-IP',
  'X-Cluster-Client-IP',
  'X-Remote-Addr',
  'X-Envoy-External-Address',
  'X-Azure-ClientIP',
  'X-Host',
  'CF-Connecting-IP',
  'CF-Connecting-IPv6',
  'True-Client-IP',
  'Fastly-Client-IP',
  'CDN-Loop',
  'Cdn-Src-Ip',
  'Ali-CDN-Real-IP',
  'Proxy-Client-IP',
  'WL-Proxy-Client-IP',
];

interface Answered {
  status: number;
  text: string;
  headers: Record<string, string | string[] | undefined>;
}

/** As `fetch`, which neither sends a Host of one's own nor leaves an address as it is. */
async function ask(
  desk: RunningDesk,
  path: string,
  headers: Record<string, string> = {},
): Promise<Answered> {
  const { port } = new URL(desk.address);
  const sent = request({ host: '127.0.0.1', port, path, headers: { ...headers } });
  sent.end();
  const [answer] = (await once(sent, 'response')) as [import('node:http').IncomingMessage];
  let text = '';
  for await (const chunk of answer.setEncoding('utf8')) text += String(chunk);
  return { status: answer.statusCode!, text, headers: answer.headers };
}

describe('the printed address', async () => {
  const desk = await startDesk({ after }, { ADMIN_TOKEN: tokenOfTests });
  const first = await fetch(desk.entrance!, { redirect: 'manual' });
  const cookie = first.headers.get('Set-Cookie') ?? '';
  const own = (): Record<string, string> => ({
    Host: new URL(desk.address).host,
    Cookie: cookie.split(';')[0]!,
  });

  it('gives a cookie that no script reads and no other site sends, and leaves the address', async () => {
    assert.match(cookie, /; HttpOnly(;|$)/);
    assert.match(cookie, /; SameSite=Strict(;|$)/);
    const entered = await fetch(desk.entrance!, { redirect: 'manual' });
    assert.equal(entered.status, 303);
    assert.equal(entered.headers.get('Location'), './');
    assert.equal(entered.headers.get('Referrer-Policy'), 'no-referrer');
    assert.equal(entered.headers.get('Cache-Control'), 'no-store');
  });

  it('lets in: page, session, doctor', async () => {
    const page = await ask(desk, '/', own());
    assert.equal(page.status, 200);
    assert.match(page.text, /<civic-desk>/);
    const session = await ask(desk, '/desk/api/session', own());
    assert.equal((JSON.parse(session.text) as { adminToken: string }).adminToken, tokenOfTests);
    assert.equal((await ask(desk, '/doctor/', own())).status, 200);
    assert.equal((await ask(desk, '/doctor/check?url=nothing', own())).status, 400);
  });

  it('is another one at each start', async (context) => {
    const other = await startDesk(context);
    const key = new URL(desk.entrance!).searchParams.get('key')!;
    assert.ok(key.length >= 40);
    assert.notEqual(new URL(other.entrance!).searchParams.get('key'), key);
    const refused = await fetch(`${other.address}?key=${key}`, { redirect: 'manual' });
    assert.equal(refused.status, 403);
    assert.equal(refused.headers.get('Set-Cookie'), null);
  });

  it('who opens the address without it, or with a wrong one, is told in Chinese, then in English', async () => {
    for (const path of ['/', '/?key=guessed', '/desk/', '/doctor/']) {
      const { status, text } = await ask(desk, path, { Host: own()['Host']!, ...withPage });
      assert.equal(status, 403, path);
      assert.match(text, /npm run demo[^]*<div lang="en">[^]*npm run demo/, path);
    }
  });

  for (const [who, headers] of [
    ['another user of this machine', { Cookie: '' }],
    ['a foreign name that points here', { Host: 'evil.example' }],
    ['a foreign name with our port', { Host: 'evil.example:{port}' }],
    ['a name with a dot at its end', { Host: 'localhost.:{port}' }],
    ['a page of another port of this machine', { Origin: 'http://localhost:9' }],
    ['a picture in a page of another port', { 'Sec-Fetch-Site': 'same-site' }],
    ['a link in a page of another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a sandboxed frame', { Origin: 'null' }],
    ['a proxy: Forwarded', { Forwarded: 'for=203.0.113.7' }],
    ['a proxy: X-Forwarded-For', { 'X-Forwarded-For': '127.0.0.1' }],
    ['a proxy: X-Forwarded-Host', { 'X-Forwarded-Host': 'localhost' }],
    ['a proxy: X-Real-IP', { 'X-Real-IP': '127.0.0.1' }],
    ['a proxy: Via', { Via: '1.1 vegur' }],
    ...otherProxies.map((name) => [`a proxy: ${name}`, { [name]: '127.0.0.1' }]),
  ] as [string, Record<string, string>][])
    it(`refuses ${who}, at the desk and at the doctor`, async () => {
      const { port } = new URL(desk.address);
      const sent = Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, value.replace('{port}', port)]),
      );
      for (const path of [
        '/',
        '/desk/api/session',
        '/desk/api/feeds',
        '/doctor/check?url=http://127.0.0.1/',
      ]) {
        const { status, text } = await ask(desk, path, { ...own(), ...sent });
        assert.ok([400, 403].includes(status), `${path} is ${status}`);
        assert.ok(!text.includes(tokenOfTests) && !text.includes('civic-desk'), path);
      }
    });

  it('refuses a request line that names another host than the Host', async () => {
    const { port } = new URL(desk.address);
    const elsewhere = await ask(desk, `http://evil.example:${port}/desk/api/session`, own());
    assert.equal(elsewhere.status, 403);
    const stranger = { ...own(), Host: `evil.example:${port}` };
    const hidden = await ask(desk, `http://localhost:${port}/desk/api/session`, stranger);
    assert.equal(hidden.status, 403);
  });

  it('the admin’s lists are refused through a proxy that nobody told us of', async () => {
    const token = { Host: own()['Host']!, Authorization: `Bearer ${tokenOfTests}` };
    assert.equal((await ask(desk, '/admin/summary', token)).status, 200);
    const proxies = ['Forwarded', 'X-Forwarded-For', 'X-Forwarded-Proto', 'X-Real-IP', 'Via'];
    for (const name of [...proxies, ...otherProxies]) {
      const { status } = await ask(desk, '/admin/summary', { ...token, [name]: 'for=127.0.0.1' });
      assert.equal(status, 403, name);
    }
  });

  for (const path of [
    '/',
    '/desk/',
    '/desk',
    '/desk/app.js',
    '/desk/desk.css',
    '/desk/worker.js',
    '/desk/api/session',
    '/desk/api/feeds',
    '/desk/nothing',
    '/doctor/',
    '/doctor',
    '/doctor/doctor-page.js',
    '/?key=wrong',
  ])
    it(`no other site frames ${path}`, async () => {
      for (const headers of [own(), { Host: own()['Host']! }]) {
        const { headers: got } = await ask(desk, path, headers);
        assert.match(String(got['content-security-policy']), /frame-ancestors 'none'/);
        assert.match(String(got['content-security-policy']), /default-src/);
        assert.equal(got['x-frame-options'], 'DENY');
        assert.equal(got['x-content-type-options'], 'nosniff');
      }
    });

  it('only the desk frames its preview', async () => {
    const { headers } = await ask(desk, '/desk/preview/bare.html', own());
    assert.match(String(headers['content-security-policy']), /frame-ancestors 'self'/);
    assert.equal(headers['x-frame-options'], 'SAMEORIGIN');
  });

  for (const path of [
    '/desk%2Findex.html',
    '/desk%2findex.html',
    '/desk%5Cindex.html',
    '/desk\\index.html',
    '/desk%252Findex.html',
    '/%64esk/index.html',
    '/DESK/index.html',
    '//desk/index.html',
    '/./desk/index.html',
    '/hosts/../desk/index.html',
    '/hosts/%2e%2e/desk/index.html',
    '/hosts/..%2fdesk%2findex.html',
    '/feeds/..%2fdesk/index.html',
    '/feeds/%2e%2e%2f/desk/index.html',
    '/doctor%2Findex.html',
    '/desk/..;/desk/index.html',
    '/dist/..%2fdesk/index.html',
  ])
    it(`has no other address for the desk: ${path}`, async () => {
      for (const headers of [own(), { Host: own()['Host']! }]) {
        const { status, text } = await ask(desk, path, headers);
        assert.ok([302, 400, 403, 404].includes(status), `${status}`);
        assert.ok(!text.includes('desk/app.js') && !text.includes('doctor-page.js'));
      }
    });

  it('an address without its slash finds the doctor', async () => {
    const { status, headers } = await ask(desk, '/doctor', own());
    assert.equal(status, 308);
    assert.equal(headers['location'], '/doctor/');
  });

  it('the bookmarklet’s script is for pages of other sites', async () => {
    const { status, text } = await ask(desk, '/doctor/civic-doctor.js', { Host: own()['Host']! });
    assert.equal(status, 200);
    assert.match(text, /civic-doctor/);
  });

  it('what is not there is a page for a person and JSON for a program', async () => {
    const host = { Host: own()['Host']! };
    for (const path of [
      '/nothing',
      '/nothing/here.html',
      '/feeds/nobody.json',
      '/civic/member-card/nobody',
      '/%',
      '/%00',
    ]) {
      const page = await ask(desk, path, { ...host, ...withPage });
      assert.equal(page.status, 404, path);
      assert.match(String(page.headers['content-type']), /^text\/html/, path);
      assert.match(
        page.text,
        /<html lang="zh-Hans">[^]*没有找到[^]*<div lang="en">[^]*not found/,
        path,
      );
      for (const accept of ['application/json', '*/*']) {
        const json = await ask(desk, path, { ...host, Accept: accept });
        assert.equal(json.status, 404, path);
        assert.equal((JSON.parse(json.text) as { code: string }).code, 'not-found', path);
      }
    }
  });
});

describe('localhost', () => {
  it('is ours by both of its addresses', async (context) => {
    const desk = await startDesk(context);
    for (const host of ['127.0.0.1', '[::1]']) {
      const page = await fetch(`http://${host}:${new URL(desk.address).port}/pages.html`);
      assert.equal(page.status, 200, host);
    }
  });

  it('is not used with a port that somebody else has at one of them', async (context) => {
    const squatter = createServer();
    squatter.listen(0, '::1');
    await once(squatter, 'listening');
    context.after(() => squatter.close());
    const { port } = squatter.address() as AddressInfo;
    const desk = await startDesk(context, { PORT: String(port) });
    assert.notEqual(new URL(desk.address).port, String(port));
  });
});

describe('DESK=off', () => {
  it('leaves out the desk and the doctor, and tells nobody the token', async (context) => {
    const demo = await startDesk(context, { DESK: 'off', ADMIN_TOKEN: tokenOfTests });
    assert.equal(demo.entrance, demo.address);
    const { host } = new URL(demo.address);
    for (const path of [
      '/desk/',
      '/desk/api/session',
      '/desk/app.js',
      '/desk/index.html',
      '/desk%2Findex.html',
      '/doctor/',
      '/doctor',
      '/doctor/check?url=http://127.0.0.1/',
      '/doctor/civic-doctor.js',
    ]) {
      const { status, text } = await ask(demo, path, { Host: host });
      assert.equal(status, 404, path);
      assert.ok(!text.includes(tokenOfTests), path);
    }
    assert.equal((await fetch(demo.address)).url, `${demo.address}pages.html`);
  });

  it('takes nothing that it does not know', () => {
    assert.deepEqual(readSettings({}).desk, { kind: 'local' });
    assert.deepEqual(readSettings({ DESK: 'https://desk.example' }).desk, {
      kind: 'proxied',
      origin: 'https://desk.example',
    });
    for (const wrong of [
      'on',
      'Off',
      'no',
      '*',
      'https://desk.example/path',
      'desk.example',
      'file:///',
    ])
      assert.throws(() => readSettings({ DESK: wrong }), /DESK must be/, wrong);
  });
});
