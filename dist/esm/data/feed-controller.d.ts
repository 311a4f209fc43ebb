import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type FeedState } from './feed-store.js';
import type { Section } from './sections.js';
/** The properties by which an element says where its feed is. */
export interface FeedHost extends ReactiveControllerHost, HTMLElement {
    /** A feed, or one item of the element's own kind. */
    data: unknown;
    /** A feed's address; the fragment names the item. */
    src?: string | null;
    /** Seconds between polls; 0 for none. */
    refresh: number;
}
/**
 * Finds an element's feed: its `data` property, an inline JSON child, its `src`, the nearest
 * `<civic-feed>`, in this order; and follows it while the element is on the page.
 */
export declare class FeedController implements ReactiveController {
    #private;
    /** @param section what a single item given as data is checked as; none for elements that take whole feeds. */
    constructor(host: FeedHost, section?: Section<{
        id: string;
    }>);
    hostConnected(): void;
    hostDisconnected(): void;
    /** What is known now; asked for in an update, it follows the host's properties first. */
    get state(): FeedState;
}
