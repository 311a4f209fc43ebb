import { check, type Table } from '../../../contract/check.js';
import type { Activity, Place, Post } from '../../../contract/activity.js';
import type { CivicEvent } from '../../../contract/events.js';
import type { Issue } from '../../../contract/issue.js';
import { isOver, occurrencesOf, type Occurrence } from '../../../contract/rules/events.js';
import { endOf, startOf } from '../../../contract/rules/moments.js';
import { wholePlaces } from '../../../contract/rules/places.js';
import { clockOf, type PlaceClock } from '../../../base/text/zones.js';
import type { Feed } from '../../../data/feed.js';
import { goodItems } from '../../../data/lazy/good-items.js';
import { eventSection } from '../../../data/event-section.js';
import { liveCount } from '../../../data/live-counts.js';
import { memberName } from '../../../data/member-name.js';
import type { Portioned } from '../../feed/lazy/portions.js';
import type { AgendaVariant } from '../element.js';

/** What somebody chooses by. */
interface Facets {
  /** A kind of the contract, what people call it, or `post`. */
  readonly kind: string;
  readonly organiser: string | undefined;
  readonly area: string | undefined;
}

/** A line of the agenda: an event at one of its times, or a post. */
export interface Entry extends Facets, Portioned {
  /** Unique in the agenda. */
  readonly key: string;
  readonly title: string;
  readonly starts: number;
  readonly when: When;
  readonly place: Place | undefined;
  readonly isOver: boolean;
  readonly occurrence: Occurrence | undefined;
  readonly post: Post | undefined;
  /** The activity to sign up for. */
  readonly activity: OpenActivity | undefined;
  /** Free places when last asked for; nothing where none are given here. */
  free: number | undefined;
  /** Whether its waiting list had room then. */
  canWait: boolean;
  /** Whether it is chosen at present. The list follows in portions. */
  isChosen: boolean;
}

/** When something takes place, as the clocks at the place show it. */
export interface When {
  /** `2030-03-04`; a month or a year where no day is known; nothing where no date is. */
  readonly day: string;
  readonly lastDay: string;
  /** `07:00`; nothing where it takes the whole day, or where nobody has said when it ends. */
  readonly from: string;
  readonly until: string;
  readonly timeZone: string | undefined;
}

/** All that is read of an activity to list its posts. */
export type OpenActivity = Pick<
  Activity,
  'id' | 'title' | 'place' | 'organiser' | 'timeZone' | 'posts'
>;

const place: Table = { name: 80, 'address?': 200 };
const count: Table = ['number', 0];
const openActivity: Table = {
  id: 'id',
  title: 120,
  'place?': place,
  'organiser?': 120,
  'timeZone?': 40,
  posts: [
    'list',
    {
      id: 'id',
      'title?': 80,
      'kind?': 20,
      'place?': place,
      'places?': ['list', place, 60],
      'schedule?': 120,
      starts: 'moment',
      ends: 'moment',
      'capacity?': count,
      'taken?': count,
      'waitlist?': count,
      'waiting?': count,
      'requirements?': 300,
    },
  ],
};

/** The activities of a feed by their ids. Their own notes are those of the element that signs people up. */
export const activitiesIn = (feed: Feed): ReadonlyMap<string, OpenActivity> =>
  new Map(
    feed.list('activities').flatMap((raw) => {
      const activity = check(openActivity, raw, []) as OpenActivity | undefined;
      return activity ? [[activity.id, activity]] : [];
    }),
  );

/** Everything that a feed's agenda has, one after the other, since a feed may have thousands. */
export function* entriesIn(
  feed: Feed,
  variant: AgendaVariant,
  now: number,
  issues: Issue[],
): Generator<Entry, void, undefined> {
  const activities = activitiesIn(feed);
  const seats = new Set<string | undefined>();
  if (variant !== 'posts')
    for (const event of goodItems(feed, eventSection, issues)) {
      seats.add(event.seats);
      yield* entriesOf(event, feed, activities, now);
    }
  if (variant !== 'events')
    for (const activity of activities.values())
      // What an event's places are given through is listed with the event.
      if (!seats.has(activity.id))
        for (const post of activity.posts)
          if (endOf(post.ends) > startOf(post.starts)) yield entryOf(post, activity, now);
}

