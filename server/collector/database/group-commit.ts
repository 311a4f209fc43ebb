import type { Transaction } from 'kysely';
import { concernsAll, TooBusy } from './errors.js';
import type { Database } from './open.js';
import type { Tables } from './tables.js';
import { inTransaction, whileLocked } from './transaction.js';

type Work<Result> = (transaction: Transaction<Tables>) => Promise<Result>;

interface QueuedWork {
  readonly order: string;
  readonly work: Work<unknown>;
  readonly settle: (result: unknown) => void;
  readonly fail: (error: unknown) => void;
  /** It has been answered already: there was no time left. */
  isLate: boolean;
}

interface Queue {
  waiting: QueuedWork[];
  isTaken: boolean;
}

/** So many share a commit at most: the first of a group waits for the work of the last. */
const largest = 64;

/** So many wait at most, about three seconds of work; whoever comes then is better told at once. */
const longest = 1000;

/** Milliseconds after which one is answered in any case, before clients and proxies give up. */
const patience = 10_000;

const queues = new WeakMap<Database, Queue>();

/**
 * Runs `work` in a transaction that it may share with others who came while the last one was being committed: the
 * disk is waited for once for all of them, and a row that all of them count in is locked once. Nobody is answered
 * before the commit. Where one fails, which is rare, nothing of the group is kept and each has a transaction of its
 * own: `work` must be such that it can be done again.
 *
 * Where the queue is full or the database takes too long, `TooBusy` is thrown. `work` may be carried out all the same.
 *
 * @param order what the work locks for others, as a name: a group works in the order of these names, so that two
 * servers do not wait for each other.
 */
export function inGroup<Result>(
  database: Database,
  order: string,
  work: Work<Result>,
): Promise<Result> {
  let queue = queues.get(database);
  if (!queue) queues.set(database, (queue = { waiting: [], isTaken: false }));
  const { waiting, isTaken } = queue;
  if (waiting.length >= longest) return Promise.reject(new TooBusy());
  return new Promise<Result>((resolve, reject) => {
    const one: QueuedWork = {
      order,
      work,
      settle: (result) => {
        clearTimeout(timer);
        resolve(result as Result);
      },
      fail: (error) => {
        clearTimeout(timer);
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as it was thrown
        reject(error);
      },
      isLate: false,
    };
    const timer = setTimeout(() => {
      one.isLate = true;
      reject(new TooBusy());
    }, patience);
    waiting.push(one);
    if (!isTaken) void empty(database, queue);
  });
}

async function empty(database: Database, queue: Queue): Promise<void> {
  queue.isTaken = true;
  while (queue.waiting.length > 0) {
    const group = queue.waiting.splice(0, largest).filter(({ isLate }) => !isLate);
    if (group.length === 1) await alone(database, group);
    else if (group.length > 1) await together(database, group);
  }
  queue.isTaken = false;
}

/** Each by itself, one after the other; none any more once the database turns out to be away. */
async function alone(database: Database, group: readonly QueuedWork[]): Promise<void> {
  let away: unknown;
  for (const one of group) {
    if (one.isLate) continue;
    if (away === undefined)
      await inTransaction(database, one.work).then(one.settle, (error: unknown) => {
        if (concernsAll(error)) away = error;
        one.fail(error);
      });
    else one.fail(away);
  }
}

async function together(database: Database, group: readonly QueuedWork[]): Promise<void> {
  const inOrder = [...group].sort((one, other) =>
    one.order < other.order ? -1 : one.order > other.order ? 1 : 0,
  );
  let results: unknown[];
  try {
    results = await whileLocked(() =>
      database.transaction().execute(async (transaction) => {
        const done: unknown[] = [];
        for (const { work } of inOrder) done.push(await work(transaction));
        return done;
      }),
    );
  } catch (error) {
    // Nothing of it was kept, or nobody knows: each finds out by itself, by its key.
    if (concernsAll(error)) for (const { fail } of inOrder) fail(error);
    else await alone(database, inOrder);
    return;
  }
  for (const [index, { settle }] of inOrder.entries()) settle(results[index]);
}
