import type { Activity } from '../activity.js';
import type { Form } from '../questionnaire.js';
import type { CivicRecord, RecordStatus, RecordUpdate } from '../records.js';
import { endOf, hasEnded, localTimeOf, startOf } from './moments.js';
import { wholePlaces } from './places.js';

/*
 * What the state of a record is, what counts as late, as one and the same, and as done: for page, desk, collector and
 * Open311 alike.
 */

/** The states that call for something to be done still. Open311 knows no more than `open` and `closed`. */
const openStatuses: readonly RecordStatus[] = ['received', 'accepted', 'in-progress'];

export const isOpen = (status: RecordStatus): boolean => openStatuses.includes(status);

/**
 * The updates that have happened, the earliest first. One that is dated into the future is not news yet. One whose time is
 * told in words only keeps its place after the one before it in the feed; nothing is counted by it: no duration, no year.
 */
export function updatesUntil(
  { updates = [] }: Pick<CivicRecord, 'updates'>,
  now: number,
): readonly RecordUpdate[] {
  // Earlier than any moment.
  let time = -1e15;
  return (
    updates
      .map((update) => ({ update, time: (time = update.at ? startOf(update.at) : time) }))
      .filter(({ time }) => time <= now)
      // Where two have the same moment, their order in the feed holds: sorting is stable.
      .sort((one, other) => one.time - other.time)
      .map(({ update }) => update)
  );
}

/** Where a record stood at a time, as its updates tell. */
export const statusAt = (record: Pick<CivicRecord, 'updates'>, time: number): RecordStatus =>
  updatesUntil(record, time).reduce<RecordStatus>(
    (before, { status }) => status ?? before,
    'received',
  );

/** Where a record stands: as it says itself, else as its updates tell. */
export const statusOf = (
  record: Pick<CivicRecord, 'status' | 'updates'>,
  now: number,
): RecordStatus => record.status ?? statusAt(record, now);

/** When a record was closed, of those that are, also in words: as it says itself, else with the last update that closed it. */
export function closingOf(
  record: Pick<CivicRecord, 'status' | 'updates' | 'closed'>,
  now: number,
): Pick<RecordUpdate, 'at' | 'when'> | undefined {
  if (isOpen(statusOf(record, now))) return undefined;
  if (record.closed) return { at: record.closed };
  return [...updatesUntil(record, now)].reverse().find(({ status }) => status && !isOpen(status));
}

/** When a record was closed, as a moment; nothing where only words tell it. */
export const closedAt = (
  record: Parameters<typeof closingOf>[0],
  now: number,
): string | undefined => closingOf(record, now)?.at;

/** Whether it should have been done by now. */
export const isOverdue = (
  record: Pick<CivicRecord, 'status' | 'updates' | 'due'>,
  now: number,
): boolean =>
  record.due !== undefined && isOpen(statusOf(record, now)) && hasEnded(record.due, now);

type Dated = Pick<CivicRecord, 'opened' | 'period' | 'meeting' | 'closed' | 'updates'>;

/** The date that a record has itself. */
const ownMoment = ({ opened, period, meeting, closed }: Dated): string | undefined =>
  opened ?? meeting?.at ?? period?.to ?? period?.from ?? closed;

/** The moment that tells a record's year and its place in a list: its own, else that of its first update. */
export const momentOf = (record: Dated): string | undefined =>
  ownMoment(record) ?? record.updates?.[0]?.at;

/** The same as it is shown: a first update may have it in words. */
export function timeOf(record: Dated): Pick<RecordUpdate, 'at' | 'when'> | undefined {
  const at = ownMoment(record);
  return at ? { at } : record.updates?.[0];
}

/** The year of its place's clocks. */
export function yearOf(record: Dated): string | undefined {
  const moment = momentOf(record);
  return moment && localTimeOf(startOf(moment)).slice(0, 4);
}

/** Which record goes on for each that is a duplicate, and which of them lead nowhere. */
export interface Originals {
  /** The id of the record that goes on, by the id of each duplicate. */
  readonly of: ReadonlyMap<string, string>;
  /** Ids of duplicates that are in the end duplicates of themselves: each stands for itself. */
  readonly loops: ReadonlySet<string>;
  /** Ids of duplicates of something that is not there: these stand for themselves as well. */
  readonly lost: ReadonlySet<string>;
}

