import { createMemoryStore } from './memory-store.js';
import type { RecordStore } from './record-store.js';
import type { Common, Outcome, Retry, Waiting } from './records.js';
import { seal, unseal } from './seal.js';

type Kept = Waiting | Outcome;

const ignore = (): undefined => undefined;

/**
 * What waits to be sent and what became of the rest: in storage, so that neither a reload nor a lost
 * connection loses it; in memory where storage is refused, cannot be encrypted, or is not wanted.
 *
 * On http pages, which have no WebCrypto, it is memory alone: whoever sits on the line or at the machine
 * next would read a stored form, and a form that is typed again harms nobody.
 */
export interface Outbox {
  /** @returns whether it outlasts the page. */
  add(waiting: Waiting, text: string): Promise<boolean>;
  all(): Promise<Kept[]>;
  /** Takes one for a try, if it still waits and `may` says so. Rejects when storage fails. */
  claim(
    key: string,
    may: (waiting: Waiting) => boolean,
    leasedUntil: number,
  ): Promise<Waiting | undefined>;
  /** What was filled in. Rejects when it can no longer be decrypted. */
  textOf(waiting: Waiting): Promise<string>;
  /** Puts one back after a try. */
  postpone(key: string, changes: Retry): Promise<unknown>;
  /** Erases what was filled in, and leaves what became of it. */
  settle(waiting: Waiting, outcome: Becomes<Outcome>): Promise<unknown>;
  /** Erases whatever is under a key. */
  forget(key: string): Promise<unknown>;
}

export function createOutbox(store: RecordStore): Outbox {
  const memory = createMemoryStore();
  const holder = (key: string): RecordStore => (memory.has(key) ? memory : store);
  const forget = (key: string): Promise<unknown> =>
    holder(key)
      .change(key, () => null)
      .catch(ignore);

  return {
    async add(waiting, text) {
      const { key, keep } = waiting;
      if (keep) {
        try {
          const sealed = await seal(store, text);
          await store.change(key, () => ({ ...waiting, sealed }));
          return true;
        } catch {
          // It is sent all the same; the person is told that it cannot be kept.
        }
      }
      await memory.change(key, () => ({ ...waiting, text }));
      return false;
    },

    async all() {
      const stored = (await store.all().catch(ignore)) ?? [];
      const records = [...(await memory.all()), ...stored] as Kept[];
      // The sealing key lives in the same store.
      return records.filter(({ status }) => status);
    },

    async claim(key, may, leasedUntil) {
      const claimed = await holder(key).change<Kept>(key, (old) =>
        old?.status === 'saved' && may(old) ? { ...old, leasedUntil } : undefined,
      );
      return claimed as Waiting | undefined;
    },

    textOf: async ({ text, sealed }) => text ?? unseal(store, sealed!),

    // Where storage fails, it stays as it was, and is tried once its lease has ended.
    postpone: (key, changes) =>
      holder(key)
        .change<Waiting>(key, (old) => old && { ...old, ...changes })
        .catch(ignore),

    async settle({ key, keep, form, url, createdAt }, outcome) {
      await memory.change(key, () => null);
      // Where storage fails, it is sent again at worst, and the server knows its key.
      if (keep)
        await store
          .change<unknown>(key, () => ({ ...outcome, key, form, url, createdAt }))
          .catch(ignore);
    },

    forget,
  };
}

/** What is left to say of an outcome when it is known whose it is. */
type Becomes<T> = T extends unknown ? Omit<T, keyof Common> : never;
