import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Disk } from 'flydrive';
import * as tar from 'tar';
import { makeOwnFile, makeOwnFolder } from '../collector/database/own-files.js';
import { connect, openDatabase } from '../collector/database/open.js';
import { serversIn } from '../collector/database/postgres.js';
import { listFiles, openPhotoDisk } from '../collector/photos/photo-disk.js';
import { type Settings, withKeptHashKey } from '../settings.js';
import { countAll, measure } from './backup.js';
import { inBackup, manifest, type Manifest } from './backup-file.js';
import { PlainError } from './explain-error.js';
import { runPostgresTool } from './postgres-tools.js';

/**
 * Puts a backup where the settings say, and counts what is there then. Nothing that is there is overwritten: a mistake
 * here would cost what was collected since.
 */
export async function restore(settings: Settings, file: string): Promise<void> {
  if (!existsSync(file)) throw new PlainError(`There is no file ${file}.`);
  const disk = await openPhotoDisk(settings.photoStore);
  await refuseOccupied(settings, disk);
  const stage = makeStage(settings, file);
  try {
    await tar.extract({ file, cwd: stage, strict: true }).catch((error: unknown) => {
      throw (error as { code?: unknown }).code === 'ENOSPC' ? error : notWhole(file, error);
    });
    const was = readManifest(stage, file);
    if (was.kind !== settings.database.kind)
      throw new PlainError(
        `${file} was made of ${nameOf(was.kind)}, and the settings name ${nameOf(settings.database.kind)}.`,
      );
    await putDatabase(settings, stage);
    await putPhotos(settings, disk, path.join(stage, inBackup.photos));
    // Of an older version: this one goes on with it.
    await (await openDatabase(withKeptHashKey(settings).database)).destroy();
    const { rows, wrong } = await countAll(connect(settings.database));
    report(was, { rows, photos: await measure(disk) }, wrong);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/** Beside the place where it goes: then putting it there is one rename. Where nothing goes to this disk, beside the file. */
function makeStage({ database, photoStore }: Settings, file: string): string {
  const local = photoStore.kind === 'folder' ? photoStore.folder : undefined;
  const target = database.kind === 'sqlite' ? database.file : local;
  if (target !== undefined) makeOwnFolder(path.resolve(target));
  return mkdtempSync(`${path.resolve(target ?? file)}.restoring-`);
}

const nameOf = (kind: Manifest['kind']): string => (kind === 'sqlite' ? 'SQLite' : 'PostgreSQL');

const notWhole = (file: string, cause: unknown): PlainError =>
  new PlainError(`${file} is no backup of civic-server, or not whole: ${(cause as Error).message}`);

function readManifest(stage: string, file: string): Manifest {
  try {
    return manifest.parse(JSON.parse(readFileSync(path.join(stage, inBackup.manifest), 'utf8')));
  } catch {
    throw notWhole(file, new Error('it has no list of what is in it.'));
  }
}

async function refuseOccupied(
  { database: settings, photoStore }: Settings,
  disk: Disk,
): Promise<void> {
  if (photoStore.kind === 'folder') {
    const { folder } = photoStore;
    if (existsSync(folder) && readdirSync(folder).length > 0) throw occupied(folder);
  } else
    for await (const file of listFiles(disk))
      throw new PlainError(
        `The bucket ${photoStore.bucket} is not empty (${file.key}): name an empty one in S3_BUCKET. Nothing is overwritten.`,
      );
  if (settings.kind === 'sqlite') {
    if (existsSync(settings.file)) throw occupied(settings.file);
    return;
  }
  const database = connect(settings);
  const tables = await database.introspection.getTables().finally(() => database.destroy());
  if (tables.length > 0)
    throw new PlainError('The database has tables already: create an empty one.');
}

const occupied = (place: string): PlainError =>
  new PlainError(
    `${place} is there already. Stop the server and move it away first: nothing is overwritten.`,
  );

async function putDatabase({ database, hashKey }: Settings, stage: string): Promise<void> {
  const copy = path.join(stage, inBackup.database);
  if (database.kind === 'sqlite') {
    renameSync(copy, database.file);
    makeOwnFile(database.file);
    const key = path.join(stage, inBackup.hashKey);
    if (hashKey === undefined && existsSync(key))
      writeFileSync(`${database.file}.hash-key`, readFileSync(key), { mode: 0o600 });
    return;
  }
  const [server] = await primaryOf(database.url);
  await runPostgresTool(
    'pg_restore',
    server!,
    '--no-owner',
    '--exit-on-error',
    '--single-transaction',
    `--dbname=${new URL(server!).pathname.slice(1)}`,
    copy,
  );
}

async function primaryOf(url: string): Promise<string[]> {
  const servers = serversIn(url);
  const answers = await Promise.all(
    servers.map(async (server) => {
      const database = connect({ kind: 'postgres', url: server, pool: 1 });
      return database.introspection
        .getSchemas()
        .then(
          () => true,
          () => false,
        )
        .finally(() => database.destroy());
    }),
  );
  return servers.filter((_server, place) => answers[place]);
}

async function putPhotos({ photoStore }: Settings, disk: Disk, photos: string): Promise<void> {
  if (!existsSync(photos)) return;
  if (photoStore.kind === 'folder') makeOwnFolder(path.join(photoStore.folder, 'any'));
  for (const entry of await readdir(photos, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const key = path.relative(photos, file).split(path.sep).join('/');
    await disk.put(key, await readFile(file));
  }
}

/** What was there, and what is there. */
function report(was: Manifest, is: Pick<Manifest, 'rows' | 'photos'>, wrong: string[]): void {
  const lines = [
    ...Object.keys({ ...was.rows, ...is.rows }).map(
      (table) => [table, was.rows[table] ?? 0, is.rows[table] ?? 0] as const,
    ),
    ['files of pictures', was.photos.files, is.photos.files] as const,
    ['bytes of pictures', was.photos.bytes, is.photos.bytes] as const,
  ];
  process.stdout.write(`${'of ' + was.made.padEnd(27)}in the backup         here\n`);
  for (const [what, before, now] of lines)
    process.stdout.write(
      `${what.padEnd(30)}${String(before).padStart(13)}${String(now).padStart(13)}\n`,
    );
  const isNew = (table: string): boolean => table in is.rows && !(table in was.rows);
  const missing = lines.filter(
    ([what, before, now]) => !isOwnCount(what) && !isNew(what) && now !== before,
  );
  const all = [...missing.map(([what]) => `not all of ${what} is here`), ...wrong];
  if (all.length === 0)
    return void process.stdout.write('Everything is here, and every count agrees.\n');
  process.stderr.write(`Something is wrong:\n${all.map((one) => `  ${one}\n`).join('')}`);
  process.exitCode = 1;
}

/** A newer version writes down which of its changes were made. */
const isOwnCount = (what: string): boolean => what.startsWith('kysely_');
