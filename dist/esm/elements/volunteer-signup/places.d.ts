import type { Activity, Post } from '../../contract/activity.js';
import type { Pass, WantedPost } from '../../contract/submission.js';
/** A post with what the page has learnt of its places since the feed was written. */
export declare function knownPost(feed: string, activity: Activity, post: Post): Post;
/** Remembers posts that have no room for so many people; asked for with `waiting`, not even there. */
export declare function noteFull(feed: string, activity: Activity, wanted: readonly WantedPost[], people: number): void;
/** Remembers places that were just taken, or with `people` 0 that they were given back. */
export declare function notePass(feed: string, activity: Activity, pass: Partial<Pass>, people: number): void;
