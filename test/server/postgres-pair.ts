import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { findPostgres } from './postgres-binaries.js';
import { answers, freePort, makeCluster, processesOf, unprivileged, user } from './postgres.js';

/** A primary that answers a commit only when its standby has it on the disk, too; either may be the primary. */
export class PostgresPair {
  static async start(): Promise<PostgresPair> {
    const binaries = findPostgres();
    if (!binaries) throw new Error('A standby needs the PostgreSQL of the system.');
    // What stands on the PATH may be a link to one of the programs only.
    const real = path.dirname(realpathSync(path.join(binaries, 'postgres')));
    const pair = new PostgresPair(real, [await freePort(), await freePort()]);
    makeCluster(binaries, pair.#data(0), pair.#owner);
    await pair.#start(0);
    await pair.#ask(0, `create database ${user}`, 'postgres');
    await pair.addStandby();
    return pair;
  }

  /** As docs/back-end.md has it: both, and whichever takes writes. */
  readonly url: string;
  readonly #binaries: string;
  readonly #folder: string;
  readonly #ports: readonly number[];
  readonly #owner: { uid?: number; gid?: number };
  readonly #running: (ChildProcess | undefined)[] = [undefined, undefined];
  #primary = 0;

  private constructor(binaries: string, ports: readonly number[]) {
    this.#binaries = binaries;
    this.#ports = ports;
    this.#folder = mkdtempSync(path.join(tmpdir(), 'civic-pair-'));
    chmodSync(this.#folder, 0o700);
    this.#owner = unprivileged(this.#folder);
    const hosts = ports.map((port) => `127.0.0.1:${port}`).join(',');
    this.url = `postgres://${user}@${hosts}/${user}?target_session_attrs=read-write`;
  }

  /** Ends the primary as a power cut does: nothing of it runs on. */
  async killPrimary(): Promise<void> {
    const server = this.#running[this.#primary]!;
    const gone = once(server, 'exit');
    for (const id of processesOf(server.pid!)) {
      try {
        process.kill(id, 'SIGKILL');
      } catch {
        // It had ended by itself.
      }
    }
    await gone;
    this.#running[this.#primary] = undefined;
  }

  /** Makes the standby the primary, which does not wait for another one until there is one. */
  async promote(): Promise<void> {
    this.#primary = 1 - this.#primary;
    await this.#ask(this.#primary, 'select pg_promote()');
    await this.#ask(this.#primary, 'alter system reset synchronous_standby_names');
    await this.#ask(this.#primary, 'select pg_reload_conf()');
  }

  /** Makes the other place anew from the primary; from then on commits wait for it. */
  async addStandby(): Promise<void> {
    const place = 1 - this.#primary;
    rmSync(this.#data(place), { recursive: true, force: true });
    const from = ['-h', '127.0.0.1', '-p', String(this.#ports[this.#primary]), '-U', user];
    const how = ['-D', this.#data(place), '-R', '-X', 'stream', '--checkpoint=fast', '--no-sync'];
    execFileSync(path.join(this.#binaries, 'pg_basebackup'), [...from, ...how], {
      ...this.#owner,
      cwd: this.#folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await this.#start(place);
    await this.#ask(this.#primary, `alter system set synchronous_standby_names = '*'`);
    await this.#ask(this.#primary, 'select pg_reload_conf()');
    for (;;) {
      const [row] = await this.#ask(this.#primary, 'select sync_state from pg_stat_replication');
      if (row?.['sync_state'] === 'sync') return;
      await pause(20);
    }
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.#running.map(async (server) => {
        if (!server) return;
        const gone = once(server, 'exit');
        server.kill('SIGQUIT');
        await gone;
      }),
    );
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #start(place: number): Promise<void> {
    const port = this.#ports[place]!;
    const options = ['listen_addresses=127.0.0.1', `unix_socket_directories=${this.#folder}`];
    const server = spawn(
      path.join(this.#binaries, 'postgres'),
      ['-D', this.#data(place), '-p', String(port), ...options.flatMap((one) => ['-c', one])],
      { ...this.#owner, cwd: this.#folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const end = (): void => void server.kill('SIGQUIT');
    process.once('exit', end);
    server.once('exit', () => process.off('exit', end));
    await answers(server, port);
    this.#running[place] = server;
  }

  async #ask(place: number, query: string, database = user): Promise<Record<string, unknown>[]> {
    const client = new pg.Client(`postgres://${user}@127.0.0.1:${this.#ports[place]}/${database}`);
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(query)).rows;
    } finally {
      await client.end();
    }
  }

  #data(place: number): string {
    return path.join(this.#folder, `data-${place}`);
  }
}
