import { eraseWithAnswers } from '../cases/erase-cases.js';
import type { CollectorContext } from '../context.js';
import { eraseTraces } from '../database/open.js';
import { BeginAgain, inTransaction } from '../database/transaction.js';
import type { FeedFile } from '../feeds/feed-file.js';
import { Problem, problems } from '../http/problem.js';
import { cancelFound } from '../sign-ups/cancel-sign-up.js';
import { lockSignUp } from '../sign-ups/find-sign-up.js';
import { saveCounters } from '../sign-ups/locked-posts.js';
import { promoteAll, takeBack } from '../sign-ups/places.js';
import { countActivity, settle } from '../sign-ups/settle.js';
import { scopeOf } from '../sign-ups/take-sign-up.js';
import { markWithdrawn, uncount } from '../submissions/withdraw.js';

/** What an editor can do with a response: take it back for its owner, or say that it was only a test. */
export type SetAside = 'withdraw' | 'trial';

/**
 * Sets a response aside: it is no longer counted, and what it held is free for others. Done again, it
 * changes nothing.
 */
export async function setAside(
  collector: CollectorContext,
  feed: FeedFile,
  receipt: string,
  what: SetAside,
): Promise<void> {
  const signature = await collector.database
    .selectFrom('submissions')
    .select('id')
    .where('receipt', '=', receipt)
    .where('feed', '=', feed.name)
    .executeTakeFirst();
  if (signature) await setSignatureAside(collector, feed.name, signature.id, what);
  else await setSignUpAside(collector, feed, receipt, what);
  await eraseWithAnswers(collector);
}

async function setSignUpAside(
  collector: CollectorContext,
  feed: FeedFile,
  receipt: string,
  what: SetAside,
): Promise<void> {
  const signUp = await collector.database
    .selectFrom('sign_ups')
    .select(['id', 'activity', 'state'])
    .where('receipt', '=', receipt)
    .where('feed', '=', feed.name)
    .executeTakeFirst();
  if (!signUp) throw problems.notFound();
  if (what === 'withdraw') await cancelFound(collector, feed, signUp, true);
  else await markSignUp(collector, feed, signUp);
}

async function setSignatureAside(
  collector: CollectorContext,
  feed: string,
  id: number,
  what: SetAside,
): Promise<void> {
  const now = new Date(collector.now()).toISOString();
  await inTransaction(collector.database, async (transaction) => {
    const row = await transaction
      .selectFrom('submissions')
      .select(['id', 'pledge', 'state', 'signer'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    if (row.state === 'withdrawn' || (what === 'trial' && row.state === 'trial')) return;
    if (what === 'withdraw') await markWithdrawn(transaction, row, now);
    else {
      const { numUpdatedRows } = await transaction
        .updateTable('submissions')
        // A trial stands for nobody: the same person can sign for good.
        .set({ state: 'trial', signer: null, wall_name: null })
        .where('id', '=', id)
        .where('state', '=', row.state)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw new BeginAgain();
    }
    if (row.state === 'counted') await uncount(transaction, feed, row, now);
  });
  await eraseTraces(collector.database);
}

/** The places of a sign-up that was a test go to who waits. */
async function markSignUp(
  collector: CollectorContext,
  feed: FeedFile,
  { id, activity }: { id: number; activity: string },
): Promise<void> {
  const scope = scopeOf(collector, feed, activity);
  await inTransaction(collector.database, async (transaction) => {
    const { posts, claims } = await lockSignUp(transaction, scope, id);
    // Read under the lock: it may have been cancelled meanwhile.
    const { state, people } = await transaction
      .selectFrom('sign_ups')
      .select(['state', 'people'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    if (state === 'trial' || state === 'withdrawn') return;
    if (claims.some((claim) => claim.state === 'attended'))
      throw new Problem(409, 'closed', 'Somebody of this sign-up has been at the post.');
    for (const claim of claims)
      if (claim.trial === 0) takeBack(posts.get(claim.post)!, claim.state, claim.people);
    await transaction.updateTable('claims').set({ trial: 1 }).where('sign_up', '=', id).execute();
    await transaction
      .updateTable('sign_ups')
      .set({ state: 'trial' })
      .where('id', '=', id)
      .execute();
    const moved = await promoteAll(transaction, scope, posts);
    await saveCounters(transaction, scope, posts);
    await settle(transaction, scope, moved);
    await countActivity(transaction, scope, {
      signUps: -1,
      people: state === 'placed' ? -people : 0,
    });
  });
}
