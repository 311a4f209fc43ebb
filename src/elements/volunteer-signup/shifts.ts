import type { Activity, Post } from '../../contract/activity.js';
import { endOf, startOf } from '../form/form-state.js';

/** A post with its times as instants. */
export interface Shift {
  readonly post: Post;
  readonly starts: number;
  readonly ends: number;
  /** The day at the place, `2030-03-04`. */
  readonly day: string;
  /** The post's own, else the activity's. */
  readonly title: string;
  readonly place: string;
}

/** What a post has for so many people: a place, a place in the waiting list, nothing. */
export type Offer = 'open' | 'waiting' | 'none';

const read = new WeakMap<Activity, readonly Shift[]>();

/** The activity's time zone; one that does not exist is taken for China's. */
export function zoneOf({ timeZone }: Activity): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: timeZone ?? china }).resolvedOptions()
      .timeZone;
  } catch {
    return china;
  }
}

const china = 'Asia/Shanghai';

/** The posts in the order of their times, without those that end before they start. */
export function shiftsOf(activity: Activity): readonly Shift[] {
  let shifts = read.get(activity);
  if (!shifts) {
    // Sweden writes dates as ISO does.
    const days = new Intl.DateTimeFormat('sv', { timeZone: zoneOf(activity) });
    shifts = activity.posts
      .map((post) => ({
        post,
        starts: startOf(post.starts),
        ends: endOf(post.ends),
        day: days.format(startOf(post.starts)),
        title: post.title ?? activity.title,
        place: (post.place ?? activity.place)?.name ?? '',
      }))
      .filter(({ starts, ends }) => ends > starts)
      .sort((one, other) => one.starts - other.starts);
    read.set(activity, shifts);
  }
  return shifts;
}

export const overlap = (one: Shift, other: Shift): boolean =>
  one !== other && one.starts < other.ends && other.starts < one.ends;

/** While somebody waits, free places are theirs. */
export function offerOf(
  { capacity, taken = 0, waitlist = 0, waiting = 0 }: Post,
  people: number,
): Offer {
  if (!waiting && capacity - taken >= people) return 'open';
  return capacity >= people && waitlist - waiting >= people ? 'waiting' : 'none';
}
