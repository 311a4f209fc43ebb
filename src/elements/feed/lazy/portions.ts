import { isServer, type ReactiveElement } from 'lit';

/** What is known of an entry while its list follows what a reader chooses. */
export interface Portioned {
  /** Whether it is chosen, as far as the list has come with what is. */
  isShown: boolean;
  /** Whether it has been rendered, as it stays from then on. */
  isDrawn: boolean;
}

/** Entries that are rendered at once: more than a large screen shows. */
export const firstBatch = 24;
/** Entries that are rendered in a later frame, at most. */
const laterBatch = 60;
/** Entries that a frame shows or hides, at most: an engine restyles each row, and more of them take longer than a frame. */
const atOnce = 800;

/** Shows and hides the entries of a list by what is chosen: its first view at once, what is below it frame by frame (docs/adr/0071). */
export class Portions {
  /** To how many of the entries the choice has been applied. */
  #applied = 0;
  #batch = firstBatch;

  /** Of what is chosen more is rendered next: what was is painted. */
  takeMore(): void {
    this.#batch = laterBatch;
  }

  /**
   * Shows and hides the next entries: from the first on where the choice is new.
   * @returns whether entries are left.
   */
  apply<Entry extends Portioned>(
    entries: readonly Entry[],
    isNew: boolean,
    isChosen: (entry: Entry) => boolean,
  ): boolean {
    if (isNew) this.#applied = 0;
    const end = Math.min(entries.length, isServer ? Infinity : this.#applied + atOnce);
    let left = isServer ? Infinity : this.#batch;
    this.#batch = firstBatch;
    for (; this.#applied < end; this.#applied++) {
      const entry = entries[this.#applied]!;
      const isShown = isChosen(entry);
      // Of a new choice the first view is all that its frame has time for, even where nothing is left to be rendered.
      if (isShown && (isNew || !entry.isDrawn) && left-- <= 0) break;
      entry.isShown = isShown;
      entry.isDrawn ||= isShown;
    }
    return this.#applied < entries.length;
  }
}

/** The frames in which a list goes on: each begins once what was rendered before is painted. */
export class LaterFrames {
  readonly #host: ReactiveElement;
  #isWaiting = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  async next(takeMore: () => void): Promise<void> {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    await new Promise((done) => {
      requestAnimationFrame(() => setTimeout(done));
    });
    this.#isWaiting = false;
    // Taken off the page meanwhile; put back, it updates and goes on.
    if (!this.#host.isConnected) return;
    takeMore();
    this.#host.requestUpdate();
  }
}
