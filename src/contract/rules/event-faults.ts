import type { CivicEvent } from '../events.js';
import type { Issue, Path } from '../issue.js';
import { dateIdOf, hasEnd } from './events.js';
import { endOf, startOf } from './moments.js';

/** What else is in the feed of the events. */
interface EventSurroundings {
  readonly members: { readonly has: (id: string) => boolean };
  readonly activities: { readonly has: (id: string) => boolean };
}

/**
 * What is valid in events and yet surely not meant. Nothing of it keeps an event from being shown.
 * @param pathOf where an event stands for an editor.
 */
export function faultyEvents(
  events: readonly CivicEvent[],
  { members, activities }: EventSurroundings,
  pathOf: (event: CivicEvent) => Path,
): Issue[] {
  const issues: Issue[] = [];
  for (const event of events) {
    const path = pathOf(event);
    const { dates = [], participants = [], repeats, organiser, seats, timeZone } = event;
    const add = (
      code: 'reversed' | 'reference' | 'duplicate' | 'endless' | 'missing' | 'zone',
      ...at: Path
    ) => issues.push({ path: [...path, ...at], code });

    const checkTimes = (
      {
        starts,
        ends,
        status,
        previous,
      }: Pick<CivicEvent, 'starts' | 'ends' | 'status' | 'previous'>,
      ...at: Path
    ): void => {
      if (starts && ends && endOf(ends) <= startOf(starts)) add('reversed', ...at, 'ends');
      // Who had the old time in a calendar has to learn which one it was.
      if (status === 'moved' && !previous) add('missing', ...at, 'previous');
    };
    checkTimes(event);
    const ids = dates.map(dateIdOf);
    dates.forEach((date, index) => {
      checkTimes(date, 'dates', index);
      if (ids.indexOf(ids[index]!) < index) add('duplicate', 'dates', index);
    });

    if (repeats && !hasEnd(repeats.rule)) add('endless', 'repeats', 'rule');
    if (timeZone && !isZone(timeZone)) add('zone', 'timeZone');
    if (organiser && !members.has(organiser)) add('reference', 'organiser');
    if (seats && !activities.has(seats)) add('reference', 'seats');
    participants.forEach((one, index) => {
      if (!members.has(one)) add('reference', 'participants', index);
    });
  }
  return issues;
}

export function isZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
