import { createStore, get, set } from 'idb-keyval';
let store;
// IndexedDB and not the Cache API, which http pages do not have.
const open = () => (store ??= createStore('civic-feeds', 'last-good'));
/** @throws {DOMException} where the browser keeps nothing for this page. */
export async function recall(address) {
    const kept = await get(address, open());
    return kept && { ...kept, text: await new Response(kept.text).text() };
}
/** @throws {DOMException} where the browser keeps nothing for this page. */
export const remember = (address, feed) => set(address, feed, open());