/** The times of an event. */
export function entriesOf(
  event: CivicEvent,
  feed: Feed,
  activities: ReadonlyMap<string, OpenActivity>,
  now: number,
): Entry[] {
  const { id, title, kind = 'other', category, agency, area, seats, timeZone } = event;
  return occurrencesOf(event).map((occurrence) => {
    const { starts, ends } = occurrence;
    return {
      key: `${id}/${occurrence.id}`,
      title,
      starts: starts ? startOf(starts) : Infinity,
      when: whenOf(starts, ends, timeZone),
      kind: category ?? kind,
      organiser: memberName(feed, event.organiser) ?? agency,
      area,
      place: occurrence.place,
      isOver: isOver(occurrence, now),
      occurrence,
      post: undefined,
      activity: activities.get(seats!),
      free: undefined,
      canWait: false,
      isChosen: true,
      isShown: false,
      isDrawn: false,
    };
  });
}

const entryOf = (post: Post, activity: OpenActivity, now: number): Entry => ({
  key: `${activity.id}/${post.id}`,
  title: post.title ?? activity.title,
  starts: startOf(post.starts),
  when: whenOf(post.starts, post.ends, activity.timeZone),
  kind: 'post',
  organiser: activity.organiser,
  area: undefined,
  place: post.place ?? activity.place,
  isOver: endOf(post.ends) <= now,
  occurrence: undefined,
  post,
  activity,
  free: undefined,
  canWait: false,
  isChosen: true,
  isShown: false,
  isDrawn: false,
});

const clocks = new Map<string | undefined, PlaceClock>();

/** Made once for each zone: to make one takes longer than to use it a thousand times. */
export function clockIn(timeZone: string | undefined): PlaceClock {
  let clock = clocks.get(timeZone);
  if (!clock) clocks.set(timeZone, (clock = clockOf(timeZone)));
  return clock;
}

export function whenOf(
  starts: string | undefined,
  ends: string | undefined,
  timeZone: string | undefined,
): When {
  const clock = clockIn(timeZone);
  const at = (moment: string): readonly [string, string] => {
    if (!moment.includes('T')) return [moment, ''];
    const [day = '', time = ''] = clock.at(startOf(moment)).split('T');
    return [day, time];
  };
  const [day, from] = starts ? at(starts) : ['', ''];
  if (!starts || !ends) return { day, lastDay: day, from, until: '', timeZone };
  const [endDay, until] = at(ends);
  // Midnight belongs to the day that it ends, and is called 24:00 there.
  if (until !== '00:00') return { day, lastDay: endDay, from, until, timeZone };
  const [lastDay] = clock.at(startOf(ends) - 1).split('T');
  return { day, lastDay: lastDay!, from, until: '24:00', timeZone };
}

/** Counts an entry's free places, with what the page has learnt since the feed was written; none where none are given here. */
export function countPlaces(feed: Feed, entry: Entry, now: number): void {
  const { post, activity } = entry;
  entry.free = undefined;
  entry.canWait = false;
  if (!activity) return;
  let free = 0;
  for (const one of post ? [post] : activity.posts) {
    // Nobody asks for the places of a post that is over.
    if (!post && endOf(one.ends) <= now) continue;
    // Whoever comes is welcome.
    if (one.capacity === undefined) return;
    const { capacity, taken, waitlist, waiting } = wholePlaces(one);
    const key = `${activity.id}/${one.id}`;
    const alreadyWaiting = liveCount(feed.base, `${key}/waiting`, waiting);
    if (capacity && alreadyWaiting < waitlist) entry.canWait = true;
    // While somebody waits, free places are for those who wait.
    if (alreadyWaiting > 0) continue;
    free += Math.max(0, capacity - liveCount(feed.base, key, taken));
  }
  entry.free = free;
}

/** Whether people come as they like, without a sign-up. */
export const isOpenToAll = ({ occurrence, post, activity }: Entry): boolean =>
  occurrence?.event.joining === 'drop-in' ||
  (activity !== undefined &&
    (post ? [post] : activity.posts).some(({ capacity }) => capacity === undefined));

/** What a reader chooses. */
export const choiceNames = ['view', 'day', 'kind', 'organiser', 'area', 'month', 'free'] as const;
export type Choice = { [name in (typeof choiceNames)[number]]?: string | undefined };
export const facetNames = ['kind', 'organiser', 'area'] as const;

/** Whether something takes place in a month or on a day. */
export const isIn = ({ day, lastDay }: When, period: string): boolean =>
  day !== '' && day.slice(0, period.length) <= period && period <= lastDay.slice(0, period.length);

/** Whether it is what was chosen. */
export function isChosen(entry: Entry, choice: Choice): boolean {
  for (const name of facetNames) if (choice[name] && choice[name] !== entry[name]) return false;
  if (choice.month && choice.view !== 'month' && !isIn(entry.when, choice.month)) return false;
  if (!choice.free) return true;
  const { occurrence, isOver, free } = entry;
  return (
    !isOver && occurrence?.status !== 'cancelled' && (free ?? (isOpenToAll(entry) ? 1 : 0)) > 0
  );
}
