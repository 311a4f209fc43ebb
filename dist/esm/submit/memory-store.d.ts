import type { RecordStore } from './record-store.js';
/** Keeps records as long as the page lives. */
export declare function createMemoryStore(): RecordStore & {
    has(key: string): boolean;
};
