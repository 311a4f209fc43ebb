import { createStore, get, set } from 'idb-keyval';
let store;
// IndexedDB and not the Cache API, which http pages do not have.
const open = () => (store ??= createStore('civic-feeds', 'last-good'));
/** Storage is a help and never a need: private windows and sandboxed frames refuse it. */
export async function recall(address) {
    try {
        return await get(address, open());
    }
    catch {
        return undefined;
    }
}
export async function remember(address, text) {
    try {
        await set(address, { text, at: Date.now() }, open());
    }
    catch {
        // Nothing is lost: the feed is on the page.
    }
}
