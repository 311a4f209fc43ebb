import { type CSSResultOrNative, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { Kept } from '../../base/kept.js';
import type { EditorNotes } from '../../data/editor-notes.js';
import { FeedElement } from '../../data/feed-element.js';
import type { FeedListModule } from './feed-list-view.js';
/**
 * An element that shows several items of a feed. What selects and draws them is a module beside the script, which
 * comes while the feed is on its way: pages without a list do without it (docs/adr/0016).
 */
export declare abstract class FeedList extends FeedElement {
    #private;
    static styles: import("lit").CSSResult;
    static properties: PropertyDeclarations;
    /** The view, once it is there; for all of a kind. */
    protected static module: FeedListModule | undefined;
    /** Level of its headings, 1 to 6: of the names in a list, a series' title one above; of a board's title. Default 3. */
    headingLevel: number;
    protected readonly kept: Kept;
    constructor();
    /** Where the view is; every kind says it. */
    protected static load: () => Promise<FeedListModule>;
    /** Fetches the view; a server, which draws once and waits for nothing, does so in advance. */
    static open(): Promise<CSSResultOrNative[]>;
    connectedCallback(): void;
    /** Drawn is what a view has drawn. */
    protected getUpdateComplete(): Promise<boolean>;
    protected willUpdate(changed: PropertyValues): void;
    protected updated(changed: PropertyValues): void;
    protected editorNotes(): EditorNotes;
    protected render(): TemplateResult;
}
