import { loadOptional } from '../base/scheduling/load-optional.js';
import { beginFrameBudget } from '../base/scheduling/frame-budget.js';
import { Feed, parseFeed } from './feed.js';
import type { LastGood } from './lazy/last-good.js';
import type { Problem } from './problem.js';
import { readText, type ReadOptions } from './read-feed.js';

/** What an element knows about its feed. */
export type FeedState =
  { readonly status: 'waiting' } | Ready | { readonly status: 'failed'; readonly problem: Problem };

interface Ready {
  readonly status: 'ready';
  readonly feed: Feed;
  /** Set while the feed shown is an older copy. */
  readonly stale?: Stale;
}

export interface Stale {
  /** When the copy was read; milliseconds since 1970. */
  readonly since: number;
  readonly problem: Problem;
}

/** A feed, or the reason why there is none, as a state. */
export const stateOf = (feed: Feed | Problem, stale?: Stale): FeedState =>
  feed instanceof Feed ? { status: 'ready', feed, stale } : { status: 'failed', problem: feed };

type Listener = (state: FeedState) => void;

/** The shortest pause between two polls, in seconds: kind to a small office's server. */
const shortestPoll = 5;

const stores = new Map<string, FeedStore>();

/** Loaded on demand: storage is used only after a feed is shown, or when none can be had. */
const loadStorage = (): Promise<typeof import('./lazy/last-good.js')> =>
  import('./lazy/last-good.js');

/** Of every read. Tests shorten the pauses. */
export const readOptions: ReadOptions = {};

/** The page's one store of an address. Its fragment, which names an item, does not count. */
export function feedStore(address: string): FeedStore {
  const url = address.replace(/#.*/, '');
  let store = stores.get(url);
  if (!store) stores.set(url, (store = new FeedStore(url)));
  return store;
}

/** Forgets every feed. For tests. */
export const forgetFeeds = (): void => stores.clear();

/** One feed's address, read once for every element on the page that names it. */
class FeedStore {
  #state: FeedState = { status: 'waiting' };
  readonly #listeners = new Map<Listener, number>();
  /** The text that the feed was read from; none until there is a feed. */
  #good: LastGood | undefined;
  #reading = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #address: string;

  readonly #schedule = (event?: Event): void => {
    clearTimeout(this.#timer);
    const interval = Math.min(...[...this.#listeners.values()].filter((seconds) => seconds > 0));
    if (interval === Infinity || document.hidden) return;
    // A page that comes back to the front asks at once.
    if (event) void this.#read();
    else this.#timer = setTimeout(() => void this.#read(), Math.max(shortestPoll, interval) * 1000);
  };

  constructor(address: string) {
    this.#address = address;
  }

  /**
   * @param listener called at every change, and at once when something is known.
   * @param refresh seconds between polls; 0 for none. The shortest interval on the page counts.
   * @returns ends the subscription.
   */
  subscribe(listener: Listener, refresh = 0): () => void {
    this.#listeners.set(listener, refresh);
    if (this.#good) {
      listener(this.#state);
      this.#schedule();
    } else void this.#read();
    document.addEventListener('visibilitychange', this.#schedule);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      clearTimeout(this.#timer);
      document.removeEventListener('visibilitychange', this.#schedule);
    };
  }

  async #read(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    try {
      const answer = await readText(this.#address, readOptions);
      const fresh = typeof answer === 'string' ? this.#open(answer) : answer;
      if (fresh instanceof Feed) {
        const good = (this.#good = { text: answer as string, at: Date.now() });
        this.#tell(fresh);
        // Private windows and sandboxed frames keep nothing: an element must do without the copy.
        void loadOptional(loadStorage(), ({ remember }) => remember(this.#address, good));
      } else await this.#fallBack(fresh);
    } finally {
      this.#reading = false;
      this.#schedule();
    }
  }

  /** Keeps what is shown, else looks for the last good copy in storage. */
  async #fallBack(problem: Problem): Promise<void> {
    const good = this.#good ?? (await this.#recall());
    const feed = good && this.#open(good.text);
    if (!(feed instanceof Feed)) return this.#tell(problem);
    this.#good = good;
    this.#tell(feed, { since: good!.at, problem });
  }

  #recall(): Promise<LastGood | undefined> {
    return loadOptional(loadStorage(), ({ recall }) => recall(this.#address));
  }

  /** The same text gives the same feed, so that elements which show it have nothing to do. */
  #open(text: string): Feed | Problem {
    if (text === this.#good?.text) return (this.#state as Ready).feed;
    // Parsing counts towards the frame budget of the elements.
    beginFrameBudget();
    return parseFeed(text, this.#address);
  }

  #tell(feed: Feed | Problem, stale?: Stale): void {
    const before = this.#state;
    this.#state = stateOf(feed, stale);
    if (before.status === 'ready' && before.feed === feed && !before.stale && !stale) return;
    for (const listener of [...this.#listeners.keys()]) listener(this.#state);
  }
}
