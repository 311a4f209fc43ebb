import type { html, nothing, TemplateResult } from 'lit';
import type { formatMoment } from '../../base/format.js';
import type { Kept } from '../../base/kept.js';
import type { Language } from '../../base/language.js';
import type { wordsIn } from '../../base/words.js';
import type { EditorNotes } from '../../data/editor-notes.js';
import type { Feed, FeedItem } from '../../data/feed.js';
import type { measureSection, memberSection } from '../../data/sections.js';
import type { renderSource } from './source-line.js';
/**
 * What a module that comes later draws with: the script's own, handed over, for beside a classic script a
 * module would bring copies of them.
 */
export interface Kit {
    readonly html: typeof html;
    readonly nothing: typeof nothing;
    readonly formatMoment: typeof formatMoment;
    readonly wordsIn: typeof wordsIn;
    readonly FeedItem: typeof FeedItem;
    readonly measureSection: typeof measureSection;
    readonly memberSection: typeof memberSection;
    readonly renderSource: typeof renderSource;
}
/** What a view asks of its element. */
export interface FeedListHost {
    readonly language: Language;
    readonly headingLevel: number;
    readonly kept: Kept;
    requestUpdate(): void;
}
/** What selects items of a feed for an element, and draws them. */
export interface FeedListView {
    /** Before each drawing: follows the feed and the element's properties. */
    update(feed: Feed): void;
    /**
     * @param stale says that this is an older copy, where it is one.
     * @returns nothing where there is nothing to show.
     */
    render(feed: Feed, stale: HTMLElement | undefined): TemplateResult | undefined;
    /** After each drawing. */
    drawn?(): void;
    editorNotes(feed: Feed): EditorNotes;
}
/** A module with a view. */
export interface FeedListModule {
    readonly View: new (kit: Kit, host: never) => FeedListView;
    readonly styles: string;
}
