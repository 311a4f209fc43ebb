import ical, { escape, type ICalCalendar, ICalEventStatus } from 'ical-generator';
import { printable } from '../../../src/base/text/printable.js';
import type { Activity, Place } from '../../../src/contract/index.js';
import { endOf, startOf } from '../../../src/contract/rules/moments.js';
import type { PostCounterRow } from '../database/tables.js';
import { type FeedFile, langOf } from '../feeds/feed-file.js';
import { wordsFor } from '../http/words.js';
import { type PostDetails, timeZoneOf } from './offered-posts.js';

interface Source {
  feed: FeedFile;
  activity: Activity;
  /** By post. */
  counters: ReadonlyMap<string, PostCounterRow>;
  utcOffset: string;
  now: number;
  /** How many have signed up is for the organiser. */
  withPeople: boolean;
}

interface Entry {
  id: string;
  details: PostDetails;
  description: string;
  cancelled: boolean;
  row: PostCounterRow | undefined;
}

/**
 * The posts of an activity as an iCalendar feed (RFC 5545). All times are in UTC: no reader needs to know our
 * zone's rules, and daylight saving is whatever its own zone says. A post that people had signed up for and
 * that was taken out of the feed stays in it as cancelled.
 */
export function postsCalendar(source: Source): string {
  const { feed, activity, now } = source;
  const { document } = feed;
  const calendar = ical({
    prodId: { company: 'civic-widgets', product: 'collector', language: 'ZH' },
    name: headText(activity.title),
    ...(activity.summary && { description: headText(activity.summary) }),
    ttl: 3600,
    x: { 'X-WR-TIMEZONE': timeZoneOf(activity) },
  });
  const updated = typeof document['updated'] === 'string' ? Date.parse(document['updated']) : NaN;
  const stamp = new Date(Number.isNaN(updated) ? now : updated);
  for (const entry of entriesOf(source)) addEntry(calendar, source, entry, stamp);
  return calendar.toString();
}

/** The library writes these two as they are given: a line break in them would begin a property of its own. */
const headText = (text: string): string => escape(printable(text), false);

function entriesOf(source: Source): Entry[] {
  const { activity, counters } = source;
  const entries = new Map<string, Entry>();
  for (const post of activity.posts) {
    const place = post.place ?? activity.place;
    const { id, title = activity.title, starts, ends } = post;
    const row = counters.get(id);
    entries.set(id, {
      id,
      details: { title, ...(place && { place }), starts, ends },
      description: describe(
        source,
        post.requirements,
        post.capacity === undefined
          ? undefined
          : {
              taken: (post.taken ?? 0) + (row?.taken ?? 0),
              capacity: post.capacity,
              waiting: (post.waiting ?? 0) + (row?.waiting ?? 0),
            },
      ),
      cancelled: false,
      row,
    });
  }
  for (const [id, row] of counters) {
    if (entries.has(id) || row.gone === 0) continue;
    const details = JSON.parse(row.details) as Partial<PostDetails>;
    if (details.starts === undefined) continue;
    const description = describe(source, undefined, undefined);
    entries.set(id, { id, details: details as PostDetails, description, cancelled: true, row });
  }
  return [...entries.values()];
}

function addEntry(
  calendar: ICalCalendar,
  { feed, activity, utcOffset }: Source,
  { id, details, description, cancelled, row }: Entry,
  stamp: Date,
): void {
  const { title, place, starts, ends } = details;
  const allDay = !starts.includes('T') && !ends.includes('T');
  // A day has no zone: as midnight in UTC it is written as the day that it is.
  const start = startOf(starts, allDay ? 'Z' : utcOffset);
  const end = endOf(ends, allDay ? 'Z' : utcOffset);
  // Calendars refuse what ends before it begins, and the page has told the editor.
  if (end <= start) return;
  const { url } = activity.contact ?? {};
  calendar.createEvent({
    id: `${feed.name}.${activity.id}.${id}@civic-widgets`,
    start: new Date(start),
    end: new Date(end),
    allDay,
    summary: printable(title),
    description: printable(description),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    sequence: row?.sequence ?? 0,
    stamp: row ? new Date(Math.max(stamp.getTime(), Date.parse(row.changed_at))) : stamp,
    ...(place && { location: locationOf(place) }),
    ...(url && URL.canParse(url) && { url: new URL(url).href }),
  });
}

function locationOf({ name, address, position }: Place) {
  const geo = position && { geo: { lat: position.latitude, lon: position.longitude } };
  return { title: printable(name), ...(address && { address: printable(address) }), ...geo };
}

function describe(
  { feed, activity, withPeople }: Source,
  requirements: string | undefined,
  people: { taken: number; capacity: number; waiting: number } | undefined,
): string {
  const lang = langOf(feed);
  const { contact, organiser } = activity;
  return [
    withPeople && people && wordsFor(lang).signedUp(people),
    activity.summary,
    requirements,
    organiser,
    contact && [contact.name, contact.tel, contact.email].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join('\n');
}
