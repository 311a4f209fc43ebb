import type { Activity, Post } from '../../contract/activity.js';
export declare const takenKey: (activity: Activity, id: string) => string;
export declare const waitingKey: (activity: Activity, id: string) => string;
/** A post with what the page has learnt of its places since the feed was written. */
export declare function knownPost(feed: string, activity: Activity, post: Post): Post;
