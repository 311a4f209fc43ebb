import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, Migrator, PostgresDialect, SqliteDialect, sql, type Dialect } from 'kysely';
import pg from 'pg';
import type { Settings } from '../settings.js';
import { migrations } from './migrations.js';
import type { Tables } from './tables.js';

export type Database = Kysely<Tables>;

/** Opens the database that the settings name and brings its tables up to date. */
export async function openDatabase(settings: Settings['database']): Promise<Database> {
  const database = new Kysely<Tables>({ dialect: dialectFor(settings) });
  try {
    await migrate(database, settings.kind);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return database;
}

/** Whether the database answers. */
export async function ping(database: Database): Promise<void> {
  await sql`select 1`.execute(database);
}

function dialectFor(settings: Settings['database']): Dialect {
  return settings.kind === 'sqlite' ? sqliteDialect(settings.file) : postgresDialect(settings);
}

function sqliteDialect(file: string): Dialect {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const database = new Sqlite(file);
  database.pragma('journal_mode = WAL');
  // A receipt is a promise: FULL waits until the disk has it, so it also outlives a power cut.
  // NORMAL would outlive only the death of the process.
  database.pragma('synchronous = FULL');
  // Another process may hold the file for a moment: a backup, or the one that we replace.
  database.pragma('busy_timeout = 5000');
  database.pragma('foreign_keys = ON');
  return new SqliteDialect({ database: withKeptStatements(database) });
}

/** The collector has a few dozen statements; preparing each anew would cost more than running it. */
function withKeptStatements(database: Sqlite.Database) {
  const kept = new Map<string, Sqlite.Statement>();
  return {
    close: () => void database.close(),
    prepare(text: string) {
      let statement = kept.get(text);
      if (!statement || statement.busy) {
        statement = database.prepare(text);
        // Statements with lists of values differ in length; keep the first ones and leave it there.
        if (kept.size < 200) kept.set(text, statement);
      }
      return statement;
    },
  };
}

function postgresDialect(settings: Extract<Settings['database'], { kind: 'postgres' }>): Dialect {
  const pool = new pg.Pool({
    connectionString: settings.url,
    max: settings.pool,
    connectionTimeoutMillis: 5000,
    statement_timeout: 15000,
    idle_in_transaction_session_timeout: 30000,
    application_name: 'civic-collector',
  });
  pool.on('connect', keepStatements);
  // An idle connection that the server closes is no reason to stop: the next query opens another.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}

/** The same for PostgreSQL: a statement with a name is parsed and planned once for each connection. */
function keepStatements(client: pg.PoolClient): void {
  const names = new Map<string, string>();
  const query = client.query.bind(client) as (...given: unknown[]) => unknown;
  const named = (text: unknown, values: unknown, ...rest: unknown[]): unknown => {
    if (typeof text !== 'string' || !Array.isArray(values)) return query(text, values, ...rest);
    if (!names.has(text) && names.size < 200) names.set(text, `civic-${names.size}`);
    return query({ text, values: values as unknown[], name: names.get(text) }, ...rest);
  };
  client.query = named as typeof client.query;
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
