import { connect, migrationState, openDatabase } from '../collector/database/open.js';
import { migrations } from '../collector/database/migrations.js';
import { type Settings, withKeptHashKey } from '../settings.js';

/** Brings the tables up to date. Servers of the version before may go on running meanwhile. */
export async function migrate(given: Settings): Promise<void> {
  const { database: settings } = withKeptHashKey(given);
  const before = connect(settings);
  const { missing } = await migrationState(before, migrations(settings.kind)).finally(() =>
    before.destroy(),
  );
  const database = await openDatabase(settings);
  await database.destroy();
  process.stdout.write(
    missing.length === 0 ? 'Nothing to do.\n' : missing.map((name) => `Done: ${name}\n`).join(''),
  );
}
