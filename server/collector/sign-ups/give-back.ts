import type { Transaction } from 'kysely';
import type { ClaimRow } from '../database/sign-up-tables.js';
import type { Tables } from '../database/tables.js';
import { hasEnded } from '../../../src/contract/rules/moments.js';
import type { LockedPost } from './locked-posts.js';
import { activityOf, type Scope } from './scope.js';
import { isOver } from './offered-posts.js';
import { takeBack } from './places.js';

/** Whether the organiser's deadline for changing and cancelling is past. */
export function isTooLate(scope: Scope): boolean {
  const until = activityOf(scope)?.cancelUntil;
  return until !== undefined && hasEnded(until, scope.now, scope.utcOffset);
}

/** What is over, and where somebody came, can no longer be given back. */
export function canGiveBack(
  { now }: Scope,
  posts: ReadonlyMap<string, LockedPost>,
  { post, state }: ClaimRow,
): boolean {
  const offered = posts.get(post)?.offered;
  return (state === 'confirmed' || state === 'waiting') && !(offered && isOver(offered, now));
}

/** Gives claims back; their places are free for who waits. */
export async function giveBack(
  transaction: Transaction<Tables>,
  posts: ReadonlyMap<string, LockedPost>,
  claims: readonly ClaimRow[],
): Promise<void> {
  if (claims.length === 0) return;
  for (const { post, state, people, trial } of claims)
    if (trial === 0) takeBack(posts.get(post)!, state, people);
  await transaction
    .updateTable('claims')
    .set({ state: 'cancelled' })
    .where('sign_up', '=', claims[0]!.sign_up)
    .where(
      'post',
      'in',
      claims.map(({ post }) => post),
    )
    .execute();
}
