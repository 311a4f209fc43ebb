import type { FeedHead } from '../contract/feed.js';
import type { Issue } from '../contract/issue.js';
import type { Source } from '../contract/source.js';
import type { Problem } from './problem.js';
import type { Section } from './sections.js';
/** An item that was looked for: there and clean, or the reason why not. Its lesser faults are in `issues`. */
export type Found<Item> = {
    readonly item: Item;
    readonly issues: readonly Issue[];
} | {
    readonly problem: Problem;
};
/** A checked item: absent where a required part is wrong. */
export interface Checked<Item> {
    readonly item: Item | undefined;
    readonly issues: readonly Issue[];
}
/** Opens what a feed's address answered with; `base` is the address that its relative links start from. */
export declare function openFeed(document: unknown, base: string): Feed | Problem;
/** The same for text. */
export declare function parseFeed(text: string, base: string): Feed | Problem;
/**
 * A feed that was read. Items are checked when they are asked for, and once: a card in a feed of ten
 * thousand costs the check of one.
 */
export declare class Feed {
    #private;
    readonly base: string;
    readonly head: FeedHead;
    readonly issues: readonly Issue[];
    /** Use {@link openFeed}. `issues` says what is wrong with the head; items report their own. */
    constructor(document: Record<string, unknown>, base: string, head: FeedHead, issues: readonly Issue[]);
    /** Finds an item by its id; without one, the sole item: of several none is guessed. */
    find<Item extends {
        id: string;
    }>(section: Section<Item>, id?: string): Found<Item>;
    /** Where an item stands in its section, from 0, or -1. Of two with the same id the first one counts. */
    position({ key }: Section<{
        id: string;
    }>, id?: string): number;
    /** A section as it came, unchecked; empty, and an issue, where it is no list. */
    list(key: string, issues?: Issue[]): readonly unknown[];
    /** The item at a position, clean or left out, with its faults; the work is done once. */
    at<Item extends {
        id: string;
    }>({ key, table }: Section<Item>, index: number): Checked<Item>;
}
/** An item that was checked already, on its way from a list to its cards. */
export declare class FeedItem<Item> {
    readonly feed: Feed;
    readonly item: Item;
    readonly named?: Source | undefined;
    /** @param named the source that the list around it names already. */
    constructor(feed: Feed, item: Item, named?: Source | undefined);
}
