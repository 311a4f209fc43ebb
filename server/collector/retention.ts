import { sql } from 'kysely';
import { writeAccess } from './admin/access-log.js';
import type { Settings } from '../settings.js';
import { erasedSubmission, erasedSignUp } from './database/erased-columns.js';
import { type Database, eraseTraces } from './database/open.js';
import { inTransaction } from './database/transaction.js';
import { describeError, type Log } from './http/log.js';
import { forgetJobs } from './jobs/job-store.js';
import { type ClockJump, RetentionClock } from './retention-clock.js';
import { eraseDeskOriginals, eraseWithAnswers } from './cases/erase-cases.js';
import { codesKeptFor } from './codes/codes.js';
import { tokensKeptFor } from './captcha/captcha.js';
import type { CollectorContext } from './context.js';
import type { SyncedFeeds } from './sign-ups/sync-posts.js';

const hour = 3_600_000;
const day = 24 * hour;

/** Clients give up after three days; a key that comes back after a month is another form. */
const keysKeptFor = 30 * day;

/** Rows that are erased at a time: between two portions residents go on signing. */
const portion = 500;

type Terms = Pick<Settings, 'retentionDays' | 'signUpRetentionDays'>;

/**
 * Erases the personal values of submissions older than the retention time, and of sign-ups whose last post
 * has been over for so long: before that they are needed. Both stay counted.
 * @param feeds where it is looked up first whether posts were moved. Sign-ups of a feed that cannot be read are kept.
 */
export async function anonymise(
  database: Database,
  { retentionDays, signUpRetentionDays }: Terms,
  now: number,
  feeds?: SyncedFeeds,
): Promise<number> {
  const before = (age: number): string => new Date(now - age).toISOString();
  const unread = feeds ? await readFeeds(database, feeds) : [];
  const erased =
    (await eraseDue(database, 'submissions', 'at', before(retentionDays * day), before(0))) +
    (await eraseDue(
      database,
      'sign_ups',
      'over_at',
      before(signUpRetentionDays * day),
      before(0),
      unread,
    ));
  const keys =
    (await forgetKeys(database, before(keysKeptFor))) + (await forgetJobs(database, now));
  await database.deleteFrom('codes').where('made_at', '<', before(codesKeptFor)).execute();
  await database.deleteFrom('spent_tokens').where('at', '<', before(tokensKeptFor)).execute();
  if (erased + keys > 0) await eraseTraces(database);
  return erased;
}

/**
 * Erases in portions what was due before a time.
 * @param now what is written down as the time of erasing.
 * @param kept feeds whose rows stay.
 * @returns how many rows it was.
 */
async function eraseDue(
  database: Database,
  table: 'submissions' | 'sign_ups',
  column: 'at' | 'over_at',
  before: string,
  now: string,
  kept: readonly string[] = [],
): Promise<number> {
  let rows = 0;
  for (let last = 0; ;) {
    const ids = await inTransaction(database, async (transaction) => {
      const found = await transaction
        .selectFrom(table)
        .select('id')
        .where('id', '>', last)
        .where('erased_at', 'is', null)
        .where(sql.ref(column), '<', before)
        .$if(kept.length > 0, (query) => query.where('feed', 'not in', kept))
        .orderBy('id')
        .limit(portion)
        .execute();
      const ids = found.map(({ id }) => id);
      if (ids.length > 0)
        await (
          table === 'submissions'
            ? transaction.updateTable(table).set(erasedSubmission(now)).where('id', 'in', ids)
            : transaction.updateTable(table).set(erasedSignUp(now)).where('id', 'in', ids)
        ).execute();
      return ids;
    });
    rows += ids.length;
    if (ids.length < portion) return rows;
    last = ids[ids.length - 1]!;
  }
}

async function forgetKeys(database: Database, before: string): Promise<number> {
  for (let rows = 0; ;) {
    const { numDeletedRows } = await inTransaction(database, (transaction) =>
      transaction
        .deleteFrom('idempotency_keys')
        .where(
          sql<boolean>`(feed, key) in (select feed, key from idempotency_keys where at < ${before} limit ${portion})`,
        )
        .executeTakeFirst(),
    );
    rows += Number(numDeletedRows);
    if (numDeletedRows < portion) return rows;
  }
}

