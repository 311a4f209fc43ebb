import type { Activity, Pledge } from '../../../src/contract/index.js';
import type { FeedFile } from '../feeds/feed-file.js';
import type { SyncedFeeds } from '../sign-ups/sync-posts.js';
import { problems } from './problem.js';

type FoundForm = { feed: FeedFile } & (
  { pledge: Pledge; activity?: undefined } | { pledge?: undefined; activity: Activity }
);

/** The pledge or activity that an address names. @throws the problem 404 where there is none. */
export async function findForm(synced: SyncedFeeds, name: string, id: string): Promise<FoundForm> {
  const feed = await synced.read(name);
  const pledge = feed?.pledges.get(id);
  if (feed && pledge) return { feed, pledge };
  const activity = feed?.activities.get(id);
  if (feed && activity) return { feed, activity };
  throw problems.notFound();
}

/** As {@link findForm}, where only an activity will do. */
export async function findActivity(
  synced: SyncedFeeds,
  name: string,
  id: string,
): Promise<{ feed: FeedFile; activity: Activity }> {
  const { feed, activity } = await findForm(synced, name, id);
  if (!activity) throw problems.notFound();
  return { feed, activity };
}
