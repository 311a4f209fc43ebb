import type { CollectorContext } from '../context.js';
import type { Database } from '../database/open.js';
import type { PostCounterRow } from '../database/tables.js';
import { inTransaction } from '../database/transaction.js';
import type { FeedFile, FeedFolder } from '../feeds/feed-file.js';
import { claimsTo } from './claims.js';
import { lockPosts, saveCounters } from './locked-posts.js';
import { tellSignUps } from '../messages/tell.js';
import { activityOf, isOver, offeredIn, postDetails, type Scope } from './offered-posts.js';
import { promote } from './places.js';
import { settle } from './settle.js';
import { endOfPost, followPost } from './term.js';

type SyncContext = Pick<CollectorContext, 'database' | 'utcOffset' | 'acceptHours' | 'now'>;

/** Reads feeds, and does for a changed one what the change means to those who have signed up. */
export class SyncedFeeds {
  readonly #folder: FeedFolder;
  readonly #collector: SyncContext;
  readonly #synced = new WeakMap<FeedFile, Promise<void>>();

  constructor(folder: FeedFolder, collector: SyncContext) {
    this.#folder = folder;
    this.#collector = collector;
  }

  async read(name: string): Promise<FeedFile | undefined> {
    const feed = await this.#folder.read(name);
    if (!feed) return undefined;
    let synced = this.#synced.get(feed);
    if (!synced) {
      const { database, utcOffset, acceptHours, now } = this.#collector;
      synced = syncPosts(database, { feed, utcOffset, acceptHours, now: now() }).catch(
        (error: unknown) => {
          // Not done: whoever reads the feed next tries it.
          this.#synced.delete(feed);
          throw error;
        },
      );
      this.#synced.set(feed, synced);
    }
    await synced;
    return feed;
  }
}

/**
 * Takes up what an editor changed: a post that has more places now gives them to who waits; one that was
 * moved or taken out gets the passes a new sequence number, so that calendars follow; and the names of a post are kept
 * until it is over, whenever that is.
 */
async function syncPosts(database: Database, base: Omit<Scope, 'activity'>): Promise<void> {
  const rows = await database
    .selectFrom('post_counters')
    .selectAll()
    .where('feed', '=', base.feed.name)
    .orderBy('activity')
    .orderBy('post')
    .execute();
  for (const row of rows) {
    const scope = { ...base, activity: row.activity };
    if (
      row.waiting > 0 ||
      differs(row, asInFeed(scope, row)) ||
      endOfPost(scope, row) !== row.ends_at
    )
      await syncPost(database, scope, row);
  }
}

type Shown = Pick<PostCounterRow, 'details' | 'gone'>;

function asInFeed(scope: Scope, row: PostCounterRow): Shown {
  const activity = activityOf(scope);
  const offered = offeredIn(scope).get(row.post);
  return {
    details:
      activity && offered ? JSON.stringify(postDetails(activity, offered.post)) : row.details,
    // A post that was misspelt is not called off.
    gone: scope.feed.named.has(`${row.activity} ${row.post}`) ? 0 : 1,
  };
}

const differs = (one: Shown, other: Shown): boolean =>
  one.details !== other.details || one.gone !== other.gone;

function syncPost(database: Database, scope: Scope, { post: id }: PostCounterRow): Promise<void> {
  return inTransaction(database, async (transaction) => {
    const posts = await lockPosts(transaction, scope, [id]);
    const post = posts.get(id)!;
    const shown = asInFeed(scope, post.row);
    const before = post.row.ends_at;
    // Compares with the old details, so it comes before they are replaced below.
    post.row.ends_at = endOfPost(scope, post.row);
    const ends = post.row.ends_at !== before;
    const touched = await promote(transaction, scope, post);
    const changed = differs(post.row, shown);
    if (changed) {
      Object.assign(post.row, shown, { sequence: post.row.sequence + 1 });
      const holders = await claimsTo(transaction, post.row)
        .select('sign_up')
        .where('state', '!=', 'cancelled')
        .execute();
      const ids = holders.map(({ sign_up }) => sign_up);
      touched.push(...ids);
      // What is over is no news, and a post that was taken out before is told once.
      if (!(post.offered && isOver(post.offered, scope.now)))
        await tellSignUps(
          transaction,
          scope.now,
          shown.gone === 1 ? 'post-cancelled' : 'post-changed',
          ids,
          `${id} ${post.row.sequence}`,
          { post: id },
        );
    }
    if (!changed && !ends && touched.length === 0) return;
    await saveCounters(transaction, scope, posts);
    await settle(transaction, scope, touched);
    if (ends) await followPost(transaction, post.row);
  });
}
