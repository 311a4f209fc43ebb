/** What everybody who has signed a pledge or answered a form is told at once, if they want to be told. */
import type { CollectorContext } from '../context.js';
import type { Database, Transaction } from '../database/open.js';
import type { ContactRow } from '../database/tables.js';
import { addJobs } from '../jobs/job-store.js';
import { addressDigest, addressOf } from './contacts.js';
import { messageJob } from './tell.js';

/** Rows that are read and written with one statement: databases take a limited number of values. */
const portion = 500;

interface About {
  feed: string;
  /** Id of the pledge or form. */
  form: string;
}

interface Announcement extends About {
  kind: 'results' | 'update';
  /** What makes it the same one. */
  key: string;
  /** Of an update: who wrote it, and what. */
  who?: string;
  text?: string;
}

type Listener = Pick<ContactRow, 'id' | 'channel'>;

/**
 * Those who want to be told, in portions: what they sent is counted, and neither taken back nor erased.
 * An address that was filled in twice hears once.
 */
async function* listeners(
  database: Database,
  hashKey: string,
  { feed, form }: About,
): AsyncGenerator<Listener[]> {
  const known = new Set<string>();
  for (let last = 0; ;) {
    const rows = await database
      .selectFrom('contacts')
      .innerJoin('submissions', 'submissions.id', 'contacts.submission')
      .select(['contacts.id', 'contacts.channel', 'contacts.field'])
      .select(['submissions.receipt', 'submissions.answers'])
      .where('contacts.feed', '=', feed)
      .where('contacts.form', '=', form)
      .where('contacts.id', '>', last)
      .where('contacts.stopped_at', 'is', null)
      .where('submissions.state', '=', 'counted')
      .orderBy('contacts.id')
      .limit(portion)
      .execute();
    yield rows.filter((row) => {
      const address = addressOf(row, row.answers);
      if (address === undefined) return false;
      const digest = addressDigest(hashKey, row.channel, address);
      return !known.has(digest) && known.add(digest);
    });
    if (rows.length < portion) return;
    last = rows[rows.length - 1]!.id;
  }
}

/** How many would be told now. */
export async function countListeners(
  { database, hashKey }: Pick<CollectorContext, 'database' | 'hashKey'>,
  about: About,
): Promise<number> {
  let people = 0;
  for await (const some of listeners(database, hashKey, about)) people += some.length;
  return people;
}

/** Writes the messages down. One that was announced before is left as it is. @returns how many people are told. */
export async function announceToAll(
  transaction: Transaction,
  { hashKey, now }: { hashKey: string; now: number },
  { kind, key, feed, form, who, text }: Announcement,
): Promise<number> {
  const at = new Date(now).toISOString();
  const written = await transaction
    .insertInto('announcements')
    .values({ key, feed, form, at, who: who ?? null, text: text ?? null, told: 0 })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!written) {
    const before = await transaction
      .selectFrom('announcements')
      .select('told')
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    return before.told;
  }
  const announcement = written.id;
  let told = 0;
  for await (const some of listeners(transaction, hashKey, { feed, form })) {
    const jobs = some.map((contact) =>
      messageJob(contact, kind, String(announcement), now, { announcement }),
    );
    await addJobs(transaction, jobs, now);
    told += some.length;
  }
  await transaction
    .updateTable('announcements')
    .set({ told })
    .where('id', '=', announcement)
    .execute();
  return told;
}
