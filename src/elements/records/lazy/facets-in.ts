import type { CivicRecord, RecordKind, RecordStatus } from '../../../contract/records.js';
import { momentOf, type Originals } from '../../../contract/rules/records.js';
import type { Feed } from '../../../data/feed.js';
import { statuses, text, type Facets } from './select-records.js';

/**
 * The facets of all records, before they are checked: numbers and boxes above a long list have to be right at once, and
 * checking thousands takes many frames. What is wrong is put right once it is checked.
 */
export function facetsIn(
  feed: Feed,
  kinds: readonly RecordKind[],
  { of }: Originals,
): readonly Facets[] {
  const facets: Facets[] = [];
  for (const raw of feed.list('records') as Partial<CivicRecord | null>[]) {
    if (!raw || !kinds.includes(raw.kind!) || (of.size && of.has(raw.id!))) continue;
    let { status } = raw;
    if (status === undefined && Array.isArray(raw.updates))
      for (const update of raw.updates as ({ status?: RecordStatus } | null)[])
        status = update?.status ?? status;
    facets.push({
      status: statuses.includes(status!) ? status! : 'received',
      category: text(raw.category),
      area: text(raw.area),
      year: text(momentOf(raw))?.slice(0, 4),
    });
  }
  return facets;
}
