import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Disk, DriveFile } from 'flydrive';
import { sql } from 'kysely';
import * as tar from 'tar';
import { connect, type Database } from '../collector/database/open.js';
import { serversIn } from '../collector/database/postgres.js';
import { listFiles, openPhotoDisk } from '../collector/photos/photo-disk.js';
import type { Settings } from '../settings.js';
import { inBackup, type Manifest } from './backup-file.js';
import { PlainError } from './explain-error.js';
import { runPostgresTool } from './postgres-tools.js';
import { countRows, recount } from './recount.js';
import { nextErasing } from './next-erasing.js';
import { version } from './version.js';

/**
 * Writes database and pictures into one file while the server goes on. The database comes first, as of one moment: a
 * picture that came after it is in the file without a row, and a row never without its picture. Those of a bucket are
 * fetched first, so that there is one kind of backup, which any store can be restored from.
 */
export async function backup(settings: Settings, file: string): Promise<void> {
  if (existsSync(file))
    throw new PlainError(`${file} is there already: backups are not overwritten.`);
  // Beside the file, so that it is on the disk that was chosen; nobody else may read it.
  const stage = mkdtempSync(`${path.resolve(file)}.`);
  try {
    const { database } = settings;
    const copy = path.join(stage, inBackup.database);
    const { rows, wrong, erasing } =
      database.kind === 'sqlite'
        ? await copySqlite(database.file, copy, settings)
        : await dumpPostgres(database, copy, settings);
    const key = database.kind === 'sqlite' && keptKey(settings, database.file);
    if (key) writeFileSync(path.join(stage, inBackup.hashKey), key, { mode: 0o600 });
    const { photoStore } = settings;
    const disk = await openPhotoDisk(photoStore);
    const photos =
      photoStore.kind === 'folder'
        ? await measure(disk)
        : await fetchPhotos(disk, path.join(stage, inBackup.photos));
    const made: Manifest = {
      format: 1,
      made: new Date().toISOString(),
      server: version,
      kind: database.kind,
      rows,
      photos,
    };
    writeFileSync(path.join(stage, inBackup.manifest), JSON.stringify(made, undefined, 1));
    const archive = `${stage}.tar`;
    await pack(archive, stage, photoStore);
    chmodSync(archive, 0o600);
    renameSync(archive, file);
    report(file, made, { wrong, erasing, hasKey: Boolean(key) });
  } finally {
    rmSync(stage, { recursive: true, force: true });
    rmSync(`${stage}.tar`, { force: true });
  }
}

interface Counted {
  rows: Record<string, number>;
  wrong: string[];
}

interface Copied extends Counted {
  /** When something of it is to be erased; nothing where nobody's data are in it. */
  erasing: string | undefined;
}

async function copySqlite(file: string, copy: string, terms: Settings): Promise<Copied> {
  if (!existsSync(file)) throw new PlainError(`There is no database ${file}.`);
  const source = new Sqlite(file, { readonly: true });
  try {
    // All of it at once: a copy in steps begins anew with every signature that comes between.
    await source.backup(copy, { progress: () => 0x7fffffff });
  } finally {
    source.close();
  }
  const copied = new Sqlite(copy);
  // One file, without a log beside it.
  copied.pragma('journal_mode = DELETE');
  const found = copied.pragma('integrity_check', { simple: true });
  copied.close();
  if (found !== 'ok') throw new PlainError(`The database is damaged: ${String(found)}`);
  const database = connect({ kind: 'sqlite', file: copy });
  try {
    return await lookInto(database, terms);
  } finally {
    await database.destroy();
  }
}

const lookInto = async (database: Database, terms: Settings): Promise<Copied> => ({
  rows: await countRows(database),
  wrong: await recount(database),
  erasing: await nextErasing(database, terms),
});

