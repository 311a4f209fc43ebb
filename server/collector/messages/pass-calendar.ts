import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { printable } from '../../../src/base/text/printable.js';
import type { PassPost } from '../../../src/contract/index.js';
import { endOf, startOf } from '../../../src/contract/rules/moments.js';
import type { PostDetails } from '../sign-ups/offered-posts.js';
import type { MessageWords } from './words.js';

/** Before it begins. Seconds. */
const alarm = 2 * 3600;

interface PassEntry extends PassPost {
  details: PostDetails;
}

/**
 * The posts of a sign-up as a file for one's own calendar. The entries have the ids of those that the page makes, so that a
 * later file changes them.
 */
export function passCalendar(
  words: MessageWords,
  { receipt, sequence }: { receipt: string; sequence: number },
  entries: readonly PassEntry[],
  { now, utcOffset, url }: { now: number; utcOffset: string; url: string },
): string {
  const isCancelled = entries.every(({ state }) => state === 'cancelled');
  const calendar = ical({
    prodId: { company: 'civic-widgets', product: 'messages' },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  for (const { post, state, details } of entries) {
    const { title, place, starts, ends } = details;
    const allDay = !starts.includes('T') && !ends.includes('T');
    // A day has no zone: as midnight in UTC it is written as the day that it is.
    const start = startOf(starts, allDay ? 'Z' : utcOffset);
    const end = endOf(ends, allDay ? 'Z' : utcOffset);
    if (end <= start) continue;
    const isWaiting = state === 'waiting';
    const event = calendar.createEvent({
      id: `${receipt}-${post}@civic-widgets`,
      sequence,
      stamp: new Date(now),
      start: new Date(start),
      end: new Date(end),
      allDay,
      summary: printable(isWaiting ? words.waitingEntry(title) : title),
      description: printable(words.pass(receipt)),
      url,
      status:
        state === 'cancelled'
          ? ICalEventStatus.CANCELLED
          : isWaiting
            ? ICalEventStatus.TENTATIVE
            : ICalEventStatus.CONFIRMED,
      ...(place && {
        location: {
          title: printable(place.name),
          ...(place.address && { address: printable(place.address) }),
        },
      }),
    });
    if (state === 'confirmed')
      event.createAlarm({
        type: ICalAlarmType.display,
        trigger: alarm,
        description: printable(title),
      });
  }
  return calendar.toString();
}
