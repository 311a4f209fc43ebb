import { createStore, del, entries, promisifyRequest, set } from 'idb-keyval';

const database = createStore('civic-desk-drafts', 'drafts');

/** What was not saved yet, and which version of the file it began from. */
interface Draft {
  feed: string;
  text: string;
  etag: string | undefined;
  at: number;
  /** New items, and which of their fields were left (see FeedChecks). A draft of an older desk has neither. */
  fresh?: readonly string[];
  left?: readonly string[];
}

const lockOf = (tab: string): string => `civic-desk-tab:${tab}`;

/**
 * Unsaved work, kept in this browser with every change. Each tab has its own, so that two tabs with one
 * feed do not overwrite each other; a tab holds a lock while it lives, and what a dead one left is found.
 */
export class Drafts {
  static async open(): Promise<Drafts> {
    const before = sessionStorage.getItem('civic-desk-tab');
    const tab = before && (await claim(before)) ? before : crypto.randomUUID();
    if (tab !== before) await claim(tab);
    sessionStorage.setItem('civic-desk-tab', tab);
    return new Drafts(tab);
  }
  #next: Draft | undefined;
  #reportingUnwritable = false;

  #written: Promise<void> = Promise.resolve();

  private constructor(readonly tab: string) {}

  /** Writes at once; while one write is under way the last of the following ones waits. */
  save(draft: Draft): void {
    this.#next = draft;
    if (!this.#reportingUnwritable) this.#written = this.#write();
  }

  async delete(feed: string): Promise<void> {
    this.#next = undefined;
    await this.#written;
    await del(this.#key(feed), database).catch(() => undefined);
  }

  /** This tab's own draft, else the newest one whose tab is gone. */
  async find(feed: string): Promise<Draft | undefined> {
    const own = this.#key(feed);
    const found = (await this.#reachable())
      .filter(([, draft]) => draft.feed === feed)
      .sort(([, one], [, other]) => other.at - one.at);
    const [key, draft] = found.find(([one]) => one === own) ?? found[0] ?? [];
    if (!key || !draft) return undefined;
    // From now on it is this tab's.
    if (key !== own) {
      await set(own, draft, database);
      await del(key, database);
    }
    return draft;
  }

  /** Which feeds have unsaved work that this tab could take up. */
  async feeds(): Promise<Set<string>> {
    return new Set((await this.#reachable()).map(([, { feed }]) => feed));
  }

  /** This tab's own drafts, and those whose tabs are gone. */
  async #reachable(): Promise<[string, Draft][]> {
    const [all, alive] = await Promise.all([
      entries<string, Draft>(database).catch(() => []),
      livingTabs(),
    ]);
    return all.filter(([key]) => {
      const tab = key.split(' ')[0]!;
      return tab === this.tab || !alive.has(lockOf(tab));
    });
  }

  #key(feed: string): string {
    return `${this.tab} ${feed}`;
  }

  async #write(): Promise<void> {
    this.#reportingUnwritable = true;
    while (this.#next) {
      const draft = this.#next;
      this.#next = undefined;
      // A browser that keeps nothing (private mode, full disk) leaves the work on the screen as it is.
      await put(this.#key(draft.feed), draft).catch(() => undefined);
    }
    this.#reportingUnwritable = false;
  }
}

/** Committed at once: a transaction that waits for its own page to go on is lost when the page is left. */
const put = (key: string, draft: Draft): Promise<void> =>
  database('readwrite', (records) => {
    records.put(draft, key);
    records.transaction.commit();
    return promisifyRequest(records.transaction);
  });

async function livingTabs(): Promise<Set<string>> {
  if (!navigator.locks) return new Set();
  const { held = [] } = await navigator.locks.query();
  return new Set(held.map((lock) => lock.name ?? ''));
}

/** Holds the tab's lock until the page is gone. @returns whether it was free. */
function claim(tab: string): Promise<boolean> {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    void navigator.locks.request(lockOf(tab), { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise<void>(() => undefined) : undefined;
    });
  });
}
