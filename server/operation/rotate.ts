import { sql } from 'kysely';
import { writeAccess } from '../collector/admin/access-log.js';
import { type FieldKeys, methodOf } from '../collector/database/field-keys.js';
import { lookupOf } from '../collector/database/lookup.js';
import {
  type Database,
  eraseTraces,
  keysOf,
  openDatabase,
  type Transaction,
} from '../collector/database/open.js';
import { placeOf, sealedTables } from '../collector/database/sealed-columns.js';
import { inTransaction } from '../collector/database/transaction.js';
import { openPhotoDisk } from '../collector/photos/photo-disk.js';
import { PhotoStore } from '../collector/photos/photo-store.js';
import { type Settings, withLocalSecrets } from '../settings.js';

/** Rows that are encrypted at a time: between two portions residents go on. */
const portion = 200;

type SealedTable = keyof typeof sealedTables;

/**
 * Encrypts with the first key what another one or none has encrypted, while the server runs. Which rows are left is seen by
 * the rows themselves: killed and started again, it goes on where it was.
 */
export async function rotate(given: Settings): Promise<void> {
  const settings = withLocalSecrets(given, () => undefined);
  const database = await openDatabase(settings.database);
  try {
    const { current } = keysOf(database);
    const lines: string[] = [];
    for (const table of Object.keys(sealedTables) as SealedTable[])
      lines.push(`${table}: ${await rotateTable(database, table, settings.hashKey)} rows\n`);
    const disk = await openPhotoDisk(settings.photoStore);
    const photos = new PhotoStore(database, disk, settings.bodyLimit, Date.now);
    lines.push(`photos: ${await photos.rotate()} files\n`);
    // What was there before is in no page of the file any more.
    await eraseTraces(database);
    const { numDeletedRows } = await database
      .deleteFrom('field_keys')
      .where('number', '!=', current)
      .executeTakeFirst();
    await writeAccess({ database, hashKey: settings.hashKey }, Date.now(), {
      who: 'command',
      act: 'rotate',
    });
    process.stdout.write(
      `${lines.join('')}All of it is encrypted with key ${current} (${methodOf(current)}).${numDeletedRows > 0n ? ' Keys behind it in ENCRYPTION_KEYS are needed for backups of before only.' : ''}\n`,
    );
  } finally {
    await database.destroy();
  }
}

async function rotateTable(
  database: Database,
  table: SealedTable,
  hashKey: string,
): Promise<number> {
  let rows = 0;
  for (let last = 0; ;) {
    const ids = await inTransaction(database, (transaction) =>
      rotatePortion(transaction, keysOf(database), { table, hashKey, last }),
    );
    rows += ids.filter(({ isRotated }) => isRotated).length;
    if (ids.length < portion) return rows;
    last = ids[ids.length - 1]!.id;
  }
}

type RawRow = Record<string, unknown> & { id: number };

async function rotatePortion(
  transaction: Transaction,
  keys: FieldKeys,
  { table, hashKey, last }: { table: SealedTable; hashKey: string; last: number },
): Promise<{ id: number; isRotated: boolean }[]> {
  // As it is stored: neither decrypted on the way out nor encrypted on the way in.
  const raw = transaction.withoutPlugins();
  const columns: readonly string[] = sealedTables[table];
  const found = (await raw
    .selectFrom(table)
    .selectAll()
    .where('id', '>', last)
    .where((build) =>
      build.or(
        columns.map(
          (column) => sql<boolean>`${sql.ref(column)} not like ${keys.currentMark + '%'}`,
        ),
      ),
    )
    .orderBy('id')
    .limit(portion)
    .execute()) as RawRow[];
  const done: { id: number; isRotated: boolean }[] = [];
  for (const row of found) {
    const changed: Record<string, unknown> = {};
    const opened: Record<string, string> = {};
    for (const column of columns) {
      const value = row[column];
      if (typeof value !== 'string') continue;
      const place = placeOf(column, (name) => row[name]);
      opened[column] = keys.openText(value, place);
      if (!value.startsWith(keys.currentMark))
        changed[column] = keys.sealText(opened[column], place);
    }
    if (row['lookup'] === null && opened['answers'] !== undefined)
      changed['lookup'] = lookupOfRow(hashKey, row, opened);
    let query = raw.updateTable(table).set(changed).where('id', '=', row.id);
    // Corrected, taken back or erased meanwhile: what was written then has the current key, or is gone.
    for (const column of Object.keys(changed))
      query = query.where(sql<boolean>`${sql.ref(column)} is not distinct from ${row[column]}`);
    const { numUpdatedRows } = await query.executeTakeFirst();
    done.push({ id: row.id, isRotated: numUpdatedRows > 0n });
  }
  return done;
}

function lookupOfRow(hashKey: string, row: RawRow, opened: Record<string, string>): string {
  // Of an anonymous answer only the day is known, and nobody is to be found by what they said.
  if (String(row['at']).length === 10) return '';
  const parse = (json: string | undefined): object => JSON.parse(json ?? '{}') as object;
  return lookupOf(hashKey, String(row['feed']), String(row['pledge'] ?? row['activity']), {
    ...parse(opened['answers']),
    ...parse(opened['companions']),
  });
}
