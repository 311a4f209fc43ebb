/** Events as an iCalendar file beside their page: one event, or the whole agenda of a feed to subscribe to. */
import { languageFor } from '../../src/base/text/language.js';
import { occurrencesOf } from '../../src/contract/rules/events.js';
import { Feed, openFeed } from '../../src/data/feed.js';
import { eventSection } from '../../src/data/event-section.js';
import { calendarOf, type CalendarEntry } from '../../src/data/lazy/event-calendar.js';
import { goodItems } from '../../src/data/lazy/good-items.js';
import type { Addresses } from './layout.js';
import type { PickedItem } from './pick-item.js';
import { activitySection } from '../../src/data/sections.js';
import { kitWords } from './words.js';

/** Of the whole agenda with the posts of all activities. @returns nothing for an item that is no event. */
export function eventsCalendar(
  { feed, lang, title, item }: PickedItem,
  { page }: Addresses,
  now: number,
): string | undefined {
  const opened = openFeed(feed, page);
  if (!(opened instanceof Feed)) return undefined;
  const events = [...goodItems(opened, eventSection)];
  if (events.length === 0) return undefined;
  const { status, before } = kitWords(languageFor(lang)).agenda;
  const entries = events.flatMap((event): CalendarEntry[] =>
    occurrencesOf(event).map((occurrence) => ({ occurrence })),
  );
  const seats = new Set(events.map((event) => event.seats));
  if (!item)
    for (const activity of goodItems(opened, activitySection))
      // The places of an event are those of the event.
      if (!seats.has(activity.id))
        for (const post of activity.posts) entries.push({ post, activity });
  return calendarOf(entries, {
    feed: opened,
    now,
    name: title,
    words: { cancelled: status.cancelled, before },
    pageOf: (id) => (item ? page : `${page.replace(/[^/]*$/, '')}${encodeURIComponent(id)}`),
  });
}
