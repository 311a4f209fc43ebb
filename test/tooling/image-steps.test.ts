/**
 * The image, without an engine of containers: each line of server/Dockerfile in its order, every stage in an empty folder that
 * stands for its root. What would change the machine itself (packages of Debian) or fetch what this repository has
 * installed already (`npm ci`) is done for it by the test; every other line is carried out as it stands.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, describe, it } from 'node:test';
import type { Pledge } from '../../src/contract/index.js';
import { countOf } from '../../src/contract/rules/counts.js';
import { fillIn, newKey } from '../conformance/fill.js';
import { freePort, unprivileged } from '../server/postgres.js';

interface Instruction {
  name: string;
  text: string;
}

interface Stage {
  /** The folder that stands for `/`. */
  root: string;
  folder: string;
  env: Record<string, string>;
  /** What the image says of itself. */
  said: Map<string, string>;
}

const recipe = 'server/Dockerfile';

/** Comments stand alone on a line, also between lines that belong together. */
const readInstructions = (text: string): Instruction[] =>
  text
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name, rest] = /^([A-Z]+)\s+(.*)$/.exec(line)!;
      return { name: name!, text: rest!.trim() };
    });

const machine = mkdtempSync(path.join(tmpdir(), 'civic-image-'));
chmodSync(machine, 0o755);
after(() => rmSync(machine, { recursive: true, force: true }));
const stages = new Map<string, Stage>();

/** Absolute paths of the image, below the folder that stands for its root. */
const below = (root: string, text: string): string =>
  text.replace(/(?<![\w.:/@-])\/(?=(?:app|data|feeds|source|tmp|usr|var)\b)/g, `${root}/`);

const owner = unprivileged(machine);
if (process.getuid?.() === 0) execFileSync('chown', ['root', machine]);

/** A line of the shell as it is, but for what it must not do to this machine. */
function run({ root, folder, env }: Stage, line: string): void {
  // Packages of Debian are the engine's business: that they exist is not shown here.
  if (line.startsWith('apt-get update')) return;
  const commands = below(root, line)
    .replace(/npm ci [^&]*&&/, `{ cp -al $PACKAGES . 2>/dev/null || cp -a $PACKAGES .; } &&`)
    // The SQLite driver is not compiled: it is copied below, from where it was when packages were installed here.
    .replace(/npm install /, 'npm install --ignore-scripts ')
    // There is no user `node` on this machine; whoever is not root owns what it makes.
    .replace(/chown node:node (\S+)/, owner.uid ? `chown ${owner.uid}:${owner.gid} $1` : 'true');
  const { PATH = '', HOME = '' } = process.env;
  const { status, stdout, stderr } = spawnSync('bash', ['-ec', commands], {
    cwd: folder,
    env: {
      PATH,
      HOME,
      PACKAGES: path.resolve('node_modules'),
      ...env,
      npm_config_prefer_offline: 'true',
    },
    encoding: 'utf8',
  });
  assert.equal(status, 0, `RUN ${line}\n${stdout}\n${stderr}`);
}

/** What `docker build` sends: everything but what is named beside the recipe. */
function copyContext(to: string): void {
  const patterns = readFileSync(`${recipe}.dockerignore`, 'utf8').trim().split('\n');
  const isLeftOut = (file: string): boolean =>
    patterns.some((pattern) =>
      pattern.startsWith('**/*')
        ? file.endsWith(pattern.slice(4))
        : pattern.startsWith('**/')
          ? path.basename(file) === pattern.slice(3)
          : file === pattern,
    );
  cpSync('.', to, { recursive: true, filter: (file) => file === '.' || !isLeftOut(file) });
}

function copy(stage: Stage, text: string): void {
  const words = text.split(/\s+/);
  const [from, chown] = ['--from=', '--chown='].map((flag) =>
    words.find((word) => word.startsWith(flag))?.slice(flag.length),
  );
  const [source, target] = words.filter((word) => !word.startsWith('--')) as [string, string];
  const to = path.resolve(stage.folder, below(stage.root, target));
  if (from === undefined) {
    assert.equal(source, '.', 'only the whole repository is copied into a stage');
    return copyContext(to);
  }
  const there = below(stages.get(from)!.root, source);
  // A folder is copied with what is in it, not into one that is there.
  execFileSync('bash', [
    '-ec',
    `for one in ${there}; do if [ -d "$one" ]; then mkdir -p ${to}; cp -a "$one/." ${to}; else cp -a "$one" ${to}; fi; done`,
  ]);
  if (chown && owner.uid) execFileSync('chown', ['-R', `${owner.uid}:${owner.gid}`, to]);
}

/** Carries out a whole recipe. @returns the last stage, which is the image. */
function build(instructions: readonly Instruction[]): Stage {
  let stage: Stage | undefined;
  for (const { name, text } of instructions) {
    if (name === 'FROM') {
      const root = path.join(machine, String(stages.size));
      mkdirSync(path.join(root, 'tmp'), { recursive: true });
      stage = { root, folder: root, env: {}, said: new Map([['FROM', text]]) };
      stages.set(/ AS (\w+)$/.exec(text)?.[1] ?? 'image', stage);
      continue;
    }
    assert.ok(stage, 'a recipe begins with FROM');
    if (name === 'WORKDIR')
      mkdirSync((stage.folder = below(stage.root, text)), { recursive: true });
    else if (name === 'COPY') copy(stage, text);
    else if (name === 'RUN') run(stage, text);
    else if (name === 'ENV')
      for (const [, key, value] of text.matchAll(/(\w+)=(\S+)/g))
        stage.env[key!] = below(stage.root, value!);
    else {
      assert.match(name, /^(USER|VOLUME|EXPOSE|HEALTHCHECK|ENTRYPOINT)$/);
      stage.said.set(name, text);
    }
  }
  return stage!;
}