/** The rows are counted in the very snapshot that is written. */
async function dumpPostgres(
  settings: Extract<Settings['database'], { kind: 'postgres' }>,
  copy: string,
  terms: Settings,
): Promise<Copied> {
  const database = connect({ ...settings, pool: 1 });
  try {
    return await database
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (transaction) => {
        const { rows } = await sql<{ id: string; host: string; port: number }>`
          select pg_export_snapshot() as id`.execute(transaction);
        const server = await serverOf(settings.url, transaction);
        await runPostgresTool(
          'pg_dump',
          server,
          '--format=custom',
          '--no-owner',
          '--no-privileges',
          '--exclude-table-data=rate_limits',
          `--snapshot=${rows[0]!.id}`,
          `--file=${copy}`,
        );
        return await lookInto(transaction, terms);
      });
  } finally {
    await database.destroy();
  }
}

/** Of several addresses the one that we are connected to: a snapshot is of one server. */
async function serverOf(url: string, database: Database): Promise<string> {
  const servers = serversIn(url);
  if (servers.length === 1) return servers[0]!;
  const { rows } = await sql<{ port: number }>`select inet_server_port() as port`.execute(database);
  return (
    servers.find((server) => Number(new URL(server).port || 5432) === rows[0]!.port) ?? servers[0]!
  );
}

export async function countAll(database: Database): Promise<Counted> {
  try {
    return { rows: await countRows(database), wrong: await recount(database) };
  } finally {
    await database.destroy();
  }
}

/** The key that the server made itself; one from the settings is kept where they are. */
const keptKey = ({ hashKey }: Settings, file: string): string | undefined =>
  hashKey === undefined && existsSync(`${file}.hash-key`)
    ? readFileSync(`${file}.hash-key`, 'utf8')
    : undefined;

/** How many pictures a store has, and how large they are. */
export async function measure(disk: Disk): Promise<Manifest['photos']> {
  const all = { files: 0, bytes: 0 };
  for await (const file of listFiles(disk)) {
    // Asked for each: what flydrive lists of a bucket has no lengths.
    const found = await ifThere(file, () => disk.getMetaData(file.key));
    if (!found) continue;
    all.files += 1;
    all.bytes += found.contentLength;
  }
  return all;
}

/** Brings the pictures of a bucket into a folder, under the same names. */
async function fetchPhotos(disk: Disk, folder: string): Promise<Manifest['photos']> {
  const all = { files: 0, bytes: 0 };
  for await (const file of listFiles(disk)) {
    const bytes = await ifThere(file, () => file.getBytes());
    if (!bytes) continue;
    const copy = path.join(folder, file.key);
    await mkdir(path.dirname(copy), { recursive: true });
    await writeFile(copy, bytes);
    all.files += 1;
    all.bytes += bytes.length;
  }
  return all;
}

/** @returns nothing of a file that was erased since it was listed. */
async function ifThere<Found>(
  file: DriveFile,
  read: () => Promise<Found>,
): Promise<Found | undefined> {
  try {
    return await read();
  } catch (error) {
    if (await file.exists()) throw error;
    return undefined;
  }
}

/** Pictures may be erased while they are packed: then it begins anew. */
async function pack(archive: string, stage: string, store: Settings['photoStore']): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await tar.create({ file: archive, cwd: stage, portable: true }, await readdir(stage));
      if (store.kind === 'folder' && existsSync(store.folder))
        await tar.replace(
          { file: archive, cwd: store.folder, prefix: inBackup.photos, portable: true },
          ['.'],
        );
      return;
    } catch (error) {
      rmSync(archive, { force: true });
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || tries === 5) throw error;
    }
  }
}

function report(
  file: string,
  { rows, photos }: Manifest,
  { wrong, erasing, hasKey }: Pick<Copied, 'wrong' | 'erasing'> & { hasKey: boolean },
): void {
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  process.stdout.write(
    `${file}: ${total} rows in ${Object.keys(rows).length} tables, ${photos.files} files of pictures.\n` +
      `It holds personal data${hasKey ? ' and the key that decrypts it' : ', encrypted; HASH_KEY and ENCRYPTION_KEYS are not in it: keep them elsewhere'}. Nobody else may read it.\n` +
      (erasing
        ? `From ${erasing} on the server erases what is still in this file: delete it by then. Restored later, it is erased at the start, or once you have confirmed the clock.\n`
        : ''),
  );
  if (wrong.length === 0) return;
  process.stderr.write(
    `These counts do not agree in the database itself:\n${wrong.map((one) => `  ${one}\n`).join('')}`,
  );
  process.exitCode = 1;
}
