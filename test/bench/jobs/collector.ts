/** The server behind the forms: how many reads and writes, and how far that is from the databases' own limit. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fillIn, newKey } from '../../conformance/fill.js';
import { makeFeedsFolder, openPledge } from '../../server/feed.js';
import { startPostgres } from '../../server/postgres.js';
import { startProcess, type CollectorProcess } from '../../server/process.js';
import { get, load, post, type Load } from '../collector/load.js';
import { openRawPostgres, rawSqlite, type RawWriter } from '../collector/raw.js';
import type { JobContext } from '../run.js';
import { figure, type Figure, type Findings } from '../support/figure.js';
import { ratios } from '../support/statistics.js';

const connections = 32;
/** As many as the collector has by default. */
const databaseConnections = 10;
const span = 2500;
const feedPath = '/feeds/test.json';

/** One turn of everything on one database. */
interface Turn {
  readonly notModified: Load;
  readonly whole: Load;
  readonly writes: Load;
  readonly raw: number;
  /** Microseconds of the collector's own CPU. */
  readonly cpu: { readonly notModified: number; readonly writes: number };
}

/** CPU that a process has used, in seconds; only Linux tells it so plainly. */
function cpuTime({ child }: CollectorProcess): number {
  try {
    const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return NaN;
  }
}

async function withCpu(
  collector: CollectorProcess,
  act: () => Promise<Load>,
): Promise<readonly [Load, number]> {
  const before = cpuTime(collector);
  const done = await act();
  const requests = Object.values(done.statuses).reduce((sum, count) => sum + count, 0);
  return [done, (1e6 * (cpuTime(collector) - before)) / requests];
}

function assertAll({ statuses }: Load, expected: string): void {
  if (Object.keys(statuses).some((status) => status !== expected))
    throw new Error(`Expected ${expected} alone: ${JSON.stringify(statuses)}`);
}

async function turn(collector: CollectorProcess, raw: RawWriter): Promise<Turn> {
  const { port } = collector;
  collector.lines.length = 0;
  const response = await fetch(`http://127.0.0.1:${port}${feedPath}`);
  const etag = response.headers.get('ETag')!;
  await response.arrayBuffer();
  const [notModified, readCpu] = await withCpu(collector, () =>
    load(port, connections, span, () => get(feedPath, { 'If-None-Match': etag })),
  );
  assertAll(notModified, '304');
  const whole = await load(port, connections, span, () => get(feedPath));
  assertAll(whole, '200');
  // Made ahead: the time to fill in forms is not the collector's.
  const made = Array.from({ length: 6000 }, () =>
    post('/submissions/test', fillIn(openPledge), newKey()),
  );
  const [writes, writeCpu] = await withCpu(collector, () =>
    load(
      port,
      connections,
      span,
      () => made.pop() ?? post('/submissions/test', fillIn(openPledge), newKey()),
    ),
  );
  assertAll(writes, '201');
  return {
    notModified,
    whole,
    writes,
    raw: await raw.write(span),
    cpu: { notModified: readCpu, writes: writeCpu },
  };
}

function rows(database: string, turns: readonly Turn[]): Figure[] {
  const of = (pick: (one: Turn) => number): readonly number[] => turns.map(pick);
  const latency = (name: string, pick: (one: Turn) => Load): Figure[] => [
    figure(
      `${database}: ${name}, p50`,
      'ms',
      of((one) => pick(one).p50),
    ),
    figure(
      `${database}: ${name}, p99`,
      'ms',
      of((one) => pick(one).p99),
    ),
  ];
  return [
    figure(
      `${database}: reads by ETag (304)`,
      '/s',
      of((one) => one.notModified.perSecond),
      {
        atLeast: 5000,
        whereMissed:
          'The generator and whatever else runs share the two processors; the collector’s own CPU a read, below, says how many one processor alone would answer',
      },
    ),
    figure(
      `${database}: CPU of the collector a read by ETag`,
      'µs',
      of((one) => one.cpu.notModified),
    ),
    ...latency('reads by ETag', (one) => one.notModified),
    figure(
      `${database}: whole reads (200)`,
      '/s',
      of((one) => one.whole.perSecond),
    ),
    ...latency('whole reads', (one) => one.whole),
    figure(
      `${database}: writes (201)`,
      '/s',
      of((one) => one.writes.perSecond),
    ),
    figure(
      `${database}: CPU of the collector a write`,
      'µs',
      of((one) => one.cpu.writes),
    ),
    ...latency('writes', (one) => one.writes),
    figure(
      `${database}: the same inserts, raw`,
      '/s',
      of((one) => one.raw),
    ),
    figure(
      `${database}: writes / raw inserts`,
      'ratio',
      ratios(
        of((one) => one.writes.perSecond),
        of((one) => one.raw),
      ),
      {
        atLeast: 0.5,
        whereMissed:
          'The collector’s one process, the database and the generator share the processors, and a write costs the collector more CPU than the inserts cost: HTTP, the checks, three hashes, and statements that are built anew for each submission. What was done: submissions that come together share a commit, statements are planned once, the key is looked up only where something stands in the way. Left: one statement in place of five, at the price of SQL that differs for the two databases',
      },
    ),
  ];
}

export async function run({ rounds }: JobContext): Promise<Findings> {
  const feeds = makeFeedsFolder();
  const folder = mkdtempSync(path.join(tmpdir(), 'civic-bench-'));
  const postgres = await startPostgres();
  const file = path.join(folder, 'bench.sqlite');
  const url = await postgres.newDatabase();
  const variables = {
    FEEDS_DIR: feeds.folder,
    HASH_KEY: 'k'.repeat(32),
    ADMIN_TOKEN: 'token-of-the-benchmark',
    RATE_LIMIT: 'off',
    MIN_SECONDS: '0',
  };
  const onSqlite = await startProcess({ ...variables, DATABASE_FILE: file });
  const onPostgres = await startProcess({ ...variables, DATABASE_URL: url });
  const sqlite = rawSqlite(file);
  const raw = await openRawPostgres(url, databaseConnections);
  let bytes = NaN;
  const turns: Record<'SQLite' | 'PostgreSQL', Turn[]> = { SQLite: [], PostgreSQL: [] };
  try {
    for (let round = -1; round < Math.min(rounds, 5); round++) {
      const pair = [await turn(onSqlite, sqlite), await turn(onPostgres, raw)] as const;
      // The first one warms up.
      if (round < 0) continue;
      turns.SQLite.push(pair[0]);
      turns.PostgreSQL.push(pair[1]);
    }
    bytes = await raw.bytesOfSubmission();
  } finally {
    await Promise.all([onSqlite.stop(), onPostgres.stop(), sqlite.close(), raw.close()]);
    await postgres.stop();
    feeds.remove();
    rmSync(folder, { recursive: true, force: true });
  }
  return {
    title: 'The collector',
    about: [
      `One process of server/collector, ${connections} connections that ask as fast as they are answered, from the same machine; turn by turn with the raw inserts.`,
      `Raw: the same five statements in one transaction on the same tables of the same database, prepared, with nothing else; on SQLite one after the other, on PostgreSQL ${databaseConnections} at a time, as the collector has connections.`,
      `Durability, the same for both: SQLite ${sqlite.version}: ${sqlite.settings}. PostgreSQL ${raw.version}: ${raw.settings}.`,
    ],
    figures: [
      ...rows('SQLite', turns.SQLite),
      ...rows('PostgreSQL', turns.PostgreSQL),
      figure('PostgreSQL: a submission on the disk, with its indexes', 'B', [bytes]),
    ],
  };
}
