import type { Activity } from '../../../src/contract/index.js';
import type { FeedFile } from '../feeds/feed-file.js';
import { offeredPosts, type OfferedPost } from './offered-posts.js';

/** What a transaction works on, and when. */
export interface Scope {
  feed: FeedFile;
  activity: string;
  utcOffset: string;
  /** An instant. */
  now: number;
}

export const timeOf = (scope: Scope): string => new Date(scope.now).toISOString();

export const activityOf = ({ feed, activity }: Scope): Activity | undefined =>
  feed.activities.get(activity);

/** The posts of the scope's activity, as the feed has them now. */
export function offeredIn(scope: Scope): ReadonlyMap<string, OfferedPost> {
  const activity = activityOf(scope);
  return activity ? offeredPosts(activity, scope.utcOffset) : new Map<string, OfferedPost>();
}
