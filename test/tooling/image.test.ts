/** The image of server/Dockerfile, built from the repository, looked through, and run as its recipe says. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Pledge } from '../../src/contract/index.js';
import { countOf } from '../../src/contract/rules/counts.js';
import { fillIn, newKey } from '../conformance/fill.js';
import { ImageStore, type Container, type RunningContainer } from '../helpers/images.js';
import { testVariables } from '../server/collector.js';

const recipe = 'server/Dockerfile';
const text = readFileSync(recipe, 'utf8');
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** All packages below a folder, as `name@version`. */
function packagesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory() || entry.name.startsWith('.')) return [];
    const inside = path.join(folder, entry.name);
    if (entry.name.startsWith('@')) return packagesIn(inside);
    const { name, version } = read(path.join(inside, 'package.json')) as Record<string, string>;
    const own = path.join(inside, 'node_modules');
    return [`${name}@${version}`, ...(existsSync(own) ? packagesIn(own) : [])];
  });
}

/** Every file with when it was changed, but for its volumes, /tmp, and what buildah itself writes where it runs something. */
const filesIn = (root: string): string[] =>
  execFileSync('find', [root, '-printf', '%P %T@\\n'], { encoding: 'utf8', maxBuffer: 2 ** 26 })
    .split('\n')
    .filter((line) => !/^((data|feeds|run|tmp)[/ ]| )/.test(line));

/** What is in one list and not in the other. */
const without = (list: readonly string[], other: readonly string[]): string[] => {
  const others = new Set(other);
  return list.filter((one) => !others.has(one));
};

