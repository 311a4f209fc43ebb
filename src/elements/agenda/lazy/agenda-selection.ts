import { isServer } from 'lit';
import type { Issue } from '../../../contract/issue.js';
import { isStanding } from '../../../contract/rules/events.js';
import type { Feed } from '../../../data/feed.js';
import { eventSection } from '../../../data/event-section.js';
import { Portions } from '../../feed/lazy/portions.js';
import type { AgendaVariant } from '../element.js';
import {
  countPlaces,
  activitiesIn,
  clockIn,
  entriesIn,
  entriesOf,
  isChosen,
  type Choice,
  type Entry,
} from './agenda-entries.js';

/** Milliseconds of a frame for checking events. */
const checkingTime = 8;

/** Stands for the day of what goes on without one. */
export const standing = 'standing';

/** What takes place on one day. */
export interface Day {
  /** `2030-03-04`, {@link standing}, or empty where no date is known. */
  readonly day: string;
  readonly entries: Entry[];
}

/** The agenda of a feed: taken frame by frame, and put into order once it is all there. */
export class AgendaSelection {
  readonly issues: Issue[];
  readonly now = Date.now();
  /** The day in China. */
  readonly today = clockIn(undefined).at(this.now).slice(0, 10);
  readonly entries: Entry[] = [];
  /** What is yet to come by day, what is going on at present among today's; without a date last. */
  readonly coming: Day[] = [];
  /** What is over, the latest first. */
  readonly past: Day[] = [];
  #source: Iterator<Entry> | undefined;
  readonly #portions = new Portions();
  /** Whether other entries are chosen than those that the list began to show. */
  #isNew = false;
  #isBehind = false;

  /** @param id of the one event that is shown; without it the whole agenda is. */
  constructor(
    readonly feed: Feed,
    variant: AgendaVariant,
    id: string | undefined,
  ) {
    this.issues = [...feed.issues];
    if (id === undefined) this.#source = entriesIn(feed, variant, this.now, this.issues);
    else {
      const found = feed.find(eventSection, id);
      if ('item' in found) {
        this.issues.push(...found.issues);
        this.#source = entriesOf(found.item, feed, activitiesIn(feed), this.now)[Symbol.iterator]();
      }
    }
    this.takeMore();
  }

  /** Whether entries are left to be taken: until then none is shown, since the last may come first. */
  get isIncomplete(): boolean {
    return this.#source !== undefined;
  }

  get isUnfinished(): boolean {
    return this.isIncomplete || this.#isBehind;
  }

  /** Takes as many entries as a frame has time for; once all are there, more of what is chosen is rendered next. */
  takeMore(): void {
    if (!this.isIncomplete) this.#portions.takeMore();
    const end = isServer ? Infinity : performance.now() + checkingTime;
    while (this.#source && performance.now() < end) {
      const next = this.#source.next();
      if (!next.done) this.entries.push(next.value);
      else {
        this.#source = undefined;
        this.#order();
      }
    }
  }

  /** Marks what is chosen, and shows and hides the next entries by it. @param isPastOpen whether what is over is in view. */
  choose(choice: Choice, isPastOpen: boolean): void {
    // Of all entries only where they are chosen by it.
    if (choice.free) this.#countPlaces(this.entries);
    for (const entry of this.entries) {
      const wasChosen = entry.isChosen;
      entry.isChosen = isChosen(entry, choice);
      this.#isNew ||= entry.isChosen !== wasChosen;
    }
    this.#isBehind = false;
    if (choice.view === 'month') return this.#leaveList();
    const days = isPastOpen ? [...this.coming, ...this.past] : this.coming;
    const listed = days.flatMap(({ entries }) => entries);
    this.#isBehind = this.#portions.apply(listed, this.#isNew, (entry) => entry.isChosen);
    this.#isNew = false;
    if (!choice.free) this.#countPlaces(listed.filter(({ isShown }) => isShown));
  }

  /** The month takes the list's place, which is rendered anew, in portions, when a reader comes back to it. */
  #leaveList(): void {
    this.#isNew = true;
    for (const entry of this.entries) entry.isShown = entry.isDrawn = false;
  }

  #countPlaces(entries: readonly Entry[]): void {
    for (const entry of entries) if (!entry.isOver) countPlaces(this.feed, entry, this.now);
  }

  #order(): void {
    this.entries.sort((one, other) => one.starts - other.starts || (one.key < other.key ? -1 : 1));
    const coming = new Map<string, Entry[]>();
    const past = new Map<string, Entry[]>();
    for (const entry of this.entries) {
      const { day, timeZone } = entry.when;
      const today = clockIn(timeZone).at(this.now).slice(0, 10);
      // What goes on for days is told today, not on the day on which it began; a month stands for itself.
      const { occurrence, isOver } = entry;
      const shown =
        !isOver && occurrence && isStanding(occurrence.event)
          ? standing
          : !isOver && day.length === 10 && day < today
            ? today
            : day;
      const days = isOver ? past : coming;
      const found = days.get(shown);
      if (found) found.push(entry);
      else days.set(shown, [entry]);
    }
    const ordered = (days: Map<string, Entry[]>): Day[] =>
      [...days]
        .map(([day, entries]) => ({ day, entries }))
        // Behind every date: what goes on without one, and then what has none yet.
        .sort((one, other) => ((one.day || '~') < (other.day || '~') ? -1 : 1));
    this.coming.push(...ordered(coming));
    this.past.push(...ordered(past).reverse());
  }
}
