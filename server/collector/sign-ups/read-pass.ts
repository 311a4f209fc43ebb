import { createHmac } from 'node:crypto';
import type { Activity, FieldValue, Pass, PassPost } from '../../../src/contract/index.js';
import type { Database } from '../database/open.js';
import type { SignUpRow } from '../database/tables.js';
import { keyedCode, sameText } from '../submissions/secret.js';
import { claimsOf, type ClaimWithPost, waitingFor } from './claims.js';
import { activityOf, offeredIn, paperCount, type Scope } from './offered-posts.js';

/** A pass without the address of its check-in, which is made from a key and is not kept. */
export type BarePass = Omit<Pass, 'checkIn'>;

/** What a pass says of a sign-up itself. */
type PassOwner = Pick<SignUpRow, 'receipt' | 'at' | 'people' | 'state' | 'sequence'>;
type PassClaim = Pick<
  ClaimWithPost,
  'feed' | 'activity' | 'post' | 'state' | 'line' | 'gone' | 'people'
> &
  // A sign-up that has just been made has no term.
  Partial<Pick<ClaimWithPost, 'accept_by'>>;

/** The pass of a sign-up as it is now, posts that were given back included: a calendar must hear of them. */
export async function readPass(
  database: Database,
  scope: Scope,
  signUp: PassOwner & Pick<SignUpRow, 'id'>,
): Promise<BarePass> {
  const claims = await claimsOf(database, [signUp.id]);
  const count = await countPeople(database, scope);
  return passOf(database, scope, signUp, claims.get(signUp.id)!, count);
}

/**
 * @param claims all that the sign-up has, in the order of the posts.
 * @param count of everybody with a place.
 */
export async function passOf(
  database: Database,
  scope: Scope,
  { receipt, at, state, people, sequence }: PassOwner,
  claims: readonly PassClaim[],
  count: number,
): Promise<BarePass> {
  const posts: PassPost[] = [];
  for (const claim of claims) {
    // Somebody who came has been there, whatever becomes of the post.
    const isGone = claim.gone === 1 && claim.state !== 'attended';
    const shown = isGone ? 'cancelled' : claim.state;
    const post = {
      post: claim.post,
      state: shown,
      ...(claim.people < people && { people: claim.people }),
      ...(shown === 'confirmed' && claim.accept_by && { acceptBy: claim.accept_by }),
    } as const;
    posts.push(
      post.state === 'waiting'
        ? { ...post, position: await positionOf(database, scope, claim) }
        : post,
    );
  }
  const test = state === 'trial' && { test: true };
  return { receipt, at, count, ...test, posts, people, sequence };
}

/** The people ahead, on paper and here, and one. */
async function positionOf(database: Database, scope: Scope, claim: PassClaim): Promise<number> {
  const { people } = await waitingFor(database, claim)
    .select((sum) => sum.fn.sum<number | string | null>('people').as('people'))
    .where('line', '<', claim.line)
    .executeTakeFirstOrThrow();
  // PostgreSQL sums in 64 bits, which its driver hands over as text.
  return (offeredIn(scope).get(claim.post)?.ahead ?? 0) + Number(people ?? 0) + 1;
}

/** Everybody with a place: those counted on paper too, as the page does. */
export async function countPeople(database: Database, scope: Scope): Promise<number> {
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
  return [field ? (values[field.name] as string) : '', ...others];
}
