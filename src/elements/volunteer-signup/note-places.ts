import type { Activity } from '../../contract/activity.js';
import type { Pass, WantedPost } from '../../contract/submission.js';
import { setLiveCount } from '../../data/live-counts.js';
import { knownPost, takenKey, waitingKey } from './places.js';

/** Remembers posts that have no room for so many people; asked for with `waiting`, not even there. */
export function noteFull(
  feed: string,
  activity: Activity,
  wanted: readonly WantedPost[],
  people: number,
): void {
  for (const { post: id, waiting } of wanted) {
    const post = activity.posts.find((one) => one.id === id);
    if (!post) continue;
    setLiveCount(feed, takenKey(activity, id), post.capacity - people + 1);
    if (waiting) setLiveCount(feed, waitingKey(activity, id), (post.waitlist ?? 0) - people + 1);
  }
}

/** Remembers which places a sign-up has taken and given back. Who waits takes none. */
export function noteChange(
  feed: string,
  activity: Activity,
  before: Pass | undefined,
  after: Pass | undefined,
): void {
  const taken = (pass: Pass | undefined, id: string): number =>
    pass?.posts.some(({ post, state }) => post === id && state === 'confirmed') ? pass.people : 0;
  for (const post of activity.posts) {
    const more = taken(after, post.id) - taken(before, post.id);
    if (!more) continue;
    const known = knownPost(feed, activity, post).taken ?? 0;
    setLiveCount(feed, takenKey(activity, post.id), Math.max(0, known + more), more < 0);
  }
}
