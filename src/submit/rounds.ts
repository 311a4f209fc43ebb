import { longestBackoff, longestWish } from './backoff.js';
import { deliver, type Workings } from './delivery.js';
import { exclusively } from './exclusive.js';
import { isExpired, lifetime, type Waiting } from './records.js';

/** A waiting page looks after its outbox at most this often, in milliseconds. */
const shortestPause = 1000;

type Due = (waiting: Waiting) => boolean;

/** Comes round to what waits: when asked, and by a timer when the next try is due. */
export interface Rounds {
  flush(eager?: boolean): Promise<void>;
  /** Sets the timer to the next try, whoever's it is. */
  schedule(): Promise<void>;
  /** Does something about one submission while no other page does. */
  alone(key: string, run: (sure: boolean, leasedUntil: number) => Promise<void>): Promise<void>;
  close(): void;
}

export function createRounds(name: string, workings: Workings): Rounds {
  const { outbox, announcements, clock, timeLimit } = workings;
  /** Keys that this page is about. */
  const busy = new Set<string>();
  let stopTimer: (() => void) | undefined;
  let closed = false;

  async function alone(
    key: string,
    run: (sure: boolean, leasedUntil: number) => Promise<void>,
  ): Promise<void> {
    busy.add(key);
    try {
      // A lease is longer than any try, storage included.
      await exclusively(`${name}:${key}`, (sure) => run(sure, clock.now() + 2 * timeLimit));
    } catch {
      // Storage failed under way; the lease ends, and a later round finds what was left.
    }
    busy.delete(key);
  }

  const retry = (key: string, due: Due): Promise<void> =>
    alone(key, async (sure, leasedUntil) => {
      const now = clock.now();
      // Asked again at the moment of taking it: another tab may have been faster.
      const waiting = await outbox.claim(
        key,
        (one) => due(one) && (sure || !isLeased(one, now)),
        leasedUntil,
      );
      if (!waiting) return;
      // What was not tried for long has one last try, however late it seems to be: the clock may be wrong.
      const text =
        isExpired(waiting, now) && waiting.nextAt > now ? undefined : await outbox.textOf(waiting);
      if (text) {
        await deliver(workings, waiting, text, !waiting.text, nobody);
      } else {
        await outbox.settle(waiting, { status: 'expired', settledAt: now });
        announcements.tell(waiting.form, { key, status: 'expired' });
      }
    });

  /** While one page has it alone. A lease of more than a lease's length is of a clock that was put back since. */
  const isLeased = ({ leasedUntil }: Waiting, now: number): boolean =>
    leasedUntil > now && leasedUntil <= now + 2 * timeLimit;

  async function flush(eager = false): Promise<void> {
    const now = clock.now();
    const due: Due = (waiting) =>
      waiting.nextAt <= now || (eager && waiting.offline) || isExpired(waiting, now);
    const tries: Promise<unknown>[] = [];
    for (const record of await outbox.all()) {
      const { key, status } = record;
      if (status === 'saved') {
        if (busy.has(key)) continue;
        const waiting = putRight(record, now);
        if (waiting !== record) await outbox.postpone(key, waiting);
        if (due(waiting)) tries.push(retry(key, due));
      } else if (status !== 'accepted' && (record.sealed || record.text)) {
        // The news stays until it is told, what was filled in does not.
        if (record.settledAt > now) tries.push(outbox.amend(key, { settledAt: now }));
        else if (record.settledAt + lifetime <= now)
          tries.push(outbox.amend(key, { sealed: undefined, text: undefined }));
      }
    }
    await Promise.all(tries);
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
    if (closed || next === Infinity) return;
    stopTimer = clock.after(
      Math.max(shortestPause, Math.min(next - clock.now(), longestWish)),
      () => void flush(),
    );
  }

  return {
    flush,
    schedule,
    alone,
    close() {
      closed = true;
      stopTimer?.();
    },
  };
}

const nobody = (): boolean => false;

/**
 * A submission whose times a clock has set that was put back since, by the clock as it is now: what it would have
 * to wait for may be days away. The pause that a server asked for begins anew; a pause of our own is over.
 */
function putRight(waiting: Waiting, now: number): Waiting {
  const { createdAt, triedAt, nextAt } = waiting;
  const pause = nextAt - triedAt;
  if (createdAt <= now && triedAt <= now) return waiting;
  return {
    ...waiting,
    createdAt: Math.min(createdAt, now),
    triedAt: Math.min(triedAt, now),
    nextAt: triedAt <= now ? nextAt : now + (pause > longestBackoff ? pause : 0),
  };
}
