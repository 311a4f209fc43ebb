import type { Issue, Path } from '../issue.js';
import type { CivicRecord } from '../records.js';
import { endOf, startOf } from './moments.js';
import { closedAt, originalsOf, statusOf } from './records.js';

/** What else is in the feed of the records. */
interface RecordSurroundings {
  readonly members: { readonly has: (id: string) => boolean };
  readonly activities: { readonly has: (id: string) => boolean };
  readonly forms: { readonly has: (id: string) => boolean };
  /** Where only some of its records are looked at, these are all of them. */
  readonly records: { readonly has: (id: string) => boolean };
  /** {@link categoriesOf} its report forms. */
  readonly categories: ReadonlyMap<string, string>;
}

/**
 * What is valid in records and yet surely not meant. Nothing of it keeps a record from being shown.
 * @param pathOf where a record, or an entry of one of its lists, stands for an editor.
 */
export function faultyRecords(
  records: readonly CivicRecord[],
  { members, activities, forms, records: known, categories }: RecordSurroundings,
  now: number,
  pathOf: (record: CivicRecord) => Path,
): Issue[] {
  const issues: Issue[] = [];
  const words = new Set(categories.values());
  const originals = originalsOf(records);
  for (const record of records) {
    const path = pathOf(record);
    const add = (
      code: 'early' | 'future' | 'loop' | 'unlisted' | 'undescribed' | 'reference' | 'missing',
      ...at: Path
    ) => issues.push({ path: [...path, ...at], code });
    const { id, kind, category, opened, of, updates = [], photos = [], related = [] } = record;

    const closed = closedAt(record, now);
    if (opened && closed && endOf(closed) <= startOf(opened)) {
      const update = updates.findIndex(({ at }) => at === closed);
      if (record.closed || update < 0) add('early', 'closed');
      else add('early', 'updates', update, 'at');
    }
    updates.forEach(({ at, when }, index) => {
      if (!at && !when) add('missing', 'updates', index, 'at');
      if (at && startOf(at) > now) add('future', 'updates', index, 'at');
    });
    photos.forEach(({ alt }, index) => {
      if (!alt) add('undescribed', 'photos', index, 'alt');
    });

    if (originals.loops.has(id)) add('loop', 'of');
    else if (of && !known.has(of)) add('reference', 'of');
    else if (!of && statusOf(record, now) === 'duplicate') add('missing', 'of');

    // Without a report form a feed has no list of categories: each is as good as another.
    if (
      kind === 'case' &&
      category &&
      categories.size > 0 &&
      !categories.has(category) &&
      !words.has(category)
    )
      add('unlisted', 'category');
    if (record.responsible && !members.has(record.responsible)) add('reference', 'responsible');
    if (record.activity && !activities.has(record.activity)) add('reference', 'activity');
    if (record.form && !forms.has(record.form)) add('reference', 'form');
    related.forEach((one, index) => {
      if (!known.has(one)) add('reference', 'related', index);
    });
  }
  return issues;
}
