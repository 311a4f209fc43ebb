import type { Transaction } from 'kysely';
import type { Database } from './open.js';
import type { Tables } from './tables.js';
import { inTransaction } from './transaction.js';

type Work<Result> = (transaction: Transaction<Tables>) => Promise<Result>;

interface Waiting {
  readonly order: string;
  readonly work: Work<unknown>;
  readonly settle: (result: unknown) => void;
  readonly fail: (error: unknown) => void;
}

interface Queue {
  readonly waiting: Waiting[];
  isTaken: boolean;
}

/** So many share a commit at most: the first of a group waits for the work of the last. */
const largest = 64;

const queues = new WeakMap<Database, Queue>();

/**
 * Runs `work` in a transaction that it may share with others who came while the last one was being committed: the
 * disk is waited for once for all of them, and a row that all of them count in is locked once. Nobody is answered
 * before the commit. Where one fails, which is rare, nothing of the group is kept and each has a transaction of its
 * own: `work` must be such that it can be done again.
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
  return new Promise<Result>((resolve, reject) => {
    waiting.push({ order, work, settle: (result) => resolve(result as Result), fail: reject });
    if (!isTaken) void empty(database, queue);
  });
}

async function empty(database: Database, queue: Queue): Promise<void> {
  queue.isTaken = true;
  while (queue.waiting.length > 0) {
    const group = queue.waiting.splice(0, largest);
    if (group.length === 1) await alone(database, group[0]!);
    else await together(database, group);
  }
  queue.isTaken = false;
}

const alone = (database: Database, { work, settle, fail }: Waiting): Promise<void> =>
  inTransaction(database, work).then(settle, fail);

async function together(database: Database, group: readonly Waiting[]): Promise<void> {
  const inOrder = [...group].sort((one, other) =>
    one.order < other.order ? -1 : one.order > other.order ? 1 : 0,
  );
  const results: unknown[] = [];
  try {
    await database.transaction().execute(async (transaction) => {
      for (const { work } of inOrder) results.push(await work(transaction));
    });
  } catch {
    // Nothing of it was kept, or nobody knows: each finds out by itself, by its key.
    for (const one of inOrder) await alone(database, one);
    return;
  }
  for (const [index, { settle }] of inOrder.entries()) settle(results[index]);
}
