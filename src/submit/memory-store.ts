import type { RecordStore } from './record-store.js';

/** Keeps records as long as the page lives. */
export function createMemoryStore(): RecordStore & { has(key: string): boolean } {
  const records = new Map<string, unknown>();
  return {
    has: (key) => records.has(key),
    all: () => Promise.resolve([...records.values()]),
    get: <T>(key: string) => Promise.resolve(records.get(key) as T | undefined),
    change<T>(key: string, next: (old: T | undefined) => T | null | undefined) {
      const record = next(records.get(key) as T | undefined);
      if (record) records.set(key, record);
      else if (record === null) records.delete(key);
      return Promise.resolve(record);
    },
  };
}
