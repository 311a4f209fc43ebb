/**
 * The demo behind a real nginx and a real Apache, as their manuals begin: `proxy_pass` or `ProxyPass` and nothing
 * else. Both connect from this machine and send its own name as Host; nginx says in no header that it is there.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { startDesk } from '../../desk/node/desk.js';
import { startWebServer, webServers, type WebServer } from '../../helpers/web-servers.js';

const adminToken = 'token-of-these-tests-only';
const feed = JSON.stringify({ civic: 1, community: { name: '原来的社区' } });

const home = mkdtempSync(path.join(tmpdir(), 'civic-proxied-'));
after(() => rmSync(home, { recursive: true, force: true }));

const asInstalled: Record<WebServer, (upstream: string) => string> = {
  nginx: (upstream) => `location / { proxy_pass ${upstream}; }`,
  apache: (upstream) => `ProxyPass "/" "${upstream}"`,
};
/** As docs/back-end.md says for a desk that is meant to be reached through a proxy. */
const namedHost: Record<WebServer, (upstream: string) => string> = {
  nginx: (upstream) =>
    `location / { proxy_pass ${upstream}; proxy_set_header Host $http_host; proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for; }`,
  apache: (upstream) => `ProxyPreserveHost On\nProxyPass "/" "${upstream}"`,
};

async function startTarget(): Promise<{ address: string; asked: () => number }> {
  let asked = 0;
  const target = createServer((_request, response) => {
    asked += 1;
    response.end('<p>内部网页</p>');
  });
  target.listen(0, '127.0.0.1');
  await once(target, 'listening');
  after(() => {
    target.close();
    target.closeAllConnections();
  });
  return {
    address: `http://127.0.0.1:${(target.address() as AddressInfo).port}/`,
    asked: () => asked,
  };
}

for (const name of webServers)
  describe(`behind ${name} as it is installed`, async () => {
    const folder = mkdtempSync(path.join(home, `${name}-`));
    const file = path.join(folder, 'ours.json');
    writeFileSync(file, feed);
    const desk = await startDesk({ after }, { FEEDS_DIR: folder, ADMIN_TOKEN: adminToken });
    const world = await startWebServer({ after }, name, asInstalled[name](desk.address));
    const target = await startTarget();

    const refused = async (address: string, options: RequestInit = {}): Promise<void> => {
      const response = await fetch(world + address, { redirect: 'manual', ...options });
      const text = await response.text();
      assert.ok([401, 403, 404].includes(response.status), `${address} is ${response.status}`);
      assert.ok(!text.includes(adminToken), `${address} tells the token`);
      assert.ok(!text.includes('civic-desk'), `${address} is the desk`);
      assert.equal(response.headers.get('Set-Cookie'), null, address);
    };

    it('the public pages and feeds are there', async () => {
      for (const address of [
        '/pages.html',
        '/hosts/portal.html',
        '/feeds/ours.json',
        '/dist/civic.js',
      ])
        assert.equal((await fetch(world + address)).status, 200, address);
    });

    for (const address of [
      '/',
      '/?key=',
      '/?key=guessed',
      '/desk',
      '/desk/',
      '/desk/index.html',
      '/desk%2Findex.html',
      '/desk/app.js',
      '/desk/preview/bare.html',
      '/desk/api/session',
      '/desk/api/feeds',
      '/desk/api/feeds/ours',
      '/desk/api/feeds/ours/history',
      '/doctor',
      '/doctor/',
      '/doctor/index.html',
      '/admin/summary',
      '/admin/responses',
    ])
      it(`nobody gets ${address}`, async () => {
        await refused(address);
        await refused(address, { headers: { Accept: 'text/html' } });
      });

    it('nobody overwrites a feed', async () => {
      const body = JSON.stringify({ civic: 1, community: { name: '别人的社区' } });
      for (const name of ['If-Match', 'If-None-Match']) {
        const headers = { [name]: '*' };
        await refused('/desk/api/feeds/ours', { method: 'PUT', body, headers });
        await refused('/desk/api/feeds/theirs', { method: 'PUT', body, headers });
      }
      await refused('/desk/api/feeds/ours/rename', { method: 'POST', body: '{"to":"theirs"}' });
      assert.equal(readFileSync(file, 'utf8'), feed);
    });

    it('nobody sends the doctor into the network', async () => {
      for (const more of ['', '&inside=yes'])
        await refused(`/doctor/check?url=${encodeURIComponent(target.address)}${more}`);
      assert.equal(target.asked(), 0);
    });

    it('the token alone opens the lists, and only where the proxy says nothing of itself', async () => {
      const headers = { Authorization: `Bearer ${adminToken}` };
      const { status } = await fetch(`${world}/admin/summary`, { headers });
      assert.equal(status, name === 'nginx' ? 200 : 403);
    });
  });

for (const name of webServers)
  describe(`behind ${name} that was told of`, async () => {
    // The desk has to know the proxy's address, and the proxy the desk's.
    const lines = (upstream: string): string => namedHost[name](upstream);
    const upstream = createServer();
    upstream.listen(0, '127.0.0.1');
    await once(upstream, 'listening');
    const { port } = upstream.address() as AddressInfo;
    upstream.close();
    await once(upstream, 'close');
    const world = await startWebServer({ after }, name, lines(`http://127.0.0.1:${port}/`));
    const desk = await startDesk(
      { after },
      { DESK: world, PORT: String(port), TRUST_PROXY: '1', ADMIN_TOKEN: adminToken },
    );
    const entrance = desk.entrance!;

    it('the printed address lets an editor in, and nobody else', async () => {
      assert.ok(entrance.startsWith(`${world}/?key=`), entrance);
      assert.equal((await fetch(`${world}/desk/api/session`)).status, 403);
      const entered = await fetch(entrance, { redirect: 'manual' });
      assert.equal(entered.status, 303);
      const cookie = entered.headers.get('Set-Cookie')!.split(';')[0]!;
      const session = await fetch(`${world}/desk/api/session`, { headers: { Cookie: cookie } });
      assert.equal(((await session.json()) as { adminToken: string }).adminToken, adminToken);
      const evil = { Cookie: cookie, Origin: 'https://evil.example' };
      assert.equal((await fetch(`${world}/desk/api/session`, { headers: evil })).status, 403);
    });

    it('and the token opens the lists', async () => {
      const headers = { Authorization: `Bearer ${adminToken}` };
      assert.equal((await fetch(`${world}/admin/summary`, { headers })).status, 200);
      assert.equal((await fetch(`${world}/admin/summary`)).status, 401);
    });
  });
