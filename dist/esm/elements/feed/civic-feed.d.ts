import { type TemplateResult } from 'lit';
import type { EditorNotes } from '../../data/editor-notes.js';
import { FeedElement } from '../../data/feed-element.js';
/**
 * Reads one feed for all the elements inside it.
 *
 * @summary One fetch, shared by every element inside.
 * @slot - The page, with the elements that take their items from this feed.
 * @event {CustomEvent<CivicDataDetail>} civic-data - The feed was read, or read anew with a change.
 * @event {CustomEvent<CivicErrorDetail>} civic-error - The feed could not be read and no copy is known.
 */
export declare class CivicFeed extends FeedElement {
    #private;
    static styles: import("lit").CSSResult;
    protected editorNotes(): EditorNotes;
    protected render(): TemplateResult;
}
declare global {
    interface HTMLElementTagNameMap {
        'civic-feed': CivicFeed;
    }
}
