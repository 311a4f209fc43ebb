import type { Database } from '../database/open.js';
import { problems } from '../http/problem.js';

/** The keys that this server is working on now. */
const underWay = new WeakMap<Database, Set<string>>();

/** A key that is being worked on is 409 `in-progress`. */
export async function oneAtATime<Result>(
  database: Database,
  key: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const keys = underWay.get(database) ?? new Set();
  underWay.set(database, keys);
  if (keys.has(key)) throw problems.inProgress();
  keys.add(key);
  try {
    return await work();
  } finally {
    keys.delete(key);
  }
}
