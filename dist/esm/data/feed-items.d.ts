import type { Issue } from '../contract/issue.js';
import type { Feed } from './feed.js';
import type { Section } from './sections.js';
/** The good items of a section in their order, checked one at a time as the caller takes them; faults go to `issues`. */
export declare function feedItems<Item extends {
    id: string;
}>(feed: Feed, section: Section<Item>, issues?: Issue[]): Generator<Item, void, undefined>;
