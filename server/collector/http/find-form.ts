import type { Context } from 'hono';
import type { Activity, Form, Pledge } from '../../../src/contract/index.js';
import type { FeedFile } from '../feeds/feed-file.js';
import type { SyncedFeeds } from '../sign-ups/sync-posts.js';
import { problems } from './problem.js';

/** The feed that an address names. @throws the problem 404 where there is none. */
export async function findFeed(
  feeds: Pick<SyncedFeeds, 'read'>,
  context: Context,
): Promise<FeedFile> {
  const feed = await feeds.read(context.req.param('feed') ?? '');
  if (!feed) throw problems.notFound();
  return feed;
}

/** The answers to a form of the section `forms` are kept as the signatures of a pledge are. */
type FoundForm = { feed: FeedFile } & (
  { signable: Pledge | Form; activity?: undefined } | { signable?: undefined; activity: Activity }
);

/** The pledge, activity or form that an address names. @throws the problem 404 where there is none. */
export async function findForm(synced: SyncedFeeds, name: string, id: string): Promise<FoundForm> {
  const feed = await synced.read(name);
  const signable = feed?.pledges.get(id) ?? feed?.forms.get(id);
  if (feed && signable) return { feed, signable };
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
