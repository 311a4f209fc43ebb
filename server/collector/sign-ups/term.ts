import { endOf } from '../../../src/contract/rules/moments.js';
import type { Transaction } from '../database/open.js';
import type { PostCounterRow } from '../database/tables.js';
import { claimsTo, claimsWithPosts } from './claims.js';
import {
  activityOf,
  offeredIn,
  postDetails,
  type PostDetails,
  type Scope,
} from './offered-posts.js';

/** The end of a post that the feed names and nobody can read: until it is put right its names are kept. */
const unknown = '9999-12-31T23:59:59.999Z';

const iso = (instant: number): string => new Date(instant).toISOString();

const isNamed = ({ feed, activity }: Scope, post: string): boolean =>
  feed.named.has(`${activity} ${post}`);

/** When a post ends that nobody has asked for before. */
export function firstEnd(scope: Scope, post: string): string | null {
  const offered = offeredIn(scope).get(post);
  if (offered) return iso(offered.ends);
  return isNamed(scope, post) ? unknown : null;
}

/**
 * When a post ends, as the feed says now. One that was taken out ends when it would have. One that is moved into the
 * past counts from today: it may be a slip of the editor’s, and the names must not be gone before it is seen.
 */
export function endOfPost(
  scope: Scope,
  { post, details, ends_at }: Pick<PostCounterRow, 'post' | 'details' | 'ends_at'>,
): string | null {
  const known = ends_at === unknown ? null : ends_at;
  const before = known ?? endIn(details, scope);
  const offered = offeredIn(scope).get(post);
  if (!offered) return isNamed(scope, post) ? unknown : before;
  const isMoved = details !== JSON.stringify(postDetails(activityOf(scope)!, offered.post));
  if (!isMoved) return known ?? iso(offered.ends);
  const atLeast = before === null ? offered.ends : Math.min(Date.parse(before), scope.now);
  return iso(Math.max(offered.ends, atLeast));
}

function endIn(details: string, { utcOffset }: Scope): string | null {
  const { ends } = JSON.parse(details) as Partial<PostDetails>;
  return ends === undefined ? null : iso(endOf(ends, utcOffset));
}

/** Lets the term of everybody who has a post follow it. The counters must be saved before. */
export async function followPost(transaction: Transaction, post: PostCounterRow): Promise<void> {
  await transaction
    .updateTable('sign_ups')
    .set((build) => ({
      over_at: build.fn.coalesce(
        claimsWithPosts(transaction)
          .select((inner) => inner.fn.max('post_counters.ends_at').as('last'))
          .where('claims.sign_up', '=', build.ref('sign_ups.id'))
          .where('claims.state', '!=', 'cancelled'),
        build.ref('over_at'),
      ),
    }))
    .where('erased_at', 'is', null)
    .where('id', 'in', claimsTo(transaction, post).select('sign_up'))
    .execute();
}
