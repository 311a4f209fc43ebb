import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
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
  change<T>(
    key: string,
    next: (old: T | undefined) => T | null | undefined,
  ): Promise<T | null | undefined>;
}

/** Storage that does not answer within this, in milliseconds, counts as storage that refuses. */
const patience = 3000;

/**
 * Keeps records in IndexedDB. Every method rejects where a page may not store (private windows, sandboxed
 * frames), and where the browser never answers, which some versions of Safari do.
 */
export function createRecordStore(name: string, clock: Clock): RecordStore {
  let open: UseStore | undefined;
  let state: 'new' | 'answers' | 'hangs' = 'new';

  const run = <T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => Promise<T>,
  ): Promise<T> =>
    new Promise((resolve, reject) => {
      const giveUp = (): void => {
        state = 'hangs';
        reject(new Error('no storage'));
      };
      if (state === 'hangs') return giveUp();
      // It is the opening that hangs. Who has answered once is trusted: a machine that slept between
      // question and answer would else be taken for one without storage.
      const stop = state === 'new' ? clock.after(patience, giveUp) : undefined;
      // Async, because where storage is forbidden, opening it throws instead of rejecting.
      const answer = (async () => (open ??= createStore(name, 'records'))(mode, work))();
      void answer.then(resolve, reject).then(() => {
        stop?.();
        state = 'answers';
      });
    });

  return {
    all: () => run('readonly', (store) => promisifyRequest(store.getAll())),
    get: <T>(key: string) =>
      run('readonly', (store) => promisifyRequest<T | undefined>(store.get(key))),
    change: <T>(key: string, next: (old: T | undefined) => T | null | undefined) =>
      run('readwrite', (store) => {
        const { transaction } = store;
        let record: T | null | undefined;
        const request = store.get(key) as IDBRequest<T | undefined>;
        request.onsuccess = () => {
          try {
            record = next(request.result);
            if (record) store.put(record, key);
            else if (record === null) store.delete(key);
          } catch {
            // Not every browser can store every key: Firefox's private windows cannot.
            transaction.abort();
          }
        };
        return promisifyRequest(transaction).then(() => record);
      }),
  };
}
