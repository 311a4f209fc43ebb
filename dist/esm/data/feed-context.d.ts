import type { FeedState } from './feed-store.js';
/** Hands the state of a `<civic-feed>` to the elements inside it. One key for every copy of the kit. */
export declare const feedContext: {
    __context__: FeedState;
};
