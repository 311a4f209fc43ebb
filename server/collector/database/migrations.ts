import { sql, type Kysely, type Migration, type MigrationProvider } from 'kysely';
import { checkInCodes } from './check-in-code-migration.js';
import { signUps } from './sign-up-migration.js';
import type { DatabaseKind } from './tables.js';
import { upkeep } from './upkeep-migration.js';

type AnyDatabase = Kysely<unknown>;

const first = (kind: DatabaseKind): Migration => ({
  async up(database: AnyDatabase): Promise<void> {
    await database.schema
      .createTable('submissions')
      .addColumn('id', kind === 'sqlite' ? 'integer' : 'serial', (column) => column.primaryKey())
      .addColumn('receipt', 'text', (column) => column.notNull().unique())
      .addColumn('feed', 'text', (column) => column.notNull())
      .addColumn('pledge', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) =>
        column.notNull().check(sql`state in ('counted', 'duplicate', 'trial', 'withdrawn')`),
      )
      .addColumn('signer', 'text')
      .addColumn('secret_hash', 'text', (column) => column.notNull())
      .addColumn('answers', 'text')
      .addColumn('wall_name', 'text')
      .addColumn('guardian', 'text')
      .addColumn('signature', 'text')
      .addColumn('page', 'text')
      .addColumn('erased_at', 'text')
      .execute();
    // The database itself refuses to count a person twice, however many servers write to it.
    await database.schema
      .createIndex('one_counted_signature')
      .unique()
      .on('submissions')
      .columns(['feed', 'pledge', 'signer'])
      .where(sql.ref('state'), '=', sql.lit('counted'))
      .execute();
    await database.schema
      .createIndex('submissions_by_pledge')
      .on('submissions')
      .columns(['feed', 'pledge', 'state', 'id'])
      .execute();
    await database.schema
      .createIndex('submissions_by_signer')
      .on('submissions')
      .columns(['feed', 'pledge', 'signer'])
      .execute();
    await database.schema
      .createTable('given_consents')
      .addColumn('submission', 'integer', (column) =>
        column.notNull().references('submissions.id').onDelete('cascade'),
      )
      .addColumn('consent', 'text', (column) => column.notNull())
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('text_hash', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('guardian', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('given_consents_key', ['submission', 'consent', 'guardian'])
      .execute();
    await database.schema
      .createTable('idempotency_keys')
      .addColumn('feed', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('receipt', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('signatures', 'integer', (column) => column.notNull())
      .addColumn('test', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('idempotency_keys_key', ['feed', 'key'])
      .execute();
    await database.schema
      .createTable('counters')
      .addColumn('feed', 'text', (column) => column.notNull())
      .addColumn('pledge', 'text', (column) => column.notNull())
      .addColumn('signatures', 'integer', (column) => column.notNull())
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('counters_key', ['feed', 'pledge'])
      .execute();
  },
});

/** Every change of the tables, in order. One that has been released is never edited: add another. */
export const migrations = (kind: DatabaseKind): MigrationProvider => ({
  getMigrations: () =>
    Promise.resolve({
      '0001-first': first(kind),
      '0002-sign-ups': signUps(kind),
      '0003-upkeep': upkeep,
      '0004-check-in-codes': checkInCodes,
    }),
});
