import type { Withdrawal } from '../../../src/contract/index.js';
import type { CollectorContext } from '../context.js';
import { erasedSignUp } from '../database/erased-columns.js';
import { eraseTraces, type Transaction } from '../database/open.js';
import type { SignUpRow } from '../database/tables.js';
import { inTransaction } from '../database/transaction.js';
import type { FeedFile } from '../feeds/feed-file.js';
import { problems } from '../http/problem.js';
import { tellCancelled } from '../messages/moved-up.js';
import { announce } from '../webhooks/webhooks.js';
import { findSignUp, lockSignUp } from './find-sign-up.js';
import { saveCounters } from './locked-posts.js';
import { type Scope, timeOf } from './offered-posts.js';
import { canGiveBack, giveBack, isTooLate, promoteAll } from './places.js';
import { countPeople } from './read-pass.js';
import { settle } from './settle.js';
import { scopeOf } from './take-sign-up.js';

/**
 * Cancels a sign-up as a whole: its places go to who waits, and its values are erased, together. Doing it
 * again changes nothing, also after the deadline, and is answered with the count of the first time.
 * @returns the people with a place after it; `undefined` for an unknown number and for a wrong secret alike.
 */
export async function cancelSignUp(
  collector: CollectorContext,
  feed: FeedFile,
  withdrawal: Withdrawal,
): Promise<number | undefined> {
  const signUp = await findSignUp(collector, feed.name, withdrawal);
  return signUp && cancelFound(collector, feed, signUp);
}

/** @param late also after the deadline: the organiser may, whoever signed up may not. */
export async function cancelFound(
  collector: CollectorContext,
  feed: FeedFile,
  signUp: Pick<SignUpRow, 'id' | 'activity'>,
  late = false,
): Promise<number> {
  const scope = scopeOf(collector, feed, signUp.activity);
  const people = await inTransaction(collector.database, async (transaction) => {
    const { posts, claims, withdrawn } = await lockSignUp(transaction, scope, signUp.id);
    if (!withdrawn) {
      const held = claims.filter(({ state }) => state !== 'cancelled');
      const given = held.filter((claim) => canGiveBack(scope, posts, claim));
      if ((!late && isTooLate(scope)) || (held.length > 0 && given.length === 0))
        throw problems.tooLate();
      await giveBack(transaction, posts, given);
      const moved = await promoteAll(transaction, scope, posts);
      await saveCounters(transaction, scope, posts);
      const { receipt, state } = await transaction
        .selectFrom('sign_ups')
        .select(['receipt', 'state'])
        .where('id', '=', signUp.id)
        .executeTakeFirstOrThrow();
      if (state !== 'trial')
        await announce(transaction, collector.webhooks, [
          {
            event: 'response.withdrawn',
            feed: feed.name,
            form: signUp.activity,
            receipt,
            at: timeOf(scope),
          },
        ]);
      await tellCancelled(transaction, collector.hashKey, scope, signUp.id, given);
      // Where somebody has been already, the organiser still has to vouch for the hours.
      const keeps = held.length > given.length;
      await transaction
        .updateTable('sign_ups')
        .set({ withdrawn_at: timeOf(scope), ...(!keeps && erasedSignUp(timeOf(scope))) })
        .where('id', '=', signUp.id)
        .execute();
      await settle(transaction, scope, [...moved, signUp.id]);
    }
    return countOnce(transaction, scope, signUp.id);
  });
  await eraseTraces(collector.database);
  return people;
}

/** The people with a place when it was first asked. */
async function countOnce(transaction: Transaction, scope: Scope, id: number): Promise<number> {
  const { withdrawn_count } = await transaction
    .selectFrom('sign_ups')
    .select('withdrawn_count')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (withdrawn_count !== null) return withdrawn_count;
  const count = await countPeople(transaction, scope);
  await transaction
    .updateTable('sign_ups')
    .set({ withdrawn_count: count })
    .where('id', '=', id)
    .execute();
  return count;
}
