import { nothing, type PropertyValues, type TemplateResult } from 'lit';
import { CivicElement } from '../base/civic-element.js';
import type { Issue } from '../contract/issue.js';
import type { FeedHost } from './feed-controller.js';
import type { FeedState, Stale } from './feed-store.js';
import type { Feed } from './feed.js';
import type { Problem } from './problem.js';
/** Detail of `civic-data`: the element has data to show. */
export interface CivicDataDetail {
    /** Set while an older copy is shown. */
    readonly stale: boolean;
}
/** Detail of `civic-error`. */
export interface CivicErrorDetail {
    /** What went wrong, as a code. */
    readonly code: Problem['code'];
}
/** An element that shows something out of a feed. */
export declare abstract class FeedElement extends CivicElement implements FeedHost {
    static properties: {
        data: {
            attribute: boolean;
        };
        src: {};
        refresh: {
            type: NumberConstructor;
        };
        debug: {
            type: BooleanConstructor;
        };
        largeType: {
            type: BooleanConstructor;
            reflect: boolean;
            attribute: string;
        };
    };
    /** A feed, or one item of the element's own kind, from a script. It is checked like any other. */
    data: unknown;
    /** Address of a feed, relative to the document's own URL; the fragment names the item. */
    src: string | null;
    /** Seconds between polls of `src`, at least 5. Default 0: none. */
    refresh: number;
    /** Shows editors what is wrong with the feed, on the page. Default false. */
    debug: boolean;
    constructor();
    /** Passes a change of the feed on to the page. */
    protected readonly announceState: (state: FeedState) => void;
    protected willUpdate(changed: PropertyValues): void;
    /** The page's own text: while waiting, and when there is nothing else to show. */
    protected renderFallback(problem?: Problem, feed?: Feed): TemplateResult;
    /** For editors, with `debug`: why nothing is shown, or what was left out of what is. */
    protected renderEditorNotes(problem: Problem | undefined, issues: readonly Issue[], feed?: Feed): TemplateResult | typeof nothing;
    /** For readers: that this is an older copy, and from when. */
    protected renderStale(stale: Stale | undefined): TemplateResult | typeof nothing;
}
