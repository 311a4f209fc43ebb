import type { Place } from '../activity.js';
import type { CivicEvent, EventDate, EventStatus } from '../events.js';
import { endOf, startOf } from './moments.js';

/*
 * When an event takes place, what that time is called in addresses and calendars, and when it is over: for page, desk,
 * collector and calendars alike.
 */

/** One time at which an event takes place, with what the event says of all of them filled in. */
export interface Occurrence {
  readonly event: CivicEvent;
  /** Unique among those of the event, and the same as long as it is the same one, even when it is moved. */
  readonly id: string;
  /** Nothing where no date is known yet. */
  readonly starts: string | undefined;
  readonly ends: string | undefined;
  readonly status: EventStatus;
  readonly previous: CivicEvent['previous'];
  readonly place: Place | undefined;
  readonly note: string | undefined;
}

/** What the date of an event is called without an id of its own: `2026-05-01t09-00`, of when it was first planned. */
export const dateIdOf = ({ id, starts, previous }: EventDate): string =>
  id ?? (previous?.starts ?? starts).slice(0, 16).toLowerCase().replace(':', '-');

/** The times of an event, in the order of the feed. Of two with one id the first one counts. */
export function occurrencesOf(event: CivicEvent): readonly Occurrence[] {
  const { id, starts, ends, place, note, previous, status = 'planned', dates = [] } = event;
  if (dates.length === 0)
    return [{ event, id, ...times(starts, ends), status, previous, place, note }];
  const found = new Map<string, Occurrence>();
  for (const date of dates) {
    const dateId = dateIdOf(date);
    if (found.has(dateId)) continue;
    found.set(dateId, {
      event,
      id: dateId,
      ...times(date.starts, date.ends),
      // What is cancelled altogether takes place on none of its dates.
      status: status === 'cancelled' ? status : (date.status ?? 'planned'),
      previous: date.previous,
      place: date.place ?? place,
      note: date.note,
    });
  }
  return [...found.values()];
}

/** An end that is not after the start is no end. */
const times = (starts: string | undefined, ends: string | undefined) => ({
  starts,
  ends: starts && ends && endOf(ends) > startOf(starts) ? ends : undefined,
});

/** The first instant after it. What begins at a time and does not say when it ends is over with that day. */
export const occurrenceEnd = ({ starts, ends }: Pick<Occurrence, 'starts' | 'ends'>): number =>
  ends ? endOf(ends) : starts ? endOf(starts.slice(0, 10)) : Infinity;

/** Whether it is over: somebody has said so, or its time has passed. */
export const isOver = (
  occurrence: Pick<Occurrence, 'starts' | 'ends' | 'status'>,
  now: number,
): boolean => occurrence.status === 'held' || occurrenceEnd(occurrence) <= now;

/** Whether a rule of RFC 5545 comes to an end by itself. */
export const hasEnd = (rule: string): boolean => /(^|;)(COUNT|UNTIL)=/i.test(rule);
