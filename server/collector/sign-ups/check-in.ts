import * as z from 'zod/mini';
import { endOf, startOf } from '../../../src/contract/rules/moments.js';
import { mask } from '../../../src/contract/rules/names.js';
import type { CollectorContext } from '../context.js';
import type { ClaimRow, SignUpRow } from '../database/tables.js';
import { inTransaction } from '../database/transaction.js';
import type { FeedFile } from '../feeds/feed-file.js';
import { Problem, problems } from '../http/problem.js';
import { readBody } from '../http/read-body.js';
import { readReceiptNumber } from '../submissions/secret.js';
import { claimsOf } from './claims.js';
import type { StewardsActivity } from './activity-code.js';
import { lockPosts, saveCounters } from './locked-posts.js';
import {
  activityOf,
  dayIn,
  type PostDetails,
  type Scope,
  timeOf,
  timeZoneOf,
} from './offered-posts.js';
import { isCheckInCode, namesOf, passOf } from './read-pass.js';
import { scopeOf } from './take-sign-up.js';

const id = z.string().check(z.maxLength(64));

/** Which pass. A scanned one proves itself by its code; a number that is typed has none. */
export const scannedPass = z.object({
  receipt: z.string().check(z.maxLength(40)),
  code: z.optional(z.string().check(z.maxLength(64))),
});
type ScannedPass = z.infer<typeof scannedPass>;

export const checkInRequest = z.extend(scannedPass, {
  post: id,
  /** How many came; none takes a check-in back. Left out: all of them, or as it was. */
  people: z.optional(z.int().check(z.minimum(0), z.maximum(50))),
  /** When it was done, by a phone without network that tells it later. Left out: now. */
  at: z.optional(z.iso.datetime({ offset: true })),
  /** For how long each of them. Left out: the post's length, or as it was. */
  hours: z.optional(z.number().check(z.minimum(0), z.maximum(744))),
});

type FindFeed = (name: string) => Promise<FeedFile | undefined>;

/**
 * The pass behind a scanned or typed number.
 * @param only of this activity; `undefined`: of any, for the administrator.
 */
export async function showForCheckIn(
  collector: CollectorContext,
  findFeed: FindFeed,
  body: unknown,
  only?: StewardsActivity,
): Promise<PassAtPost> {
  const { signUp, scope } = await find(collector, findFeed, readBody(scannedPass, body), only);
  return showAtPost(collector, scope, signUp);
}

/** Every pass with a post today, for a phone that will have no network: it knows no more than what is shown of each. */
export async function passesOfToday(
  collector: CollectorContext,
  { feed, activity }: StewardsActivity,
): Promise<PassAtPost[]> {
  const scope = scopeOf(collector, feed, activity.id);
  const signUps = await collector.database
    .selectFrom('sign_ups')
    .selectAll()
    .where('feed', '=', feed.name)
    .where('activity', '=', activity.id)
    .where('state', '=', 'placed')
    .orderBy('id')
    .execute();
  const passes: PassAtPost[] = [];
  for (const signUp of signUps) {
    const pass = await showAtPost(collector, scope, signUp);
    if (pass.posts.some(({ day, state }) => day === pass.today && state !== 'cancelled'))
      passes.push(pass);
  }
  return passes;
}

/**
 * Writes down who came. The same again changes nothing.
 * @param only as for {@link showForCheckIn}.
 */
export async function checkIn(
  collector: CollectorContext,
  findFeed: FindFeed,
  body: unknown,
  only?: StewardsActivity,
): Promise<{ feed: string; shown: PassAtPost }> {
  const request = readBody(checkInRequest, body);
  const { signUp, scope } = await find(collector, findFeed, request, only);
  await inTransaction(collector.database, async (transaction) => {
    const { post: id, people: came, hours } = request;
    const claim = transaction
      .selectFrom('claims')
      .selectAll()
      .where('sign_up', '=', signUp.id)
      .where('post', '=', id);
    if (!(await claim.executeTakeFirst())) throw problems.notFound();
    const posts = await lockPosts(transaction, scope, [id]);
    const before = await claim.executeTakeFirstOrThrow();
    // Read under the lock: the organiser may have said meanwhile that it was a test.
    if (before.trial === 1) throw problems.notFound();
    const { row } = posts.get(id)!;
    const details = JSON.parse(row.details) as PostDetails;
    refuseCheckIn(scope, before, details);
    const attended = came ?? (before.attended || before.people);
    if (attended > before.people)
      throw wrong({ pointer: '/people', code: 'big', limit: before.people });
    const minutes =
      attended === 0
        ? 0
        : hours !== undefined
          ? Math.round(hours * 60)
          : before.attended > 0
            ? before.minutes
            : minutesOf(details, scope);
    row.attended += attended - before.attended;
    row.minutes += attended * minutes - before.attended * before.minutes;
    await transaction
      .updateTable('claims')
      .set({
        attended,
        minutes,
        state: attended > 0 ? 'attended' : 'confirmed',
        checked_in_at:
          attended > 0 ? (before.checked_in_at ?? timeOfCheckIn(request.at, scope)) : null,
      })
      .where('sign_up', '=', signUp.id)
      .where('post', '=', id)
      .execute();
    await saveCounters(transaction, scope, posts);
  });
  return { feed: signUp.feed, shown: await showAtPost(collector, scope, signUp) };
}

