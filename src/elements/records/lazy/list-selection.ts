import { isServer } from 'lit';
import type { CivicRecord } from '../../../contract/records.js';
import type { Feed } from '../../../data/feed.js';
import { goodItems } from '../../../data/lazy/good-items.js';
import { recordSection } from '../../../data/record-section.js';
import type { RecordsVariant } from '../element.js';
import { facetsIn } from './facets-in.js';
import { RecordSelection } from './record-selection.js';
import { createEntry, isChosen, kindsOf, type Choice, type Facets } from './select-records.js';

/** Records that are rendered at once. */
const firstBatch = 24;
/** Records that are rendered in a later frame, at most. */
const laterBatch = 60;
/** Milliseconds of a frame for checking records. */
const checkingTime = 8;
/** Of a feed with more records than these the first view is drawn before the others are checked. */
const manyRecords = 300;

/** The records of a list: checked and rendered frame by frame, since a feed may have thousands. */
export class ListSelection extends RecordSelection {
  readonly #variant: RecordsVariant;
  readonly #source: Iterator<CivicRecord>;
  #facets: readonly Facets[] | undefined;
  #isChecked = false;
  #isWaiting = false;
  #batch = firstBatch;

  constructor(feed: Feed, variant: RecordsVariant, choice: Choice) {
    super(feed);
    this.#variant = variant;
    this.#source = goodItems(feed, recordSection, this.issues);
    const isLong = !isServer && feed.list(recordSection.key).length > manyRecords;
    this.#take(choice, isLong ? firstBatch : Infinity);
  }

  /** Whether records are left to be checked, or chosen ones to be rendered. */
  get isUnfinished(): boolean {
    return !this.#isChecked || this.#isWaiting;
  }

  /** Whether the engine may skip what is out of view. */
  get isLong(): boolean {
    return this.facets.length > firstBatch;
  }

  /** The facets of all: of the records themselves, once all of them are checked. */
  get facets(): readonly Facets[] {
    if (this.#isChecked) return this.entries;
    return (this.#facets ??= facetsIn(this.feed, kindsOf[this.#variant], this.originals));
  }

  /** Checks as many records as a frame has time for; of what is chosen more is rendered next. */
  takeMore(): void {
    this.#take({}, Infinity);
    this.#batch = laterBatch;
  }

  /** Marks what is chosen, and of that the next ones to be rendered. */
  choose(choice: Choice): void {
    let left = isServer ? Infinity : this.#batch;
    this.#batch = firstBatch;
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
    while (!this.#isChecked && left > 0 && performance.now() < end) {
      const next = this.#source.next();
      if (next.done) this.#isChecked = true;
      else if (kinds.includes(next.value.kind) && !this.originals.of.has(next.value.id)) {
        const entry = createEntry(next.value, this.now);
        this.entries.push(entry);
        if (isChosen(entry, choice)) left--;
      }
    }
  }
}
