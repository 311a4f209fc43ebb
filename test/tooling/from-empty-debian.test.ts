/**
 * The commands of docs/webmaster.md, line by line, in a bare folder that stands for the machine: what they write below
 * /srv and /etc goes there. What changes the system itself (packages, users, services) is done for them by the test.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, describe, it } from 'node:test';
import { parseEnv } from 'node:util';
import type { Pledge } from '../../src/contract/index.js';
import { countOf } from '../../src/contract/rules/counts.js';
import { fillIn, newKey } from '../conformance/fill.js';
import { installServer } from '../helpers/install-server.js';
import { startWholeSite } from '../helpers/web-servers.js';

const pages = ['docs/webmaster.md', 'docs/en/webmaster.md'].map((file) =>
  readFileSync(file, 'utf8'),
);
const blocksIn = (page: string): string[][] =>
  [...page.matchAll(/```sh\n([^]*?)```/g)].map(([, lines]) => lines!.trim().split('\n'));
const [install, upgrade, restore] = blocksIn(pages[0]!);

const root = mkdtempSync(path.join(tmpdir(), 'civic-debian-'));
const home = path.join(root, 'srv/civic');
const ends: (() => unknown)[] = [];
after(async () => {
  for (const end of ends.reverse()) await end();
  rmSync(root, { recursive: true, force: true });
});

let origin = '';
let stop: (() => Promise<void>) | undefined;

/** As systemd does it: the unit's own line, folder and settings. */
async function startService(): Promise<void> {
  const unit = readFileSync(path.join(root, 'etc/systemd/system/civic-server.service'), 'utf8');
  const [, line = ''] = /^ExecStart=\/usr\/bin\/node (.*)$/m.exec(unit)!;
  const [, file = ''] = /^EnvironmentFile=(.*)$/m.exec(unit)!;
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, line.split(' '), {
    cwd: inRoot(/^WorkingDirectory=(.*)$/m.exec(unit)![1]!),
    env: { PATH, ...parseEnv(readFileSync(inRoot(file), 'utf8')), PORT: '0', MIN_SECONDS: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  stop = () => (child.kill(), gone);
  ends.push(() => stop!());
  const port = await new Promise<number>((resolve) =>
    createInterface({ input: child.stdout }).on('line', (text) => {
      const said = JSON.parse(text) as { event: string; port: number };
      if (said.event === 'listening') resolve(said.port);
    }),
  );
  origin = `http://127.0.0.1:${port}`;
}

async function startProxy(): Promise<void> {
  const lines = readFileSync(path.join(root, 'etc/nginx/conf.d/civic.conf'), 'utf8');
  const upstream = lines.replace(/127\.0\.0\.1:8080/g, new URL(origin).host);
  origin = await startWholeSite({ after: (end) => ends.push(end) }, 'nginx', upstream);
}

const inRoot = (line: string): string =>
  line.replace(/(?<![\w.])\/(srv|etc|var)\//g, `${root}/$1/`).replace(/^cd \/.*/, 'true');

/** What a test must not do to the machine that it runs on. */
const instead: [RegExp, () => unknown][] = [
  [/^apt-get (update|install -y [\w -]+)$/, () => undefined],
  [
    /^adduser --system --group --home \/srv\/civic civic$/,
    () => mkdirSync(home, { recursive: true }),
  ],
  [/^npm install civic-server(@latest)?$/, () => installServer(home)],
  [/^chown -R civic:civic /, () => undefined],
  [
    /^systemctl (enable --now|start|restart) civic-server$/,
    async () => {
      await stop?.();
      await startService();
    },
  ],
  [/^systemctl stop civic-server$/, () => stop!()],
  [/^systemctl reload nginx$/, startProxy],
];

async function run(line: string): Promise<void> {
  const own = instead.find(([pattern]) => pattern.test(line));
  if (own) return void (await own[1]());
  const { PATH = '', HOME = '' } = process.env;
  execFileSync('bash', ['-c', inRoot(line).replace('http://127.0.0.1/', `${origin}/`)], {
    cwd: home,
    env: { PATH, HOME },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

const readPledge = async (): Promise<Pledge> => {
  const response = await fetch(`${origin}/feeds/pledge-sample.json`);
  return ((await response.json()) as { pledges: Pledge[] }).pledges[0]!;
};

describe('from an empty Debian to the first signature', () => {
  it('is the same in both languages, and at most fifteen commands', () => {
    assert.deepEqual(blocksIn(pages[0]!), blocksIn(pages[1]!));
    assert.ok(install!.length <= 15, String(install!.length));
  });

  it('each command does what it should, and then somebody signs', async () => {
    for (const folder of ['etc/systemd/system', 'etc/nginx/conf.d', 'var/backups'])
      mkdirSync(path.join(root, folder), { recursive: true });
    for (const line of install!) await run(line);
    assert.equal(statSync(path.join(home, 'civic-server.env')).mode & 0o777, 0o600);
    const page = await fetch(`${origin}/civic/pledge-form/pledge-sample/shili-gongyue`);
    assert.equal(page.status, 200);
    const pledge = await readPledge();
    const response = await fetch(`${origin}/submissions/pledge-sample`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
      body: JSON.stringify(fillIn(pledge)),
    });
    assert.equal(response.status, 201, await response.text());
    assert.equal(countOf((await readPledge()).signed!, []), countOf(pledge.signed!, [])! + 1);
  });

  it('is upgraded, and goes back to the backup from before', async () => {
    for (const line of upgrade!) await run(line);
    assert.ok(existsSync(path.join(root, 'var/backups/civic-before.tar')));
    for (const line of restore!) await run(line);
    const pledge = await readPledge();
    assert.equal(countOf(pledge.signed!, []), countOf((await demo()).signed!, [])! + 1);
  });
});

const demo = async (): Promise<Pledge> =>
  Promise.resolve(
    (JSON.parse(readFileSync('demo/feeds/pledge-sample.json', 'utf8')) as { pledges: Pledge[] })
      .pledges[0]!,
  );
