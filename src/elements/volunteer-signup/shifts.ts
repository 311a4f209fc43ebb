import type { Activity, Post } from '../../contract/activity.js';
import { endOf, startOf } from '../../contract/rules/moments.js';
import { clockAt, zoneOf } from './zone.js';

/** A post with its times as instants. */
export interface Shift {
  readonly post: Post;
  readonly starts: number;
  readonly ends: number;
  /** The day at the place, `2030-03-04`. */
  readonly day: string;
  /** What the clocks show there, `07:00`. */
  readonly from: string;
  readonly until: string;
  /** It ends on another day. */
  readonly overNight: boolean;
  /** The post's own, else the activity's. */
  readonly title: string;
  readonly place: string;
}

/** What a post has for so many people: a place, a place in the waiting list, nothing. */
export type Offer = 'open' | 'waiting' | 'none';

const read = new WeakMap<Activity, readonly Shift[]>();

/** The posts in the order of their times, without those that end before they start. */
export function shiftsOf(activity: Activity): readonly Shift[] {
  let shifts = read.get(activity);
  if (!shifts) {
    const at = clockAt(zoneOf(activity.timeZone));
    shifts = activity.posts
      .map((post) => {
        const starts = startOf(post.starts);
        const ends = endOf(post.ends);
        const [day = '', from = ''] = at(starts).split('T');
        // A post without a time of day lasts until 23:59, as people say it.
        const [lastDay, until = ''] = at(post.ends.includes('T') ? ends : ends - 1).split('T');
        return {
          post,
          starts,
          ends,
          day,
          from,
          until,
          overNight: day !== lastDay,
          title: post.title ?? activity.title,
          place: (post.place ?? activity.place)?.name ?? '',
        };
      })
      .filter(({ starts, ends }) => ends > starts)
      .sort((one, other) => one.starts - other.starts);
    read.set(activity, shifts);
  }
  return shifts;
}

/** @param nextDay goes before an end that is on another day. */
export const spanOf = ({ from, until, overNight }: Shift, nextDay: string): string =>
  `${from}–${overNight ? nextDay : ''}${until}`;

export const overlap = (one: Shift, other: Shift): boolean =>
  one !== other && one.starts < other.ends && other.starts < one.ends;

/** Places that can be had. While somebody waits, free ones are theirs. */
export const freeIn = ({ capacity, taken = 0, waiting }: Post): number =>
  waiting ? 0 : Math.max(0, capacity - taken);

export function offerOf(post: Post, people: number): Offer {
  const { capacity, waitlist = 0, waiting = 0 } = post;
  if (freeIn(post) >= people) return 'open';
  return capacity >= people && waitlist - waiting >= people ? 'waiting' : 'none';
}
