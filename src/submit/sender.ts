import { createAnnouncements, type Listener } from './announcements.js';
import type { Body } from './body.js';
import { systemClock, type Clock } from './clock.js';
import { deliver, type Delivered, type Workings } from './delivery.js';
import { createIdempotencyKey } from './idempotency-key.js';
import { toJson } from './json.js';
import { noteSent } from './has-sent.js';
import { createOutbox } from './outbox.js';
import { createRecordStore } from './record-store.js';
import { createRounds } from './rounds.js';
import type { Kept, SubmissionRequest } from './states.js';
import { postWithdrawal, type WithdrawResult } from './withdraw.js';

/** Sends what people fill in: once each, and for as long as it takes. No method ever rejects or throws. */
export interface Sender {
  /**
   * @param isAttended whether somebody is there to read bad news, asked when there is some; else it is kept for them.
   * @returns how the first try ended; what comes after is told to those who watch the form.
   */
  submit(request: SubmissionRequest, isAttended?: () => boolean): Promise<Delivered>;
  /**
   * Tells every change to a form's submissions, made in this tab or another; and sends what waits.
   * @returns ends it.
   */
  watch(form: string, listener: Listener): () => void;
  /** What this device has of a form: what waits, receipts, and refusals that nobody was there to read. Newest first. */
  keptFor(form: string): Promise<Kept[]>;
  /** What was filled in, of a submission that was refused or given up; nothing when that is gone. */
  recall(key: string): Promise<Body | undefined>;
  /** Erases what this device has under a key, sent or not. */
  forget(key: string): Promise<unknown>;
  /** Takes a signature back, and forgets its receipt. */
  withdraw(url: string, receipt: string, secret: string): Promise<WithdrawResult>;
  /** Tries what is due; `eager`: also what only lacked a network. */
  flush(eager?: boolean): Promise<void>;
  /** Ends listeners and timers; what is kept stays kept. */
  close(): void;
}

export interface SenderOptions {
  clock?: Clock;
  /** From 0 up to 1. */
  random?: () => number;
  /** How long one try may take, in milliseconds. Default 30,000. */
  timeLimit?: number;
  /** Of the outbox: who shares it, shares its submissions. */
  name?: string;
}

let shared: Sender | undefined;

/** The one of the page. */
export const sharedSender = (): Sender => (shared ??= createSender());

export function createSender({
  clock = systemClock,
  random = Math.random,
  timeLimit = 30_000,
  name = 'civic-outbox',
}: SenderOptions = {}): Sender {
  const outbox = createOutbox(createRecordStore(name));
  const announcements = createAnnouncements();
  const workings: Workings = { clock, random, timeLimit, outbox, announcements };
  const rounds = createRounds(name, workings);
  let started = false;

  const onOnline = (): void => void rounds.flush(true);
  const onVisibility = (): void => {
    if (!document.hidden) void rounds.flush();
  };

  // Not at once: a page without a form pays for nothing.
  function start(): void {
    if (started) return;
    started = true;
    announcements.open(name, () => void rounds.schedule());
    addEventListener('online', onOnline);
    document.addEventListener('visibilitychange', onVisibility);
  }

  return {
    async submit({ form, url, encoding = 'json', body, keep = true }, isAttended = () => true) {
      start();
      if (keep) noteSent();
      const key = createIdempotencyKey();
      const createdAt = clock.now();
      const waiting = {
        status: 'saved',
        key,
        form,
        url,
        encoding,
        keep,
        createdAt,
        tries: 0,
        triedAt: createdAt,
        nextAt: createdAt,
        offline: false,
      } as const;
      let update: Delivered = { key, status: 'refused', code: 'refused', errors: [] };
      await rounds.alone(key, async (_sure, leasedUntil) => {
        const fresh = { ...waiting, leasedUntil };
        const text = toJson(body);
        update = await deliver(workings, fresh, text, await outbox.add(fresh, text), isAttended);
      });
      void rounds.schedule();
      return update;
    },

    watch(form, listener) {
      start();
      void rounds.flush(true);
      return announcements.watch(form, listener);
    },

    async keptFor(form) {
      const kept: Kept[] = [];
      for (const record of await outbox.all()) {
        if (record.form !== form) continue;
        const { key, createdAt } = record;
        if (record.status === 'accepted') kept.push(record);
        else if (record.status === 'expired') kept.push({ key, createdAt, status: record.status });
        else if (record.status === 'refused') {
          const { status, code, errors } = record;
          kept.push({ key, createdAt, status, code, errors });
        } else if (record.keep) {
          const { status, text, nextAt } = record;
          kept.push({ key, createdAt, status, durable: text === undefined, nextTryAt: nextAt });
        }
      }
      return kept.sort((a, b) => b.createdAt - a.createdAt);
    },

    async recall(key) {
      try {
        const record = (await outbox.all()).find((one) => one.key === key);
        const isBad = record?.status === 'refused' || record?.status === 'expired';
        const text = isBad ? await outbox.textOf(record) : undefined;
        return text === undefined ? undefined : (JSON.parse(text) as Body);
      } catch {
        return undefined;
      }
    },

    forget: (key) => outbox.forget(key),

    async withdraw(url, receipt, secret) {
      start();
      const result = await postWithdrawal(url, receipt, secret, workings);
      if (result.status === 'withdrawn') {
        for (const record of await outbox.all()) {
          if (record.status !== 'accepted' || record.secret !== secret) continue;
          await outbox.forget(record.key);
          announcements.tell(record.form, { ...result, key: record.key });
        }
      }
      return result;
    },

    flush: (eager) => rounds.flush(eager),

    close() {
      rounds.close();
      announcements.close();
      removeEventListener('online', onOnline);
      document.removeEventListener('visibilitychange', onVisibility);
    },
  };
}
