import { type Kysely, type Migration, type MigrationProvider, sql } from 'kysely';
import type { DatabaseKind } from './tables.js';

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

/** The tables of sign-ups, and room in the keys for an answer that is more than a receipt. */
export const signUps = (kind: DatabaseKind): Migration => ({
  async up(database: Kysely<unknown>): Promise<void> {
    await database.schema.alterTable('idempotency_keys').addColumn('answer', 'text').execute();
    await database.schema
      .createTable('sign_ups')
      .addColumn('id', kind === 'sqlite' ? 'integer' : 'serial', (column) => column.primaryKey())
      .addColumn('receipt', 'text', (column) => column.notNull().unique())
      .addColumn('feed', 'text', (column) => column.notNull())
      .addColumn('activity', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) =>
        column.notNull().check(sql`state in ('placed', 'waiting', 'trial', 'withdrawn')`),
      )
      .addColumn('secret_hash', 'text', (column) => column.notNull())
      .addColumn('people', 'integer', (column) => column.notNull().check(sql`people >= 1`))
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('answers', 'text')
      .addColumn('companions', 'text')
      .addColumn('guardian', 'text')
      .addColumn('page', 'text')
      .addColumn('over_at', 'text', (column) => column.notNull())
      .addColumn('withdrawn_at', 'text')
      .addColumn('erased_at', 'text')
      .execute();
    await database.schema
      .createIndex('sign_ups_by_activity')
      .on('sign_ups')
      .columns(['feed', 'activity', 'id'])
      .execute();
    await database.schema
      .createTable('sign_up_consents')
      .addColumn('sign_up', 'integer', (column) =>
        column.notNull().references('sign_ups.id').onDelete('cascade'),
      )
      .addColumn('consent', 'text', (column) => column.notNull())
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('text_hash', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('guardian', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('sign_up_consents_key', ['sign_up', 'consent', 'guardian'])
      .execute();
    await database.schema
      .createTable('post_counters')
      .addColumn('feed', 'text', (column) => column.notNull())
      .addColumn('activity', 'text', (column) => column.notNull())
      .addColumn('post', 'text', (column) => column.notNull())
      // The database itself refuses to lose a place.
      .addColumn('taken', 'integer', (column) => column.notNull().check(sql`taken >= 0`))
      .addColumn('waiting', 'integer', (column) => column.notNull().check(sql`waiting >= 0`))
      .addColumn('line', 'integer', (column) => column.notNull())
      .addColumn('attended', 'integer', (column) => column.notNull().check(sql`attended >= 0`))
      .addColumn('minutes', 'integer', (column) => column.notNull().check(sql`minutes >= 0`))
      .addColumn('details', 'text', (column) => column.notNull())
      .addColumn('gone', 'integer', (column) => column.notNull())
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('post_counters_key', ['feed', 'activity', 'post'])
      .execute();
    await database.schema
      .createTable('claims')
      .addColumn('sign_up', 'integer', (column) =>
        column.notNull().references('sign_ups.id').onDelete('cascade'),
      )
      .addColumn('feed', 'text', (column) => column.notNull())
      .addColumn('activity', 'text', (column) => column.notNull())
      .addColumn('post', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) =>
        column.notNull().check(sql`state in ('confirmed', 'waiting', 'cancelled', 'attended')`),
      )
      .addColumn('people', 'integer', (column) => column.notNull().check(sql`people >= 1`))
      .addColumn('line', 'integer', (column) => column.notNull())
      .addColumn('trial', 'integer', (column) => column.notNull())
      .addColumn('attended', 'integer', (column) =>
        column.notNull().check(sql`attended between 0 and people`),
      )
      .addColumn('minutes', 'integer', (column) => column.notNull())
      .addColumn('checked_in_at', 'text')
      .addPrimaryKeyConstraint('claims_key', ['sign_up', 'post'])
      .execute();
    await database.schema
      .createIndex('claims_in_line')
      .on('claims')
      .columns(['feed', 'activity', 'post', 'state', 'line'])
      .execute();
    await database.schema
      .createTable('activity_counters')
      .addColumn('feed', 'text', (column) => column.notNull())
      .addColumn('activity', 'text', (column) => column.notNull())
      .addColumn('sign_ups', 'integer', (column) => column.notNull().check(sql`sign_ups >= 0`))
      .addColumn('people', 'integer', (column) => column.notNull().check(sql`people >= 0`))
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('activity_counters_key', ['feed', 'activity'])
      .execute();
  },
});

/**
 * When posts end as the feed said last, so that the term of names follows; the last time that the server saw; and
 * indexes for what took longer the more rows there were.
 */
export const upkeep: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    await database.schema.alterTable('post_counters').addColumn('ends_at', 'text').execute();
    await database.schema
      .createTable('clock')
      .addColumn('id', 'integer', (column) => column.primaryKey().check(sql`id = 1`))
      .addColumn('seen_at', 'text', (column) => column.notNull())
      .execute();
    // The digest of a signer is of one pledge of one feed.
    await database.schema.dropIndex('submissions_by_signer').execute();
    await database.schema
      .createIndex('submissions_by_secret')
      .on('submissions')
      .columns(['signer', 'secret_hash'])
      .execute();
    await database.schema
      .createIndex('duplicates_in_order')
      .on('submissions')
      .columns(['signer', 'id'])
      .where(sql.ref('state'), '=', sql.lit('duplicate'))
      .execute();
    await database.schema
      .createIndex('wall_in_order')
      .on('submissions')
      .columns(['feed', 'pledge', 'state', 'id'])
      .where(sql.ref('wall_name'), 'is not', null)
      .execute();
  },
};

/** The codes of stewards, and what was answered to who took something back. */
export const checkInCodes: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const table of ['submissions', 'sign_ups'])
      await database.schema.alterTable(table).addColumn('withdrawn_count', 'integer').execute();
    await database.schema
      .createTable('check_in_codes')
      .addColumn('feed', 'text', (column) => column.notNull())
      .addColumn('activity', 'text', (column) => column.notNull())
      .addColumn('code_hash', 'text', (column) => column.notNull().unique())
      .addColumn('made_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('check_in_codes_key', ['feed', 'activity'])
      .execute();
  },
};
