import type { Activity, Post } from '../../../src/contract/index.js';
import { endOf, startOf } from '../../../src/contract/rules/moments.js';

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

/** What counts people who never came through here. */
const base = (count: number | undefined): number => Math.ceil(count ?? 0);

const made = new WeakMap<Activity, ReadonlyMap<string, OfferedPost>>();

/** The posts of an activity by id, without those that end before they begin. */
export function offeredPosts(
  activity: Activity,
  utcOffset: string,
): ReadonlyMap<string, OfferedPost> {
  let posts = made.get(activity);
  if (!posts) made.set(activity, (posts = read(activity, utcOffset)));
  return posts;
}

function read(activity: Activity, utcOffset: string): ReadonlyMap<string, OfferedPost> {
  const posts = new Map<string, OfferedPost>();
  for (const post of activity.posts) {
    const starts = startOf(post.starts, utcOffset);
    const ends = endOf(post.ends, utcOffset);
    if (ends <= starts || posts.has(post.id)) continue;
    const ahead = base(post.waiting);
    posts.set(post.id, {
      id: post.id,
      starts,
      ends,
      // More may be taken on paper than there are: then there is nothing to give.
      places: Math.floor(post.capacity) - base(post.taken) - ahead,
      waitlist: Math.floor(post.waitlist ?? 0) - ahead,
      ahead,
      post,
    });
  }
  return posts;
}

/** People who took their place on paper. Paper knows places: somebody at two posts counts twice. */
export function paperCount(activity: Activity): number {
  return activity.posts.reduce((sum, { taken }) => sum + base(taken), 0);
}

/** Whether it is too late for a post. Until it ends somebody may still join in, or be called away. */
export const isOver = ({ ends }: Pick<OfferedPost, 'ends'>, now: number): boolean => ends <= now;
