import { html } from 'lit';
import { css } from '../../base/css.js';
import { Kept } from '../../base/kept.js';
import { hostStyles } from '../../base/host-styles.js';
import { optional } from '../../base/optional.js';
import { FeedElement } from '../../data/feed-element.js';
import { ItemController, notesOn, } from '../../data/item-controller.js';
import { measureSection } from '../../data/sections.js';
import { renderSource } from '../feed/source-line.js';
import { progressMeterStyles } from './civic-progress-meter.styles.js';
import { renderMeasure } from './render-measure.js';
import { renderStale } from '../feed/stale-line.js';
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
export class CivicProgressMeter extends FeedElement {
    static { this.styles = css([hostStyles, progressMeterStyles]); }
    static { this.properties = { item: {}, shape: {} }; }
    #item = new ItemController(this, measureSection);
    #kept = new Kept();
    /** Ids of measures that were shown, and with each the goals that were reached. */
    #seen = new Set();
    /** The goal that was reached while the page was open, in words. */
    #passed = '';
    #signed;
    constructor() {
        super();
        this.shape = 'bar';
    }
    /** A measure, or how many have signed a pledge. */
    get #state() {
        const { state } = this.#item;
        return this.#signed?.(state) ?? state;
    }
    editorNotes() {
        return notesOn(this.#state);
    }
    render() {
        const { language, shape } = this;
        const state = this.#state;
        if (state.status !== 'ready') {
            if (!this.#signed && 'feed' in state)
                void optional(import('../../data/signed-count.js'), ({ followSigned }) => {
                    this.#signed = followSigned(this);
                });
            return html `<slot></slot>`;
        }
        const { item, feed } = state;
        if (shape === 'sparkline')
            void optional(import('./history-line.js'), ({ drawHistory }) => drawHistory(this.renderRoot.querySelector('.line'), item, language));
        const watch = (reached, words) => {
            const key = `${item.id} ${reached}`;
            if (reached !== undefined && this.#seen.has(item.id) && !this.#seen.has(key))
                this.#passed = words();
            this.#seen.add(item.id).add(key);
            return this.#passed;
        };
        const source = renderSource(this.#kept, item.source, { language, base: feed.base });
        return renderMeasure(state, language, shape, watch, source, renderStale(this.#kept, state.stale, this.language));
    }
}
