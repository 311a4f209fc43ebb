import { nothing, type PropertyValues, type TemplateResult } from 'lit';
import { CivicElement } from '../base/civic-element.js';
import type { EditorNotes } from './editor-notes.js';
import type { FeedHost } from './feed-controller.js';
import type { FeedState, Stale } from './feed-store.js';
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
        lang: {
            reflect: boolean;
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
    src?: string | null;
    /** Seconds between polls of `src`, at least 5. Default 0: none. */
    refresh: number;
    /** Shows editors what is wrong with the feed, on the page. Default false. */
    debug: boolean;
    constructor();
    /** Passes a change of the feed on to the page. */
    protected readonly announceState: (state: FeedState) => void;
    /** What an editor is told with `debug`: why nothing is shown, or what was left out of what is. */
    protected abstract editorNotes(): EditorNotes;
    protected updated(changed: PropertyValues): void;
    /** For readers: that this is an older copy, and from when. */
    protected renderStale(stale: Stale | undefined): TemplateResult | typeof nothing;
}
