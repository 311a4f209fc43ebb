import type { Database } from './database/open.js';
import type { Settings } from './settings.js';
import { eraseSignUp } from './sign-ups/erase-sign-up.js';
import { erased } from './submissions/erase.js';

const day = 86_400_000;

/** Clients give up after three days; a key that comes back after a month is another form. */
const keysKeptFor = 30 * day;

type Retention = Pick<Settings, 'retentionDays' | 'signUpRetentionDays'>;

/**
 * Erases the personal values of submissions older than the retention time, and of sign-ups whose last post
 * has been over for so long: before that they are needed. Both stay counted.
 */
export async function anonymise(
  database: Database,
  { retentionDays, signUpRetentionDays }: Retention,
  now: number,
): Promise<number> {
  const before = (age: number): string => new Date(now - age).toISOString();
  const { numUpdatedRows } = await database
    .updateTable('submissions')
    .set(erased(before(0)))
    .where('erased_at', 'is', null)
    .where('at', '<', before(retentionDays * day))
    .executeTakeFirst();
  const signUps = await database
    .updateTable('sign_ups')
    .set(eraseSignUp(before(0)))
    .where('erased_at', 'is', null)
    .where('over_at', '<', before(signUpRetentionDays * day))
    .executeTakeFirst();
  await database.deleteFrom('idempotency_keys').where('at', '<', before(keysKeptFor)).execute();
  return Number(numUpdatedRows + signUps.numUpdatedRows);
}

/** Does it now and once a day. @returns a function that ends it. */
export async function keepAnonymising(
  database: Database,
  retention: Retention,
  done: (result: number | Error) => void,
): Promise<() => void> {
  const run = async (): Promise<void> => {
    try {
      done(await anonymise(database, retention, Date.now()));
    } catch (error) {
      // A database that is away for a moment is no reason to stop taking signatures: tomorrow again.
      done(error as Error);
    }
  };
  await run();
  const timer = setInterval(() => void run(), day);
  timer.unref();
  return () => clearInterval(timer);
}
