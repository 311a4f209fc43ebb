import type { Activity, Post } from '../activity.js';

/** A post with its counts in whole people: a feed may have halves, and half a place seats nobody. */
export const wholePlaces = <P extends Pick<Post, 'capacity' | 'taken' | 'waitlist' | 'waiting'>>(
  post: P,
) => ({
  ...post,
  // Without a capacity nobody has to sign up, and nobody can.
  capacity: Math.floor(post.capacity ?? 0),
  taken: Math.ceil(post.taken ?? 0),
  waitlist: Math.floor(post.waitlist ?? 0),
  waiting: Math.ceil(post.waiting ?? 0),
});

/** How many may come with one sign-up, whoever signs up included. */
export const largestParty = ({ people = 1 }: Pick<Activity, 'people'>): number =>
  Math.floor(people);
