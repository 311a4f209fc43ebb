import { createAnnouncements, type Listener } from './announcements.js';
import type { PassChange } from '../contract/submission.js';
import { createIdempotencyKey } from './crypto.js';
import { loadOptional } from '../base/scheduling/load-optional.js';
import {
  arePhotosKept,
  deliver,
  postWithdrawal,
  type Delivered,
  type SenderContext,
  type WithdrawResult,
} from './delivery.js';
import { toJson, type Body } from './encoding.js';
import { createOutbox, type WaitingSubmission } from './outbox.js';
import { markOutboxUsed } from './outbox-used.js';
import { hasKeptPhotos } from './photos-kept.js';
import { createRecordStore } from './record-store.js';
import { createRetries } from './retries.js';
import type { KeptSubmission, SubmissionRequest } from './states.js';
import { systemClock, type Clock } from './transport.js';

export interface SenderOptions {
  clock?: Clock;
  /** From 0 up to 1. */
  random?: () => number;
  /** How long one try may take, in milliseconds. Default 30,000. */
  timeLimit?: number;
  /** Name of the outbox: senders of the same name share their submissions. */
  name?: string;
}

export type Sender = ReturnType<typeof createSender>;

let shared: Sender | undefined;

/** The sender of the page, which all its forms use. */
export const sharedSender = (): Sender => (shared ??= createSender());

/** Sends what people fill in: once each, and for as long as it takes. No method ever rejects or throws. */
export function createSender({
  clock = systemClock,
  random = Math.random,
  timeLimit = 30_000,
  name = 'civic-outbox',
}: SenderOptions = {}) {
  const outbox = createOutbox(createRecordStore(name));
  const announcements = createAnnouncements();
  const context: SenderContext = { clock, random, timeLimit, outbox, announcements };
  const retries = createRetries(name, context);
  let isStarted = false;

  const handleOnline = (): void => void retries.flush(true);
  const handleVisibility = (): void => {
    if (!document.hidden) void retries.flush();
  };

  /** Listens from the first use on: a page whose forms nobody touches pays for nothing. */
  function start(): void {
    if (isStarted) return;
    isStarted = true;
    announcements.open(name, () => void retries.schedule());
    addEventListener('online', handleOnline);
    document.addEventListener('visibilitychange', handleVisibility);
    if (hasKeptPhotos())
      void loadOptional(import('./lazy/photos.js'), (module) => module.sharedPhotos().sweep());
  }

  return {
    /**
     * @param isAttended whether somebody is there to read bad news, asked when there is some; else it is kept for them.
     * @returns how the first try ended; whoever watches the form is told what comes after.
     */
    async submit(
      {
        form,
        url,
        encoding = 'json',
        body,
        keep = true,
        photos,
      }: SubmissionRequest<Body | PassChange>,
      isAttended = () => true,
    ): Promise<Delivered> {
      start();
      if (keep) markOutboxUsed();
      const key = createIdempotencyKey();
      const createdAt = clock.now();
      let update: Delivered = { key, status: 'refused', code: 'refused', errors: [] };
      await retries.runAlone(key, async (_hasLock, leasedUntil) => {
        const waiting: WaitingSubmission = {
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
          leasedUntil,
          ...(photos?.length && { photos }),
        };
        const text = toJson(body);
        const isKept = await outbox.add(waiting, text);
        const durable = isKept && (await arePhotosKept(photos ?? []));
        update = await deliver(context, waiting, text, durable, isAttended);
      });
      void retries.schedule();
      return update;
    },

    /**
     * Tells every change to a form's submissions, made in this tab or another; and sends what waits.
     * @returns ends it.
     */
    watch(form: string, listener: Listener): () => void {
      start();
      void retries.flush(true);
      return announcements.watch(form, listener);
    },

    /** What this device has of a form, newest first: what waits, receipts, and refusals that nobody was there to read. */
    async keptFor(form: string): Promise<KeptSubmission[]> {
      const kept: KeptSubmission[] = [];
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

    /** What was filled in, of a submission that waits, was refused or given up; nothing when that is gone. */
    async recall(key: string): Promise<Body | undefined> {
      try {
        const record = (await outbox.all()).find((one) => one.key === key);
        const text =
          record && record.status !== 'accepted' ? await outbox.textOf(record) : undefined;
        return text === undefined ? undefined : (JSON.parse(text) as Body);
      } catch {
        return undefined;
      }
    },

    /** Erases what this device has under a key, sent or not. */
    forget: outbox.forget,

    /** Takes a signature back, and forgets its receipt. */
    async withdraw(url: string, receipt: string, secret: string): Promise<WithdrawResult> {
      start();
      const result = await postWithdrawal(url, receipt, secret, context);
      if (result.status === 'withdrawn') {
        for (const record of await outbox.all()) {
          if (record.status !== 'accepted' || record.secret !== secret) continue;
          await outbox.forget(record.key);
          announcements.tell(record.form, { ...result, key: record.key });
        }
      }
      return result;
    },

    flush: retries.flush,

    /** Ends listeners and timers; what is kept stays kept. */
    close(): void {
      retries.close();
      announcements.close();
      removeEventListener('online', handleOnline);
      document.removeEventListener('visibilitychange', handleVisibility);
    },
  };
}
