import type { PropertyDeclarations, PropertyValues } from 'lit';
import { CivicElement } from '../base/civic-element.js';
import type { EditorNotes } from './editor-notes.js';
import type { FeedHost } from './feed-controller.js';
/** An element that shows something out of a feed. */
export declare abstract class FeedElement extends CivicElement implements FeedHost {
    static properties: PropertyDeclarations;
    /** A feed, or one item of the element's own kind, from a script. It is checked like any other. */
    data: unknown;
    /** Address of a feed, relative to the document's own URL; the fragment names the item. */
    src?: string | null;
    /** Seconds between polls of `src`, at least 5. Default 0: none. */
    refresh: number;
    /** Shows editors what is wrong with the feed, on the page. Default false. */
    debug: boolean;
    constructor();
    /** What an editor is told with `debug`: why nothing is shown, or what was left out of what is. */
    protected abstract editorNotes(): EditorNotes;
    protected updated(changed: PropertyValues): void;
}
