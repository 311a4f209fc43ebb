import type { Activity } from '../../../src/contract/index.js';
import type { CollectorContext } from '../context.js';
import type { FeedFile } from '../feeds/feed-file.js';
import { Problem, problems } from '../http/problem.js';
import { keyedCode, newReceiptNumber, readReceiptNumber } from '../submissions/secret.js';
import { dayIn, offeredPosts, timeZoneOf } from './offered-posts.js';

/** The one activity that stewards may check people in at. */
export interface StewardsActivity {
  feed: FeedFile;
  activity: Activity;
}

/** The code is looked for by its hash, so that neither the time of the search nor a copy of the database tells it. */
const hashOf = ({ hashKey }: Pick<CollectorContext, 'hashKey'>, code: string): string =>
  keyedCode(hashKey, 'activity code', readReceiptNumber(code));

/**
 * Makes the code of an activity: sixty bits, written as receipts are. The one before is no longer good.
 * @returns the code, which nobody can read again: only its hash is kept.
 */
export async function makeActivityCode(
  collector: CollectorContext,
  { feed, activity }: StewardsActivity,
): Promise<string> {
  const code = newReceiptNumber();
  const made = {
    code_hash: hashOf(collector, code),
    made_at: new Date(collector.now()).toISOString(),
  };
  await collector.database
    .insertInto('check_in_codes')
    .values({ feed: feed.name, activity: activity.id, ...made })
    .onConflict((conflict) => conflict.columns(['feed', 'activity']).doUpdateSet(made))
    .execute();
  return code;
}

/** Takes the code of an activity back: no phone that has it can do anything with it from now on. */
export async function revokeActivityCode(
  { database }: CollectorContext,
  feed: string,
  activity: string,
): Promise<void> {
  await database
    .deleteFrom('check_in_codes')
    .where('feed', '=', feed)
    .where('activity', '=', activity)
    .execute();
}

/** When the code of an activity was made, where there is one. */
export async function activityCodeMadeAt(
  { database }: CollectorContext,
  { feed, activity }: StewardsActivity,
): Promise<string | undefined> {
  const row = await database
    .selectFrom('check_in_codes')
    .select('made_at')
    .where('feed', '=', feed.name)
    .where('activity', '=', activity.id)
    .executeTakeFirst();
  return row?.made_at;
}

/**
 * What a code is for.
 * @returns `undefined` for a code that is wrong or was taken back, and for an activity that is gone.
 * @throws the problem that it is not one of the activity's days.
 */
export async function findByActivityCode(
  collector: CollectorContext,
  findFeed: (name: string) => Promise<FeedFile | undefined>,
  code: string,
): Promise<StewardsActivity | undefined> {
  const row = await collector.database
    .selectFrom('check_in_codes')
    .select(['feed', 'activity'])
    .where('code_hash', '=', hashOf(collector, code))
    .executeTakeFirst();
  const feed = row && (await findFeed(row.feed));
  const activity = feed?.activities.get(row!.activity);
  if (!feed || !activity) return undefined;
  const today = dayIn(collector.now(), timeZoneOf(activity));
  const { from, until } = daysOf(collector, activity);
  if (today < from) throw new Problem(403, 'not-open', 'This code is for a later day.');
  if (today > until) throw new Problem(403, 'closed', 'The days of this code are over.');
  return { feed, activity };
}

const day = 86_400_000;

/** When an activity's code is good, by the activity's own days: also the day after, when hours are put right. */
export function daysOf(
  { utcOffset }: Pick<CollectorContext, 'utcOffset'>,
  activity: Activity,
): { from: string; until: string } {
  const posts = [...offeredPosts(activity, utcOffset).values()];
  if (posts.length === 0) throw problems.notFound();
  const first = Math.min(...posts.map(({ starts }) => starts));
  const end = Math.max(...posts.map(({ ends }) => ends));
  const zone = timeZoneOf(activity);
  return { from: dayIn(first, zone), until: dayIn(end - 1 + day, zone) };
}
