import { isServer } from 'lit';
import type { Issue } from '../../../contract/issue.js';
import type { CivicRecord } from '../../../contract/records.js';
import type { Originals } from '../../../contract/rules/records.js';
import type { Feed } from '../../../data/feed.js';
import { goodItems } from '../../../data/lazy/good-items.js';
import { categoriesIn } from '../../../data/record-categories.js';
import { recordSection } from '../../../data/record-section.js';
import type { RecordsVariant } from '../element.js';
import { head } from './parts.js';
import {
  createEntry,
  isChosen,
  kindsOf,
  originalsIn,
  type Choice,
  type Entry,
  type Facets,
} from './select-records.js';

/** Records that are rendered at once. */
export const firstBatch = 24;
/** Milliseconds of a frame for checking records. */
const checkingTime = 8;
/** Of a feed with more records than these the first view is drawn before the others are checked. */
const manyRecords = 300;

/** The records of a feed that an element shows: taken frame by frame, since a feed may have thousands. */
export class RecordSelection {
  readonly entries: Entry[] = [];
  readonly issues: Issue[];
  readonly now = Date.now();
  readonly categories: ReadonlyMap<string, string>;
  /** How many people reported each, where more than one did. */
  readonly reports: ReadonlyMap<string, number>;
  readonly #originals: Originals;
  readonly #variant: RecordsVariant;
  #facets: readonly Facets[] | undefined;
  #source: Iterator<CivicRecord> | undefined;
  #isWaiting = false;

  /** @param id of the one record that is shown; without it all of the variant's kinds are. */
  constructor(
    readonly feed: Feed,
    variant: RecordsVariant,
    id: string | undefined,
    choice: Choice,
  ) {
    this.#variant = variant;
    this.issues = [...feed.issues];
    this.categories = categoriesIn(feed);
    this.#originals = originalsIn(feed);
    this.reports = countReports(feed, this.#originals);
    if (id === undefined) this.#source = goodItems(feed, recordSection, this.issues);
    else {
      // A link to what was joined with another record leads to that one.
      const found = feed.find(recordSection, this.#originals.of.get(id) ?? id);
      if ('item' in found) {
        this.issues.push(...found.issues);
        this.entries.push(createEntry(found.item, this.now));
      }
    }
    const isLong = !isServer && feed.list(recordSection.key).length > manyRecords;
    this.#take(choice, isLong ? firstBatch : Infinity);
  }

  /** Whether records are left to be taken, or chosen ones to be rendered. */
  get isUnfinished(): boolean {
    return this.#source !== undefined || this.#isWaiting;
  }

  /** The facets of all: of the records themselves, once all of them are checked. */
  get facets(): readonly Facets[] {
    if (!this.#source) return this.entries;
    const kinds = kindsOf[this.#variant];
    return (this.#facets ??= head.get()?.facetsIn(this.feed, kinds, this.#originals) ?? []);
  }

  /** Checks as many records as a frame has time for. */
  takeMore(): void {
    this.#take({}, Infinity);
  }

  /** Marks what is chosen, and of that the next ones to be rendered. */
  choose(choice: Choice, batch: number): void {
    let left = isServer ? Infinity : batch;
    this.#isWaiting = false;
    for (const entry of this.entries) {
      entry.isChosen = isChosen(entry, choice);
      if (!entry.isChosen || entry.isDrawn) continue;
      if (left-- > 0) entry.isDrawn = true;
      else this.#isWaiting = true;
    }
  }

  /** @param most of those that are chosen. */
  #take(choice: Choice, most: number): void {
    let left = most;
    const end = isServer ? Infinity : performance.now() + checkingTime;
    const kinds = kindsOf[this.#variant];
    while (this.#source && left > 0 && performance.now() < end) {
      const next = this.#source.next();
      if (next.done) this.#source = undefined;
      else if (kinds.includes(next.value.kind) && !this.#originals.of.has(next.value.id)) {
        const entry = createEntry(next.value, this.now);
        this.entries.push(entry);
        if (isChosen(entry, choice)) left--;
      }
    }
  }
}

function countReports(feed: Feed, { of }: Originals): Map<string, number> {
  const counts = new Map<string, number>();
  for (const raw of feed.list(recordSection.key) as Partial<CivicRecord | null>[]) {
    if (typeof raw?.id !== 'string') continue;
    const id = of.get(raw.id) ?? raw.id;
    counts.set(id, (counts.get(id) ?? 0) + (typeof raw.reports === 'number' ? raw.reports : 1));
  }
  for (const [id, count] of counts) if (count < 2) counts.delete(id);
  return counts;
}
