import { type PropertyDeclarations, type TemplateResult } from 'lit';
import type { EditorNotes } from '../../data/editor-notes.js';
import { FeedElement } from '../../data/feed-element.js';
import { type ItemHost } from '../../data/item-controller.js';
/** How a measure is drawn. */
export type ProgressShape = 'bar' | 'ring' | 'thermometer' | 'figure' | 'sparkline';
/**
 * Shows how far a community has come with something that it counts.
 *
 * @summary A count with its goal: households visited, homes renovated, problems solved.
 * @slot - Shown without script, while the data loads and when there is none: a link or a line of text.
 * @event {CustomEvent<CivicDataDetail>} civic-data - Data arrived, or changed.
 * @event {CustomEvent<CivicErrorDetail>} civic-error - No data could be had.
 * @csspart base - The wrapper of everything.
 * @csspart label - What is counted.
 * @csspart figure - The number with its unit.
 * @csspart track - The drawing.
 * @csspart bar - What is filled of it.
 * @cssproperty [--civic-accent] - The one accent. Default: a deep red mixed from the text colour.
 * @cssproperty [--civic-font-size] - Default: the page's own, at least 14px.
 * @cssproperty [--civic-display-font] - Font of the figure. Default: the page's own.
 */
export declare class CivicProgressMeter extends FeedElement implements ItemHost {
    #private;
    static styles: import("lit").CSSResult;
    static properties: PropertyDeclarations;
    /** Id of the measure, or of a pledge, whose signatures are then shown. Default: the fragment of `src`. */
    item?: string | null;
    /** `bar`, `ring`, `thermometer`, `figure` or `sparkline`. Default `bar`; a count without a goal is a figure. */
    shape: ProgressShape;
    constructor();
    protected editorNotes(): EditorNotes;
    protected render(): TemplateResult;
}
declare global {
    interface HTMLElementTagNameMap {
        'civic-progress-meter': CivicProgressMeter;
    }
}
