import type { CivicEvent } from '../../contract/events.js';
import { occurrencesOf } from '../../contract/rules/events.js';
import { resolveAddress } from '../address.js';
import type { Feed } from '../feed.js';
import { memberName } from '../member-name.js';

const types: Readonly<Partial<Record<NonNullable<CivicEvent['kind']>, string>>> = {
  show: 'TheaterEvent',
  course: 'EducationEvent',
  sport: 'SportsEvent',
  celebration: 'Festival',
};

const statuses = {
  planned: 'EventScheduled',
  held: 'EventScheduled',
  moved: 'EventRescheduled',
  cancelled: 'EventCancelled',
} as const;

/** An event in the words of https://schema.org/Event, one for each of its times that has a date. */
export function eventData(event: CivicEvent, feed: Feed): Record<string, unknown>[] {
  const { title, kind, summary, agency, photo, online, audience } = event;
  const organiser = memberName(feed, event.organiser) ?? agency;
  const image = photo && resolveAddress(photo.src, feed.base);
  const url = online && resolveAddress(online, feed.base);
  return occurrencesOf(event).flatMap(({ starts, ends, status, previous, place }) =>
    starts
      ? [
          {
            '@context': 'https://schema.org',
            '@type': (kind && types[kind]) ?? 'Event',
            name: title,
            description: summary,
            startDate: starts,
            endDate: ends,
            previousStartDate: previous?.starts,
            eventStatus: `https://schema.org/${statuses[status]}`,
            location: place
              ? {
                  '@type': 'Place',
                  name: place.name,
                  address: place.address,
                  geo: place.position && { '@type': 'GeoCoordinates', ...place.position },
                }
              : url && { '@type': 'VirtualLocation', url },
            organizer: organiser && { '@type': 'Organization', name: organiser },
            audience: audience && { '@type': 'Audience', audienceType: audience },
            image,
          },
        ]
      : [],
  );
}
