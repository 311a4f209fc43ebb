import { within } from '../../base/scheduling/within.js';
import { createStore, get, set, type UseStore } from 'idb-keyval';

/** The last good copy of a feed. */
export interface LastGood {
  readonly text: string;
  /** When it was read, in milliseconds since 1970. */
  readonly at: number;
}

let store: UseStore | undefined;
// Not by the Cache API, which http pages lack.
const open = (): UseStore => (store ??= createStore('civic-feeds', 'last-good'));

/**
 * Storage may never answer: whoever waits for a feed gives it up.
 * @throws {DOMException} where the browser keeps nothing for this page.
 */
export const recall = async (address: string): Promise<LastGood | undefined> =>
  within(get<LastGood>(address, open()));

/** @throws {DOMException} where the browser keeps nothing for this page. */
export const remember = async (address: string, feed: LastGood): Promise<void> =>
  set(address, feed, open());