/** Follows each duplicate to the record that goes on, at however many removes. */
export function originalsOf(
  records: Iterable<Pick<CivicRecord, 'id' | 'of' | 'status'>>,
): Originals {
  const next = new Map<string, string | undefined>();
  // Of two with one id the first one counts.
  for (const { id, of, status = 'duplicate' } of records)
    if (!next.has(id)) next.set(id, status === 'duplicate' ? of : undefined);

  /** Where each leads in the end, nothing for what leads into a loop. Each is walked once. */
  const ends = new Map<string, string | undefined>();
  const loops = new Set<string>();
  const lost = new Set<string>();
  for (const start of next.keys()) {
    const walked = new Set<string>();
    let id = start;
    while (!ends.has(id) && !walked.has(id)) {
      walked.add(id);
      const following = next.get(id);
      if (following !== undefined && next.has(following)) {
        id = following;
        continue;
      }
      if (following !== undefined) lost.add(id);
      ends.set(id, id);
    }
    if (!ends.has(id)) {
      const path = [...walked];
      for (const one of path.slice(path.indexOf(id))) loops.add(one);
    }
    const end = ends.get(id);
    for (const one of walked) ends.set(one, end);
  }
  const of = new Map<string, string>();
  for (const [id, end] of ends) if (end !== undefined && end !== id) of.set(id, end);
  return { of, loops, lost };
}

/** How many people reported it, with those of its duplicates. One who reports is one where nothing is said. */
export function reportsOf(
  { id, reports = 1 }: CivicRecord,
  all: Iterable<CivicRecord>,
  { of }: Originals,
): number {
  let sum = reports;
  for (const one of all) if (of.get(one.id) === id) sum += one.reports ?? 1;
  return sum;
}

/** What records are chosen by: each that is given has to fit. */
interface RecordFilter {
  readonly kind?: string | undefined;
  readonly status?: string | undefined;
  readonly category?: string | undefined;
  readonly area?: string | undefined;
  readonly year?: string | undefined;
}

export const matchesFilter = (record: CivicRecord, filter: RecordFilter, now: number): boolean =>
  (!filter.kind || record.kind === filter.kind) &&
  (!filter.status || statusOf(record, now) === filter.status) &&
  (!filter.category || record.category === filter.category) &&
  (!filter.area || record.area === filter.area) &&
  (!filter.year || yearOf(record) === filter.year);

/** How often each value occurs, the most frequent first; what has none is not counted. */
export function countsBy<One, Value extends string>(
  all: Iterable<One>,
  valueOf: (one: One) => Value | undefined,
): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const one of all) {
    const value = valueOf(one);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return new Map([...counts].sort(([, one], [, other]) => other - one));
}

const dayMs = 86_400_000;

/** Days from the report until it was done, one decimal; nothing for what is not done, or has no dates. */
export function daysTaken(record: CivicRecord, now: number): number | undefined {
  const closed = closedAt(record, now);
  if (!record.opened || !closed || statusOf(record, now) !== 'done') return undefined;
  // Reported at eight in the evening, done that day without a time of day: no day, and not less than none.
  return Math.max(0, Math.round(((startOf(closed) - startOf(record.opened)) / dayMs) * 10) / 10);
}

/** The days that half of what is done took at most; nothing where nothing is done. */
export const medianDays = (records: readonly CivicRecord[], now: number): number | undefined =>
  median(records.map((record) => daysTaken(record, now)));

/** The middle of those that are known, one decimal; nothing where none is. */
export function median(values: readonly (number | undefined)[]): number | undefined {
  const days = values.filter((value) => value !== undefined);
  days.sort((one, other) => one - other);
  const middle = days.length / 2;
  if (days.length === 0) return undefined;
  if (!Number.isInteger(middle)) return days[Math.floor(middle)];
  return Math.round((days[middle - 1]! + days[middle]!) * 5) / 10;
}

/**
 * The categories of a feed, words by value: the options of the question `category` of its report forms. Open311 calls them
 * services.
 */
export function categoriesOf(forms: Iterable<Pick<Form, 'kind' | 'fields'>>): Map<string, string> {
  const categories = new Map<string, string>();
  for (const { kind, fields } of forms) {
    const field = kind === 'report' ? fields.find(({ name }) => name === 'category') : undefined;
    if (!field) continue;
    for (const { value, label } of field.options ?? [])
      if (!categories.has(value)) categories.set(value, label);
  }
  return categories;
}

/** Whether a need or an offer is free to be claimed, is claimed, or cannot be claimed here. */
export function claimOf(
  record: Pick<CivicRecord, 'kind' | 'status' | 'updates' | 'responsible' | 'agency' | 'activity'>,
  activity: Pick<Activity, 'posts'> | undefined,
  now: number,
): 'free' | 'claimed' | undefined {
  // Of an offer these say who makes it.
  if (record.kind !== 'offer' && (record.responsible ?? record.agency)) return 'claimed';
  if (!isOpen(statusOf(record, now)) || !activity) return undefined;
  const places = activity.posts.map(wholePlaces);
  return places.some(({ capacity, taken, ends }) => taken < capacity && endOf(ends) > now)
    ? 'free'
    : 'claimed';
}
