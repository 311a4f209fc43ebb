import ical, { escape, type ICalCalendar, ICalEventStatus } from 'ical-generator';
import { printable } from '../../base/text/printable.js';
import type { Activity, Place, Post } from '../../contract/activity.js';
import type { Occurrence } from '../../contract/rules/events.js';
import { endOf, localTimeOf, startOf } from '../../contract/rules/moments.js';
import type { Feed } from '../feed.js';
import { memberName } from '../member-name.js';

/** What stands in a calendar: an event at one of its times, or a post of an activity. */
export type CalendarEntry =
  | { readonly occurrence: Occurrence }
  | {
      readonly post: Post;
      readonly activity: Pick<Activity, 'id' | 'title' | 'organiser' | 'place'>;
    };

interface CalendarOptions {
  readonly feed: Feed;
  readonly now: number;
  readonly words: {
    readonly cancelled: string;
    /** What was planned before it was moved. */
    readonly before: (when: string) => string;
  };
  /** What the calendar is called. */
  readonly name?: string;
  /** Offset of what has no zone of its own. Default: China's. */
  readonly utcOffset?: string;
  /** The address of an event's page. */
  readonly pageOf?: (id: string) => string;
}

/**
 * An iCalendar file (RFC 5545). Times are in UTC, which needs no table of a zone's changes and is right on every phone. An
 * entry keeps its UID, also when it is moved; one that is cancelled stays, as cancelled.
 */
export function calendarOf(entries: readonly CalendarEntry[], options: CalendarOptions): string {
  const { feed, name = feed.head.community?.name } = options;
  const calendar = ical({
    prodId: { company: 'civic-widgets', product: 'agenda' },
    // The library writes this as it is given: a line break in it would begin a property of its own.
    ...(name && { name: escape(printable(name), false) }),
    ttl: 3600,
  });
  for (const entry of entries)
    if ('occurrence' in entry) addOccurrence(calendar, entry.occurrence, options);
    else addPost(calendar, entry, options);
  return calendar.toString();
}

/**
 * The name of a feed: as its address ends, or as it stands in the address of an item's page. Of one event the file of a page
 * and that of a server have the same UID.
 */
function feedName({ base }: Feed): string {
  const [, name = ''] =
    /\/civic\/[a-z-]+\/([^/?#]+)\/[^/?#]+/.exec(base) ??
    /([^/?#]+?)(?:\.json)?(?:[?#].*)?$/.exec(base) ??
    [];
  return name.replace(/[^\w-]/g, '');
}

function addOccurrence(
  calendar: ICalCalendar,
  { event, id, starts, ends, status, previous, place, note }: Occurrence,
  { feed, now, words, utcOffset, pageOf }: CalendarOptions,
): void {
  // A month or a year is no day that a calendar could hold.
  if (!starts || starts.length < 10) return;
  const { summary, agency, agenda = [], contact, places = [], hours } = event;
  const updated = event.updated ?? feed.head.updated;
  const changed = updated ? startOf(updated) : now;
  const isCancelled = status === 'cancelled';
  const before =
    previous &&
    words.before(
      [previous.starts && localTimeText(previous.starts), previous.place].filter(Boolean).join(' '),
    );
  const description = [
    isCancelled && words.cancelled,
    before,
    note,
    hours,
    summary,
    ...agenda.map(({ at, title, by }) => [at, title, by].filter(Boolean).join(' ')),
    memberName(feed, event.organiser) ?? agency,
    contact && [contact.name, contact.tel, contact.email].filter(Boolean).join(' '),
  ];
  addEntry(
    calendar,
    { starts, ends, utcOffset },
    {
      id: `${feedName(feed)}.${event.id}.${id}@civic-widgets`,
      // Most calendars show no status: the title says it as well.
      summary: isCancelled ? `（${words.cancelled}）${event.title}` : event.title,
      description,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // Rises with every change, of which a feed keeps no count: seconds since 2020, or that there was one.
      sequence: updated
        ? Math.max(0, Math.floor((changed - Date.UTC(2020)) / 1000))
        : { planned: 0, held: 0, moved: 1, cancelled: 2 }[status],
      stamp: new Date(changed),
      places: [place, ...places].flatMap((one) => one ?? []),
      url: pageOf?.(event.id),
    },
  );
}

function addPost(
  calendar: ICalCalendar,
  { post, activity }: Extract<CalendarEntry, { post: Post }>,
  { feed, now, utcOffset }: CalendarOptions,
): void {
  const place = post.place ?? activity.place;
  addEntry(
    calendar,
    { ...post, utcOffset },
    {
      // As a collector's own calendar of the activity has it.
      id: `${feedName(feed)}.${activity.id}.${post.id}@civic-widgets`,
      summary: post.title ?? activity.title,
      description: [activity.title, post.requirements, activity.organiser],
      status: ICalEventStatus.CONFIRMED,
      sequence: 0,
      stamp: new Date(feed.head.updated ? startOf(feed.head.updated) : now),
      places: place ? [place] : [],
      url: undefined,
    },
  );
}

interface EntryDetails {
  readonly id: string;
  readonly summary: string;
  readonly description: readonly (string | false | undefined)[];
  readonly status: ICalEventStatus;
  readonly sequence: number;
  readonly stamp: Date;
  readonly places: readonly Place[];
  readonly url: string | undefined;
}

function addEntry(
  calendar: ICalCalendar,
  {
    starts,
    ends,
    utcOffset,
  }: { starts: string; ends?: string | undefined; utcOffset?: string | undefined },
  { description, places, url, summary, ...details }: EntryDetails,
): void {
  const allDay = !starts.includes('T') && !ends?.includes('T');
  // A day has no zone: as midnight in UTC it is written as the day that it is.
  const zone = allDay ? 'Z' : utcOffset;
  const start = startOf(starts, zone);
  const end = ends ? endOf(ends, zone) : allDay ? endOf(starts, zone) : undefined;
  // Calendars refuse what ends before it begins.
  if (end !== undefined && end <= start) return;
  const [place] = places;
  calendar.createEvent({
    ...details,
    start: new Date(start),
    ...(end !== undefined && { end: new Date(end) }),
    allDay,
    summary: printable(summary),
    description: printable(description.filter(Boolean).join('\n')),
    ...(url && { url }),
    ...(place && {
      location: {
        title: printable(places.map(({ name }) => name).join('、')),
        ...(place.address && places.length === 1 && { address: printable(place.address) }),
        ...(place.position && {
          geo: { lat: place.position.latitude, lon: place.position.longitude },
        }),
      },
    }),
  });
}

/** As clocks in China show it; a day stays a day. */
const localTimeText = (moment: string): string =>
  moment.includes('T') ? localTimeOf(startOf(moment)).replace('T', ' ') : moment;
