import type { Issue } from '../contract/issue.js';
import type { EditorNotes } from './editor-notes.js';
import { type Feed } from './feed.js';
import { type FeedHost } from './feed-controller.js';
import type { Stale } from './feed-store.js';
import type { Problem } from './problem.js';
import type { Section } from './sections.js';
/** What an element knows about its one item. */
export type ItemState<Item> = {
    readonly status: 'waiting';
} | {
    readonly status: 'ready';
    readonly item: Item;
    readonly feed: Feed;
    readonly issues: readonly Issue[];
    readonly stale?: Stale;
} | {
    readonly status: 'failed';
    readonly problem: Problem;
    readonly feed?: Feed;
    readonly stale?: Stale;
};
/** An element that shows one item of a feed. */
export interface ItemHost extends FeedHost {
    /** The item's id; without it the fragment of `src`. */
    item?: string | null;
}
/** Picks one item of a section out of an element's feed. */
export declare class ItemController<Item extends {
    id: string;
}> {
    #private;
    constructor(host: ItemHost, section: Section<Item>);
    get state(): ItemState<Item>;
}
/** What an editor is to learn about one item. */
export declare function notesOn(state: ItemState<unknown>): EditorNotes;
