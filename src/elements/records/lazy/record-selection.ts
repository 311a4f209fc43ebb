import type { Issue } from '../../../contract/issue.js';
import type { CivicRecord } from '../../../contract/records.js';
import type { Originals } from '../../../contract/rules/records.js';
import type { Feed } from '../../../data/feed.js';
import { categoriesIn } from '../../../data/record-categories.js';
import { recordSection } from '../../../data/record-section.js';
import { createEntry, originalsIn, type Entry } from './select-records.js';

/** The records of a feed that an element shows, and what is known of all of them. */
export class RecordSelection {
  readonly entries: Entry[] = [];
  readonly issues: Issue[];
  readonly now = Date.now();
  readonly categories: ReadonlyMap<string, string>;
  /** How many people reported each, where more than one did. */
  readonly reports: ReadonlyMap<string, number>;
  protected readonly originals: Originals;

  constructor(readonly feed: Feed) {
    this.issues = [...feed.issues];
    this.categories = categoriesIn(feed);
    this.originals = originalsIn(feed);
    this.reports = countReports(feed, this.originals);
  }

  /** The one with an id. A link to what was joined with another record leads to that one. */
  take(id: string): this {
    const found = this.feed.find(recordSection, this.originals.of.get(id) ?? id);
    if ('item' in found) {
      this.issues.push(...found.issues);
      this.entries.push(createEntry(found.item, this.now));
    }
    return this;
  }
}

function countReports(feed: Feed, { of }: Originals): Map<string, number> {
  const counts = new Map<string, number>();
  const joined = new Set(of.values());
  for (const raw of feed.list(recordSection.key) as Partial<CivicRecord | null>[]) {
    const reports = typeof raw?.reports === 'number' ? raw.reports : 1;
    // Most were reported by one, and most lists have no duplicate: nothing to keep, nothing to look up.
    if (typeof raw?.id !== 'string' || !(reports > 1 || joined.size)) continue;
    const id = of.get(raw.id) ?? raw.id;
    if (reports > 1 || joined.has(id)) counts.set(id, (counts.get(id) ?? 0) + reports);
  }
  for (const [id, count] of counts) if (count < 2) counts.delete(id);
  return counts;
}
