import * as z from 'zod/mini';
import type { SignUpRow } from '../database/sign-up-tables.js';
import { mask } from '../../../src/contract/rules/names.js';
import { endOf, startOf } from '../../../src/contract/rules/moments.js';
import type { CollectorContext } from '../context.js';
import { dayIn, timeZoneOf } from './day-in.js';
import { activityOf, type Scope } from './scope.js';
import { namesOf } from './names.js';
import type { PostDetails } from './post-details.js';
import { readPass } from './read-pass.js';

const day = 'YYYY-MM-DD';

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
  today: z.string().register(z.globalRegistry, { description: day }),
  posts: z.array(
    z.object({
      post: z.string(),
      title: z.string(),
      place: z.optional(z.string()),
      starts: z.string(),
      ends: z.string(),
      day: z.string().register(z.globalRegistry, { description: day }),
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
export function minutesOf({ starts, ends }: Times, { utcOffset }: Scope): number {
  if (!starts.includes('T') || !ends.includes('T')) return 0;
  return Math.max(0, Math.round((endOf(ends, utcOffset) - startOf(starts, utcOffset)) / 60_000));
}

export const dayOfMoment = (moment: string, zone: string): string =>
  moment.includes('T') ? dayIn(Date.parse(moment), zone) : moment;

export async function showAtPost(
  { database }: Pick<CollectorContext, 'database'>,
  scope: Scope,
  signUp: SignUpRow,
): Promise<PassAtPost> {
  const activity = activityOf(scope);
  const zone = timeZoneOf(activity);
  const pass = await readPass(database, scope, signUp);
  const claims = await database
    .selectFrom('claims')
    .innerJoin('post_counters', (join) =>
      join
        .onRef('post_counters.feed', '=', 'claims.feed')
        .onRef('post_counters.activity', '=', 'claims.activity')
        .onRef('post_counters.post', '=', 'claims.post'),
    )
    .select(['claims.post', 'claims.attended', 'claims.minutes', 'post_counters.details'])
    .where('claims.sign_up', '=', signUp.id)
    .execute();
  const byPost = new Map(claims.map((claim) => [claim.post, claim]));
  const posts = pass.posts.map(({ post, state, position }) => {
    const { attended, minutes, details } = byPost.get(post)!;
    const { title, place, starts, ends } = JSON.parse(details) as PostDetails;
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
