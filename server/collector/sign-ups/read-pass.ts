import type { Transaction } from 'kysely';
import type { Pass, PassPost } from '../../../src/contract/index.js';
import type { Database } from '../database/open.js';
import type { ClaimRow, SignUpRow } from '../database/sign-up-tables.js';
import type { Tables } from '../database/tables.js';
import { activityOf, offeredIn, type Scope } from './scope.js';
import { paperCount } from './offered-posts.js';

type Reader = Database | Transaction<Tables>;

/** A pass without the address of its check-in, which is made from a key and is not kept. */
export type BarePass = Omit<Pass, 'checkIn'>;

/** The pass of a sign-up as it is now, posts that were given back included: a calendar must hear of them. */
export async function readPass(
  database: Reader,
  scope: Scope,
  signUp: Pick<SignUpRow, 'id' | 'receipt' | 'at' | 'people' | 'state'>,
): Promise<BarePass> {
  const claims = await database
    .selectFrom('claims')
    .innerJoin('post_counters', (join) =>
      join
        .onRef('post_counters.feed', '=', 'claims.feed')
        .onRef('post_counters.activity', '=', 'claims.activity')
        .onRef('post_counters.post', '=', 'claims.post'),
    )
    .innerJoin('sign_ups', 'sign_ups.id', 'claims.sign_up')
    .select([
      'claims.post',
      'claims.state',
      'claims.line',
      'claims.feed',
      'claims.activity',
      'post_counters.gone',
      'sign_ups.sequence',
    ])
    .where('claims.sign_up', '=', signUp.id)
    .orderBy('claims.post')
    .execute();
  const posts: PassPost[] = [];
  for (const claim of claims) {
    // Somebody who came has been there, whatever becomes of the post.
    const state = claim.gone === 1 && claim.state !== 'attended' ? 'cancelled' : claim.state;
    posts.push({
      post: claim.post,
      state,
      ...(state === 'waiting' && { position: await positionOf(database, scope, claim) }),
    });
  }
  return {
    receipt: signUp.receipt,
    at: signUp.at,
    count: await countPeople(database, scope),
    ...(signUp.state === 'trial' && { test: true }),
    posts,
    people: signUp.people,
    sequence: claims[0]?.sequence ?? 0,
  };
}

/** The people ahead, on paper and here, and one. */
async function positionOf(
  database: Reader,
  scope: Scope,
  { feed, activity, post, line }: Pick<ClaimRow, 'feed' | 'activity' | 'post' | 'line'>,
): Promise<number> {
  const { people } = await database
    .selectFrom('claims')
    .select((sum) => sum.fn.sum<number | string | null>('people').as('people'))
    .where('feed', '=', feed)
    .where('activity', '=', activity)
    .where('post', '=', post)
    .where('state', '=', 'waiting')
    .where('trial', '=', 0)
    .where('line', '<', line)
    .executeTakeFirstOrThrow();
  // PostgreSQL sums in 64 bits, which its driver hands over as text.
  return (offeredIn(scope).get(post)?.ahead ?? 0) + Number(people ?? 0) + 1;
}

/** Everybody with a place: those counted on paper too, as the page does. */
export async function countPeople(database: Reader, scope: Scope): Promise<number> {
  const row = await database
    .selectFrom('activity_counters')
    .select('people')
    .where('feed', '=', scope.feed.name)
    .where('activity', '=', scope.activity)
    .executeTakeFirst();
  const activity = activityOf(scope);
  return (activity ? paperCount(activity) : 0) + (row?.people ?? 0);
}
