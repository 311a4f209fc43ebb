import { within } from '../base/scheduling/within.js';
import { deliver, longestBackoff, longestRetryAfter, type SenderContext } from './delivery.js';
import { isExpired, lifetime, type WaitingSubmission } from './outbox.js';

/** A waiting page looks after its outbox at most this often, in milliseconds. */
const shortestPause = 1000;

type Condition = (waiting: WaitingSubmission) => boolean;

/** @param hasLock false in browsers without Web Locks (Safari before 15.4), where a lease has to do. */
type LockedRun = (hasLock: boolean, leasedUntil: number) => Promise<void>;

/** Tries again what waits: when asked, and by a timer when the next try is due. */
interface Retries {
  flush(eager?: boolean): Promise<void>;
  /** Sets the timer to the next try of all that waits, whichever page it is from. */
  schedule(): Promise<void>;
  /** Does something about one submission while no other page does. */
  runAlone(key: string, run: LockedRun): Promise<void>;
  close(): void;
}

export function createRetries(name: string, context: SenderContext): Retries {
  const { outbox, announcements, clock, timeLimit } = context;
  /** A lease is longer than any try, storage included. */
  const leaseLength = 2 * timeLimit;
  /** Keys that this page is working on. */
  const busy = new Set<string>();
  let stopTimer: (() => void) | undefined;
  let isClosed = false;

  /** A lease that seems longer than any can be is of a clock that was put back since. */
  const isLeased = ({ leasedUntil }: WaitingSubmission, now: number): boolean =>
    leasedUntil > now && leasedUntil <= now + leaseLength;

  async function runAlone(key: string, run: LockedRun): Promise<void> {
    busy.add(key);
    try {
      await withLock(`${name}:${key}`, (hasLock) => run(hasLock, clock.now() + leaseLength));
    } catch {
      // Storage failed under way; the lease ends, and a later look finds what was left.
    }
    busy.delete(key);
  }

  const retry = (key: string, isDue: Condition): Promise<void> =>
    runAlone(key, async (hasLock, leasedUntil) => {
      const now = clock.now();
      // Asked again at the moment of taking it: another tab may have been faster.
      const waiting = await outbox.claim(
        key,
        (one) => isDue(one) && (hasLock || !isLeased(one, now)),
        leasedUntil,
      );
      if (!waiting) return;
      // What was not tried for long has one last try, however late it seems to be: the clock may be wrong.
      const isOver = isExpired(waiting, now) && waiting.nextAt > now;
      const text = isOver ? undefined : await outbox.textOf(waiting);
      if (text) {
        await deliver(context, waiting, text, !waiting.text, () => false);
      } else {
        await outbox.settle(waiting, { status: 'expired', settledAt: now });
        announcements.tell(waiting.form, { key, status: 'expired' });
      }
    });

  async function flush(eager = false): Promise<void> {
    const now = clock.now();
    const isDue: Condition = (waiting) =>
      waiting.nextAt <= now || (eager && waiting.offline) || isExpired(waiting, now);
    const work: Promise<unknown>[] = [];
    for (const record of await outbox.all()) {
      const { key, status } = record;
      if (status === 'saved') {
        if (busy.has(key)) continue;
        const waiting = correctTimes(record, now);
        if (waiting !== record) await outbox.postpone(key, waiting);
        if (isDue(waiting)) work.push(retry(key, isDue));
      } else if (status !== 'accepted' && (record.sealed || record.text)) {
        // The news stays until somebody reads it, what was filled in does not.
        if (record.settledAt > now) work.push(outbox.amend(key, { settledAt: now }));
        else if (record.settledAt + lifetime <= now)
          work.push(outbox.amend(key, { sealed: undefined, text: undefined }));
      }
    }
    await Promise.all(work);
    await schedule();
  }

  async function schedule(): Promise<void> {
    let next = Infinity;
    for (const record of await outbox.all()) {
      if (record.status !== 'saved' || busy.has(record.key)) continue;
      next = Math.min(
        next,
        record.createdAt + lifetime,
        Math.max(record.nextAt, isLeased(record, clock.now()) ? record.leasedUntil : 0),
      );
    }
    stopTimer?.();
    if (isClosed || next === Infinity) return;
    stopTimer = clock.after(
      Math.max(shortestPause, Math.min(next - clock.now(), longestRetryAfter)),
      () => void flush(),
    );
  }

  return {
    flush,
    schedule,
    runAlone,
    close() {
      isClosed = true;
      stopTimer?.();
    },
  };
}

/**
 * Where the clock was put back since a submission's times were set, waiting for them could take days. These are its
 * times by the clock as it is now: a pause that the server asked for begins anew, a pause of our own is over.
 */
function correctTimes(waiting: WaitingSubmission, now: number): WaitingSubmission {
  const { createdAt, triedAt, nextAt } = waiting;
  if (createdAt <= now && triedAt <= now) return waiting;
  const pause = nextAt - triedAt;
  return {
    ...waiting,
    createdAt: Math.min(createdAt, now),
    triedAt: Math.min(triedAt, now),
    nextAt: triedAt <= now ? nextAt : now + (pause > longestBackoff ? pause : 0),
  };
}

/**
 * Runs something while no other tab, frame or worker of this origin runs it under the same name; does
 * nothing while another does. Where locks do not answer it runs without one, and is told so.
 */
async function withLock(name: string, run: (hasLock: boolean) => Promise<void>): Promise<void> {
  let state: 'asked' | 'answered' | 'late' = 'asked';
  let held: Promise<unknown> | undefined;
  const answered = new Promise<void>((resolve, reject) => {
    held = navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      if (state === 'late') return;
      state = 'answered';
      resolve();
      if (lock) await run(true);
    });
    held.catch(reject);
  });
  try {
    await within(answered);
  } catch {
    // No locks here, or a sandboxed frame, where asking is refused; or no answer.
    state = 'late';
    return run(false);
  }
  await held;
}
