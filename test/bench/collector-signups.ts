/** `npm run race`: 2,000 clients want 100 places, on both databases; prints what came of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fullSize, race, type RaceResult } from '../faults/server/race.js';
import type { DatabaseVariables } from '../server/databases.js';
import { startPostgres } from '../server/postgres.js';

const folder = mkdtempSync(path.join(tmpdir(), 'civic-race-'));
const postgres = await startPostgres();
const databases: Record<string, DatabaseVariables> = {
  SQLite: { DATABASE_FILE: path.join(folder, 'race.sqlite') },
  PostgreSQL: { DATABASE_URL: await postgres.newDatabase() },
};

const rows: Record<string, (result: RaceResult) => string | number> = {
  'requests sent': ({ requests }) => requests,
  'connections cut': ({ cut }) => cut,
  '201 new': ({ stored }) => stored,
  '200 same key again': ({ replayed }) => replayed,
  '409 in-progress': ({ inProgress }) => inProgress,
  '409 full': ({ full }) => full,
  cancelled: ({ cancelled }) => cancelled,
  'promoted, of those with a place': ({ promoted }) => promoted,
  'with a place at the end': ({ taken }) => taken,
  'waiting at the end': ({ waiting }) => waiting,
  'stored twice': ({ double }) => double,
  'out of order': ({ outOfOrder }) => outOfOrder,
  seconds: ({ seconds }) => seconds.toFixed(1),
  'requests a second': ({ requests, seconds }) => Math.round(requests / seconds),
};

const results: Record<string, RaceResult> = {};
try {
  for (const [name, variables] of Object.entries(databases)) {
    const endings: (() => unknown)[] = [];
    const surroundings = {
      diagnostic: (text: string) => console.log(`${name}: ${text}`),
      after: (end: unknown) => void endings.push(end as () => unknown),
    };
    try {
      results[name] = await race(surroundings, variables, fullSize);
    } finally {
      for (const end of endings) await end();
    }
  }
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

const { clients, places, waitlist, cancellations } = fullSize;
console.log(
  `\n${clients} clients, ${places} places, a waiting list of ${waitlist}, up to ${cancellations} cancellations\n`,
);
// Every figure below was checked against the feed, the passes and the tables before it came here: race.ts throws.
const names = Object.keys(results);
const print = (label: string, cells: (string | number)[]): void =>
  console.log(label.padEnd(34) + cells.map((cell) => String(cell).padStart(12)).join(''));
print('', names);
for (const [label, read] of Object.entries(rows))
  print(
    label,
    names.map((name) => read(results[name]!)),
  );
