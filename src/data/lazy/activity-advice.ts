import type { Activity, Post } from '../../contract/activity.js';
import type { Issue, Path } from '../../contract/issue.js';
import { endOf, startOf } from '../../contract/rules/moments.js';

/**
 * What is valid in an activity and yet surely not meant.
 * @param raw the activity as it came: posts that are wrong are in their places there.
 */
export function adviceOnActivity({ posts, timeZone }: Activity, raw: unknown, path: Path): Issue[] {
  const places = ((raw as Activity | undefined)?.posts ?? posts) as (Post | null)[];
  const advice: Issue[] = [];
  if (timeZone && !isZone(timeZone)) advice.push({ path: [...path, 'timeZone'], code: 'zone' });
  if (posts.length === 0) advice.push({ path: [...path, 'posts'], code: 'none' });
  posts.forEach(({ id, starts, ends, capacity, taken = 0 }) => {
    const index = places.findIndex((one) => one?.id === id);
    const at = (key: string): Path => [...path, 'posts', index, key];
    if (endOf(ends) <= startOf(starts)) advice.push({ path: at('ends'), code: 'backwards' });
    if (capacity === 0) advice.push({ path: at('capacity'), code: 'shut' });
    else if (taken > capacity) advice.push({ path: at('taken'), code: 'crowded' });
  });
  return advice;
}

function isZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
