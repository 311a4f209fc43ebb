import type { FeedHead } from '../contract/feed.js';
import type { Issue } from '../contract/issue.js';
import type { Source } from '../contract/source.js';
import { type Problem } from './problem.js';
import type { Section } from './sections.js';
/** An item that was looked for: there and clean, or the reason why not. Its lesser faults are in `issues`. */
export type Found<Item> = {
    readonly item: Item;
    readonly issues: readonly Issue[];
} | {
    readonly problem: Problem;
};
/**
 * A feed that was read. Items are checked when they are asked for, and once: a card in a feed of ten
 * thousand costs the check of one.
 */
export declare class Feed {
    #private;
    readonly base: string;
    readonly head: FeedHead;
    /** What is wrong with the head; items report their own. */
    readonly issues: readonly Issue[];
    /**
     * @param document what the feed's address answered with, parsed.
     * @param base the address that relative links and pictures start from.
     * @throws {ProblemError} when it is no feed, or one of a version that is not known here.
     */
    constructor(document: unknown, base: string);
    /** Finds one item by its id. Of two with the same id the first one counts. */
    find<Item extends {
        id: string;
    }>(section: Section<Item>, id: string): Found<Item>;
    /** The sole item of a section, for an element that names none. Of several none is guessed. */
    only<Item extends {
        id: string;
    }>(section: Section<Item>): Found<Item>;
    /** The good items in their order, checked one at a time as the caller takes them; faults go to `issues`. */
    items<Item extends {
        id: string;
    }>(section: Section<Item>, issues?: Issue[]): Generator<Item, void, undefined>;
    /** Where an item stands in its section, from 0; -1 when it is not there. */
    position<Item extends {
        id: string;
    }>(section: Section<Item>, id: string): number;
    /** The name that an item's raw form gives itself, for messages about it. */
    nameAt(key: string, index: number): string | undefined;
}
/** Wraps one item that a script handed over, so that it is checked like any other. */
export declare function feedOfOne(section: Section<{
    id: string;
}>, item: unknown, base: string): Feed;
/** An item that was checked already, on its way from a list to its cards. */
export declare class FeedItem<Item> {
    readonly feed: Feed;
    readonly item: Item;
    readonly named?: Source | undefined;
    /** @param named the source that the list around it names already. */
    constructor(feed: Feed, item: Item, named?: Source | undefined);
}