/** Takes up what was moved since somebody last read a feed. @returns the feeds that cannot be read. */
async function readFeeds(database: Database, feeds: SyncedFeeds): Promise<string[]> {
  const rows = await database
    .selectFrom('post_counters')
    .select('feed')
    .groupBy('feed')
    .orderBy('feed')
    .execute();
  const unread: string[] = [];
  for (const { feed } of rows) await feeds.read(feed).catch(() => unread.push(feed));
  return unread;
}

interface RetentionParts {
  database: Database;
  /** Of the access log. */
  hashKey: string;
  terms: Terms;
  feeds: SyncedFeeds;
  log: Log;
  now: () => number;
  /** The pictures that belong to what is erased. */
  pictures?: Pick<CollectorContext, 'photos' | 'casePhotos'>;
}

/** Erases what is due once a day, as long as the clock can be trusted. */
export class Retention {
  readonly #parts: RetentionParts;
  readonly #clock: RetentionClock;
  #timers: NodeJS.Timeout[] = [];
  #running: Promise<void> | undefined;
  #told = '';

  constructor(parts: RetentionParts) {
    const { database, now, terms } = parts;
    this.#parts = parts;
    const shortest = Math.min(terms.retentionDays, terms.signUpRetentionDays);
    this.#clock = new RetentionClock(database, now, shortest);
  }

  /** Set while nothing is erased, because the clock has jumped. */
  get paused(): ClockJump | undefined {
    return this.#clock.jump;
  }

  /** Does it now and once a day, and looks at the clock every hour. */
  async start(): Promise<void> {
    await this.run();
    this.#timers = [
      setInterval(() => void this.run(), day),
      setInterval(() => void this.#check(), hour),
    ].map((timer) => timer.unref());
  }

  async stop(): Promise<void> {
    this.#timers.forEach(clearInterval);
    await this.#running;
  }

  /** Erases what is due. Never fails: a database that is away for a moment is no reason to stop taking signatures. */
  run(): Promise<void> {
    this.#running ??= this.#run().finally(() => (this.#running = undefined));
    return this.#running;
  }

  /** The operator says that the clock is right: from now on it is erased by it. */
  async confirm(): Promise<void> {
    const { log } = this.#parts;
    await this.#clock.confirm();
    this.#told = '';
    log({ level: 'info', event: 'clock-confirmed' });
    await this.run();
  }

  async #run(): Promise<void> {
    const { database, terms, feeds, log, now, pictures } = this.#parts;
    try {
      if (!(await this.#check())) return;
      const submissions = await anonymise(database, terms, now(), feeds);
      log({ level: 'info', event: 'anonymised', submissions });
      if (submissions > 0)
        await writeAccess(this.#parts, now(), {
          who: 'server',
          act: 'retention',
          rows: submissions,
        });
      if (!pictures) return;
      const before = new Date(now() - terms.retentionDays * day).toISOString();
      await eraseDeskOriginals({ database }, before);
      await eraseWithAnswers({ database, ...pictures });
    } catch (error) {
      log({ level: 'error', event: 'anonymise-failed', ...describeError(error) });
    }
  }

  /** @returns whether the clock can be trusted. */
  async #check(): Promise<boolean> {
    const { log } = this.#parts;
    try {
      const jump = await this.#clock.check();
      if (!jump) {
        this.#told = '';
        return true;
      }
      // Once for each jump, not every hour.
      if (this.#told !== jump.seen) {
        log({
          level: 'error',
          event: 'clock-jumped',
          ...jump,
          detail:
            'Nothing is erased. Put the clock right, or confirm it: POST /admin/retention/confirm (README, “A clock that jumps”).',
        });
        this.#told = jump.seen;
      }
      return false;
    } catch (error) {
      log({ level: 'error', event: 'clock-unchecked', ...describeError(error) });
      return false;
    }
  }
}
