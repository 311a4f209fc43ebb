import { check, isRecord, own } from '../../../contract/check.js';
import type { CivicRecord, RecordKind, RecordStatus } from '../../../contract/records.js';
import {
  isOverdue,
  originalsOf,
  statusOf,
  yearOf,
  type Originals,
} from '../../../contract/rules/records.js';
import type { Activity } from '../../../contract/activity.js';
import { activitySection } from '../../../data/sections.js';
import { FeedItem, type Feed } from '../../../data/feed.js';
import type { RecordsVariant } from '../element.js';

/** A record of the list, with what is found out once and what changes while somebody reads. */
export interface Entry {
  readonly record: CivicRecord;
  readonly status: RecordStatus;
  readonly isLate: boolean;
  readonly year: string | undefined;
  /** Whether it is chosen at present. */
  isChosen: boolean;
  /** Whether it has been rendered, as it stays from then on. */
  isDrawn: boolean;
}

export const createEntry = (record: CivicRecord, now: number): Entry => ({
  record,
  status: statusOf(record, now),
  isLate: isOverdue(record, now),
  year: yearOf(record),
  isChosen: true,
  isDrawn: false,
});

export const kindsOf: Readonly<Record<RecordsVariant, readonly RecordKind[]>> = {
  cases: ['case'],
  ledger: ['project'],
  match: ['need', 'offer', 'project'],
  decisions: ['decision'],
};

/** The lists that a variant consists of. */
export type ListName = RecordKind | 'done';
export const listsOf: Readonly<Record<RecordsVariant, readonly ListName[]>> = {
  cases: ['case'],
  ledger: ['project'],
  match: ['need', 'offer', 'project', 'done'],
  decisions: ['decision'],
};

/** In which of these a record stands: the fourth of the four lists is what came of the other three. */
export const listFor = ({ record, status }: Entry, variant: RecordsVariant): ListName =>
  variant === 'match' && status === 'done' ? 'done' : record.kind;

/** What a reader chooses by. */
export interface Choice {
  status?: string | undefined;
  category?: string | undefined;
  area?: string | undefined;
  year?: string | undefined;
}
export const filterNames = ['category', 'area', 'year'] as const;

export const valueFor = (entry: Entry, name: keyof Choice): string | undefined =>
  name === 'status' ? entry.status : name === 'year' ? entry.year : entry.record[name];

/** Whether it is what was chosen, `except` for one. */
export function isChosen(entry: Entry, choice: Choice, except?: keyof Choice): boolean {
  for (const name of ['status', ...filterNames] as const)
    if (name !== except && choice[name] && choice[name] !== valueFor(entry, name)) return false;
  return true;
}

/** What the records of a feed say of duplicates, read before any of them is checked: the first view needs it of all. */
export function originalsIn(feed: Feed): Originals {
  const text = (value: unknown): string | undefined =>
    typeof value === 'string' ? value : undefined;
  const records = feed.list('records').map((raw) => ({
    id: text(own(raw, 'id')) ?? '',
    of: text(own(raw, 'of')),
    status: text(own(raw, 'status')) as RecordStatus | undefined,
  }));
  return originalsOf(records.some(({ of }) => of) ? records : []);
}

/** The name of a member, without the table that a whole one is checked by. */
export function memberName(feed: Feed, id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  const key = 'members';
  const raw = feed.list(key)[feed.position({ key, table: {} }, id)];
  return isRecord(raw) ? (check(80, own(raw, 'name'), []) as string | undefined) : undefined;
}

/** The activity through which a record is claimed, to be handed to a sign-up. */
export function activityOf(feed: Feed, { activity }: CivicRecord): FeedItem<Activity> | undefined {
  if (activity === undefined) return undefined;
  const found = feed.find(activitySection, activity);
  return 'item' in found ? new FeedItem(feed, found.item) : undefined;
}
