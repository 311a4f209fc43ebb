import { createStore, get, set } from 'idb-keyval';
let store;
// IndexedDB and not the Cache API, which http pages do not have.
const open = () => (store ??= createStore('civic-feeds', 'last-good'));
/** @throws {DOMException} where the browser keeps nothing for this page. */
export const recall = (address) => get(address, open());
/** @throws {DOMException} where the browser keeps nothing for this page. */
export const remember = (address, text, at) => set(address, { text, at }, open());
