import { formatDay, formatMoment } from '../../base/text/format.js';
import type { Language } from '../../base/text/language.js';
import { clockOf } from '../../base/text/zones.js';
import type { Activity, Post } from '../../contract/activity.js';
import { instantOf } from '../../contract/rules/texts.js';
import { endOf, overlaps, startOf } from '../../contract/rules/moments.js';

/** A post with its times as instants, and as the clocks at the place show them. */
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

const read = new WeakMap<Activity, readonly Shift[]>();

/** Places that can be had. While somebody waits, free ones are theirs. */
export const freeIn = ({ capacity = 0, taken = 0, waiting }: Post): number =>
  waiting ? 0 : Math.max(0, capacity - taken);

/**
 * The posts by day and time, without those that end before they start. Those that are full in the feed come last on their
 * day; what the page learns later moves nothing that somebody is about to press.
 */
export function shiftsOf(activity: Activity): readonly Shift[] {
  let shifts = read.get(activity);
  if (!shifts) {
    const { at } = clockOf(activity.timeZone);
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
          place: (post.places ?? [post.place ?? activity.place]).map((one) => one?.name).join('、'),
        };
      })
      .filter(({ starts, ends }) => ends > starts)
      .sort(
        (one, other) =>
          (one.day === other.day ? +!freeIn(one.post) - +!freeIn(other.post) : 0) ||
          one.starts - other.starts,
      );
    read.set(activity, shifts);
  }
  return shifts;
}

/** @param nextDay goes before an end that is on another day. */
export const spanOf = ({ from, until, overNight }: Shift, nextDay: string): string =>
  `${from}–${overNight ? nextDay : ''}${until}`;

export const overlap = (one: Shift, other: Shift): boolean => one !== other && overlaps(one, other);

/** Days and moments in words, at the place. */
export interface Times {
  day(shift: Shift): string;
  moment(moment: string): string;
  /** Name of the time zone, where the reader's clock shows another time. */
  readonly zone: string | undefined;
}

const made = new Map<string, Times>();

/** A list is drawn at every tick, and to name a zone takes longer. */
export function timesIn(timeZone: string | undefined, language: Language): Times {
  const key = timeZone + language;
  let times = made.get(key);
  if (!times) made.set(key, (times = createTimes(timeZone, language)));
  return times;
}

function createTimes(timeZone: string | undefined, language: Language): Times {
  const clock = clockOf(timeZone);
  return {
    day: ({ day }) => formatDay(day, language, 'long'),
    // Written in another zone, it is told by the clocks there all the same; a day stays a day.
    moment: (moment) =>
      formatMoment(moment.includes('T') ? clock.at(instantOf(moment)) : moment, language),
    zone: clock.foreignName(language),
  };
}
