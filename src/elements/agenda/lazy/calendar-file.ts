import { saveFile } from '../../../base/element/save-file.js';
import { calendarOf, type CalendarEntry } from '../../../data/lazy/event-calendar.js';
import type { AgendaContext } from './agenda-context.js';
import type { Entry } from './agenda-entries.js';

/** Hands entries to the phone, which offers to put them into its calendar. */
export function saveCalendar(entries: readonly Entry[], { feed, words, now }: AgendaContext): void {
  const dated = entries.flatMap(({ occurrence, post, activity }): CalendarEntry[] =>
    occurrence ? [{ occurrence }] : post ? [{ post, activity: activity! }] : [],
  );
  const text = calendarOf(dated, {
    feed,
    now,
    words: { cancelled: words.status.cancelled, before: words.before },
  });
  const [only] = entries;
  const name = entries.length === 1 ? only!.key.replace('/', '-') : 'agenda';
  saveFile(new Blob([text], { type: 'text/calendar' }), `${name}.ics`);
}
