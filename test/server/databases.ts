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

/** Runs tests of what does not depend on the database. */
export async function onSqlite(name: string, tests: DatabaseTests): Promise<void> {
  await describe(`${name} (SQLite)`, () => {
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
  await describe(`${name} (PostgreSQL)`, () => {
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
