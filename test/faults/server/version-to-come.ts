/** The server as a later version would be: its tables have one column and one table more. */
import type { Kysely } from 'kysely';
import { migrations } from '../../../server/collector/database/migrations.js';
import { start } from '../../../server/operation/start.js';
import { readSettings } from '../../../server/settings.js';

const changed = ['submissions', 'sign_ups', 'idempotency_keys', 'post_counters', 'counters'];

const settings = readSettings(process.env);
const now = await migrations(settings.database.kind).getMigrations();
await start(settings, {
  getMigrations: () =>
    Promise.resolve({
      ...now,
      '9999-to-come': {
        async up({ schema }: Kysely<unknown>) {
          for (const table of changed)
            await schema.alterTable(table).addColumn('later', 'text').execute();
          await schema.createTable('later').addColumn('id', 'integer').execute();
        },
      },
    }),
});
