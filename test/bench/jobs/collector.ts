/** The server behind the forms: how many reads and writes, and how far that is from the databases' own limit. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fillIn, fillInSignUp, newKey } from '../../conformance/fill.js';
import { manyMembers } from '../../helpers/feeds.js';
import { makeActivity, makePost } from '../../server/activities.js';
import { makeFeedsFolder, openPledge } from '../../server/feed.js';
import { startPostgres } from '../../server/postgres.js';
import { startProcess, type CollectorProcess } from '../../server/process.js';
import { cpuTime, get, load, post, type Load } from '../collector/load.js';
import { openRawPostgres, rawSqlite, type RawWriter } from '../collector/raw.js';
import type { JobContext } from '../run.js';
import { figure, type Figure, type Findings } from '../support/figure.js';
import { ratios } from '../support/statistics.js';

const connections = 32;
/** As many as the collector has by default. */
const databaseConnections = 10;
const span = 2500;
const processes = 4;

const activity = makeActivity([makePost('wide', 0, { capacity: 1e5 })]);
const longFeed = 5000;

/** What is asked, and how it is answered. */
const asked = {
  'reads by ETag (304)': { status: '304', path: '/feeds/test.json' },
  'whole reads (200)': { status: '200', path: '/feeds/test.json' },
  [`reads by ETag of ${longFeed} members (304)`]: { status: '304', path: '/feeds/long.json' },
  [`whole reads of ${longFeed} members (200)`]: { status: '200', path: '/feeds/long.json' },
  'signatures (201)': { status: '201', fill: () => fillIn(openPledge) },
  'sign-ups (201)': { status: '201', fill: () => fillInSignUp(activity, ['wide']) },
} as const satisfies Record<string, { status: string; path?: string; fill?: () => unknown }>;

/** Requests a second, milliseconds of an answer, and microseconds of the collector’s own CPU for one. */
interface Measured extends Load {
  readonly cpu: number;
}

/** One turn of everything on one database. */
interface Turn {
  readonly by: Readonly<Record<string, Measured>>;
  readonly raw: number;
}

async function measure(
  collectors: readonly CollectorProcess[],
  expected: string,
  next: () => Buffer,
): Promise<Measured> {
  const cpu = (): number => collectors.reduce((sum, one) => sum + cpuTime(one), 0);
  const before = cpu();
  const done = await load(
    collectors.map(({ port }) => port),
    connections,
    span,
    next,
  );
  const { [expected]: answered = 0, ...others } = done.statuses;
  if (Object.keys(others).length > 0)
    throw new Error(`Expected ${expected} alone: ${JSON.stringify(done.statuses)}`);
  return { ...done, cpu: (1e6 * (cpu() - before)) / answered };
}

async function turn(collectors: readonly CollectorProcess[], raw: RawWriter): Promise<Turn> {
  const by: Record<string, Measured> = {};
  for (const [name, what] of Object.entries(asked)) {
    for (const { lines } of collectors) lines.length = 0;
    if ('path' in what) {
      const response = await fetch(`http://127.0.0.1:${collectors[0]!.port}${what.path}`);
      await response.arrayBuffer();
      const etag = response.headers.get('ETag')!;
      const request = get(what.path, what.status === '304' ? { 'If-None-Match': etag } : {});
      by[name] = await measure(collectors, what.status, () => request);
    } else {
      // Made ahead: the time to fill in forms is not the collector's.
      const make = (): Buffer => post('/submissions/test', what.fill(), newKey());
      const made = Array.from({ length: 8000 }, make);
      by[name] = await measure(collectors, what.status, () => made.pop() ?? make());
    }
  }
  return { by, raw: await raw.write(span) };
}

