import type { Pass, PassRequest } from '../../../src/contract/index.js';
import type { CollectorContext } from '../context.js';
import type { SignUpRow } from '../database/tables.js';
import { inTransaction } from '../database/transaction.js';
import type { FeedFile } from '../feeds/feed-file.js';
import { NotNeeded, TooEarly } from '../jobs/job-runner.js';
import type { TermPayload } from '../messages/moved-up.js';
import { tellSignUps } from '../messages/tell.js';
import { findOwn } from './change-sign-up.js';
import { lockSignUp } from './find-sign-up.js';
import { overAt, saveCounters } from './locked-posts.js';
import { canGiveBack, giveBack, promoteAll } from './places.js';
import { readPass } from './read-pass.js';
import { settle } from './settle.js';
import type { SyncedFeeds } from './sync-posts.js';
import { scopeOf, withCheckIn } from './take-sign-up.js';

/** Accepts every place that somebody moved up to. What went to the next one meanwhile stays there. */
export async function acceptPlaces(
  collector: CollectorContext,
  feed: FeedFile,
  signUp: Pick<SignUpRow, 'id' | 'activity'>,
): Promise<void> {
  const scope = scopeOf(collector, feed, signUp.activity);
  await inTransaction(collector.database, async (transaction) => {
    await lockSignUp(transaction, scope, signUp.id);
    await transaction
      .updateTable('claims')
      .set({ accept_by: null })
      .where('sign_up', '=', signUp.id)
      .where('state', '=', 'confirmed')
      .execute();
  });
}

/** Accepts by the pass itself, and shows it as it is then. */
export async function acceptOwnPlaces(
  collector: CollectorContext,
  feed: FeedFile,
  proof: PassRequest,
): Promise<Pass> {
  const { signUp, scope } = await findOwn(collector, feed, proof);
  await acceptPlaces(collector, feed, signUp);
  return withCheckIn(collector, scope, await readPass(collector.database, scope, signUp));
}

/** Gives a place that was not accepted in time to who is next. */
export async function endTerm(
  collector: CollectorContext,
  synced: SyncedFeeds,
  { feed: name, activity, post, signUp, acceptBy }: TermPayload,
): Promise<void> {
  const feed = await synced.read(name);
  if (!feed) throw new NotNeeded('The feed is not there any more.');
  const scope = scopeOf(collector, feed, activity);
  if (scope.now < Date.parse(acceptBy)) throw new TooEarly(Date.parse(acceptBy));
  const isGiven = await inTransaction(collector.database, async (transaction) => {
    const { posts, claims } = await lockSignUp(transaction, scope, signUp);
    const claim = claims.find((one) => one.post === post);
    const isWaitedFor = claim?.state === 'confirmed' && claim.accept_by === acceptBy;
    if (!claim || !isWaitedFor || !canGiveBack(scope, posts, claim)) return false;
    await giveBack(transaction, posts, [claim]);
    const moved = await promoteAll(transaction, scope, posts);
    await saveCounters(transaction, scope, posts);
    const kept = claims.filter((one) => one !== claim && one.state !== 'cancelled');
    if (kept.length > 0)
      await transaction
        .updateTable('sign_ups')
        .set({
          over_at: overAt(
            scope,
            posts,
            kept.map((one) => one.post),
          ),
        })
        .where('id', '=', signUp)
        .execute();
    await tellSignUps(transaction, scope.now, 'term-over', [signUp], `${post} ${acceptBy}`, {
      post,
    });
    await settle(transaction, scope, [...moved, signUp]);
    return true;
  });
  if (!isGiven) throw new NotNeeded('It was accepted, or given back.');
}
