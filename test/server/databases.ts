import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe } from 'node:test';
import { openDatabase } from '../../server/collector/database/open.js';
import { startPostgres, type Postgres } from './postgres.js';

/** How a collector is told of a database: the same variables as in life. */
export type DatabaseVariables = { DATABASE_FILE: string } | { DATABASE_URL: string };

export interface TestDatabases {
  kind: 'sqlite' | 'postgres';
  /** One without a row. In PostgreSQL it has its tables already: to make them anew took most of the time of short tests. */
  fresh: () => Promise<DatabaseVariables>;
  /** One without a table. */
  empty: () => Promise<DatabaseVariables>;
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
    const empty = (): Promise<DatabaseVariables> =>
      Promise.resolve({ DATABASE_FILE: path.join(folder, `${++made}.sqlite`) });
    tests({ kind: 'sqlite', fresh: empty, empty });
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
    let withTables: Promise<string> | undefined;
    after(async () => (await server)?.stop());
    const create = async (like?: string): Promise<string> => {
      server ??= startPostgres();
      return (await server).newDatabase(like);
    };
    const createTables = async (): Promise<string> => {
      const url = await create();
      await (await openDatabase({ kind: 'postgres', url, pool: 1 })).destroy();
      return url;
    };
    tests({
      kind: 'postgres',
      async fresh() {
        withTables ??= createTables();
        return { DATABASE_URL: await create(await withTables) };
      },
      empty: async () => ({ DATABASE_URL: await create() }),
    });
  });
}
