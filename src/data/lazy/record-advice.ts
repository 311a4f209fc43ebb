import type { Issue } from '../../contract/issue.js';
import type { CivicRecord } from '../../contract/records.js';
import { faultyRecords } from '../../contract/rules/record-faults.js';
import type { Feed } from '../feed.js';
import { categoriesIn } from '../record-categories.js';

/** What is valid in the records of a feed and yet surely not meant. */
export function adviceOnRecords(
  feed: Feed,
  records: readonly CivicRecord[],
  now = Date.now(),
): Issue[] {
  const idsOf = (key: string): Set<unknown> =>
    new Set(feed.list(key).map((one) => (one as { id?: unknown } | null)?.id));
  const surroundings = {
    members: idsOf('members'),
    activities: idsOf('activities'),
    forms: idsOf('forms'),
    records: idsOf('records'),
    categories: categoriesIn(feed),
  };
  // Only the position is asked for, so that the table does not come with every script that loads this.
  const section = { key: 'records', table: {} };
  return faultyRecords(records, surroundings, now, ({ id }) => [
    section.key,
    feed.position(section, id),
  ]);
}