function rows(database: string, turns: readonly Turn[]): Figure[] {
  const of = (pick: (one: Turn) => number): readonly number[] => turns.map(pick);
  return [
    ...Object.keys(asked).flatMap((name) => {
      const part = (what: 'perSecond' | 'p50' | 'p99' | 'cpu') => of(({ by }) => by[name]![what]);
      return [
        figure(
          `${database}: ${name}`,
          '/s',
          part('perSecond'),
          name === 'reads by ETag (304)'
            ? {
                atLeast: 5000,
                whereMissed:
                  'The generator and whatever else runs share the two processors; the collector’s own CPU a read, below, says how many one processor alone would answer',
              }
            : undefined,
        ),
        figure(`${database}: ${name}, p50`, 'ms', part('p50')),
        figure(`${database}: ${name}, p99`, 'ms', part('p99')),
        figure(`${database}: ${name}, CPU of the collector for one`, 'µs', part('cpu')),
      ];
    }),
    figure(
      `${database}: the inserts of a signature, raw`,
      '/s',
      of((one) => one.raw),
    ),
    figure(
      `${database}: signatures / raw inserts`,
      'ratio',
      ratios(
        of(({ by }) => by['signatures (201)']!.perSecond),
        of((one) => one.raw),
      ),
      {
        atLeast: database === 'SQLite' ? 0.7 : 0.6,
        whereMissed:
          'The collector, the database and the generator share the processors, and a signature costs the collector more CPU than the inserts cost: HTTP, the checks and three hashes. What was done: what comes together shares a commit and its statements, the key is looked up only where something stands in the way, a body is read and an answer goes out without a stream, and keys are derived once. Where the time goes: docs/back-end.md',
      },
    ),
  ];
}

export async function run({ rounds }: JobContext): Promise<Findings> {
  const feeds = makeFeedsFolder();
  feeds.save({
    civic: 1,
    lang: 'zh-Hans',
    pledges: [openPledge],
    activities: [activity],
  });
  feeds.save(
    { civic: 1, lang: 'zh-Hans', pledges: [openPledge], members: manyMembers(longFeed) },
    'long',
  );
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
  const several = `${processes} processes on PostgreSQL`;
  const collectors: Record<string, CollectorProcess[]> = {
    SQLite: [await startProcess({ ...variables, DATABASE_FILE: file })],
    PostgreSQL: [await startProcess({ ...variables, DATABASE_URL: url })],
    [several]: [],
  };
  for (let made = 0; made < processes; made++)
    collectors[several]!.push(await startProcess({ ...variables, DATABASE_URL: url }));
  const sqlite = rawSqlite(file);
  const raw = await openRawPostgres(url, databaseConnections);
  const turns = new Map<string, Turn[]>(Object.keys(collectors).map((name) => [name, []]));
  let bytes = NaN;
  try {
    for (let round = -1; round < Math.min(rounds, 5); round++)
      for (const [name, own] of Object.entries(collectors)) {
        const taken = await turn(own, name === 'SQLite' ? sqlite : raw);
        // The first one warms up.
        if (round >= 0) turns.get(name)!.push(taken);
      }
    bytes = await raw.bytesOfSubmission();
  } finally {
    await Promise.all(Object.values(collectors).flatMap((own) => own.map((one) => one.stop())));
    await Promise.all([sqlite.close(), raw.close()]);
    await postgres.stop();
    feeds.remove();
    rmSync(folder, { recursive: true, force: true });
  }
  return {
    title: 'The collector',
    about: [
      `Processes of server/collector, ${connections} connections that ask as fast as they are answered, from the same machine; turn by turn with the raw inserts.`,
      `Raw: the same five statements in one transaction on the same tables of the same database, prepared, with nothing else; on SQLite one after the other, on PostgreSQL ${databaseConnections} at a time, as the collector has connections.`,
      `Durability, the same for both: SQLite ${sqlite.version}: ${sqlite.settings}. PostgreSQL ${raw.version}: ${raw.settings}.`,
    ],
    figures: [
      ...[...turns].flatMap(([name, own]) => rows(name, own)),
      figure('PostgreSQL: a submission on the disk, with its indexes', 'B', [bytes]),
    ],
  };
}
