import { sql, type Kysely, type Migration } from 'kysely';
import type { DatabaseKind } from './tables.js';

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
