import { sql } from 'kysely';
import type { Transaction } from '../database/open.js';
import type { SignUpState } from '../database/tables.js';
import { planReminders } from '../messages/tell.js';
import { claimsWithPosts } from './claims.js';
import { type Scope, timeOf } from './offered-posts.js';

interface Change {
  signUps: number;
  people: number;
}

/**
 * Brings sign-ups in line with their claims: a new sequence number for each, its state, and the counts of
 * the activity. Two transactions may have moved the same sign-up at two posts, so each row is locked before
 * its claims are read; in the order of their ids, so that they cannot wait for each other.
 */
export async function settle(
  transaction: Transaction,
  scope: Scope,
  touched: Iterable<number>,
): Promise<void> {
  const change: Change = { signUps: 0, people: 0 };
  for (const id of [...new Set(touched)].sort((one, other) => one - other)) {
    const row = await transaction
      .updateTable('sign_ups')
      .set({ sequence: sql<number>`sequence + 1` })
      .where('id', '=', id)
      .returning(['state', 'people', 'withdrawn_at'])
      .executeTakeFirstOrThrow();
    if (row.state === 'trial') continue;
    const state: SignUpState =
      row.withdrawn_at !== null
        ? 'withdrawn'
        : (await hasPlace(transaction, id))
          ? 'placed'
          : 'waiting';
    if (state === row.state) continue;
    await transaction.updateTable('sign_ups').set({ state }).where('id', '=', id).execute();
    change.signUps += countIfStanding(state) - countIfStanding(row.state);
    change.people += row.people * (countIfPlaced(state) - countIfPlaced(row.state));
  }
  await planReminders(transaction, scope, [...touched]);
  await countActivity(transaction, scope, change);
}

const countIfStanding = (state: SignUpState): number =>
  state === 'placed' || state === 'waiting' ? 1 : 0;
const countIfPlaced = (state: SignUpState): number => (state === 'placed' ? 1 : 0);

async function hasPlace(transaction: Transaction, signUp: number): Promise<boolean> {
  const claim = await claimsWithPosts(transaction)
    .select('claims.post')
    .where('claims.sign_up', '=', signUp)
    .where('claims.state', 'in', ['confirmed', 'attended'])
    .where('post_counters.gone', '=', 0)
    .limit(1)
    .executeTakeFirst();
  return claim !== undefined;
}

/** The row that everybody writes to comes last, so that it is locked as briefly as can be. */
export async function countActivity(
  transaction: Transaction,
  scope: Scope,
  { signUps, people }: Change,
): Promise<void> {
  if (signUps === 0 && people === 0) return;
  const at = timeOf(scope);
  await transaction
    .insertInto('activity_counters')
    .values({
      feed: scope.feed.name,
      activity: scope.activity,
      sign_ups: Math.max(0, signUps),
      people: Math.max(0, people),
      changed_at: at,
    })
    .onConflict((conflict) =>
      conflict.columns(['feed', 'activity']).doUpdateSet({
        sign_ups: sql<number>`activity_counters.sign_ups + ${signUps}`,
        people: sql<number>`activity_counters.people + ${people}`,
        changed_at: at,
      }),
    )
    .execute();
}
