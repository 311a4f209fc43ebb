import { Feed } from './feed.js';
import { recall, remember } from './last-good.js';
import { ProblemError, type Problem } from './problem.js';
import { parseJson, readText, type ReadOptions } from './read-feed.js';

/** What an element knows about its feed. */
export type FeedState =
  | { readonly status: 'waiting' }
  | { readonly status: 'ready'; readonly feed: Feed; /** Set while the feed shown is an older copy. */ readonly stale?: Stale }
  | { readonly status: 'failed'; readonly problem: Problem };

export interface Stale {
  /** When the copy was read; milliseconds since 1970. */
  readonly since: number;
  readonly problem: Problem;
}

type Listener = (state: FeedState) => void;

/** The shortest pause between two polls, in seconds: kind to a small office's server. */
const shortestPoll = 5;

/** One feed's address, read once for every element on the page that names it. */
export class FeedStore {
  static readonly #byAddress = new Map<string, FeedStore>();
  /** Used by every read; tests shorten the pauses. */
  static readOptions: ReadOptions = {};

  /** The store of an address; its fragment names an item and does not count. */
  static at(address: string): FeedStore {
    const url = address.replace(/#.*/s, '');
    let store = FeedStore.#byAddress.get(url);
    if (!store) FeedStore.#byAddress.set(url, (store = new FeedStore(url)));
    return store;
  }

  /** Forgets every feed. For tests. */
  static forgetAll(): void {
    FeedStore.#byAddress.clear();
  }

  state: FeedState = { status: 'waiting' };
  readonly #listeners = new Map<Listener, number>();
  #text: string | undefined;
  #readAt = 0;
  #reading = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  private constructor(readonly address: string) {}

  /**
   * @param listener called at every change, and at once when something is known.
   * @param refresh seconds between polls; 0 for none. The shortest wish on the page counts.
   * @returns ends the subscription.
   */
  subscribe(listener: Listener, refresh = 0): () => void {
    this.#listeners.set(listener, refresh);
    if (this.state.status === 'ready') listener(this.state);
    if (this.#text === undefined) void this.#read();
    else this.#schedule();
    if (this.#listeners.size === 1) document.addEventListener('visibilitychange', this.#onVisibility);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      clearTimeout(this.#timer);
      document.removeEventListener('visibilitychange', this.#onVisibility);
    };
  }

  async #read(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    try {
      const text = await readText(this.address, FeedStore.readOptions);
      this.#accept(text, Date.now());
      void remember(this.address, text);
    } catch (error) {
      await this.#fail(error instanceof ProblemError ? error.problem : { code: 'network', address: this.address });
    } finally {
      this.#reading = false;
      this.#schedule();
    }
  }

  #accept(text: string, at: number, problem?: Problem): void {
    const stale = problem && { since: at, problem };
    if (text === this.#text && this.state.status === 'ready') {
      if (this.state.stale || stale) this.#tell({ status: 'ready', feed: this.state.feed, stale });
    } else {
      const feed = new Feed(parseJson(text, this.address), this.address);
      this.#tell({ status: 'ready', feed, stale });
    }
    this.#text = text;
    this.#readAt = at;
  }

  async #fail(problem: Problem): Promise<void> {
    // What is shown stays; what was never shown may be in storage.
    const known = this.#text === undefined ? await recall(this.address) : { text: this.#text, at: this.#readAt };
    if (known) {
      try {
        this.#accept(known.text, known.at, problem);
        return;
      } catch {
        // A copy from another contract version: the fresh problem is the one to tell.
      }
    }
    this.#tell({ status: 'failed', problem });
  }

  #tell(state: FeedState): void {
    this.state = state;
    for (const listener of [...this.#listeners.keys()]) listener(state);
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    let seconds = Infinity;
    for (const wish of this.#listeners.values()) if (wish > 0) seconds = Math.min(seconds, Math.max(wish, shortestPoll));
    if (seconds === Infinity || document.hidden) return;
    this.#timer = setTimeout(() => void this.#read(), seconds * 1000);
  }

  readonly #onVisibility = (): void => {
    const polled = [...this.#listeners.values()].some((wish) => wish > 0);
    if (document.hidden) clearTimeout(this.#timer);
    else if (polled) void this.#read();
  };
}
