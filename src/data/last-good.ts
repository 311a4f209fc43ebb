import { createStore, get, set, type UseStore } from 'idb-keyval';

/** The last feed from an address that could be read, and when. */
export interface LastGood {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

let store: UseStore | undefined;
// IndexedDB and not the Cache API, which http pages do not have.
const open = (): UseStore => (store ??= createStore('civic-feeds', 'last-good'));

/** Storage is a help and never a need: private windows and sandboxed frames refuse it. */
export async function recall(address: string): Promise<LastGood | undefined> {
  try {
    return await get<LastGood>(address, open());
  } catch {
    return undefined;
  }
}

export async function remember(address: string, text: string): Promise<void> {
  try {
    await set(address, { text, at: Date.now() } satisfies LastGood, open());
  } catch {
    // Nothing is lost: the feed is on the page.
  }
}
