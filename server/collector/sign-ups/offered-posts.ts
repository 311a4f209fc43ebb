import type { Activity, Place, Post, SignUp, WantedPost } from '../../../src/contract/index.js';
import { endOf, overlaps, startOf } from '../../../src/contract/rules/moments.js';
import { largestParty, wholePlaces } from '../../../src/contract/rules/places.js';
import type { FeedFile } from '../feeds/feed-file.js';
import type { InvalidPart } from '../http/problem.js';

/** A post as it can be signed up for. */
export interface OfferedPost {
  id: string;
  /** Instants. */
  starts: number;
  ends: number;
  /** Places that can be given here: without those taken on paper, and without those that paper waits for. */
  places: number;
  /** Room in the waiting list that can be given here. */
  waitlist: number;
  /** People who wait on paper: they are ahead of everybody who waits here. */
  ahead: number;
  post: Post;
}

const cache = new WeakMap<Activity, ReadonlyMap<string, OfferedPost>>();

/** The posts of an activity by id, without those that end before they begin. */
export function offeredPosts(
  activity: Activity,
  utcOffset: string,
): ReadonlyMap<string, OfferedPost> {
  let posts = cache.get(activity);
  if (!posts) cache.set(activity, (posts = readPosts(activity, utcOffset)));
  return posts;
}

function readPosts(activity: Activity, utcOffset: string): ReadonlyMap<string, OfferedPost> {
  const posts = new Map<string, OfferedPost>();
  for (const written of activity.posts) {
    const post = wholePlaces(written);
    const starts = startOf(post.starts, utcOffset);
    const ends = endOf(post.ends, utcOffset);
    if (ends <= starts || posts.has(post.id)) continue;
    posts.set(post.id, {
      id: post.id,
      starts,
      ends,
      // More may be taken on paper than there are: then there is nothing to give.
      places: post.capacity - post.taken - post.waiting,
      waitlist: post.waitlist - post.waiting,
      ahead: post.waiting,
      post,
    });
  }
  return posts;
}

/** People who took their place on paper. Paper knows places: somebody at two posts counts twice. */
export function paperCount(activity: Activity): number {
  return activity.posts.reduce((sum, post) => sum + wholePlaces(post).taken, 0);
}

/** Whether it is too late for a post. Until it ends somebody may still join in, or be called away. */
export const isOver = ({ ends }: Pick<OfferedPost, 'ends'>, now: number): boolean => ends <= now;

/** What a transaction works on, and when. */
export interface Scope {
  feed: FeedFile;
  activity: string;
  utcOffset: string;
  /** Hours in which whoever moves up has to accept the place; 0: it is theirs at once. */
  acceptHours: number;
  /** An instant. */
  now: number;
}

export const timeOf = (scope: Scope): string => new Date(scope.now).toISOString();

export const activityOf = ({ feed, activity }: Scope): Activity | undefined =>
  feed.activities.get(activity);

/** The posts of the scope's activity, as the feed has them now. */
export function offeredIn(scope: Scope): ReadonlyMap<string, OfferedPost> {
  const activity = activityOf(scope);
  return activity ? offeredPosts(activity, scope.utcOffset) : new Map<string, OfferedPost>();
}

/** What people know of a post that they signed up for: a change of it is a change of their pass. */
export interface PostDetails {
  title: string;
  place?: Place;
  starts: string;
  ends: string;
}

/** Kept in the database, so that a post that was taken out of the feed can still be called off by name. */
export function postDetails(activity: Activity, post: Post): PostDetails {
  const place = post.place ?? activity.place;
  return {
    title: post.title ?? activity.title,
    ...(place && { place }),
    starts: post.starts,
    ends: post.ends,
  };
}

/**
 * What is wrong with a choice of posts whatever is free: a post that is not there or over, one that is named
 * twice, and two at the same time.
 * @param held posts that the sign-up has already: those may be over.
 */
export function checkPosts(
  offered: ReadonlyMap<string, OfferedPost>,
  wanted: readonly WantedPost[],
  now: number,
  held: ReadonlySet<string> = new Set(),
): InvalidPart[] {
  const errors: InvalidPart[] = [];
  const good: OfferedPost[] = [];
  const seen = new Set<string>();
  for (const [place, { post: id }] of wanted.entries()) {
    const pointer = `/posts/${place}`;
    const post = offered.get(id);
    if (seen.has(id)) errors.push({ pointer, code: 'duplicate' });
    else if (!post) {
      if (!held.has(id)) errors.push({ pointer, code: 'reference' });
    } else if (!held.has(id) && isOver(post, now)) errors.push({ pointer, code: 'past' });
    else {
      if (good.some((other) => overlaps(other, post))) errors.push({ pointer, code: 'overlap' });
      good.push(post);
    }
    seen.add(id);
  }
  return errors;
}

/** An activity that does not say how many may come together is for one at a time. */
export function checkPeople(activity: Activity, { people = [] }: SignUp): InvalidPart[] {
  const limit = largestParty(activity) - 1;
  return people.length > limit ? [{ pointer: '/people', code: 'many', limit }] : [];
}

const china = 'Asia/Shanghai';

/** The zone that an activity's times are meant in. One that does not exist is China's. */
export function timeZoneOf(activity: Activity | undefined): string {
  const zone = activity?.timeZone ?? china;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return china;
  }
}

/** The day of an instant in a zone: `2026-05-01`. */
export function dayIn(instant: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((one) => one.type === type)!.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}