describe('the image', () => {
  const store = new ImageStore();
  let container: Container;
  let server: RunningContainer | undefined;
  // A free port, and forms that are sent faster than anybody reads them.
  const env: Record<string, string> = { ...testVariables, PORT: '0', MIN_SECONDS: '0' };

  before(() => {
    const bases = new Set([...text.matchAll(/^FROM (\S+)/gm)].map(([, name]) => name!));
    for (const base of bases) store.makeNode(base);
    store.build(recipe, 'civic-server');
    const feeds = path.join(store.folder, 'feeds');
    mkdirSync(feeds);
    cpSync('demo/feeds/pledge-sample.json', path.join(feeds, 'pledge-sample.json'));
    chmodSync(store.folder, 0o755);
    container = store.create('civic-server', { [feeds]: '/feeds' });
  });

  after(() => {
    server?.kill();
    store.remove();
  });

  const ask = (address: string): Promise<Response> =>
    fetch(new URL(address, `http://127.0.0.1:${server!.port}`));
  const readPledge = async (): Promise<Pledge> => {
    const feed = (await (await ask('/feeds/pledge-sample.json')).json()) as { pledges: Pledge[] };
    return feed.pledges[0]!;
  };
  const countSigned = async (): Promise<number> => countOf((await readPledge()).signed!, [])!;
  const command = (...words: string[]): string =>
    container.run(env, ...container.config.Entrypoint, ...words);
  const isHealthy = (port: number): boolean => {
    const [kind, ...words] = container.config.Healthcheck.Test;
    assert.equal(kind, 'CMD');
    try {
      container.run({ ...env, PORT: String(port) }, ...words);
      return true;
    } catch {
      return false;
    }
  };
  const stop = async (): Promise<void> => {
    assert.equal(await server!.stop(), 0);
    server = undefined;
  };

  it('lists what is in it, in the versions of the lockfile', (context) => {
    context.diagnostic(`It has ${store.size('civic-server')}.`);
    const app = path.join(container.root, 'app');
    const installed = packagesIn(path.join(app, 'node_modules'));
    const bom = read(path.join(app, 'sbom.cdx.json')) as {
      components: { name: string; version: string }[];
    };
    const listed = bom.components.map(({ name, version }) => `${name}@${version}`);
    assert.deepEqual([without(installed, listed), without(listed, installed)], [[], []]);
    const lockfile = read('package-lock.json') as {
      packages: Record<string, { version?: string }>;
    };
    const locked = Object.entries(lockfile.packages).map(
      ([place, { version }]) => `${place.replace(/^(.*node_modules\/)?/, '')}@${version}`,
    );
    const { version } = read('server/package.json') as { version: string };
    assert.deepEqual(without(installed, locked), [`civic-server@${version}`]);
    for (const name of ['hono', 'better-sqlite3', 'sharp', '@aws-sdk/client-s3'])
      assert.ok(
        installed.some((one) => one.startsWith(`${name}@`)),
        name,
      );
  });

  it('holds neither the source, nor how it was built', () => {
    for (const file of ['source', 'app/civic-server.tgz', 'usr/bin/g++'])
      assert.ok(!existsSync(path.join(container.root, file)), file);
    for (const file of ['root/.npmrc', 'run/npm-authorities.pem']) {
      const inImage = path.join(container.root, file);
      assert.ok(!existsSync(inImage) || lstatSync(inImage).size === 0, file);
    }
  });

  it('has the programs for backups, as new as the server of the composition', () => {
    const [, major] = /image: postgres:(\d+)/.exec(
      readFileSync('server/deploy/compose.yaml', 'utf8'),
    )!;
    for (const program of ['pg_dump', 'pg_restore'])
      assert.match(
        container.run({}, program, '--version'),
        new RegExp(`PostgreSQL\\) ${major}\\.`),
      );
  });

  it('is run by a user who can change nothing but data', () => {
    assert.notEqual(container.run({}, 'id', '-u'), '0');
    const writable = container
      .run({}, 'sh', '-c', 'find / -xdev -writable -not -type l 2>/dev/null || true')
      .split('\n');
    const own = /^\/(data|tmp|var\/tmp|run\/lock|home\/node)(\/|$)/;
    assert.deepEqual(
      writable.filter((file) => !own.test(file)),
      [],
    );
    assert.ok(writable.includes('/data'));
  });

  it('listens where it says that it does', () => {
    assert.deepEqual(Object.keys(container.config.ExposedPorts), ['8080/tcp']);
    assert.ok(container.config.Env.includes('HOST=0.0.0.0'), 'others than itself reach it');
  });

  it('starts, is healthy by its own check, draws, takes a signature, and keeps it when it starts again', async () => {
    const files = filesIn(container.root);
    server = await container.start(env);
    assert.ok(isHealthy(server.port));
    for (const address of ['/healthz', '/readyz', '/civic/loader.js'])
      assert.equal((await ask(address)).status, 200, address);

    const signed = await countSigned();
    const pledge = await readPledge();
    const sent = await fetch(`http://127.0.0.1:${server.port}/submissions/pledge-sample`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
      body: JSON.stringify(fillIn(pledge)),
    });
    assert.equal(sent.status, 201, await sent.text());
    assert.equal(await countSigned(), signed + 1);

    const page = await (await ask(`/civic/pledge-form/pledge-sample/${pledge.id}`)).text();
    const [, address] = /<meta property="og:image" content="([^"]+)">/.exec(page)!;
    const picture = await ask(address!);
    assert.deepEqual([picture.status, picture.headers.get('Content-Type')], [200, 'image/png']);
    const bytes = Buffer.from(await picture.arrayBuffer());
    assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630]);

    const { port } = server;
    await stop();
    assert.ok(!isHealthy(port), 'nothing runs any more');
    server = await container.start(env);
    assert.equal(await countSigned(), signed + 1);
    assert.deepEqual(without(filesIn(container.root), files), [], 'its root can be read-only');
  });

  it('is backed up while it runs, and restored', async () => {
    const signed = await countSigned();
    command('backup', '/data/before.tar');
    await stop();
    env['DATABASE_FILE'] = '/data/restored.sqlite';
    env['PHOTOS_DIR'] = '/data/restored';
    command('restore', '/data/before.tar');
    server = await container.start(env);
    assert.equal(await countSigned(), signed);
    await stop();
  });
});
