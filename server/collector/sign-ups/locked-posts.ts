import { sql } from 'kysely';
import type { Transaction } from '../database/open.js';
import type { PostCounterRow } from '../database/tables.js';
import {
  activityOf,
  offeredIn,
  type OfferedPost,
  postDetails,
  type Scope,
  timeOf,
} from './offered-posts.js';
import { firstEnd } from './term.js';

/** A post whose counter nobody else can change until the transaction ends. */
export interface LockedPost {
  /** `undefined`: it is not in the feed any more. */
  offered: OfferedPost | undefined;
  row: PostCounterRow;
  /** Somebody waits who is next: free places are theirs. */
  blocked: boolean;
}

/**
 * Locks the counters of posts, in the order of their ids: two transactions that want the same two posts
 * meet at the first of them and cannot wait for each other. The statement writes, which is what locks on
 * both databases alike, and it makes the counters that are not there yet.
 */
export async function lockPosts(
  transaction: Transaction,
  scope: Scope,
  ids: Iterable<string>,
): Promise<Map<string, LockedPost>> {
  const sorted = [...new Set(ids)].sort();
  if (sorted.length === 0) return new Map();
  const offered = offeredIn(scope);
  const rows = await transaction
    .insertInto('post_counters')
    .values(sorted.map((id) => newCounter(scope, id, offered.get(id))))
    .onConflict((conflict) =>
      conflict
        .columns(['feed', 'activity', 'post'])
        .doUpdateSet({ line: sql<number>`post_counters.line` }),
    )
    .returningAll()
    .execute();
  const byId = new Map(rows.map((row) => [row.post, row]));
  return new Map(
    sorted.map((id) => {
      const row = byId.get(id)!;
      return [id, { offered: offered.get(id), row, blocked: row.waiting > 0 }];
    }),
  );
}

function newCounter(scope: Scope, id: string, offered: OfferedPost | undefined): PostCounterRow {
  const activity = activityOf(scope);
  return {
    feed: scope.feed.name,
    activity: scope.activity,
    post: id,
    taken: 0,
    waiting: 0,
    line: 0,
    attended: 0,
    minutes: 0,
    details: activity && offered ? JSON.stringify(postDetails(activity, offered.post)) : '{}',
    gone: 0,
    sequence: 0,
    ends_at: firstEnd(scope, id),
    changed_at: timeOf(scope),
  };
}

/** Writes down what was done to the locked counters. */
export async function saveCounters(
  transaction: Transaction,
  scope: Scope,
  posts: ReadonlyMap<string, LockedPost>,
): Promise<void> {
  if (posts.size === 0) return;
  await transaction
    .insertInto('post_counters')
    .values([...posts.values()].map(({ row }) => ({ ...row, changed_at: timeOf(scope) })))
    .onConflict((conflict) =>
      conflict.columns(['feed', 'activity', 'post']).doUpdateSet((build) => ({
        taken: build.ref('excluded.taken'),
        waiting: build.ref('excluded.waiting'),
        line: build.ref('excluded.line'),
        attended: build.ref('excluded.attended'),
        minutes: build.ref('excluded.minutes'),
        details: build.ref('excluded.details'),
        gone: build.ref('excluded.gone'),
        sequence: build.ref('excluded.sequence'),
        ends_at: build.ref('excluded.ends_at'),
        changed_at: build.ref('excluded.changed_at'),
      })),
    )
    .execute();
}

/** When the last of some posts ends. */
export function overAt(
  scope: Scope,
  posts: ReadonlyMap<string, LockedPost>,
  ids: Iterable<string>,
): string {
  let last = '';
  for (const id of ids) {
    const { row, offered } = posts.get(id)!;
    const end = row.ends_at ?? (offered ? new Date(offered.ends).toISOString() : '');
    if (end > last) last = end;
  }
  return last || timeOf(scope);
}
