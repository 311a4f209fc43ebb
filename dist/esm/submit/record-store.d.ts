import type { Clock } from './clock.js';
/** Records by key. */
export interface RecordStore {
    all(): Promise<unknown[]>;
    get<T>(key: string): Promise<T | undefined>;
    /**
     * Reads and writes with nobody in between, other tabs included.
     * @param next gives the new record, `null` to delete the old one, or `undefined` to leave it.
     * @returns what `next` gave.
     */
    change<T>(key: string, next: (old: T | undefined) => T | null | undefined): Promise<T | null | undefined>;
}
/**
 * Keeps records in IndexedDB. Every method rejects where a page may not store (private windows, sandboxed
 * frames), and where the browser never answers, which some versions of Safari do.
 */
export declare function createRecordStore(name: string, clock: Clock): RecordStore;
