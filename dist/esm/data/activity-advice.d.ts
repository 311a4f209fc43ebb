import type { Activity } from '../contract/activity.js';
import type { Issue, Path } from '../contract/issue.js';
/**
 * What is valid in an activity and yet surely not meant.
 * @param raw the activity as it came: posts that are wrong are in their places there.
 */
export declare function adviceOnActivity({ posts, timeZone }: Activity, raw: unknown, path: Path): Issue[];
