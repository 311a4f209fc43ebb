import type { Activity } from '../../contract/activity.js';
import type { Pass, WantedPost } from '../../contract/submission.js';
/** Remembers posts that have no room for so many people; asked for with `waiting`, not even there. */
export declare function noteFull(feed: string, activity: Activity, wanted: readonly WantedPost[], people: number): void;
/** Remembers places that were just taken, or with `people` 0 that they were given back. */
export declare function notePass(feed: string, activity: Activity, pass: Partial<Pass>, people: number): void;
