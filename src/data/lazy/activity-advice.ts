import type { Activity, Post } from '../../contract/activity.js';
import { instantOf } from '../../contract/instant.js';
import type { Issue, Path } from '../../contract/issue.js';

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
    if (instant(ends, '23:59:59') <= instant(starts, '00:00:00'))
      advice.push({ path: at('ends'), code: 'backwards' });
    if (capacity === 0) advice.push({ path: at('capacity'), code: 'shut' });
    else if (taken > capacity) advice.push({ path: at('taken'), code: 'crowded' });
  });
  return advice;
}

/** A day without a time is a day in China. */
const instant = (moment: string, time: string): number =>
  instantOf(moment.includes('T') ? moment : `${moment.padEnd(10, '-01')}T${time}+08:00`);

function isZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
