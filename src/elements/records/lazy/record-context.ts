import { formatMoment } from '../../../base/text/format.js';
import type { Language } from '../../../base/text/language.js';
import { joinPresent } from '../../../base/text/strings.js';
import type { RecordStatus, RecordUpdate } from '../../../contract/records.js';
import type { Source } from '../../../contract/shared.js';
import type { Feed } from '../../../data/feed.js';
import { memberName } from '../../../data/member-name.js';
import type { RecordsWords } from '../../../locales/zh-Hans/records.js';
import { statuses, type Entry } from './select-records.js';

/** What the parts of a record need to know besides it. */
export interface RecordContext {
  readonly feed: Feed;
  readonly base: string;
  readonly language: Language;
  readonly words: RecordsWords;
  readonly now: number;
  /** Level of the titles as headings. */
  readonly level: number;
  /** Words of the categories, by value. */
  readonly categories: ReadonlyMap<string, string>;
  /** How many people reported each, where more than one did. */
  readonly reports: ReadonlyMap<string, number>;
  /** Title of another record by its id. */
  readonly titleOf: (id: string) => string | undefined;
  /** The source that the list names once. */
  readonly named?: Source | undefined;
  /**
   * What shows a record whole, once it is here. The view hands it on: beside a script that contains the view, a part has a
   * `parts.js` of its own, which nobody loads anything into.
   */
  readonly details: typeof import('./details.js') | undefined;
}

export const statusWord = (
  words: RecordsWords,
  kind: Entry['record']['kind'],
  status: RecordStatus,
): string => words.status[kind][statuses.indexOf(status)]!;

/** In the source's own words, where it has them. */
export const timeIn = (
  time: Pick<RecordUpdate, 'at' | 'when'> | undefined,
  language: Language,
): string | undefined => time?.when ?? (time?.at && formatMoment(time.at, language));

export function periodOf({ record }: Entry, { language, words }: RecordContext): string {
  const { from, to } = record.period ?? {};
  if (!from) return '';
  const first = formatMoment(from, language);
  return to ? words.period(first, formatMoment(to, language)) : first;
}

/** Who sees to it: a member of the feed, else as it is written. */
export const responsibleFor = ({ record }: Entry, { feed }: RecordContext): string =>
  joinPresent(' ', memberName(feed, record.responsible), record.agency);
