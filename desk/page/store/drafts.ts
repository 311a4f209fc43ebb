import { createStore, del, entries, promisifyRequest, set } from 'idb-keyval';

const store = createStore('civic-desk-drafts', 'drafts');

/** What was not saved yet, and which version of the file it began from. */
interface Draft {
  feed: string;
  /** The document as JSON. */
  text: string;
  etag: string | undefined;
  at: number;
  /** Which items were begun and not told of yet, and which of their fields were left; an older draft does not know. */
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
  readonly #tab: string;
  #next: Draft | undefined;
  #writing = false;

  #written: Promise<void> = Promise.resolve();

  private constructor(tab: string) {
    this.#tab = tab;
  }

  /** Writes at once; while one write is under way the last of the following ones waits. */
  keep(draft: Draft): void {
    this.#next = draft;
    if (!this.#writing) this.#written = this.#write();
  }

  async forget(feed: string): Promise<void> {
    this.#next = undefined;
    await this.#written;
    await del(this.#key(feed), store).catch(() => undefined);
  }

  /** This tab's own draft, else the newest one whose tab is gone. */
  async find(feed: string): Promise<Draft | undefined> {
    const alive = await livingTabs();
    const found = (await entries<string, Draft>(store).catch(() => []))
      .filter(([key, draft]) => {
        const tab = key.split(' ')[0]!;
        return draft.feed === feed && (tab === this.#tab || !alive.has(lockOf(tab)));
      })
      .sort(([, one], [, other]) => other.at - one.at);
    const own = found.find(([key]) => key === this.#key(feed)) ?? found[0];
    if (!own) return undefined;
    // From now on it is this tab's.
    if (own[0] !== this.#key(feed)) {
      await set(this.#key(feed), own[1], store);
      await del(own[0], store);
    }
    return own[1];
  }

  /** Which feeds have unsaved work that this tab could take up. */
  async feeds(): Promise<Set<string>> {
    const alive = await livingTabs();
    const all = await entries<string, Draft>(store).catch(() => []);
    const mine = all.filter(([key]) => {
      const tab = key.split(' ')[0]!;
      return tab === this.#tab || !alive.has(lockOf(tab));
    });
    return new Set(mine.map(([, draft]) => draft.feed));
  }

  #key(feed: string): string {
    return `${this.#tab} ${feed}`;
  }

  async #write(): Promise<void> {
    this.#writing = true;
    while (this.#next) {
      const draft = this.#next;
      this.#next = undefined;
      // A browser that keeps nothing (private mode, full disk) leaves the work on the screen as it is.
      await put(this.#key(draft.feed), draft).catch(() => undefined);
    }
    this.#writing = false;
  }
}

/** Committed at once: a transaction that waits for its own page to go on is lost when the page is left. */
const put = (key: string, draft: Draft): Promise<void> =>
  store('readwrite', (records) => {
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
