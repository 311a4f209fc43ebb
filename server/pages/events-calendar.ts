/** Events as an iCalendar file beside their page: one event, or the whole agenda of a feed to subscribe to. */
import { languageFor } from '../../src/base/text/language.js';
import { occurrencesOf } from '../../src/contract/rules/events.js';
import { Feed, openFeed } from '../../src/data/feed.js';
import { eventSection } from '../../src/data/event-section.js';
import { calendarOf } from '../../src/data/lazy/event-calendar.js';
import { goodItems } from '../../src/data/lazy/good-items.js';
import type { Addresses } from './layout.js';
import type { PickedItem } from './pick-item.js';
import { kitWords } from './words.js';

/** @returns nothing for an item that is no event. */
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
  return calendarOf(
    events.flatMap((event) => occurrencesOf(event).map((occurrence) => ({ occurrence }))),
    {
      feed: opened,
      now,
      name: title,
      words: { cancelled: status.cancelled, before },
      pageOf: (id) => (item ? page : `${page.replace(/[^/]*$/, '')}${encodeURIComponent(id)}`),
    },
  );
}
