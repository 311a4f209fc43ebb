import { html, isServer, type TemplateResult } from 'lit';
import { formatDay } from '../../../base/text/format.js';
import type { Language } from '../../../base/text/language.js';
import { wordsIn } from '../../../base/text/words.js';
import type { Place } from '../../../contract/activity.js';
import type { EventKind } from '../../../contract/events.js';
import type { Source } from '../../../contract/shared.js';
import type { Feed } from '../../../data/feed.js';
import { agenda as chinese, type AgendaWords } from '../../../locales/zh-Hans/agenda.js';
import type { AgendaSelection } from './agenda-selection.js';
import { resolveAddress } from '../../../data/address.js';
import { commonSource } from '../../feed/common-source.js';
import { clockIn, whenOf, type Entry, type When } from './agenda-entries.js';

/** What the parts of an agenda need to know besides an entry. */
export interface AgendaContext {
  readonly feed: Feed;
  readonly base: string;
  readonly language: Language;
  readonly words: AgendaWords;
  readonly now: number;
  /** The day in China. */
  readonly today: string;
  /** Level of the days as headings; titles are one below. */
  readonly level: number;
  /** Address of an iCalendar file of what is shown, as a server gives it. */
  readonly calendar: string | undefined;
  /** The source that the list names once. */
  readonly named?: Source | undefined;
  /**
   * What shows an entry whole, once it is here. The view hands it on: beside a script that contains the view, a part has a
   * `parts.js` of its own, which nobody loads anything into.
   */
  readonly details: typeof import('./details.js') | undefined;
}

/** @param named whether the sources of all are named once, below the list. */
export function createContext(
  { feed, entries, now, today }: AgendaSelection,
  language: Language,
  level: number,
  isNamed: boolean,
  calendar: string | null | undefined,
  details: AgendaContext['details'],
): AgendaContext {
  const named = isNamed
    ? commonSource(
        feed,
        entries.flatMap(({ occurrence }) => occurrence?.event ?? []),
      )
    : undefined;
  const words = wordsIn(language, 'agenda', chinese);
  return {
    feed,
    base: feed.base,
    language,
    words,
    now,
    today,
    level,
    named,
    details,
    calendar: isServer || !calendar ? undefined : resolveAddress(calendar, document.baseURI),
  };
}

export const kindWord = (words: AgendaWords, kind: string): string =>
  Object.prototype.hasOwnProperty.call(words.kinds, kind)
    ? words.kinds[kind as EventKind | 'post']
    : kind;

/** A day in words, without its year where that is this year. */
export function dayIn(day: string, { language, today }: AgendaContext, weekday?: 'long'): string {
  const text = formatDay(day, language, day.length === 10 ? weekday : undefined);
  return day.length === 10 && day.slice(0, 4) === today.slice(0, 4)
    ? text.replace(/^\d{4}年/, '')
    : text;
}

/** From when until when within a day, or over several. */
export function spanOf(when: When, context: AgendaContext, isHoursOnly = false): string {
  const { day, lastDay, from, until } = when;
  const { words } = context;
  if (!day) return isHoursOnly ? '' : words.undated;
  if (day === lastDay) {
    const hours = from ? (until ? `${from}–${until}` : from) : '';
    if (isHoursOnly) return hours || (day.length === 10 ? words.allDay : dayIn(day, context));
    return `${dayIn(day, context, 'long')}${hours && ` ${hours}`}`;
  }
  const begin = `${dayIn(day, context)}${from && ` ${from}`}`;
  const end = `${dayIn(lastDay, context)}${until && ` ${until}`}`;
  return words.period(begin, end);
}

/** When and where it was to be before it was moved. */
export function beforeOf(
  { occurrence, when: { timeZone } }: Entry,
  context: AgendaContext,
): string | undefined {
  const { previous, status } = occurrence ?? {};
  if (!previous || status === 'cancelled') return undefined;
  const { starts, ends, place } = previous;
  const when = starts && spanOf(whenOf(starts, ends, timeZone), context);
  return context.words.before([when, place].filter(Boolean).join(' '));
}

/** The name of a zone, where the reader's clock shows another. Without script nobody knows the reader's. */
export const zoneNote = ({ timeZone }: When, language: Language): string | undefined =>
  clockIn(timeZone).foreignName(language);

export const placeText = ({ name, address }: Place): string =>
  address ? `${name} ${address}` : name;

/** A place in words; its position is read by programs. */
export const renderPlace = (place: Place | undefined, text: string): TemplateResult | string =>
  place?.position
    ? html`<data value="${place.position.latitude},${place.position.longitude}">${text}</data>`
    : text;
