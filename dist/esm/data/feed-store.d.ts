import { Feed } from './feed.js';
import type { Problem } from './problem.js';
import { type ReadOptions } from './read-feed.js';
/** What an element knows about its feed. */
export type FeedState = {
    readonly status: 'waiting';
} | Ready | {
    readonly status: 'failed';
    readonly problem: Problem;
};
interface Ready {
    readonly status: 'ready';
    readonly feed: Feed;
    /** Set while the feed shown is an older copy. */
    readonly stale?: Stale;
}
export interface Stale {
    /** When the copy was read; milliseconds since 1970. */
    readonly since: number;
    readonly problem: Problem;
}
/** A feed, or the reason why there is none, as a state. */
export declare const stateOf: (feed: Feed | Problem, stale?: Stale) => FeedState;
type Listener = (state: FeedState) => void;
/** Used by every read; tests shorten the pauses. */
export declare const readOptions: ReadOptions;
/** The store of an address, one for the page; the fragment names an item and does not count. */
export declare function feedStore(address: string): FeedStore;
/** Forgets every feed. For tests. */
export declare const forgetFeeds: () => void;
/** One feed's address, read once for every element on the page that names it. */
declare class FeedStore {
    #private;
    constructor(address: string);
    /**
     * @param listener called at every change, and at once when something is known.
     * @param refresh seconds between polls; 0 for none. The shortest wish on the page counts.
     * @returns ends the subscription.
     */
    subscribe(listener: Listener, refresh?: number): () => void;
}
export {};
