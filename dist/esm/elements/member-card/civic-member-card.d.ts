import { type PropertyDeclarations, type PropertyValues } from 'lit';
import type { EditorNotes } from '../../data/editor-notes.js';
import { FeedElement } from '../../data/feed-element.js';
import { type ItemHost } from '../../data/item-controller.js';
/** How much of a member a card shows. */
export type MemberCardVariant = 'compact' | 'card' | 'feature';
/**
 * Presents a person in public service, or a unit, to their neighbours.
 *
 * @summary The card of a community worker, a volunteer or a unit.
 * @slot - Shown without script, while the data loads and when there is none: a link or a line of text.
 * @event {CustomEvent<CivicDataDetail>} civic-data - Data arrived, or changed.
 * @event {CustomEvent<CivicErrorDetail>} civic-error - No data could be had.
 * @csspart base - The wrapper of everything.
 * @csspart photo - The picture, or the initials in its place.
 * @csspart name - The name.
 * @csspart facts - The figures.
 * @csspart story - The disclosure with the story.
 * @cssproperty [--civic-accent] - The one accent. Default: a deep red mixed from the text colour.
 * @cssproperty [--civic-font-size] - Default: the page's own, at least 14px.
 * @cssproperty [--civic-display-font] - Font of name and figures in the feature. Default: the page's own.
 */
export declare class CivicMemberCard extends FeedElement implements ItemHost {
    #private;
    protected static readonly later = ".facts, .quote, .body ~ *";
    static styles: import("lit").CSSResult;
    static properties: PropertyDeclarations;
    /** Id of the member. Default: the fragment of `src`. */
    item?: string | null;
    /** `compact`, `card` or `feature`. Default `card`. */
    variant: MemberCardVariant;
    /** Level of the name as a heading, 1 to 6. Default 3. */
    headingLevel: number;
    /** Adds schema.org data for search engines to the page. Default false. */
    jsonLd: boolean;
    /** The address of a picture that could not be loaded. */
    protected photoFailed: string | undefined;
    constructor();
    /** Everything that lit does at an update, but for its way to draw. */
    protected update(changed: PropertyValues): void;
    protected updated(changed: PropertyValues): void;
    protected editorNotes(): EditorNotes;
    protected render(): HTMLElement;
}
declare global {
    interface HTMLElementTagNameMap {
        'civic-member-card': CivicMemberCard;
    }
}
