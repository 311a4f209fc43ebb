import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { migrations } from '../collector/database/migrations.js';
import { methodOf, MissingKey } from '../collector/database/field-keys.js';
import {
  connect,
  type Database,
  keysOf,
  migrationState,
  missingKeys,
  ping,
} from '../collector/database/open.js';
import { FeedFolder } from '../collector/feeds/feed-file.js';
import type { Bucket } from '../collector/photos/bucket.js';
import { openPhotoDisk } from '../collector/photos/photo-disk.js';
import { isId } from '../pages/layout.js';
import { type Settings, withKeptHashKey } from '../settings.js';
import { explainError } from './explain-error.js';
import { recount } from './recount.js';

const minute = 60_000;
/** A clock that is further off opens, closes and erases at the wrong time. */
const clockTolerance = 5 * minute;
/** With less, a busy evening fills the disk. Bytes. */
const leastRoom = 500_000_000;

/** One line of the report: what is well says so as well, so that somebody can see that it was looked at. */
interface Finding {
  readonly is: 'ok' | 'note' | 'wrong';
  readonly text: string;
}
const ok = (text: string): Finding => ({ is: 'ok', text });
const note = (text: string): Finding => ({ is: 'note', text });
const wrong = (text: string): Finding => ({ is: 'wrong', text });

const marks = { ok: 'ok     ', note: 'note   ', wrong: 'WRONG  ' } as const;

/** Looks at everything a start needs, changes nothing, and says in plain words what it found. */
export async function check(given: Settings): Promise<void> {
  const settings = withKeptHashKey(given);
  const findings = [
    ok('The settings can be used.'),
    ...checkSecrets(settings),
    ...(await checkFeeds(settings.feedsFolder)),
    ...checkFolders(settings),
    ...(await checkBucket(settings)),
    ...(await checkDatabase(settings)),
  ];
  for (const { is, text } of findings)
    process.stdout.write(`${marks[is]}${text.replace(/\n/g, '\n       ')}\n`);
  if (findings.some(({ is }) => is === 'wrong')) process.exitCode = 1;
}

function checkSecrets({ siteUrl, adminToken, trustedProxies, rateLimit }: Settings): Finding[] {
  return [
    ...(siteUrl
      ? []
      : [note('SITE_URL is not set: links are made of the address that was asked.')]),
    ...(adminToken ? [] : [note('ADMIN_TOKEN is not set: there is a new one at every start.')]),
    ...(trustedProxies > 0
      ? []
      : [note('TRUST_PROXY is 0: behind a proxy everybody counts as one address.')]),
    ...(rateLimit ? [] : [note('RATE_LIMIT is off: a script may send as much as it likes.')]),
  ];
}

async function checkFeeds(folder: string): Promise<Finding[]> {
  if (!existsSync(folder))
    return [wrong(`There is no folder of feeds at ${path.resolve(folder)}: set FEEDS_DIR.`)];
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.json') && !file.startsWith('.'))
    .map((file) => file.slice(0, -'.json'.length));
  if (names.length === 0) return [wrong(`There is no feed in ${path.resolve(folder)}.`)];
  const findings: Finding[] = [];
  for (const name of names.sort()) {
    const read = isId(name) ? await readFeed(new FeedFolder(folder), name) : undefined;
    findings.push(
      read === undefined
        ? wrong(`${name}.json is no feed, or its name is not made of a-z, 0-9 and hyphens.`)
        : ok(`Feed ${name}: ${read}.`),
    );
  }
  return findings;
}

async function readFeed(folder: FeedFolder, name: string): Promise<string | undefined> {
  const feed = await folder.read(name).catch(() => undefined);
  if (!feed) return undefined;
  const { pledges, activities, forms } = feed;
  return `${pledges.size} pledges, ${activities.size} activities, ${forms.size} forms`;
}

function checkFolders({ database, photoStore }: Settings): Finding[] {
  const folders = [
    ...(database.kind === 'sqlite' ? [path.dirname(path.resolve(database.file))] : []),
    ...(photoStore.kind === 'folder' ? [path.resolve(photoStore.folder)] : []),
  ];
  return [...new Set(folders)].map((folder) => {
    // What is not there yet is made at the start, in the folder above.
    let place = folder;
    while (!existsSync(place)) place = path.dirname(place);
    try {
      accessSync(place, constants.W_OK);
      const file = path.join(place, `.civic-${randomUUID()}`);
      writeFileSync(file, 'x');
      rmSync(file);
      const { bavail, bsize } = statfsSync(place);
      const room = bavail * bsize;
      const megabytes = Math.floor(room / 1e6);
      return room < leastRoom
        ? wrong(`Only ${megabytes} MB are free at ${folder}.`)
        : ok(`${folder} can be written, ${megabytes} MB are free.`);
    } catch (error) {
      return wrong(`${folder} cannot be written.\n${explainError(error)}`);
    }
  });
}

