/**
 * Where the collector's CPU goes while it takes signatures, sign-ups or readers; docs/back-end.md has what it printed.
 *
 *     npm run profile -- [sqlite|postgres] [signatures|sign-ups|readers]
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fillIn, fillInSignUp, newKey } from '../conformance/fill.js';
import { makeActivity, makePost } from '../server/activities.js';
import { makeFeedsFolder, openPledge } from '../server/feed.js';
import { startPostgres } from '../server/postgres.js';
import { programOf } from '../server/program.js';
import { startProcess } from '../server/process.js';
import { cpuTime, get, load, post } from './collector/load.js';

const [database = 'sqlite', job = 'signatures'] = process.argv.slice(2);
const requests = 6000;
const activity = makeActivity([makePost('wide', 0, { capacity: 1e5 })]);

type Rules = readonly (readonly [part: string, frame: RegExp])[];

/** What counts whatever is further in on the stack: SQLite waits for the disk in our own thread, and lines are written. */
const wholes: Rules = [
  ['commit: waiting for the disk', /^commitTransaction .*sqlite/],
  ['log', /^\S+ .*\/collector\/open\.ts/],
];

/** What a frame of the stack says of the time; the innermost one that says something counts. */
const parts: Rules = [
  ['garbage collection', /^\(garbage collector\)/],
  ['hashes', /^\S+ (node:internal\/crypto|.*\/(signer-digest|secret)\.ts)/],
  ['statements: built, sent and run', /^\S+ .*\/(kysely|pg|pg-pool|pg-protocol|better-sqlite3)\//],
  ['checks of what was sent', /^\S+ .*\/(zod|src\/contract|check-submission)/],
  ['HTTP', /^\S+ .*\/(hono|@hono\/node-server)\//],
  ['HTTP', /^\S+ node:(_http|net|internal\/(deps\/undici|webstreams|streams|stream_base))/],
  ['our own code', /^\S+ .*\/server\//],
];

interface Frame {
  functionName: string;
  url: string;
  /** From 0. */
  lineNumber: number;
}

interface Profile {
  nodes: { id: number; callFrame: Frame; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
}

/** The file that each line of the program is from: it is one file, in which esbuild writes a comment above each module. */
function sourcesIn(program: string): string[] {
  let source = '';
  return readFileSync(program, 'utf8')
    .split('\n')
    .map(
      (line) => (source = /^ *\/\/ ((server|src|node_modules)\/\S+)$/.exec(line)?.[1] ?? source),
    );
}

/** The time that was sampled after `from`, by part. */
function shares(
  { nodes, samples, timeDeltas }: Profile,
  from: number,
  program: string,
): Map<string, number> {
  const sources = sourcesIn(program);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((of) => [of, id])));
  const partOf = (innermost: number): string => {
    const stack: string[] = [];
    for (let id: number | undefined = innermost; id !== undefined; id = parents.get(id)) {
      const { functionName, url, lineNumber } = byId.get(id)!.callFrame;
      const file = url.endsWith(program) ? `/${sources[lineNumber]}` : url;
      stack.push(`${functionName || '-'} ${file}`);
    }
    for (const rules of [wholes, parts])
      for (const frame of stack)
        for (const [part, pattern] of rules) if (pattern.test(frame)) return part;
    return 'Node itself';
  };
  const found = new Map<string, number>();
  let at = 0;
  for (const [index, id] of samples.entries()) {
    at += timeDeltas[index]!;
    const name = byId.get(id)!.callFrame.functionName;
    if (at < from || name === '(idle)') continue;
    const part = partOf(id);
    found.set(part, (found.get(part) ?? 0) + timeDeltas[index]!);
  }
  return found;
}

const feeds = makeFeedsFolder();
feeds.save({ civic: 1, lang: 'zh-Hans', pledges: [openPledge], activities: [activity] });
const folder = mkdtempSync(path.join(tmpdir(), 'civic-profile-'));
const postgres = database === 'postgres' ? await startPostgres() : undefined;
try {
  const spawned = performance.now();
  const collector = await startProcess(
    {
      FEEDS_DIR: feeds.folder,
      HASH_KEY: 'k'.repeat(32),
      ADMIN_TOKEN: 'token-of-the-benchmark',
      RATE_LIMIT: 'off',
      MIN_SECONDS: '0',
      ...(postgres
        ? { DATABASE_URL: await postgres.newDatabase() }
        : { DATABASE_FILE: path.join(folder, 'profile.sqlite') }),
    },
    undefined,
    ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=200'],
  );
  const make = (): Buffer =>
    job === 'readers'
      ? get('/feeds/test.json')
      : post(
          '/submissions/test',
          job === 'signatures' ? fillIn(openPledge) : fillInSignUp(activity, ['wide']),
          newKey(),
        );
  const send = async (count: number): Promise<number> => {
    const made = Array.from({ length: count }, make);
    let answered = 0;
    while (made.length > 0) {
      const { statuses } = await load([collector.port], 32, 500, () => made.pop() ?? make());
      answered += Object.values(statuses).reduce((sum, one) => sum + one, 0);
    }
    return answered;
  };
  await send(requests / 4);
  const from = 1000 * (performance.now() - spawned);
  const before = cpuTime(collector);
  const answered = await send(requests);
  const each = (1e6 * (cpuTime(collector) - before)) / answered;
  await collector.stop();
  const file = readdirSync(folder).find((name) => name.endsWith('.cpuprofile'))!;
  const profile = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Profile;
  const found = [...shares(profile, from, await programOf('server/bin.ts'))].sort(
    ([, one], [, other]) => other - one,
  );
  const total = found.reduce((sum, [, time]) => sum + time, 0);
  console.log(`${job} on ${database}: ${each.toFixed(0)} µs of CPU each, of ${answered}`);
  for (const [part, time] of found)
    console.log(`${((100 * time) / total).toFixed(1).padStart(6)} %  ${part}`);
} finally {
  await postgres?.stop();
  feeds.remove();
  rmSync(folder, { recursive: true, force: true });
}
