import { createStore, get, set, type UseStore } from 'idb-keyval';

/** The last feed from an address that could be read, and when. */
export interface LastGood {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** As it is stored: a long text as a Blob, which is copied in the background. */
export interface Kept {
  readonly text: string | Blob;
  readonly at: number;
}

let store: UseStore | undefined;
// IndexedDB and not the Cache API, which http pages do not have.
const open = (): UseStore => (store ??= createStore('civic-feeds', 'last-good'));

/** @throws {DOMException} where the browser keeps nothing for this page. */
export async function recall(address: string): Promise<LastGood | undefined> {
  const kept = await get<Kept>(address, open());
  return kept && { ...kept, text: await new Response(kept.text).text() };
}

/** @throws {DOMException} where the browser keeps nothing for this page. */
export const remember = (address: string, feed: Kept): Promise<void> => set(address, feed, open());
