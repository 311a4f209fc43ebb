import type { Database } from '../database/open.js';
import type { PostCounterRow } from '../database/tables.js';
import type { Collected } from './live-figures.js';

/** The counters of one feed, as a handful of short queries that cost the same whoever has signed up. */
export interface Counters {
  pledges: ReadonlyMap<string, { signatures: number; changed_at: string }>;
  /** By `<activity> <post>`. */
  posts: ReadonlyMap<string, PostCounterRow>;
  /** By the id of pledge or activity. */
  collected: ReadonlyMap<string, Collected>;
}

export async function readCounters(database: Database, feed: string): Promise<Counters> {
  const pledges = await database
    .selectFrom('counters')
    .select(['pledge', 'signatures', 'changed_at'])
    .where('feed', '=', feed)
    .execute();
  const posts = await database
    .selectFrom('post_counters')
    .selectAll()
    .where('feed', '=', feed)
    .execute();
  const activities = await database
    .selectFrom('activity_counters')
    .select(['activity', 'sign_ups', 'people', 'changed_at'])
    .where('feed', '=', feed)
    .execute();
  const collected = new Map<string, Collected>();
  for (const { pledge, signatures, changed_at } of pledges) {
    const changedAt = changed_at;
    collected.set(pledge, { signed: signatures, people: signatures, ...nobodyCame, changedAt });
  }
  for (const { activity, sign_ups, people, changed_at } of activities) {
    const own = posts.filter((post) => post.activity === activity);
    const total = (what: 'attended' | 'minutes'): number =>
      own.reduce((sum, post) => sum + post[what], 0);
    collected.set(activity, {
      signed: sign_ups,
      people,
      ...nobodyCame,
      attended: total('attended'),
      hours: Math.round((total('minutes') / 60) * 100) / 100,
      changedAt: own.reduce((last, post) => max(last, post.changed_at), changed_at),
    });
  }
  return {
    pledges: new Map(pledges.map((row) => [row.pledge, row])),
    posts: new Map(posts.map((row) => [`${row.activity} ${row.post}`, row])),
    collected,
  };
}

const nobodyCame = { attended: 0, hours: 0, ticked: 0 };
const max = (one: string, other: string): string => (one > other ? one : other);
