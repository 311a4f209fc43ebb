import type { WantedPost } from '../../../src/contract/index.js';
import { hasEnded } from '../../../src/contract/rules/moments.js';
import type { Transaction } from '../database/open.js';
import type { ClaimRow, ClaimState } from '../database/tables.js';
import { type InvalidPart, problems } from '../http/problem.js';
import { tellMovedUp } from '../messages/moved-up.js';
import { waitingFor } from './claims.js';
import type { LockedPost } from './locked-posts.js';
import { activityOf, isOver, type Scope } from './offered-posts.js';

/** Places that can be given now, to who is next. */
const freePlaces = ({ offered, row }: LockedPost): number =>
  offered ? Math.max(0, offered.places - row.taken) : 0;

/** Whether a party would fit if nobody else were there. One that never fits must not hold up a line. */
const everFits = ({ offered }: LockedPost, people: number): boolean =>
  offered !== undefined && people <= (offered.post.capacity ?? 0);

/**
 * What a party can have: its places, together, and only when nobody is ahead. Else the waiting list, where that will do
 * and has room.
 * @returns `undefined` where there is neither.
 */
function offerPlaces(
  post: LockedPost,
  people: number,
  waitingWillDo: boolean,
): 'confirmed' | 'waiting' | undefined {
  const { offered, row, blocked } = post;
  if (!offered || !everFits(post, people)) return undefined;
  if (!blocked && people <= freePlaces(post)) return 'confirmed';
  return waitingWillDo && people <= offered.waitlist - row.waiting ? 'waiting' : undefined;
}

/** Takes what was offered. Whoever comes next is behind those who wait. */
function takePlaces(post: LockedPost, state: ClaimState, people: number): void {
  if (state === 'confirmed') post.row.taken += people;
  if (state !== 'waiting') return;
  post.row.waiting += people;
  post.blocked = true;
}

/** What a sign-up gets at a post. */
export interface Given {
  readonly state: ClaimState;
  /** How many of the party come: all of it, unless it was split. */
  readonly people: number;
}

/**
 * @param trial answered like any other, and takes nothing.
 * @throws the problem that names every post without room. Then nothing is taken.
 */
export function giveAll(
  posts: ReadonlyMap<string, LockedPost>,
  wanted: readonly WantedPost[],
  party: number,
  trial: boolean,
): Map<string, Given> {
  const given = new Map<string, Given>();
  const full: InvalidPart[] = [];
  for (const [place, { post: id, waiting, people: some = party }] of wanted.entries()) {
    const post = posts.get(id);
    if (!post) continue;
    const people = Math.min(some, party);
    const state = offerPlaces(post, people, waiting === true);
    if (state) given.set(id, { state, people });
    // A large party may want to know how many of it would fit.
    else
      full.push({
        pointer: `/posts/${place}`,
        code: 'full',
        limit: post.blocked ? 0 : freePlaces(post),
      });
  }
  if (full.length > 0) throw problems.full(full);
  if (!trial)
    for (const [id, { state, people }] of given) takePlaces(posts.get(id)!, state, people);
  return given;
}

/** Takes back what a claim had. Who waits is promoted after that. */
export function takeBack({ row }: LockedPost, state: string, people: number): void {
  if (state === 'confirmed') row.taken -= people;
  else if (state === 'waiting') row.waiting -= people;
}

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
  transaction: Transaction,
  posts: ReadonlyMap<string, LockedPost>,
  claims: readonly ClaimRow[],
): Promise<void> {
  if (claims.length === 0) return;
  for (const { post, state, people, trial } of claims)
    if (trial === 0) takeBack(posts.get(post)!, state, people);
  await transaction
    .updateTable('claims')
    .set({ state: 'cancelled', accept_by: null })
    .where('sign_up', '=', claims[0]!.sign_up)
    .where(
      'post',
      'in',
      claims.map(({ post }) => post),
    )
    .execute();
}

/** Claims read at a time: nearly always the first one decides. */
const chunk = 50;

/**
 * Gives free places to those who wait, in the order in which they came. A party that does not fit yet is
 * not jumped over (README, “Who is next”); one that is larger than the whole post is.
 * @returns the sign-ups that moved up.
 */
export async function promote(
  transaction: Transaction,
  scope: Scope,
  post: LockedPost,
): Promise<number[]> {
  const { now } = scope;
  const { offered, row } = post;
  post.blocked = row.waiting > 0;
  if (!post.blocked || !offered || isOver(offered, now) || freePlaces(post) === 0) return [];
  const moved: number[] = [];
  for (let last = 0; ;) {
    const next = await waitingFor(transaction, row)
      .select(['sign_up', 'people', 'line'])
      .where('line', '>', last)
      .orderBy('line')
      .limit(chunk)
      .execute();
    for (const { sign_up, people } of next) {
      if (!everFits(post, people)) continue;
      if (people > freePlaces(post)) return save(transaction, scope, post, moved);
      row.taken += people;
      row.waiting -= people;
      moved.push(sign_up);
    }
    if (next.length < chunk) break;
    last = next[next.length - 1]!.line;
  }
  // Nobody is left who could ever be next.
  post.blocked = false;
  return save(transaction, scope, post, moved);
}

/** The same for every locked post. */
export async function promoteAll(
  transaction: Transaction,
  scope: Scope,
  posts: ReadonlyMap<string, LockedPost>,
): Promise<number[]> {
  const moved: number[] = [];
  for (const post of posts.values()) moved.push(...(await promote(transaction, scope, post)));
  return moved;
}

async function save(
  transaction: Transaction,
  scope: Scope,
  { row, offered }: LockedPost,
  moved: number[],
): Promise<number[]> {
  if (moved.length === 0) return moved;
  await transaction
    .updateTable('claims')
    .set({ state: 'confirmed' })
    .where('sign_up', 'in', moved)
    .where('post', '=', row.post)
    .execute();
  await tellMovedUp(transaction, scope, offered!, moved);
  return moved;
}