/** All files but those on volumes, with when they were changed. */
const filesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => !/^(data|feeds|tmp)\//.test(`${file}/`))
    .map((file) => `${file} ${statSync(path.join(root, file)).mtimeMs}`);

describe('the image', () => {
  const instructions = readInstructions(readFileSync(recipe, 'utf8'));
  let image: Stage;
  let child: ChildProcess | undefined;
  after(() => child?.kill('SIGKILL'));

  it('is made by its lines, one after the other', () => {
    image = build(instructions);
    cpSync(
      'node_modules/better-sqlite3/build',
      path.join(image.root, 'app/node_modules/better-sqlite3/build'),
      { recursive: true },
    );
    const list = JSON.parse(readFileSync(path.join(image.root, 'app/sbom.cdx.json'), 'utf8')) as {
      components: { name: string }[];
    };
    const names = list.components.map(({ name }) => name);
    for (const name of ['civic-server', 'hono', '@aws-sdk/client-s3'])
      assert.ok(names.includes(name));
    assert.ok(
      !existsSync(path.join(image.root, 'app/civic-server.tgz')),
      'the package itself is left out',
    );
    assert.ok(!existsSync(path.join(image.root, 'source')), 'nor is the source in it');
  });

  it('needs a Node that its own packages accept', () => {
    const [, major] = /^node:(\d+)-/.exec(image.said.get('FROM')!)!;
    const server = readFileSync(
      path.join(image.root, 'app/node_modules/civic-server/package.json'),
      'utf8',
    );
    const { engines } = JSON.parse(server) as { engines: { node: string } };
    assert.ok(Number(major) >= Number(/>=(\d+)/.exec(engines.node)![1]));
  });

  it('starts as somebody who is not root, is healthy by its own check, takes a signature, writes nothing but data, and stops', async () => {
    assert.equal(image.said.get('USER'), 'node');
    const port = await freePort();
    const env = {
      PATH: process.env['PATH']!,
      ...image.env,
      PORT: String(port),
      HASH_KEY: 'k'.repeat(32),
      ADMIN_TOKEN: 't'.repeat(32),
      MIN_SECONDS: '0',
    };
    // What is mounted when a container starts.
    mkdirSync(path.join(image.root, 'feeds'));
    cpSync('demo/feeds/pledge-sample.json', path.join(image.root, 'feeds/pledge-sample.json'));
    assert.ok(existsSync(path.join(image.root, image.said.get('VOLUME')!)));
    const before = filesIn(image.root);

    const [check, ...checkArgs] = JSON.parse(
      image.said.get('HEALTHCHECK')!.replace(/^.*?CMD\s+/, ''),
    ) as [string, ...string[]];
    assert.equal(check, 'node');
    const isHealthy = (): boolean =>
      spawnSync(process.execPath, checkArgs, { cwd: image.folder, env, ...owner }).status === 0;
    assert.ok(!isHealthy(), 'nothing runs yet');

    const [command, ...args] = JSON.parse(image.said.get('ENTRYPOINT')!) as [string, ...string[]];
    assert.equal(command, 'node');
    let complaints = '';
    child = spawn(process.execPath, args, { cwd: image.folder, env, ...owner });
    child.stderr!.on('data', (data: Buffer) => (complaints += data.toString()));
    await new Promise<void>((resolve, reject) => {
      createInterface({ input: child!.stdout! }).on('line', (line) => {
        if ((JSON.parse(line) as { event: string }).event === 'listening') resolve();
      });
      child!.once('exit', (code) => reject(new Error(`It ended with ${code}: ${complaints}`)));
    });
    assert.ok(isHealthy());

    const origin = `http://127.0.0.1:${port}`;
    const readPledge = async (): Promise<Pledge> => {
      const feed = await fetch(`${origin}/feeds/pledge-sample.json`);
      return ((await feed.json()) as { pledges: Pledge[] }).pledges[0]!;
    };
    const pledge = await readPledge();
    const response = await fetch(`${origin}/submissions/pledge-sample`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
      body: JSON.stringify(fillIn(pledge)),
    });
    assert.equal(response.status, 201, await response.text());
    assert.equal(countOf((await readPledge()).signed!, []), countOf(pledge.signed!, [])! + 1);
    for (const address of ['/civic/loader.js', `/civic/pledge-form/pledge-sample/${pledge.id}`])
      assert.equal((await fetch(origin + address)).status, 200, address);

    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    assert.deepEqual(await exit, [0, null]);
    assert.deepEqual(filesIn(image.root), before, 'its root can be read-only');
    assert.ok(existsSync(path.join(image.root, 'data/collector.sqlite')));
  });

  it('listens where it says that it does', () => {
    assert.equal(image.said.get('EXPOSE'), '8080');
    assert.match(image.said.get('HEALTHCHECK')!, /PORT \|\| 8080/);
    assert.equal(image.env['HOST'], '0.0.0.0', 'others than the container itself reach it');
  });

  it('is not made where a line names what is not there', () => {
    stages.clear();
    const wrong = readInstructions(
      'FROM a AS one\nWORKDIR /app\nFROM b\nCOPY --from=one /app/nothing /app/',
    );
    assert.throws(() => build(wrong));
  });
});
