import { createMemoryStore } from './memory-store.js';
import type { RecordStore } from './record-store.js';
import type { Common, Outcome, Retry, Untold, Waiting } from './records.js';
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
  /** What was filled in; nothing when it can no longer be decrypted. Rejects when storage fails. */
  textOf(record: Pick<Waiting, 'text' | 'sealed'>): Promise<string | undefined>;
  /** Puts one back after a try. */
  postpone(key: string, changes: Partial<Waiting & Retry>): Promise<unknown>;
  /** Leaves what became of it: a receipt alone, or bad news with what was filled in. */
  settle(waiting: Waiting, outcome: Becomes<Outcome>): Promise<unknown>;
  /** Changes bad news that is kept. */
  amend(key: string, changes: Partial<Untold>): Promise<unknown>;
  /** Erases whatever is under a key. */
  forget(key: string): Promise<unknown>;
}

export function createOutbox(store: RecordStore): Outbox {
  const memory = createMemoryStore();
  const holder = (key: string): RecordStore => (memory.has(key) ? memory : store);
  /** Changes a record wherever it is. Where storage fails, it stays there as it was. */
  async function changeAll(key: string, next: (old: Kept | undefined) => Kept | null | undefined) {
    await memory.change(key, next);
    await store.change(key, next).catch(ignore);
  }

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
      const stored = ((await store.all().catch(ignore)) ?? []) as Kept[];
      return [
        ...((await memory.all()) as Kept[]),
        // The sealing key lives in the same store.
        ...stored.filter(({ status, key }) => status && !memory.has(key)),
      ];
    },

    async claim(key, may, leasedUntil) {
      const claimed = await holder(key).change<Kept>(key, (old) =>
        old?.status === 'saved' && may(old) ? { ...old, leasedUntil } : undefined,
      );
      return claimed as Waiting | undefined;
    },

    textOf: async ({ text, sealed }) => text ?? (sealed && unseal(store, sealed)),

    // Where storage fails, it stays as it was, and is tried once its lease has ended.
    postpone: (key, changes) =>
      holder(key)
        .change<Kept>(key, (old) => (old?.status === 'saved' ? { ...old, ...changes } : undefined))
        .catch(ignore),

    async settle({ key, keep, form, url, createdAt }, outcome) {
      const record = { ...outcome, key, form, url, createdAt } as Outcome;
      const isBad = record.status !== 'accepted';
      await memory.change<Kept>(key, (old) =>
        isBad && keep && old && 'text' in old ? { ...record, text: old.text } : null,
      );
      if (!keep) return;
      await store
        .change<Kept>(key, (old) =>
          isBad && old && 'sealed' in old ? { ...record, sealed: old.sealed } : record,
        )
        // This page at least does not send it again; the next one does at worst, and the server knows its key.
        .catch(() => memory.change(key, () => record));
    },

    amend: (key, changes) =>
      changeAll(key, (old) =>
        old && old.status !== 'saved' && old.status !== 'accepted'
          ? { ...old, ...changes }
          : undefined,
      ),

    forget: (key) => changeAll(key, () => null),
  };
}

/** What is left to say of an outcome when it is known whose it is, and what was filled in. */
type Becomes<T> = T extends unknown ? Omit<T, keyof Common | 'sealed' | 'text'> : never;
