import type { Issue } from '../contract/issue.js';
import type { Feed } from './feed.js';
/** What is valid in an item and yet surely not meant. It is shown all the same; the editor is told. */
export declare function adviceOn(feed: Feed, items: readonly unknown[]): Issue[];
