import { Kysely, Migrator, sql, type Transaction as KyselyTransaction } from 'kysely';
import { describeError, type Log } from '../http/log.js';
import type { Settings } from '../../settings.js';
import { migrations } from './migrations.js';
import { postgresDialect } from './postgres.js';
import { SqliteFile } from './sqlite.js';
import type { Tables } from './tables.js';

export type Database = Kysely<Tables>;
export type Transaction = KyselyTransaction<Tables>;

const files = new WeakMap<Database, SqliteFile>();

/** Opens the database that the settings name and brings its tables up to date. */
export function openDatabase(
  settings: Settings['database'],
  log: Log = () => undefined,
): Promise<Database> {
  return settings.kind === 'sqlite' ? openSqlite(settings.file, log) : openPostgres(settings);
}

/** Whether the database answers. */
export async function ping(database: Database): Promise<void> {
  files.get(database)?.assertThere();
  await sql`select 1`.execute(database);
}

/**
 * To be awaited after a transaction that erased something: what was erased is then gone from the disk as well.
 * PostgreSQL does that by itself (README, “What is erased”).
 */
export async function eraseTraces(database: Database): Promise<void> {
  await files.get(database)?.eraseTraces(database);
}

/** Whether several may write at once, each having locked its rows. SQLite lets in one at a time. */
export const isRowLocking = (database: Database): boolean => !files.has(database);

async function openSqlite(name: string, log: Log): Promise<Database> {
  const file = new SqliteFile(name, (error) =>
    log({ level: 'error', event: 'rewrite-failed', ...describeError(error) }),
  );
  const database = new Kysely<Tables>({ dialect: file.dialect });
  try {
    await migrate(database, 'sqlite');
    if (file.settle()) log({ level: 'info', event: 'rewritten' });
  } catch (error) {
    await database.destroy();
    throw error;
  }
  files.set(database, file);
  return database;
}

async function openPostgres({ url, pool }: { url: string; pool: number }): Promise<Database> {
  const database = new Kysely<Tables>({ dialect: postgresDialect(url, pool) });
  // Two: the second one is for reading what tables there are.
  const unlimited = new Kysely<Tables>({ dialect: postgresDialect(url, 2, false) });
  try {
    // A server that hangs is found out here, where there is a limit.
    await ping(database);
    await migrate(unlimited, 'postgres');
  } catch (error) {
    await database.destroy();
    throw error;
  } finally {
    await unlimited.destroy();
  }
  return database;
}

async function migrate(database: Database, kind: Settings['database']['kind']): Promise<void> {
  const migrator = new Migrator({ db: database, provider: migrations(kind) });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    throw error instanceof Error
      ? error
      : new Error('The database could not be brought up to date.');
  }
}
