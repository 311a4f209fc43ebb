/** The package civic-server, as somebody has it who installs it and has nothing of this repository. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import type { Pledge } from '../../src/contract/index.js';
import { countOf } from '../../src/contract/rules/counts.js';
import { fillIn, newKey } from '../conformance/fill.js';
import { installServer, npm } from '../helpers/install-server.js';

const folder = mkdtempSync(path.join(tmpdir(), 'civic-server-'));
const bin = 'node_modules/civic-server/dist/bin.js';

let child: ChildProcess;
let origin: string;
let complaints = '';

function run(variables: Record<string, string>, ...args: string[]): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, PORT: '0', ...variables };
  return spawn(process.execPath, [bin, ...args], { cwd: folder, env });
}

async function ends(process: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = '';
  process.stderr!.on('data', (data: Buffer) => (said += data.toString()));
  // Not 'exit': what it wrote last may then still be on its way.
  const [code] = (await once(process, 'close')) as [number | null];
  return { code, said };
}

describe('civic-server, from its package', () => {
  before(async () => {
    installServer(folder);
    mkdirSync(path.join(folder, 'feeds'));
    cpSync('demo/feeds/pledge-sample.json', path.join(folder, 'feeds/pledge-sample.json'));
    child = run({ MIN_SECONDS: '0' });
    child.stderr!.on('data', (data: Buffer) => (complaints += data.toString()));
    origin = await new Promise((resolve, reject) => {
      createInterface({ input: child.stdout! }).on('line', (line) => {
        const { event, port } = JSON.parse(line) as { event: string; port?: number };
        if (event === 'listening') resolve(`http://127.0.0.1:${port}`);
      });
      child.once('exit', (code) => reject(new Error(`It ended with ${code}: ${complaints}`)));
    });
  });
  after(() => {
    child?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  const get = (address: string): Promise<Response> => fetch(origin + address);

  it('takes a signature and counts it, in a database in ./data', async () => {
    const read = async (): Promise<Pledge> => {
      const feed = (await (await get('/feeds/pledge-sample.json')).json()) as { pledges: Pledge[] };
      return feed.pledges.find(({ id }) => id === 'shili-gongyue')!;
    };
    const pledge = await read();
    const response = await fetch(`${origin}/submissions/pledge-sample`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
      body: JSON.stringify(fillIn(pledge)),
    });
    assert.equal(response.status, 201, await response.text());
    assert.equal(countOf((await read()).signed!, []), countOf(pledge.signed!, [])! + 1);
    assert.ok(existsSync(path.join(folder, 'data/collector.sqlite')));
  });

  it('has pages of items with the element rendered, oEmbed, check-in and the kit', async () => {
    const page = await (await get('/civic/pledge-form/pledge-sample/shili-gongyue')).text();
    assert.match(page, /<template shadowrootmode="open">/);
    const address = encodeURIComponent(`${origin}/civic/pledge-form/pledge-sample/shili-gongyue`);
    const oembed = (await (await get(`/oembed?url=${address}`)).json()) as { type: string };
    assert.equal(oembed.type, 'rich');
    for (const [file, type] of [
      ['/civic/loader.js', 'text/javascript'],
      ['/civic/page.css', 'text/css'],
      ['/check-in', 'text/html'],
      ['/check-in/check-in.mjs', 'text/javascript'],
      ['/healthz', 'application/json'],
      ['/openapi.json', 'application/json'],
    ] as const) {
      const response = await get(file);
      assert.equal(response.status, 200, file);
      assert.ok(response.headers.get('Content-Type')!.startsWith(type), file);
    }
    assert.equal((await get('/nothing')).status, 404);
  });

  it('has the doctor for whoever started it, and for nobody else', async () => {
    assert.equal((await get('/doctor/')).status, 403);
    const entrance = /http:\S+\/doctor\/\?key=\S+/.exec(complaints)![0];
    const first = await fetch(entrance, { redirect: 'manual' });
    assert.equal(first.status, 303);
    const cookie = first.headers.get('Set-Cookie')!.split(';')[0]!;
    const own = new URL(entrance).origin;
    for (const file of ['', 'doctor.css', 'doctor-page.js'])
      assert.equal(
        (await fetch(`${own}/doctor/${file}`, { headers: { Cookie: cookie } })).status,
        200,
      );
  });

  it('says in plain words what is wrong, and how it is called', async () => {
    const wrong = await ends(run({ PORT: 'eighty', SITE_URL: 'portal', DESK: 'on' }));
    assert.equal(wrong.code, 1);
    for (const name of ['PORT', 'SITE_URL', 'DESK'])
      assert.match(wrong.said, new RegExp(`^  ${name} must `, 'm'));
    assert.doesNotMatch(wrong.said, /\n\s+at /);
    const taken = await ends(run({ PORT: new URL(origin).port, DATABASE_FILE: 'other/x.sqlite' }));
    assert.equal(taken.code, 1);
    assert.match(taken.said, /EADDRINUSE/);
    assert.doesNotMatch(taken.said, /\n\s+at /);
    const withoutClient = await ends(run({ S3_BUCKET: 'pictures' }));
    assert.equal(withoutClient.code, 1);
    assert.match(withoutClient.said, /npm install @aws-sdk\/client-s3/);
    assert.doesNotMatch(withoutClient.said, /\n\s+at /);
    const unknown = await ends(run({}, 'fly'));
    assert.equal(unknown.code, 2);
    assert.match(unknown.said, /^Usage: civic-server/);
  });

  it('lists what it is made of, each with version and licence', () => {
    // The folder itself is part of the list, and needs a version.
    npm(folder, 'pkg', 'set', 'version=1.0.0');
    const list = JSON.parse(npm(folder, 'sbom', '--omit=dev', '--sbom-format=cyclonedx')) as {
      components: { name: string; version: string; licenses?: unknown[] }[];
    };
    const names = list.components.map(({ name }) => name);
    for (const name of ['civic-server', 'hono', 'kysely', 'pg', 'better-sqlite3', 'prom-client'])
      assert.ok(names.includes(name), name);
    for (const { name, version, licenses } of list.components)
      assert.ok(version && licenses?.length, `${name} has a version and a licence`);
  });

  it('stops when it is told to', async () => {
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    assert.deepEqual(await exit, [0, null]);
  });
});
