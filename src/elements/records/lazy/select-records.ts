import { check, own, type Table } from '../../../contract/check.js';
import type { CivicRecord, RecordKind, RecordStatus } from '../../../contract/records.js';
import {
  daysTaken,
  isOverdue,
  originalsOf,
  statusOf,
  yearOf,
  type Originals,
} from '../../../contract/rules/records.js';
import type { Activity } from '../../../contract/activity.js';
import type { Feed } from '../../../data/feed.js';
import type { Portioned } from '../../feed/lazy/portions.js';
import type { RecordsVariant } from '../element.js';

/** In the order of the contract. */
export const statuses: readonly RecordStatus[] = [
  'received',
  'accepted',
  'in-progress',
  'done',
  'declined',
  'duplicate',
];

/** What records are chosen by. */
export interface Facets {
  readonly status: RecordStatus;
  readonly category: string | undefined;
  readonly area: string | undefined;
  readonly year: string | undefined;
}

/** A record of the list, with what is found out once and what changes while somebody reads. */
export interface Entry extends Facets, Portioned {
  readonly record: CivicRecord;
  readonly isLate: boolean;
  /** Days until it was done. */
  readonly days: number | undefined;
}

const facetsOf = (record: CivicRecord, now: number): Facets => ({
  status: statusOf(record, now),
  category: record.category,
  area: record.area,
  year: yearOf(record),
});

export const createEntry = (record: CivicRecord, now: number): Entry => ({
  ...facetsOf(record, now),
  record,
  isLate: isOverdue(record, now),
  days: daysTaken(record, now),
  isShown: false,
  isDrawn: false,
});

export const kindsOf: Readonly<Record<RecordsVariant, readonly RecordKind[]>> = {
  cases: ['case'],
  ledger: ['project'],
  match: ['need', 'offer', 'project'],
  decisions: ['decision'],
};

/** What a reader chooses by. */
export interface Choice {
  status?: string | undefined;
  category?: string | undefined;
  area?: string | undefined;
  year?: string | undefined;
}
export const filterNames = ['category', 'area', 'year'] as const;
export const choiceNames = ['status', ...filterNames] as const;

/** Tells whether something is what was chosen. Most of the time nothing is, and a long list is asked often. */
export function createFilter(choice: Choice): (facets: Facets) => boolean {
  const names = choiceNames.filter((name) => choice[name]);
  return (facets) => names.every((name) => choice[name] === facets[name]);
}

export const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** What the records of a feed say of duplicates, read before any of them is checked: the first view needs it of all. */
export function originalsIn(feed: Feed): Originals {
  const list = feed.list('records') as readonly Partial<CivicRecord | null>[];
  if (!list.some((raw) => raw?.of)) return originalsOf([]);
  return originalsOf(
    list.map((raw) => ({
      id: text(own(raw, 'id')) ?? '',
      of: text(own(raw, 'of')),
      status: text(own(raw, 'status')) as RecordStatus | undefined,
    })),
  );
}

/** All that is read of an activity to learn whether it is free. */
const places: Table = {
  posts: [
    'list',
    { starts: 'moment', ends: 'moment', capacity: ['number', 0], 'taken?': ['number', 0] },
  ],
};

/** The posts of the activity through which a record is claimed. */
export function placesFor(
  feed: Feed,
  { activity }: CivicRecord,
): Pick<Activity, 'posts'> | undefined {
  if (activity === undefined) return undefined;
  const key = 'activities';
  const raw = feed.list(key)[feed.position({ key, table: {} }, activity)];
  return check(places, raw, []) as Activity | undefined;
}
