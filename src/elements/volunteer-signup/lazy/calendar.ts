import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { saveFile } from '../../../base/element/save-file.js';
import { printable } from '../../../base/text/printable.js';
import type { Activity } from '../../../contract/activity.js';
import type { Pass } from '../../../contract/submission.js';
import { shiftsOf } from '../shifts.js';

/** What a calendar file is made of. */
interface CalendarDetails {
  readonly activity: Activity;
  readonly pass: Pass;
  /** Leads back to the pass. */
  readonly link: string;
  /** Takes the posts out of the calendar instead. */
  readonly away: boolean;
}

/**
 * The posts of a pass as an iCalendar file (RFC 5545). Times are in UTC, which needs no table of a zone's
 * changes and is right on every phone. A post keeps its UID, so that a later file changes its entry.
 */
export function calendarOf({ activity, pass, link, away }: CalendarDetails): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'civic-widgets', product: 'volunteer-signup' },
    method: away ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  const email = activity.contact?.email ?? '';
  for (const { post, state } of pass.posts) {
    const shift = shiftsOf(activity).find((one) => one.post.id === post);
    if (!shift) continue;
    const place = shift.post.place ?? activity.place;
    const cancelled = away || state === 'cancelled';
    calendar.createEvent({
      id: `${pass.receipt.replace(/[^\w-]/g, '')}-${post}@civic-widgets`,
      // A cancellation is newer than what it cancels.
      sequence: pass.sequence + (away ? 1 : 0),
      stamp: new Date(),
      start: new Date(shift.starts),
      end: new Date(shift.ends),
      summary: printable(shift.title),
      description: printable(
        [activity.title, shift.post.requirements, pass.receipt].filter(Boolean).join('\n'),
      ),
      location: place && {
        title: printable(place.name),
        ...(place.address && { address: printable(place.address) }),
        ...(place.position && {
          geo: { lat: place.position.latitude, lon: place.position.longitude },
        }),
      },
      url: link,
      status: cancelled
        ? ICalEventStatus.CANCELLED
        : state === 'waiting'
          ? ICalEventStatus.TENTATIVE
          : ICalEventStatus.CONFIRMED,
      ...(/^\S+@\S+$/.test(email) && {
        organizer: { name: parameter(activity.organiser ?? activity.title), email },
      }),
    });
  }
  return calendar.toString();
}

/** In a parameter nothing can be escaped: it must not hold what would end it. */
const parameter = (text: string): string => printable(text).replace(/["\\\r\n]+/g, ' ');

/** Hands the file to the phone, which offers to put it into its calendar. */
export const saveCalendar = (details: CalendarDetails): void =>
  saveFile(
    new Blob([calendarOf(details)], { type: 'text/calendar' }),
    `${details.pass.receipt}.ics`,
  );
