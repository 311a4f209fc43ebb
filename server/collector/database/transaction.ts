import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, isLocked } from './errors.js';
import type { Database, Transaction } from './open.js';

/** PostgreSQL's and SQLite's codes for “somebody else was faster; begin again”. */
const beginAgain = new Set([
  '40001', // serialization failure
  '40P01', // deadlock
  '23505', // the row that we were about to write is there now
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_CONSTRAINT_PRIMARYKEY',
]);

const tries = 8;

/** How long another process may hold the SQLite file before we say that nothing can be stored. Milliseconds. */
const lockPatience = 3000;

/** Thrown by `work` when what it read has changed before it could write. */
export class BeginAgain extends Error {
  override name = 'BeginAgain';
  readonly code = '40001';
}

/**
 * Runs `work` in one transaction, and again where two of them collided. A row that turned out to exist
 * counts as a collision: `work` looks first, so its next run finds the row instead of writing it.
 */
export async function inTransaction<Result>(
  database: Database,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await whileLocked(() => database.transaction().execute(work));
    } catch (error) {
      if (attempt === tries || !beginAgain.has(codeOf(error))) throw error;
      // Jitter, or the same two collide again.
      await pause(Math.random() * 5 * 2 ** attempt);
    }
  }
}

/**
 * Tries again for a while where another process holds the SQLite file: a backup, or the server that we replace.
 * Between two tries nothing is held, so readers go on.
 */
export async function whileLocked<Result>(work: () => Promise<Result>): Promise<Result> {
  const until = performance.now() + lockPatience;
  for (let longest = 10; ; longest = Math.min(100, longest * 2)) {
    try {
      return await work();
    } catch (error) {
      if (!isLocked(error) || performance.now() > until) throw error;
      await pause(longest * (0.5 + Math.random() / 2));
    }
  }
}
