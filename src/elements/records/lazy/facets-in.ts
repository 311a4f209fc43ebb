import type { CivicRecord, RecordKind, RecordStatus } from '../../../contract/records.js';
import { momentOf, type Originals } from '../../../contract/rules/records.js';
import type { Feed } from '../../../data/feed.js';
import { statuses, text, type Facets } from './select-records.js';

/**
 * The facets of all records, before they are checked: numbers and boxes above a long list have to be right at once, and
 * checking thousands takes many frames. What is wrong is put right once it is checked.
 */
export const facetsIn = (
  feed: Feed,
  kinds: readonly RecordKind[],
  { of }: Originals,
): readonly Facets[] =>
  (feed.list('records') as Partial<CivicRecord | null>[]).flatMap((raw) => {
    if (!raw || !kinds.includes(raw.kind!) || of.has(raw.id!)) return [];
    const updates = Array.isArray(raw.updates)
      ? (raw.updates as ({ status?: unknown } | null)[])
      : [];
    const stated = [...updates, raw].map((one) => one?.status).filter((one) => one !== undefined);
    const last = stated[stated.length - 1] as RecordStatus;
    return {
      status: statuses.includes(last) ? last : 'received',
      category: text(raw.category),
      area: text(raw.area),
      year: text(momentOf(raw))?.slice(0, 4),
    };
  });
