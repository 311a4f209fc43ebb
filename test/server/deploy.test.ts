/** What the package brings along to run it by: the proxies really run, the unit and the composition as far as can be. */
import assert from 'node:assert/strict';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { startWholeSite, webServers } from '../helpers/web-servers.js';
import { fillIn, newKey } from '../conformance/fill.js';
import { adminToken, testVariables } from './collector.js';
import { makeFeedsFolder, openPledge } from './feed.js';
import { startProcess } from './process.js';

const sample = (name: string): string => readFileSync(`server/deploy/${name}`, 'utf8');

function makeFolder(context: TestContext): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'civic-deploy-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

for (const name of webServers)
  describe(`civic-server behind ${name}, with the lines of the package`, () => {
    it('is found at the addresses of the one layout, counts addresses, and shows its figures to nobody', async (context) => {
      const feeds = makeFeedsFolder();
      const folder = makeFolder(context);
      const collector = await startProcess({
        ...testVariables,
        FEEDS_DIR: feeds.folder,
        DATABASE_FILE: path.join(folder, 'c.sqlite'),
        PHOTOS_DIR: path.join(folder, 'photos'),
        TRUST_PROXY: '1',
        // The page that takes something back counts as well.
        RATE_LIMIT: '4/600',
        METRICS_PORT: '0',
        SITE_URL: 'https://portal.example',
        DESK: 'off',
      });
      const site = sample(`${name}.conf`).replace(
        /127\.0\.0\.1:8080/g,
        `127.0.0.1:${collector.port}`,
      );
      const origin = await startWholeSite(context, name, site);
      context.after(async () => {
        await collector.stop();
        feeds.remove();
      });
      const page = '/civic/pledge-form/test/open';
      const oembed = `/oembed?url=${encodeURIComponent(`https://portal.example${page}`)}`;
      for (const [address, type] of [
        ['/civic/loader.js', 'text/javascript'],
        ['/civic/civic-reserve.css', 'text/css'],
        [page, 'text/html'],
        [`${page}/embed`, 'text/html'],
        ['/feeds/test.json', 'application/json'],
        ['/feeds/test/duty.ics', 'text/calendar'],
        ['/submissions/test/withdraw', 'text/html'],
        [oembed, 'application/json'],
        ['/check-in', 'text/html'],
        ['/check-in/check-in.mjs', 'text/javascript'],
        ['/openapi.json', 'application/json'],
        ['/healthz', 'application/json'],
      ] as const) {
        const response = await fetch(origin + address);
        assert.equal(response.status, 200, address);
        assert.ok(response.headers.get('content-type')?.startsWith(type), address);
      }
      const statuses: number[] = [];
      for (let sent = 0; sent < 4; sent++) {
        const response = await fetch(`${origin}/submissions/test`, {
          method: 'POST',
          body: JSON.stringify(fillIn(openPledge)),
          headers: {
            'Content-Type': 'application/json',
            'Idempotency-Key': newKey(),
            // What a stranger writes here changes nothing.
            'X-Forwarded-For': `203.0.113.${sent}`,
          },
        });
        statuses.push(response.status);
      }
      assert.deepEqual(statuses, [201, 201, 201, 429]);
      const summary = await fetch(`${origin}/admin/summary`, {
        headers: { Authorization: `Bearer ${adminToken}` },
      });
      assert.equal(summary.status, 200);
      assert.equal((await fetch(`${origin}/metrics`)).status, 404);
      assert.equal((await fetch(`${origin}/doctor/`)).status, 404);

      const said = collector.lines.map(
        (line) => JSON.parse(line) as { event: string; port: number },
      );
      const { port } = said.find(({ event }) => event === 'measured')!;
      const figures = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      assert.match(figures, /^civic_submissions_total\{outcome="stored"\} 3$/m);
      assert.match(
        figures,
        /^civic_request_seconds_count\{method="GET",route="\/feeds\/:file",status="200"\} \d+$/m,
      );
      assert.match(figures, /^civic_queue_length 0$/m);
      assert.match(figures, /^process_open_fds \d+$/m);
      assert.doesNotMatch(figures, /203\.0|测试/);
    });
  });

it('the unit can be read by systemd', (context) => {
  const file = path.join(makeFolder(context), 'civic-server.service');
  writeFileSync(
    file,
    sample('civic-server.service').replace(/\/usr\/bin\/node/g, process.execPath),
  );
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' });
  assert.deepEqual([status, stderr], [0, '']);
});

it('the composition can be read by Docker', (context) => {
  const folder = makeFolder(context);
  cpSync('server/deploy', folder, { recursive: true });
  cpSync(path.join(folder, 'settings.env'), path.join(folder, 'civic-server.env'));
  const compose = (password: string, ...args: string[]): SpawnSyncReturns<string> =>
    spawnSync('docker-compose', ['--file', 'compose.yaml', 'config', ...args], {
      cwd: folder,
      env: { ...process.env, POSTGRES_PASSWORD: password },
      encoding: 'utf8',
    });
  const services = compose('x', '--services').stdout.trim().split('\n').sort();
  assert.deepEqual(services, ['database', 'server-1', 'server-2', 'web']);
  const whole = compose('x');
  assert.equal(whole.status, 0, whole.stderr);
  assert.equal(whole.stdout.match(/read_only: true/g)?.length, 2, 'both servers');
  const without = compose('', '--quiet');
  assert.notEqual(without.status, 0);
  assert.match(without.stderr, /set it in \.env/);
});
