import type { Database, Transaction } from '../database/open.js';
import type { ClaimRow } from '../database/tables.js';
import type { LockedPost } from './locked-posts.js';
import type { PostDetails } from './offered-posts.js';
import type { Given } from './places.js';

/** A claim with what people know of its post. */
export interface ClaimWithPost extends ClaimRow {
  /** 1: the organiser has taken the post out of the feed. */
  gone: number;
  /** Empty for a post that never could be read. */
  details: Partial<PostDetails>;
}

/** Claims with what is known of their posts. */
export const claimsWithPosts = (database: Database) =>
  database
    .selectFrom('claims')
    .innerJoin('post_counters', (join) =>
      join
        .onRef('post_counters.feed', '=', 'claims.feed')
        .onRef('post_counters.activity', '=', 'claims.activity')
        .onRef('post_counters.post', '=', 'claims.post'),
    );

/** The claims to one post. */
export const claimsTo = (
  database: Database,
  { feed, activity, post }: Pick<ClaimRow, 'feed' | 'activity' | 'post'>,
) =>
  database
    .selectFrom('claims')
    .where('feed', '=', feed)
    .where('activity', '=', activity)
    .where('post', '=', post);

/** Those who wait for a post; a trial does not stand in line. */
export const waitingFor = (database: Database, post: Parameters<typeof claimsTo>[1]) =>
  claimsTo(database, post).where('state', '=', 'waiting').where('trial', '=', 0);

/** The claims of some sign-ups, by the sign-up, in the order of the posts. */
export async function claimsOf(
  database: Database,
  signUps: readonly number[],
): Promise<Map<number, ClaimWithPost[]>> {
  const found = new Map<number, ClaimWithPost[]>(signUps.map((id) => [id, []]));
  if (signUps.length === 0) return found;
  const rows = await claimsWithPosts(database)
    .selectAll('claims')
    .select(['post_counters.gone', 'post_counters.details'])
    .where('claims.sign_up', 'in', signUps)
    .orderBy('claims.sign_up')
    .orderBy('claims.post')
    .execute();
  for (const { details, ...row } of rows)
    found.get(row.sign_up)!.push({ ...row, details: JSON.parse(details) as Partial<PostDetails> });
  return found;
}

/**
 * What a sign-up was given, as rows: each gets the next number in the line of its post.
 * @returns the claims, in the order of the posts.
 */
export function claimsFor(
  posts: ReadonlyMap<string, LockedPost>,
  given: ReadonlyMap<string, Given>,
  { id, trial }: { id: number; trial: boolean },
) {
  return [...posts.values()].flatMap(({ row }) => {
    const its = given.get(row.post);
    if (!its) return [];
    row.line += 1;
    return {
      sign_up: id,
      feed: row.feed,
      activity: row.activity,
      post: row.post,
      state: its.state,
      people: its.people,
      line: row.line,
      trial: trial ? 1 : 0,
      attended: 0,
      minutes: 0,
      gone: row.gone,
    };
  });
}

export async function insertClaims(
  transaction: Transaction,
  claims: ReturnType<typeof claimsFor>,
): Promise<void> {
  if (claims.length === 0) return;
  await transaction
    .insertInto('claims')
    .values(claims.map(({ gone: _ofThePost, ...row }) => row))
    .onConflict((conflict) =>
      conflict.columns(['sign_up', 'post']).doUpdateSet((build) => ({
        state: build.ref('excluded.state'),
        people: build.ref('excluded.people'),
        line: build.ref('excluded.line'),
      })),
    )
    .execute();
}
