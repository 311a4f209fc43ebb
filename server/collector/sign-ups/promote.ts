import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { LockedPost } from './locked-posts.js';
import type { Scope } from './scope.js';
import { isOver } from './offered-posts.js';
import { everFits, freePlaces } from './places.js';

/** Claims read at a time: nearly always the first one decides. */
const chunk = 50;

/**
 * Gives free places to those who wait, in the order in which they came. A party that does not fit yet is
 * not jumped over (README, “Who is next”); one that is larger than the whole post is.
 * @returns the sign-ups that moved up.
 */
export async function promote(
  transaction: Transaction<Tables>,
  { now }: Scope,
  post: LockedPost,
): Promise<number[]> {
  const { offered, row } = post;
  post.blocked = row.waiting > 0;
  if (!post.blocked || !offered || isOver(offered, now) || freePlaces(post) === 0) return [];
  const moved: number[] = [];
  for (let last = 0; ;) {
    const next = await readLine(transaction, post, last);
    for (const { sign_up, people } of next) {
      if (!everFits(post, people)) continue;
      if (people > freePlaces(post)) return save(transaction, post, moved);
      row.taken += people;
      row.waiting -= people;
      moved.push(sign_up);
    }
    if (next.length < chunk) break;
    last = next[next.length - 1]!.line;
  }
  // Nobody is left who could ever be next.
  post.blocked = false;
  return save(transaction, post, moved);
}

/** Everywhere at once. */
export async function promoteAll(
  transaction: Transaction<Tables>,
  scope: Scope,
  posts: ReadonlyMap<string, LockedPost>,
): Promise<number[]> {
  const moved: number[] = [];
  for (const post of posts.values()) moved.push(...(await promote(transaction, scope, post)));
  return moved;
}

const readLine = (transaction: Transaction<Tables>, { row }: LockedPost, after: number) =>
  transaction
    .selectFrom('claims')
    .select(['sign_up', 'people', 'line'])
    .where('feed', '=', row.feed)
    .where('activity', '=', row.activity)
    .where('post', '=', row.post)
    .where('state', '=', 'waiting')
    .where('trial', '=', 0)
    .where('line', '>', after)
    .orderBy('line')
    .limit(chunk)
    .execute();

async function save(
  transaction: Transaction<Tables>,
  { row }: LockedPost,
  moved: number[],
): Promise<number[]> {
  if (moved.length === 0) return moved;
  await transaction
    .updateTable('claims')
    .set({ state: 'confirmed' })
    .where('sign_up', 'in', moved)
    .where('post', '=', row.post)
    .execute();
  return moved;
}
