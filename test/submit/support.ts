/** What the tests of the submission layer share: a clock they move, forms, and what a server received. */
import { expect, waitUntil } from '@open-wc/testing';
import type { Receipt, Submission } from '../../src/contract/submission.js';
import { patience } from '../../src/base/scheduling/within.js';
import type { Clock } from '../../src/submit/transport.js';
import type { SubmissionRequest, SubmissionUpdate } from '../../src/submit/states.js';
import { createSender, type Sender, type SenderOptions } from '../../src/submit/sender.js';
import { freshKey, serve, type Answer } from '../helpers/server.js';

// Where a machine is busy, storage may take longer than a reader would wait for it.
patience.limit = 60_000;

export const hour = 3_600_000;
export const signerName = '王小明同志';

/** Time stands still until a test moves it. */
export class FakeClock implements Clock {
  readonly #timers = new Set<{ at: number; run: () => void }>();
  #now = Date.UTC(2024, 0, 1);

  now(): number {
    return this.#now;
  }

  after(delay: number, run: () => void): () => void {
    const timer = { at: this.#now + delay, run };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  /** Runs what comes due on the way. */
  advance(by: number): void {
    this.#now += by;
    for (const timer of [...this.#timers]) {
      if (timer.at > this.#now) continue;
      this.#timers.delete(timer);
      timer.run();
    }
  }

  /** The clock is set, as by a person or a time server; timers go on as they would have. */
  jump(by: number): void {
    this.#now += by;
    for (const timer of this.#timers) timer.at += by;
  }

  /** Milliseconds until the next timer. */
  get next(): number {
    let next = Infinity;
    for (const { at } of this.#timers) next = Math.min(next, at - this.#now);
    return next;
  }
}

export const until = (what: string, condition: () => unknown): Promise<void> =>
  waitUntil(async () => Boolean(await condition()), `never seen: ${what}`, {
    timeout: 100_000,
    interval: 10,
  });

/** Waits for the receipt; each time that a try has failed, time moves on to the next. */
export const untilAccepted = (
  clock: FakeClock,
  updates: readonly SubmissionUpdate[],
): Promise<void> =>
  until('the receipt', () => {
    const status = updates[updates.length - 1]?.status;
    if (status === 'saved' && Number.isFinite(clock.next)) clock.advance(clock.next);
    return status === 'accepted';
  });

/** Lets time pass once a sender has set its timer. */
export async function pass(clock: FakeClock, time: number): Promise<void> {
  await until('the timer', () => Number.isFinite(clock.next));
  clock.advance(time);
}

export const bodyOf = (changes: Partial<Submission> = {}): Submission => ({
  civic: 1,
  pledge: 'civility',
  values: { name: signerName, tel: '13800000000', adult: true, news: false, age: 75 },
  consents: [{ id: 'terms', version: '1', hash: 'a'.repeat(64) }],
  secret: 'secret-of-the-signer-alone',
  ...changes,
});

export const receiptOf = (changes: Partial<Receipt> = {}): Receipt => ({
  receipt: 'LY-7K3M',
  at: '2024-01-01T08:00:00+08:00',
  count: 8438,
  ...changes,
});

export const stored: Answer = { status: 201, body: receiptOf() };
export const storedBefore: Answer = { status: 200, body: receiptOf() };

interface Target {
  /** Where a form is sent. */
  url: string;
  key: string;
  request: SubmissionRequest;
}

/** A server that gives these answers; the last one is repeated. */
export async function serverWith(...answers: Answer[]): Promise<Target> {
  const { url, key } = await serve(answers);
  const address = new URL(`${url}?send=1`, location.href).href;
  return {
    url: address,
    key,
    request: { form: `${address}#civility`, url: address, body: bodyOf() },
  };
}

interface Received {
  method: string;
  headers: Record<string, string>;
  body: string;
}

/** Everything that the server received under a key. */
export async function receivedBy(key: string): Promise<Received[]> {
  return (await (await fetch(`/__test__/script/${key}?received=1`)).json()) as Received[];
}

const open: Sender[] = [];

/** A sender with an outbox and a clock of its own; never by chance. */
export function testSender(options: SenderOptions = {}): {
  sender: Sender;
  clock: FakeClock;
  name: string;
} {
  const clock = (options.clock as FakeClock | undefined) ?? new FakeClock();
  const name = options.name ?? `outbox-${freshKey()}`;
  const sender = createSender({ random: () => 0.5, ...options, clock, name });
  open.push(sender);
  return { sender, clock, name };
}

export function follow(sender: Sender, form: string): SubmissionUpdate[] {
  const updates: SubmissionUpdate[] = [];
  sender.watch(form, (update) => updates.push(update));
  return updates;
}

/** The records of an outbox as they are in storage, and their keys. */
export async function rawRecords(name: string): Promise<Map<string, unknown>> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
  const records = new Map<string, unknown>();
  if (database.objectStoreNames.contains('records')) {
    await new Promise<void>((resolve) => {
      const transaction = database.transaction('records');
      transaction.objectStore('records').openCursor().onsuccess = ({ target }) => {
        const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
        if (!cursor) return;
        records.set(cursor.key as string, cursor.value);
        cursor.continue();
      };
      transaction.oncomplete = () => resolve();
    });
  }
  database.close();
  return records;
}

/** Ends every sender of a test, and fails it when a promise was left to reject. */
export function guardEachTest(): void {
  const rejected: unknown[] = [];
  const onRejection = (event: PromiseRejectionEvent): void => void rejected.push(event.reason);
  beforeEach(() => addEventListener('unhandledrejection', onRejection));
  afterEach(async () => {
    for (const sender of open.splice(0)) sender.close();
    // Rejections are reported in a task of their own.
    await new Promise((resolve) => setTimeout(resolve));
    removeEventListener('unhandledrejection', onRejection);
    expect(rejected.splice(0)).to.deep.equal([]);
  });
}
