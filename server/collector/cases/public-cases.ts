import type { CivicRecord } from '../../../src/contract/records.js';
import type { Database } from '../database/open.js';
import type { CaseRow } from '../database/tables.js';
import { wordsFor } from '../http/words.js';
import type { CaseState } from './case-state.js';
import { readState } from './case-store.js';

/** The most entries of a timeline and pictures that the contract allows for. */
const mostUpdates = 500;
const mostPhotos = 60;

/** Where the picture of a case is, relative to the feed. */
const photoAddress = (feed: string, name: string): string => `${feed}/photos/${name}.jpg`;

/** The cases of a feed that a person has passed. What was only a test is none. */
const publicRows = (database: Database, feed: string) =>
  database
    .selectFrom('cases')
    .innerJoin('submissions', 'submissions.id', 'cases.submission')
    .where('cases.feed', '=', feed)
    .where('published', '=', 1)
    .where('submissions.state', '!=', 'trial');

/** Names of pictures that may be shown; those of a report that was taken back may not, from that moment on. */
const publicPhotos = (database: Database, feed: string) =>
  publicRows(database, feed)
    .innerJoin('case_photos', 'case_photos.case_id', 'cases.id')
    .where('case_photos.state', '=', 'kept')
    .where((build) =>
      build.or([build('submissions.state', '!=', 'withdrawn'), build('own', '=', 1)]),
    );

/** Whether a picture may be shown to anybody now. */
export async function isPublicPhoto(
  database: Database,
  feed: string,
  name: string,
): Promise<boolean> {
  const row = await publicPhotos(database, feed)
    .select('cases.state')
    .where('case_photos.name', '=', name)
    .executeTakeFirst();
  return row !== undefined && readState(row).photos.some((photo) => photo.name === name);
}

/** What of the cases of a feed anybody may read, the latest first, as the contract's records. */
export async function publicCases(
  database: Database,
  feed: string,
  lang: string,
): Promise<CivicRecord[]> {
  const rows = await publicRows(database, feed)
    .selectAll('cases')
    .orderBy('cases.id', 'desc')
    .execute();
  if (rows.length === 0) return [];
  const shown = await publicPhotos(database, feed).select('case_photos.name').execute();
  const names = new Set(shown.map(({ name }) => name));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const unseen = await countUnseen(database, feed);
  return rows.flatMap((row) => {
    const state = readState(row);
    const original = state.into === undefined ? undefined : byId.get(state.into);
    // A duplicate of something that nobody may see leads nowhere.
    if (!state.text || (state.into !== undefined && !original)) return [];
    const reports = 1 + (unseen.get(row.id) ?? 0);
    return [asRecord(row, state, { names, reports, of: original?.record, lang })];
  });
}

interface Surroundings {
  names: ReadonlySet<string>;
  reports: number;
  of: string | undefined;
  lang: string;
}

function asRecord(
  { record: id, feed, form, opened_at }: CaseRow,
  state: CaseState,
  { names, reports, of, lang }: Surroundings,
): CivicRecord {
  const { status, text, responsible, due, closed, photos, updates } = state;
  const ratings = Object.values(state.ratings);
  const shown = photos.filter(({ name }) => names.has(name)).slice(-mostPhotos);
  return {
    id,
    kind: 'case',
    ...text!,
    status,
    ...(of && { of }),
    opened: toMinute(opened_at),
    ...(due && { due }),
    ...(closed && { closed: toMinute(closed) }),
    ...(updates.length > 0 && {
      updates: updates.slice(-mostUpdates).map(({ isReopened, at, ...update }) => ({
        at: toMinute(at),
        ...update,
        ...(isReopened && { text: wordsFor(lang).reopened }),
      })),
    }),
    ...(shown.length > 0 && {
      photos: shown.map(({ name, ...photo }) => ({ src: photoAddress(feed, name), ...photo })),
    }),
    ...(responsible && { responsible }),
    ...(reports > 1 && { reports }),
    form,
    ...(ratings.length > 0 && {
      rating: {
        value: Math.round((ratings.reduce((sum, one) => sum + one, 0) / ratings.length) * 10) / 10,
        count: ratings.length,
      },
    }),
  };
}

/** Enough for a timeline, too little to match a report with a log. A day stays one. */
const toMinute = (at: string): string => (at.length > 16 ? `${at.slice(0, 16)}Z` : at);

/** How many duplicates nobody may see each case has, at however many removes. Those that are shown count themselves. */
async function countUnseen(database: Database, feed: string): Promise<Map<number, number>> {
  const duplicates = await database
    .selectFrom('cases')
    .innerJoin('submissions', 'submissions.id', 'cases.submission')
    .select(['cases.id', 'duplicate_of', 'published', 'submissions.state'])
    .where('cases.feed', '=', feed)
    .where('duplicate_of', 'is not', null)
    .execute();
  const next = new Map(duplicates.map(({ id, duplicate_of }) => [id, duplicate_of!]));
  const counts = new Map<number, number>();
  for (const { id, published, state } of duplicates) {
    if (published === 1 || state === 'withdrawn' || state === 'trial') continue;
    let last = id;
    for (let one = next.get(id); one !== undefined; one = next.get(one)) last = one;
    counts.set(last, (counts.get(last) ?? 0) + 1);
  }
  return counts;
}
