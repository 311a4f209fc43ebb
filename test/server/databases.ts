import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe } from 'node:test';
import { startPostgres, type Postgres } from './postgres.js';

/** How a collector is told of an empty database: the same variables as in life. */
export type DatabaseVariables = { DATABASE_FILE: string } | { DATABASE_URL: string };

export interface TestDatabases {
  kind: 'sqlite' | 'postgres';
  fresh: () => Promise<DatabaseVariables>;
}

type DatabaseTests = (databases: TestDatabases) => void;

/** One test of a database after the other, also where the databases are beside each other. */
const inTurn = { concurrency: 1 };

/** Runs tests of what does not depend on the database. */
export async function onSqlite(name: string, tests: DatabaseTests): Promise<void> {
  await describe(`${name} (SQLite)`, inTurn, () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'civic-sqlite-'));
    let made = 0;
    after(() => rmSync(folder, { recursive: true, force: true }));
    tests({
      kind: 'sqlite',
      fresh: () => Promise.resolve({ DATABASE_FILE: path.join(folder, `${++made}.sqlite`) }),
    });
  });
}

/** Runs the same tests on both databases. None is ever left out: without PostgreSQL they fail. */
export async function onEachDatabase(name: string, tests: DatabaseTests): Promise<void> {
  await onSqlite(name, tests);
  await onPostgres(name, tests);
}

/** The same for tests that wait for minutes: both databases beside each other. */
export async function onBothDatabases(name: string, tests: DatabaseTests): Promise<void> {
  await describe(name, { concurrency: 2 }, () => {
    void onSqlite(name, tests);
    void onPostgres(name, tests);
  });
}

async function onPostgres(name: string, tests: DatabaseTests): Promise<void> {
  await describe(`${name} (PostgreSQL)`, inTurn, () => {
    let server: Promise<Postgres> | undefined;
    after(async () => (await server)?.stop());
    tests({
      kind: 'postgres',
      async fresh() {
        server ??= startPostgres();
        return { DATABASE_URL: await (await server).newDatabase() };
      },
    });
  });
}
