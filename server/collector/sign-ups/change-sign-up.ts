import type { Pass, PassChange, PassRequest } from '../../../src/contract/index.js';
import type { CollectorContext } from '../context.js';
import type { SignUpRow } from '../database/tables.js';
import { inTransaction } from '../database/transaction.js';
import type { FeedFile } from '../feeds/feed-file.js';
import { Problem, problems } from '../http/problem.js';
import { tellSignUps } from '../messages/tell.js';
import { refuseOutsideHours } from '../submissions/check-submission.js';
import { claimsFor, insertClaims } from './claims.js';
import { findSignUp, lockSignUp } from './find-sign-up.js';
import { overAt, saveCounters } from './locked-posts.js';
import { activityOf, checkPosts, offeredIn, type Scope } from './offered-posts.js';
import { canGiveBack, giveAll, giveBack, isTooLate, promoteAll } from './places.js';
import { readPass } from './read-pass.js';
import { settle } from './settle.js';
import { scopeOf, withCheckIn } from './take-sign-up.js';

/** The pass as it is now: whoever waited may have moved up. */
export async function showPass(
  collector: CollectorContext,
  feed: FeedFile,
  proof: PassRequest,
): Promise<Pass> {
  const { signUp, scope } = await findOwn(collector, feed, proof);
  return withCheckIn(collector, scope, await readPass(collector.database, scope, signUp));
}

/** Gives posts back and takes others, all of it or nothing. */
export async function changeSignUp(
  collector: CollectorContext,
  feed: FeedFile,
  { posts: wanted, ...proof }: PassChange,
): Promise<Pass> {
  const { signUp, scope } = await findOwn(collector, feed, proof);
  const { id, people } = signUp;
  const ids = wanted.map(({ post }) => post);
  // Only a post that can be had gets a counter.
  const known = ids.filter((post) => offeredIn(scope).has(post));
  const pass = await inTransaction(collector.database, async (transaction) => {
    const { posts, claims, withdrawn, state } = await lockSignUp(transaction, scope, id, known);
    const held = claims.filter((claim) => claim.state !== 'cancelled');
    const heldIds = new Set(held.map(({ post }) => post));
    const errors = checkPosts(offeredIn(scope), wanted, scope.now, heldIds);
    if (errors.length > 0)
      throw new Problem(422, 'invalid', 'These posts cannot be had together.', { errors });
    const back = held.filter(
      (claim) => !ids.includes(claim.post) && canGiveBack(scope, posts, claim),
    );
    const added = new Map([...posts].filter(([post]) => ids.includes(post) && !heldIds.has(post)));
    // Sent again because the answer was lost: it is done, also when the deadline has passed since.
    if (back.length > 0 || added.size > 0) {
      if (withdrawn || isTooLate(scope)) throw problems.tooLate();
      if (added.size > 0) refuseOutsideHours(activityOf(scope) ?? {}, scope.now, scope.utcOffset);
      await giveBack(transaction, posts, back);
      const moved = await promoteAll(transaction, scope, posts);
      // As it is under the lock: the organiser may have said meanwhile that it was a test.
      const trial = state === 'trial';
      const given = giveAll(added, wanted, people, trial);
      await insertClaims(transaction, claimsFor(posts, given, { id, trial }));
      await saveCounters(transaction, scope, posts);
      const kept = held.filter((claim) => !back.includes(claim)).map(({ post }) => post);
      await transaction
        .updateTable('sign_ups')
        .set({ over_at: overAt(scope, posts, [...kept, ...added.keys()]) })
        .where('id', '=', id)
        .execute();
      await settle(transaction, scope, [...moved, id]);
      const { sequence } = await transaction
        .selectFrom('sign_ups')
        .select('sequence')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      await tellSignUps(transaction, scope.now, 'changed', [id], String(sequence));
    }
    const changed = await transaction
      .selectFrom('sign_ups')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return readPass(transaction, scope, changed);
  });
  return withCheckIn(collector, scope, pass);
}

export async function findOwn(
  collector: CollectorContext,
  feed: FeedFile,
  request: PassRequest,
): Promise<{ signUp: SignUpRow; scope: Scope }> {
  const signUp = await findSignUp(collector, feed.name, request);
  if (!signUp) throw problems.notFound();
  return { signUp, scope: scopeOf(collector, feed, signUp.activity) };
}
