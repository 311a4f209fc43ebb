import { sql, type Kysely, type Migration } from 'kysely';

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