/** As a picture comes, is shown and is erased: a key may allow one of it and not the other. */
async function checkBucket({ photoStore }: Settings): Promise<Finding[]> {
  if (photoStore.kind === 'folder') return [];
  const { bucket } = photoStore;
  const key = `.civic-${randomUUID()}`;
  try {
    const disk = await openPhotoDisk(photoStore);
    await disk.put(key, 'x');
    const read = await disk.get(key).finally(() => disk.delete(key));
    return read === 'x' && !(await disk.exists(key))
      ? [
          ok(`The bucket ${bucket} can be written, read and erased from.`),
          await checkVersions(bucket, disk.driver as Bucket),
        ]
      : [wrong(`The bucket ${bucket} does not keep what is written, or keeps what is erased.`)];
  } catch (error) {
    return [wrong(`The bucket ${bucket} cannot be used.\n${explainError(error)}`)];
  }
}

/** Some stores do not answer this, and some keys may not ask: then somebody has to look. */
async function checkVersions(name: string, bucket: Bucket): Promise<Finding> {
  const advice =
    'What is erased would stay there: turn versions off, and delete those that are there.';
  try {
    return (await bucket.keepsVersions())
      ? wrong(`The bucket ${name} keeps versions, or has kept them. ${advice}`)
      : ok(`The bucket ${name} keeps no versions.`);
  } catch (error) {
    return note(
      `The store does not say whether the bucket ${name} keeps versions (${(error as Error).name}): look there. ${advice}`,
    );
  }
}

async function checkDatabase({ database: settings }: Settings): Promise<Finding[]> {
  const kind = settings.kind === 'sqlite' ? 'SQLite' : 'PostgreSQL';
  if (settings.kind === 'sqlite' && !existsSync(settings.file))
    return [note(`There is no database ${settings.file} yet: the first start makes it.`)];
  let database: Database | undefined;
  try {
    database = connect(settings);
    await ping(database);
    const { missing, unknown } = await migrationState(database, migrations(settings.kind));
    if (unknown.length > 0)
      return [
        wrong(
          `The database was changed by a newer civic-server (${unknown.join(', ')}): start that version.`,
        ),
      ];
    if (missing.length > 0)
      return [
        ok(`${kind} answers.`),
        note(`The next start brings the tables up to date: ${missing.join(', ')}.`),
      ];
    const counts = await recount(database);
    return [
      ok(`${kind} answers, and its tables are up to date.`),
      ...(counts.length === 0
        ? [ok('Every count agrees with what is stored.')]
        : [wrong(`These counts do not agree:\n${counts.join('\n')}`)]),
      await checkKeys(database),
      await checkClock(database, settings.kind),
    ];
  } catch (error) {
    return [wrong(explainError(error))];
  } finally {
    await database?.destroy();
  }
}

/** Their numbers are those of the message that names a missing one. */
async function checkKeys(database: Database): Promise<Finding> {
  const { numbers } = keysOf(database);
  const missing = await missingKeys(database);
  if (numbers.length === 0) return note('There is no key yet: the first start makes it.');
  if (missing.length > 0) return wrong(new MissingKey(missing).message);
  const [first, ...others] = numbers.map((number) => `${number} (${methodOf(number)})`);
  return ok(
    `What identifies people is encrypted with key ${first}${others.length > 0 ? `; ${others.join(', ')} can decrypt` : ''}.`,
  );
}

/** Against PostgreSQL's clock, and against the last time that a server was sure of: time does not go back. */
async function checkClock(
  database: Database,
  kind: Settings['database']['kind'],
): Promise<Finding> {
  const now = Date.now();
  const seen = await database.selectFrom('clock').select('seen_at').executeTakeFirst();
  const behind = seen ? Date.parse(seen.seen_at) - now : 0;
  if (behind > clockTolerance)
    return wrong(
      `By this machine it is ${new Date(now).toISOString()}, but a server has seen ${seen!.seen_at}: set the clock (timedatectl set-ntp true).`,
    );
  if (kind === 'sqlite') return ok(`The clock says ${new Date(now).toISOString()}.`);
  const { rows } = await sql<{ ms: number }>`
    select extract(epoch from clock_timestamp()) * 1000 as ms`.execute(database);
  const apart = Math.abs(Number(rows[0]!.ms) - now);
  return apart > clockTolerance
    ? wrong(
        `This machine and PostgreSQL are ${Math.round(apart / minute)} minutes apart: set the clocks (timedatectl set-ntp true).`,
      )
    : ok('This machine and PostgreSQL agree what time it is.');
}
