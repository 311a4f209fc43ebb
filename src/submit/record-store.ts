import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import { within } from '../base/scheduling/within.js';

/** The new record; `null` to delete the old one, `undefined` to leave it. */
type Next<T> = T | null | undefined;

/** Records by key. */
export interface RecordStore {
  all(): Promise<unknown[]>;
  get<T>(key: string): Promise<T | undefined>;
  /**
   * Reads and writes with nobody in between, other tabs included.
   * @returns what `next` gave.
   */
  change<T>(key: string, next: (old: T | undefined) => Next<T>): Promise<Next<T>>;
}

/**
 * Keeps records in IndexedDB. Every method rejects where a page may not store (private windows, sandboxed
 * frames), and where the browser does not answer. What was given up is not done later either.
 */
export function createRecordStore(name: string): RecordStore {
  let open: UseStore | undefined;
  let state: 'new' | 'answers' | 'hangs' = 'new';

  async function run<T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => Promise<T>,
  ): Promise<T> {
    // What could not even be opened is not waited for again.
    if (state === 'hangs') throw new Error('no storage');
    let transaction: IDBTransaction | undefined;
    let isLate = false;
    const giveUp = (): void => {
      isLate = true;
      if (state === 'new') state = 'hangs';
      try {
        transaction?.abort();
      } catch {
        // It had just ended.
      }
    };
    // Async, because where storage is forbidden, opening it throws instead of rejecting.
    const answer = (async () =>
      (open ??= createStore(name, 'records'))(mode, (store) => {
        ({ transaction } = store);
        if (!isLate) return work(store);
        transaction.abort();
        throw new Error('too late');
      }))();
    try {
      return await within(answer, giveUp);
    } finally {
      if (state === 'new') state = 'answers';
    }
  }

  return {
    all: () => run('readonly', (store) => promisifyRequest(store.getAll())),
    get: <T>(key: string) =>
      run('readonly', (store) => promisifyRequest<T | undefined>(store.get(key))),
    change: <T>(key: string, next: (old: T | undefined) => Next<T>) =>
      run('readwrite', (store) => {
        const { transaction } = store;
        let record: Next<T>;
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

/** Keeps records as long as the page lives. */
export function createMemoryStore(): RecordStore & { has(key: string): boolean } {
  const records = new Map<string, unknown>();
  return {
    has: (key) => records.has(key),
    all: () => Promise.resolve([...records.values()]),
    get: <T>(key: string) => Promise.resolve(records.get(key) as T | undefined),
    change<T>(key: string, next: (old: T | undefined) => Next<T>) {
      const record = next(records.get(key) as T | undefined);
      if (record) records.set(key, record);
      else if (record === null) records.delete(key);
      return Promise.resolve(record);
    },
  };
}
