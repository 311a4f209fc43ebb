import type { Activity, Place, Post } from '../../../src/contract/index.js';

/** What people know of a post that they signed up for: a change of it is a change of their pass. */
export interface PostDetails {
  title: string;
  place?: Place;
  starts: string;
  ends: string;
}

/** Kept in the database, so that a post that was taken out of the feed can still be called off by name. */
export function postDetails(activity: Activity, post: Post): PostDetails {
  const place = post.place ?? activity.place;
  return {
    title: post.title ?? activity.title,
    ...(place && { place }),
    starts: post.starts,
    ends: post.ends,
  };
}