const day = 86_400_000;

/** A phone's clock may be wrong, and then the server's counts. */
function timeOfCheckIn(said: string | undefined, scope: Scope): string {
  const at = said === undefined ? NaN : Date.parse(said);
  return at <= scope.now && at > scope.now - day ? new Date(at).toISOString() : timeOf(scope);
}

const wrong = (error: { pointer: string; code: string; limit?: number }): Problem =>
  new Problem(422, 'invalid', 'This cannot be checked in.', { errors: [error] });

/** Only who has a place, and not before the day: a finger slips easily on a long list. */
function refuseCheckIn(scope: Scope, { state }: ClaimRow, { starts }: PostDetails): void {
  if (state !== 'confirmed' && state !== 'attended') throw wrong({ pointer: '/post', code: state });
  const zone = timeZoneOf(activityOf(scope));
  if (dayIn(scope.now, zone) < dayOfMoment(starts, zone)) throw problems.notOpen();
}

async function find(
  collector: CollectorContext,
  findFeed: FindFeed,
  { receipt, code }: ScannedPass,
  only: StewardsActivity | undefined,
): Promise<{ signUp: SignUpRow; scope: Scope }> {
  const signUp = await collector.database
    .selectFrom('sign_ups')
    .selectAll()
    .where('receipt', '=', readReceiptNumber(receipt))
    .executeTakeFirst();
  // Another activity's pass is answered like one that is not there.
  const isHere =
    signUp &&
    (code === undefined || isCheckInCode(collector.hashKey, signUp, code)) &&
    (!only || (signUp.feed === only.feed.name && signUp.activity === only.activity.id));
  const feed = isHere && (only?.feed ?? (await findFeed(signUp.feed)));
  if (!feed) throw problems.notFound();
  return { signUp, scope: scopeOf(collector, feed, signUp.activity) };
}

const dayFormat = 'YYYY-MM-DD';

/** What the organiser sees of a pass: enough to greet somebody, not enough to copy an address book. */
export const passAtPost = z.object({
  receipt: z.string(),
  activity: z.string(),
  timeZone: z.string(),
  /** Masked. */
  names: z.array(z.string()),
  people: z.number(),
  test: z.boolean(),
  /** The activity's own day. */
  today: z.string().register(z.globalRegistry, { description: dayFormat }),
  posts: z.array(
    z.object({
      post: z.string(),
      title: z.string(),
      place: z.optional(z.string()),
      starts: z.string(),
      ends: z.string(),
      day: z.string().register(z.globalRegistry, { description: dayFormat }),
      state: z.enum(['confirmed', 'waiting', 'cancelled', 'attended']),
      position: z.optional(z.number()),
      /** How many came, and for how long each. */
      attended: z.number(),
      hours: z.number(),
      /** How long the post is. */
      length: z.number(),
    }),
  ),
});
export type PassAtPost = z.infer<typeof passAtPost>;

type Times = Pick<PostDetails, 'starts' | 'ends'>;

/** How long a post is. One that names days only says nothing of hours. */
function minutesOf({ starts, ends }: Times, { utcOffset }: Scope): number {
  if (!starts.includes('T') || !ends.includes('T')) return 0;
  return Math.max(0, Math.round((endOf(ends, utcOffset) - startOf(starts, utcOffset)) / 60_000));
}

const dayOfMoment = (moment: string, zone: string): string =>
  moment.includes('T') ? dayIn(Date.parse(moment), zone) : moment;

async function showAtPost(
  { database }: Pick<CollectorContext, 'database'>,
  scope: Scope,
  signUp: SignUpRow,
): Promise<PassAtPost> {
  const activity = activityOf(scope);
  const zone = timeZoneOf(activity);
  const claims = (await claimsOf(database, [signUp.id])).get(signUp.id)!;
  // The count of everybody is not shown here.
  const pass = await passOf(database, scope, signUp, claims, 0);
  const byPost = new Map(claims.map((claim) => [claim.post, claim]));
  const posts = pass.posts.map(({ post, state, position }) => {
    const { attended, minutes, details } = byPost.get(post)!;
    const { title, place, starts, ends } = details as PostDetails;
    return {
      post,
      title,
      ...(place && { place: place.name }),
      starts,
      ends,
      day: dayOfMoment(starts, zone),
      state,
      ...(position !== undefined && { position }),
      attended,
      hours: minutes / 60,
      length: minutesOf({ starts, ends }, scope) / 60,
    };
  });
  const start = ({ starts }: Times): number => startOf(starts, scope.utcOffset);
  posts.sort((one, other) => start(one) - start(other));
  return {
    receipt: signUp.receipt,
    activity: activity?.title ?? signUp.activity,
    timeZone: zone,
    names: namesOf(activity, signUp).map(mask),
    people: signUp.people,
    test: signUp.state === 'trial',
    today: dayIn(scope.now, zone),
    posts,
  };
}
