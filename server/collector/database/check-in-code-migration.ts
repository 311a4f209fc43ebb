import type { Kysely, Migration } from 'kysely';

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
