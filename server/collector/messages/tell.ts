/** What residents are told, written down in the transactions that are the reason. */
import { localTimeOf, startOf } from '../../../src/contract/rules/moments.js';
import type { Database, Transaction } from '../database/open.js';
import type { CaseRow, ContactRow } from '../database/tables.js';
import { addJobs, type NewJob } from '../jobs/job-store.js';
import type { PostDetails, Scope } from '../sign-ups/offered-posts.js';
import { contactsOf } from './contacts.js';
import type { MessageKind } from './words.js';

const hour = 3_600_000;
const day = 24 * hour;

/** News is of no use after so long. */
const newsKeeps = 3 * day;

/** When it is time to be reminded of tomorrow. */
const reminderHour = 'T10:00:00';

/** What the job of a message says. What the message says is looked up when it is sent. */
export interface MessagePayload {
  contact: number;
  post?: string;
  /** Of a reminder: it is about this time only. */
  starts?: string;
  /** Of a post that was moved up: until when it has to be accepted. */
  acceptBy?: string;
  /** Sealed, where the answers are erased in the same transaction. */
  to?: string;
  /** Of a cancellation: the posts that were held. */
  posts?: string[];
  /** What is told to all: its row in `announcements`. */
  announcement?: number;
}

/** @param what tells this message from others of its kind to the same contact. */
export const messageJob = (
  { id, channel }: Pick<ContactRow, 'id' | 'channel'>,
  kind: MessageKind,
  what: string,
  now: number,
  more: Omit<MessagePayload, 'contact'> = {},
): NewJob => ({
  queue: channel,
  kind,
  key: `${kind} ${id} ${what}`,
  payload: { contact: id, ...more } satisfies MessagePayload,
  expires: now + newsKeeps,
});

/** Tells somebody about their sign-up, if they want to be told. */
export async function tellSignUps(
  transaction: Transaction,
  now: number,
  kind: MessageKind,
  signUps: readonly number[],
  what: string,
  more: Omit<MessagePayload, 'contact'> = {},
): Promise<void> {
  const contacts = await contactsOf(transaction, 'sign_up', signUps);
  await addJobs(
    transaction,
    contacts.map((contact) => messageJob(contact, kind, what, now, more)),
    now,
  );
}

/** Lets everybody with a place be reminded the day before. A reminder that is known is left as it is. */
export async function planReminders(
  transaction: Transaction,
  { feed, activity, utcOffset, now }: Scope,
  signUps: readonly number[],
): Promise<void> {
  if (signUps.length === 0) return;
  const rows = await transaction
    .selectFrom('contacts')
    .innerJoin('claims', 'claims.sign_up', 'contacts.sign_up')
    .innerJoin('post_counters', (join) =>
      join
        .onRef('post_counters.feed', '=', 'claims.feed')
        .onRef('post_counters.activity', '=', 'claims.activity')
        .onRef('post_counters.post', '=', 'claims.post'),
    )
    .select(['contacts.id', 'contacts.channel', 'claims.post', 'post_counters.details'])
    .where('contacts.sign_up', 'in', signUps)
    .where('contacts.stopped_at', 'is', null)
    .where('claims.feed', '=', feed.name)
    .where('claims.activity', '=', activity)
    .where('claims.state', '=', 'confirmed')
    .execute();
  const jobs = rows.flatMap(({ id, channel, post, details }): NewJob[] => {
    const { starts } = JSON.parse(details) as Partial<PostDetails>;
    if (starts === undefined) return [];
    const begins = startOf(starts, utcOffset);
    const due = startOf(
      `${localTimeOf(begins - day, utcOffset).slice(0, 10)}${reminderHour}${utcOffset}`,
    );
    // Whoever signs up on the last day knows.
    if (due <= now) return [];
    const payload: MessagePayload = { contact: id, post, starts };
    const key = `reminder ${id} ${post} ${starts}`;
    return [{ queue: channel, kind: 'reminder', key, payload, due, expires: begins }];
  });
  await addJobs(transaction, jobs, now);
}

/** Stops all messages of a contact. Those that are on their way find out when they are sent. */
export async function stopMessages(database: Database, contact: number, at: string): Promise<void> {
  await database
    .updateTable('contacts')
    .set({ stopped_at: at })
    .where('id', '=', contact)
    .where('stopped_at', 'is', null)
    .execute();
}

/** Tells those whose report a case is, and those whose reports were joined with it. */
export async function tellReporters(
  transaction: Transaction,
  row: Pick<CaseRow, 'id' | 'submission' | 'version'>,
  now: number,
): Promise<void> {
  const submissions = [row.submission];
  for (let level = [row.id]; level.length > 0;) {
    const joined = await transaction
      .selectFrom('cases')
      .select(['id', 'submission'])
      .where('duplicate_of', 'in', level)
      .execute();
    submissions.push(...joined.map(({ submission }) => submission));
    level = joined.map(({ id }) => id);
  }
  const contacts = await contactsOf(transaction, 'submission', submissions);
  await addJobs(
    transaction,
    contacts.map((contact) => messageJob(contact, 'case', `${row.id} ${row.version}`, now)),
    now,
  );
}
