import type { Transaction } from 'kysely';
import type { Database } from './open.js';
import type { Tables } from './tables.js';

/** PostgreSQL's and SQLite's codes for “somebody else was faster; begin again”. */
const beginAgain = new Set([
  '40001', // serialization failure
  '40P01', // deadlock
  '23505', // the row that we were about to write is there now
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_CONSTRAINT_PRIMARYKEY',
]);

const tries = 8;

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
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.transaction().execute(work);
    } catch (error) {
      if (attempt === tries || !beginAgain.has(codeOf(error))) throw error;
      // Jitter, or the same two collide again.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 5 * 2 ** attempt));
    }
  }
}

/** The code that a database driver or Node put on an error. */
export function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}
