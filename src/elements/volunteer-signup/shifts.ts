import { formatDay, formatMoment } from '../../base/text/format.js';
import type { Language } from '../../base/text/language.js';
import type { Activity, Post } from '../../contract/activity.js';
import { instantOf } from '../../contract/rules/texts.js';
import { endOf, localTimeOf, overlaps, startOf } from '../../contract/rules/moments.js';

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
  if (!times) made.set(key, (times = createTimes(zoneOf(timeZone), language)));
  return times;
}

function createTimes(timeZone: string, language: Language): Times {
  const isHere =
    timeZone === china
      ? new Date().getTimezoneOffset() === -480
      : new Intl.DateTimeFormat().resolvedOptions().timeZone === timeZone;
  return {
    day: ({ day }) => formatDay(day, language, 'long'),
    // Written in another zone, it is told by the clocks there all the same; a day stays a day.
    moment: (moment) =>
      formatMoment(moment.includes('T') ? clockAt(timeZone)(instantOf(moment)) : moment, language),
    zone: isHere
      ? undefined
      : new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'long' })
          .formatToParts(0)
          .find(({ type }) => type === 'timeZoneName')?.value,
  };
}

const china = 'Asia/Shanghai';

/** The time zone of a place; one that does not exist is taken for China's. */
function zoneOf(timeZone = china): string {
  if (timeZone === china) return china;
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return china;
  }
}

/**
 * What clocks show in a zone: `2098-03-04T07:00`. China has one time, without a change in summer, and goes without Intl,
 * whose first use costs a phone more than a list of posts (docs/adr/0012).
 */
function clockAt(timeZone: string): (instant: number) => string {
  if (timeZone === china) return localTimeOf;
  // Sweden writes dates as ISO does.
  const format = new Intl.DateTimeFormat('sv', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return (instant) => format.format(instant).replace(' ', 'T');
}
