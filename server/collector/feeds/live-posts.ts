import type { Activity } from '../../../src/contract/index.js';
import type { Counters } from './collected.js';

/** The posts of an activity with who came through here in `taken` and `waiting`. */
export function livePosts(item: object, activity: Activity, counters: Counters): object {
  const checked = new Map(activity.posts.map((post) => [post.id, post]));
  const list = (item as { posts: unknown[] }).posts;
  return {
    ...item,
    posts: list.map((raw) => {
      const id = (raw as { id?: unknown } | null)?.id;
      const post = checked.get(String(id));
      const row = post && counters.posts.get(`${activity.id} ${post.id}`);
      // One that is wrong is for the page to report; one that nobody has asked for stays as it is.
      if (!row) return raw;
      return {
        ...(raw as object),
        taken: (post.taken ?? 0) + row.taken,
        waiting: (post.waiting ?? 0) + row.waiting,
      };
    }),
  };
}
