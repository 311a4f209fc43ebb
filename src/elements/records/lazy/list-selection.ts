import { isServer } from 'lit';
import type { CivicRecord } from '../../../contract/records.js';
import type { Source } from '../../../contract/shared.js';
import type { Feed } from '../../../data/feed.js';
import { goodItems } from '../../../data/lazy/good-items.js';
import { recordSection } from '../../../data/record-section.js';
import { commonSource } from '../../feed/common-source.js';
import { firstBatch, Portions } from '../../feed/lazy/portions.js';
import type { RecordsVariant } from '../element.js';
import { facetsIn } from './facets-in.js';
import { RecordSelection } from './record-selection.js';
import { createEntry, createFilter, kindsOf, type Choice, type Facets } from './select-records.js';

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
  readonly #portions = new Portions();
  /** What is chosen, as text to compare. */
  #choice = '';
  #isBehind = false;
  /** The source that the first so many records have in common. */
  #named: { readonly of: number; readonly source: Source | undefined } | undefined;

  constructor(feed: Feed, variant: RecordsVariant, choice: Choice) {
    super(feed);
    this.#variant = variant;
    this.#source = goodItems(feed, recordSection, this.issues);
    const isLong = !isServer && feed.list(recordSection.key).length > manyRecords;
    this.#take(choice, isLong ? firstBatch : Infinity);
  }

  /** Whether records are left to be checked, shown or hidden. */
  get isUnfinished(): boolean {
    return !this.#isChecked || this.#isBehind;
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

  /** The source of all of them, where they have one. */
  get named(): Source | undefined {
    const of = this.entries.length;
    if (this.#named?.of !== of) {
      const records = this.entries.map(({ record }) => record);
      this.#named = { of, source: commonSource(this.feed, records) };
    }
    return this.#named.source;
  }

  /** Checks as many records as a frame has time for; of what is chosen more is rendered next. */
  takeMore(): void {
    this.#take({}, Infinity);
    this.#portions.takeMore();
  }

  /** Shows and hides the next records by what is chosen: from the first on where that is new. */
  choose(choice: Choice): void {
    const key = JSON.stringify(choice);
    const isNew = key !== this.#choice;
    this.#choice = key;
    this.#isBehind = this.#portions.apply(this.entries, isNew, createFilter(choice));
  }

  /** @param most of those that are chosen. */
  #take(choice: Choice, most: number): void {
    let left = most;
    const end = isServer ? Infinity : performance.now() + checkingTime;
    const kinds = kindsOf[this.#variant];
    const isChosen = createFilter(choice);
    while (!this.#isChecked && left > 0 && performance.now() < end) {
      const next = this.#source.next();
      if (next.done) this.#isChecked = true;
      else if (kinds.includes(next.value.kind) && !this.originals.of.has(next.value.id)) {
        const entry = createEntry(next.value, this.now);
        this.entries.push(entry);
        if (isChosen(entry)) left--;
      }
    }
  }
}
