import { setImmediate as nextTurn } from 'node:timers/promises';
import { concernsAll, TooBusy } from './errors.js';
import type { Database, Transaction } from './open.js';
import { inTransaction, whileLocked } from './transaction.js';

/** Does several things in one transaction. @returns a result for each, in their order. */
type Work<Input, Result> = (
  transaction: Transaction,
  inputs: readonly Input[],
) => Promise<readonly Result[]>;

interface Queued<Input, Result> {
  readonly input: Input;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
  /** It has been answered already: there was no time left. */
  isLate: boolean;
}

/** So many share a commit at most: the first of a group waits for the work of the last. */
const largest = 64;

/** So many wait at most, about three seconds of work; whoever comes then is better told at once. */
const longest = 1000;

/** Milliseconds after which one is answered in any case, before clients and proxies give up. */
const patience = 10_000;

/**
 * Makes a function that does `work` in a transaction, shared with others that came while the last one was being
 * committed: the disk is waited for once for all of them, a row that all of them count in is locked once, and one
 * statement can write the rows of all. Nobody is answered before the commit. Where something fails, which is rare,
 * nothing of the group is kept and each has a transaction of its own: `work` must be such that it can be done again.
 *
 * Where the queue is full or the database takes too long, `TooBusy` is thrown. `work` may be carried out all the same.
 */
export function inGroups<Input, Result>(work: Work<Input, Result>): Grouped<Input, Result> {
  const queues = new WeakMap<Database, Queue<Input, Result>>();
  const add = (database: Database, input: Input): Promise<Result> => {
    let queue = queues.get(database);
    if (!queue) queues.set(database, (queue = new Queue(database, work)));
    return queue.add(input);
  };
  return Object.assign(add, { waiting: (database: Database) => queues.get(database)?.length ?? 0 });
}

interface Grouped<Input, Result> {
  (database: Database, input: Input): Promise<Result>;
  /** How many wait for a group. */
  waiting: (database: Database) => number;
}

class Queue<Input, Result> {
  readonly #database: Database;
  readonly #work: Work<Input, Result>;
  readonly #waiting: Queued<Input, Result>[] = [];
  #isTaken = false;

  constructor(database: Database, work: Work<Input, Result>) {
    this.#database = database;
    this.#work = work;
  }

  get length(): number {
    return this.#waiting.length;
  }

  async add(input: Input): Promise<Result> {
    if (this.#waiting.length >= longest) throw new TooBusy();
    let timer: NodeJS.Timeout | undefined;
    const result = new Promise<Result>((resolve, reject) => {
      const one = { input, resolve, reject, isLate: false };
      timer = setTimeout(() => {
        one.isLate = true;
        reject(new TooBusy());
      }, patience);
      this.#waiting.push(one);
    });
    if (!this.#isTaken) void this.#empty();
    return result.finally(() => clearTimeout(timer));
  }

  async #empty(): Promise<void> {
    this.#isTaken = true;
    while (this.#waiting.length > 0) {
      // Requests that arrive together are read one after the other: without this the first one would be a group by itself.
      await nextTurn();
      const group = this.#waiting.splice(0, largest).filter(({ isLate }) => !isLate);
      if (group.length === 1) await this.#alone(group);
      else if (group.length > 1) await this.#together(group);
    }
    this.#isTaken = false;
  }

  /** Each by itself, one after the other; none any more once the database turns out to be away. */
  async #alone(group: readonly Queued<Input, Result>[]): Promise<void> {
    let away: unknown;
    for (const { input, isLate, resolve, reject } of group) {
      if (away !== undefined) reject(away);
      else if (!isLate)
        try {
          const [result] = await inTransaction(this.#database, (transaction) =>
            this.#work(transaction, [input]),
          );
          resolve(result!);
        } catch (error) {
          if (concernsAll(error)) away = error;
          reject(error);
        }
    }
  }

  async #together(group: readonly Queued<Input, Result>[]): Promise<void> {
    const inputs = group.map(({ input }) => input);
    try {
      const results = await whileLocked(() =>
        this.#database.transaction().execute((transaction) => this.#work(transaction, inputs)),
      );
      for (const [index, { resolve }] of group.entries()) resolve(results[index]!);
    } catch (error) {
      // Nothing of it was kept, or nobody knows: each finds out by itself, by its key.
      if (concernsAll(error)) for (const { reject } of group) reject(error);
      else await this.#alone(group);
    }
  }
}
