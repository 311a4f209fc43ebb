import {
  type Dialect,
  Kysely,
  type MigrationProvider,
  Migrator,
  sql,
  type Transaction as KyselyTransaction,
} from 'kysely';
import { describeError, type Log } from '../http/log.js';
import type { Settings } from '../../settings.js';
import { codeOf, NewerDatabase } from './errors.js';
import { FieldKeys, MissingKey } from './field-keys.js';
import { migrations } from './migrations.js';
import { type PoolState, postgresDialect } from './postgres.js';
import { SealedColumns } from './sealed-columns.js';
import { SqliteFile } from './sqlite.js';
import type { Tables } from './tables.js';
import { whileLocked } from './transaction.js';

export type Database = Kysely<Tables>;
export type Transaction = KyselyTransaction<Tables>;

const files = new WeakMap<Database, SqliteFile>();
const pools = new WeakMap<Database, () => PoolState>();
const keys = new WeakMap<Database, FieldKeys>();
const created = new WeakSet<Database>();

/** Without secrets, what identifies people can neither be read nor written. */
type DatabaseSettings = Settings['database'];

/**
 * Opens the database that the settings name and brings its tables up to date.
 * @param provider the changes of the tables: those of a version to come, in a test.
 */
export async function openDatabase(
  settings: DatabaseSettings,
  log: Log = () => undefined,
  provider: MigrationProvider = migrations(settings.kind),
): Promise<Database> {
  const database = connect(settings, log);
  try {
    if (settings.kind === 'sqlite') {
      if (await migrateAlone(database, provider)) created.add(database);
      if (files.get(database)!.settle()) log({ level: 'info', event: 'rewritten' });
    } else {
      // A server that hangs is found out here, where there is a limit.
      await ping(database);
      if (await migrateWithoutLimit(settings, provider)) created.add(database);
    }
    if (settings.secrets) await claimKey(database);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return database;
}

/** Connects as it is: tables may be missing, or newer than this program. */
export function connect(settings: DatabaseSettings, log: Log = () => undefined): Database {
  if (settings.kind === 'postgres') {
    const dialect = postgresDialect(settings.url, settings.pool);
    const database = withKeys(dialect, settings);
    pools.set(database, dialect.state);
    return database;
  }
  const file = new SqliteFile(settings.file, (error) =>
    log({ level: 'error', event: 'rewrite-failed', ...describeError(error) }),
  );
  const database = withKeys(file.dialect, settings);
  files.set(database, file);
  return database;
}

function withKeys(dialect: Dialect, { secrets = [], ciphers }: DatabaseSettings): Database {
  const fieldKeys = new FieldKeys(secrets, ciphers);
  const database = new Kysely<Tables>({ dialect, plugins: [new SealedColumns(fieldKeys)] });
  keys.set(database, fieldKeys);
  return database;
}

/** Whether its first table was made when it was opened: of several servers that open it, one is told so. */
export const isNewDatabase = (database: Database): boolean => created.has(database);

/** The keys of what identifies people in a database. */
export const keysOf = (database: Database): FieldKeys => keys.get(database)!;

/** The numbers of keys that something in the database may be encrypted with, and that nobody has given us. */
export async function missingKeys(database: Database): Promise<string[]> {
  const used = await database.selectFrom('field_keys').select('number').execute();
  const given = keysOf(database).numbers;
  return used.map(({ number }) => number).filter((number) => !given.includes(number));
}

/** Writes down that from now on the first key encrypts. @throws where another one is missing: nothing is touched then. */
async function claimKey(database: Database): Promise<void> {
  const missing = await missingKeys(database);
  if (missing.length > 0) throw new MissingKey(missing);
  const insert = database
    .insertInto('field_keys')
    .values({ number: keysOf(database).current, since: new Date().toISOString() })
    .onConflict((conflict) => conflict.column('number').doNothing());
  // Another server may be settling in the same new file.
  await whileLocked(() => insert.execute());
}

/** Whether the database answers. */
export async function ping(database: Database): Promise<void> {
  files.get(database)?.assertThere();
  await sql`select 1`.execute(database);
}

/** The connections to PostgreSQL; `undefined` for SQLite, which has none. */
export const poolOf = (database: Database): PoolState | undefined => pools.get(database)?.();

/** The names of the changes of the tables: those that are still to be made, and those that only a newer program knows. */
export async function migrationState(
  database: Database,
  provider: MigrationProvider,
): Promise<{ missing: string[]; unknown: string[] }> {
  const known = Object.keys(await provider.getMigrations());
  const tables = await database.introspection.getTables({ withInternalKyselyTables: true });
  const table = 'kysely_migration';
  const { rows } = tables.some(({ name }) => name === table)
    ? await sql<{ name: string }>`select name from ${sql.table(table)}`.execute(database)
    : { rows: [] };
  const made = new Set(rows.map(({ name }) => name));
  return {
    missing: known.filter((name) => !made.has(name)),
    unknown: [...made].filter((name) => !known.includes(name)),
  };
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

async function migrateWithoutLimit(
  { url }: Extract<DatabaseSettings, { kind: 'postgres' }>,
  provider: MigrationProvider,
): Promise<boolean> {
  // Two: the second one is for reading what tables there are.
  const unlimited = new Kysely<Tables>({ dialect: postgresDialect(url, 2, false) });
  try {
    for (let tries = 1; ; tries++) {
      try {
        return await migrate(unlimited, besideOthers(provider));
      } catch (error) {
        // Somebody who took something back held the tables in another order; all of it was undone.
        if (codeOf(error) !== '40P01' || tries === 10) throw error;
      }
    }
  } finally {
    await unlimited.destroy();
  }
}

/**
 * Other processes go on taking forms while the tables change. Each of these transactions writes its key first: whoever
 * holds that table waits for those that are under way, and those that follow wait before they hold anything. Without
 * it a change of several tables and a form would wait for each other.
 */
const besideOthers = (provider: MigrationProvider): MigrationProvider => ({
  async getMigrations() {
    const migrations = Object.entries(await provider.getMigrations());
    return Object.fromEntries(
      migrations.map(([name, migration]) => [
        name,
        {
          async up(database: Kysely<unknown>) {
            const { rows } = await sql<{ there: boolean }>`
              select to_regclass('idempotency_keys') is not null as there`.execute(database);
            if (rows[0]!.there)
              await sql`lock table idempotency_keys in access exclusive mode`.execute(database);
            await migration.up(database);
          },
        },
      ]),
    );
  },
});

/**
 * One at a time: another server may open the same new file at this moment, and Kysely takes no lock on SQLite. Killed in the
 * midst of it, the tables are as they were.
 */
const migrateAlone = (database: Database, provider: MigrationProvider): Promise<boolean> =>
  database.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection);
    try {
      const isNew = await migrate(connection, provider);
      await sql`commit`.execute(connection);
      return isNew;
    } catch (error) {
      await sql`rollback`.execute(connection).catch(() => undefined);
      throw error;
    }
  });

/** @returns whether there was nothing before. */
async function migrate(database: Database, provider: MigrationProvider): Promise<boolean> {
  const { unknown } = await migrationState(database, provider);
  if (unknown.length > 0) throw new NewerDatabase(unknown);
  const { error, results = [] } = await new Migrator({ db: database, provider }).migrateToLatest();
  if (error !== undefined) {
    throw error instanceof Error
      ? error
      : new Error('The database could not be brought up to date.');
  }
  const [first] = Object.keys(await provider.getMigrations());
  return results.some(
    ({ migrationName, status }) => migrationName === first && status === 'Success',
  );
}
