import type { Receipt } from '../contract/submission.js';
import { seal, unseal, type Sealed } from './crypto.js';
import type { Encoding } from './encoding.js';
import { createMemoryStore, type RecordStore } from './record-store.js';
import type { Refused } from './result.js';

/**
 * Milliseconds after which a submission that could not be sent is given up, and after which what was filled in is
 * erased when nobody has come to take it back: 72 hours.
 */
export const lifetime = 72 * 3600 * 1000;

interface RecordBase {
  /** The idempotency key. */
  readonly key: string;
  readonly form: string;
  readonly url: string;
  /** Milliseconds since 1970, as all times here. */
  readonly createdAt: number;
}

/** What was filled in. */
interface Contents {
  /** In storage. */
  readonly sealed?: Sealed;
  /** In memory. Never stored. */
  readonly text?: string;
}

/** What a failed try changes. */
interface RetrySchedule {
  /** How many tries have failed. */
  readonly tries: number;
  /** When the last one ended. Later than now where the clock was put back since. */
  readonly triedAt: number;
  readonly nextAt: number;
  /** The last try did not reach the network: worth another as soon as it is back. */
  readonly offline: boolean;
  /** Until when one page has it alone, in browsers without Web Locks. */
  readonly leasedUntil: number;
}

/** A submission that waits for a try. */
export interface WaitingSubmission extends RecordBase, RetrySchedule, Contents {
  readonly status: 'saved';
  readonly encoding: Encoding;
  /** False: nothing may be written on this device. */
  readonly keep: boolean;
  /** Names of the photos that it is about: they go first. */
  readonly photos?: readonly string[];
}

/** Bad news, kept until somebody reads it, and for a time with what was filled in. */
interface UnreadFailure extends Contents {
  readonly settledAt: number;
}

/** What became of a submission. It replaces the submission under its key: once accepted, the body is gone. */
export type Outcome = RecordBase &
  (
    | {
        readonly status: 'accepted';
        readonly receipt: Receipt | undefined;
        readonly secret?: string;
      }
    | ((Refused | { readonly status: 'expired' }) & UnreadFailure)
  );

/** An outcome without what the outbox knows of the submission. */
type OutcomeDetails<T = Outcome> = T extends unknown
  ? Omit<T, keyof RecordBase | keyof Contents>
  : never;

type OutboxRecord = WaitingSubmission | Outcome;

/** Whether a submission's time is over. */
export const isExpired = ({ createdAt }: RecordBase, now: number): boolean =>
  createdAt + lifetime <= now;

const ignore = (): undefined => undefined;

export type Outbox = ReturnType<typeof createOutbox>;

/**
 * What waits to be sent and what became of the rest: in storage, so that neither a reload nor a lost
 * connection loses it; in memory where storage is refused, cannot be encrypted, or is not wanted.
 *
 * On http pages, which have no WebCrypto, it is memory alone: whoever listens on the line or sits at the machine
 * next could read a stored form, and nobody is harmed by filling in a form again.
 */
export function createOutbox(store: RecordStore) {
  const memory = createMemoryStore();
  const holder = (key: string): RecordStore => (memory.has(key) ? memory : store);
  /** Changes a record in memory and in storage. Where storage fails, it stays there as it was. */
  async function changeBoth(
    key: string,
    next: (old: OutboxRecord | undefined) => OutboxRecord | null | undefined,
  ) {
    await memory.change(key, next);
    await store.change(key, next).catch(ignore);
  }

  return {
    /** @returns whether it outlasts the page. */
    async add(waiting: WaitingSubmission, text: string): Promise<boolean> {
      const { key, keep } = waiting;
      if (keep) {
        try {
          const sealed = await seal(store, new TextEncoder().encode(text));
          await store.change(key, () => ({ ...waiting, sealed }));
          return true;
        } catch {
          // It is sent all the same; the person is told that it cannot be kept.
        }
      }
      await memory.change(key, () => ({ ...waiting, text }));
      return false;
    },

    async all(): Promise<OutboxRecord[]> {
      const stored = ((await store.all().catch(ignore)) ?? []) as OutboxRecord[];
      return [
        ...((await memory.all()) as OutboxRecord[]),
        // Only records have a status: the encryption key lies in the same store.
        ...stored.filter(({ status, key }) => status && !memory.has(key)),
      ];
    },

    /** Takes one for a try, if it still waits and `may` says so. Rejects when storage fails. */
    async claim(
      key: string,
      may: (waiting: WaitingSubmission) => boolean,
      leasedUntil: number,
    ): Promise<WaitingSubmission | undefined> {
      const claimed = await holder(key).change<OutboxRecord>(key, (old) =>
        old?.status === 'saved' && may(old) ? { ...old, leasedUntil } : undefined,
      );
      return claimed as WaitingSubmission | undefined;
    },

    /** What was filled in; nothing when it can no longer be decrypted. Rejects when storage fails. */
    async textOf({ text, sealed }: Contents): Promise<string | undefined> {
      const bytes = text === undefined && sealed ? await unseal(store, sealed) : undefined;
      return bytes ? new TextDecoder().decode(bytes) : text;
    },

    /** Puts one back after a try. Where storage fails, it stays as it was, and is tried once its lease has ended. */
    postpone: (key: string, changes: Partial<WaitingSubmission>): Promise<unknown> =>
      holder(key)
        .change<OutboxRecord>(key, (old) =>
          old?.status === 'saved' ? { ...old, ...changes } : undefined,
        )
        .catch(ignore),

    /** Leaves what became of it: a receipt alone, or bad news with what was filled in. */
    async settle(
      { key, keep, form, url, createdAt }: WaitingSubmission,
      outcome: OutcomeDetails,
    ): Promise<void> {
      const record: Outcome = { ...outcome, key, form, url, createdAt };
      const isBad = record.status !== 'accepted';
      await memory.change<OutboxRecord>(key, (old) =>
        isBad && keep && old && 'text' in old ? { ...record, text: old.text } : null,
      );
      if (!keep) return;
      await store
        .change<OutboxRecord>(key, (old) =>
          isBad && old && 'sealed' in old ? { ...record, sealed: old.sealed } : record,
        )
        // This page at least does not send it again. The next one may, and the server knows its key.
        .catch(() => memory.change(key, () => record));
    },

    /** Changes bad news that is kept. */
    amend: (key: string, changes: Partial<UnreadFailure>): Promise<void> =>
      changeBoth(key, (old) =>
        old && old.status !== 'saved' && old.status !== 'accepted'
          ? { ...old, ...changes }
          : undefined,
      ),

    /** Erases whatever is under a key. */
    forget: (key: string): Promise<void> => changeBoth(key, () => null),
  };
}
