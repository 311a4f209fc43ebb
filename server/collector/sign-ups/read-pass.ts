import { createHmac } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Activity, FieldValue, Pass, PassPost } from '../../../src/contract/index.js';
import type { Database } from '../database/open.js';
import type { ClaimRow, SignUpRow, Tables } from '../database/tables.js';
import { keyedCode, sameText } from '../submissions/secret.js';
import { claimsWithPosts } from './claims.js';
import { activityOf, offeredIn, paperCount, type Scope } from './offered-posts.js';

type Reader = Database | Transaction<Tables>;

/** A pass without the address of its check-in, which is made from a key and is not kept. */
export type BarePass = Omit<Pass, 'checkIn'>;

/** The pass of a sign-up as it is now, posts that were given back included: a calendar must hear of them. */
export async function readPass(
  database: Reader,
  scope: Scope,
  signUp: Pick<SignUpRow, 'id' | 'receipt' | 'at' | 'people' | 'state'>,
): Promise<BarePass> {
  const claims = await claimsWithPosts(database)
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

/** What a pass is the pass of. */
type Passed = Pick<SignUpRow, 'feed' | 'activity' | 'receipt'>;

/** Ninety-six bits: short in a QR code, too long to try. */
const length = 16;

/** Proves that a scanned pass was given here. */
const checkInCode = (hashKey: string, { feed, activity, receipt }: Passed): string =>
  keyedCode(hashKey, 'check-in', feed, activity, receipt).slice(0, length);

/** As passes had it that were printed before a code named feed and activity. A number belongs to one sign-up. */
const codeByNumber = (hashKey: string, { receipt }: Passed): string =>
  createHmac('sha256', hashKey).update(`check-in ${receipt}`).digest('base64url').slice(0, length);

export const isCheckInCode = (hashKey: string, pass: Passed, code: string): boolean =>
  sameText(code, checkInCode(hashKey, pass)) || sameText(code, codeByNumber(hashKey, pass));

/**
 * The organiser's page for this pass, relative to where forms are sent. Number and code are in the fragment:
 * a browser keeps that to itself, so that neither reaches a log.
 */
export const checkInAddress = (hashKey: string, pass: Passed): string =>
  `../check-in#${pass.receipt}.${checkInCode(hashKey, pass)}`;

/** The names of a party, whoever signed up first; nothing once they are erased. */
export function namesOf(
  activity: Pick<Activity, 'fields'> | undefined,
  { answers, companions }: Pick<SignUpRow, 'answers' | 'companions'>,
): string[] {
  if (answers === null) return [];
  const values = JSON.parse(answers) as Record<string, FieldValue>;
  const field = activity?.fields.find(({ type, name }) => type === 'name' && values[name]);
  const others = companions === null ? [] : (JSON.parse(companions) as string[]);
  return [field ? String(values[field.name]) : '', ...others];
}
