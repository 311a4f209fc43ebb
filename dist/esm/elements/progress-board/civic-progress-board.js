import { html, nothing, } from 'lit';
import { css } from '../../base/css.js';
import { Kept } from '../../base/kept.js';
import { hostStyles } from '../../base/host-styles.js';
import { formatMoment } from '../../base/format.js';
import { headingLevel } from '../../base/heading-level.js';
import { joined } from '../../base/joined.js';
import { wordsIn } from '../../base/words.js';
import { FeedController } from '../../data/feed-controller.js';
import { FeedElement } from '../../data/feed-element.js';
import { FeedItem } from '../../data/feed.js';
import { progressMeter } from '../../locales/zh-Hans/progress-meter.js';
import { renderSource } from '../feed/source-line.js';
import { progressBoardStyles } from './civic-progress-board.styles.js';
import { ledgerOf, selectMeasures } from './select-measures.js';
import { renderStale } from '../feed/stale-line.js';
/**
 * Sets several measures of a feed side by side, as a newspaper prints a ledger.
 *
 * @summary A group of counts in columns, with what they have in common said once.
 * @slot - Shown without script, while the data loads and when there is none.
 * @event {CustomEvent<CivicDataDetail>} civic-data - Data arrived, or changed.
 * @event {CustomEvent<CivicErrorDetail>} civic-error - No data could be had.
 * @csspart base - The wrapper of everything.
 * @csspart heading - The heading: the group.
 * @csspart list - The list.
 * @cssproperty [--civic-column] - Least width of a column. Default 11em.
 * @cssproperty [--civic-display-font] - Font of heading and figures. Default: the page's own.
 */
export class CivicProgressBoard extends FeedElement {
    static { this.styles = css([hostStyles, progressBoardStyles]); }
    static { this.properties = {
        group: {},
        member: {},
        items: {},
        shape: {},
        headingLevel: { type: Number, attribute: 'heading-level' },
    }; }
    #feed = new FeedController(this);
    #kept = new Kept();
    #shown;
    #measures = [];
    #ledger;
    #lines = [];
    #issues = [];
    constructor() {
        super();
        this.group = this.member = this.items = null;
        this.shape = 'bar';
        this.headingLevel = 3;
    }
    willUpdate(changed) {
        super.willUpdate(changed);
        const { state } = this.#feed;
        const { group, member } = this;
        const items = this.items?.match(/\S+/g) ?? [];
        const filter = JSON.stringify([group, member, items]);
        if (state.status !== 'ready' ||
            (this.#shown?.feed === state.feed && this.#shown.filter === filter))
            return;
        const { feed } = state;
        this.#shown = { feed, filter };
        this.#issues = [...feed.issues];
        this.#measures = selectMeasures(feed, { group, member, items }, this.#issues);
        this.#ledger = ledgerOf(feed, this.#measures, this.#issues);
        this.#lines = this.#ledger.lines.map((line) => new FeedItem(feed, line));
    }
    editorNotes() {
        const { state } = this.#feed;
        if (state.status !== 'ready')
            return { issues: [], ...state };
        const missing = (this.items?.match(/\S+/g) ?? []).find((id) => !this.#measures.some((measure) => measure.id === id));
        const problem = missing ? { code: 'item-missing', id: missing } : undefined;
        return { problem, issues: this.#issues, feed: state.feed, items: this.#measures };
    }
    render() {
        const { state } = this.#feed;
        const ledger = this.#ledger;
        if (state.status !== 'ready' || !ledger || this.#lines.length === 0)
            return html `<slot></slot>`;
        return html `<section
      part="base"
      class="base"
      lang=${state.feed.head.lang ?? this.language}
      aria-labelledby=${ledger.heading ? 'heading' : nothing}
    >
      ${ledger.heading ? html `<p part="heading" id="heading" role="heading" aria-level=${headingLevel(this.headingLevel)}>${ledger.heading}</p>` : nothing}
      <ul part="list" class="list" role="list">
        ${this.#lines.map((line) => html `<li><civic-progress-meter .data=${line} .shape=${this.shape}></civic-progress-meter></li>`)}
      </ul>
      ${this.#renderFoot(ledger, state.feed.base)}
      ${renderStale(this.#kept, state.stale, this.language)}
    </section>`;
    }
    /** What all lines have in common: when it was counted, and who published it. */
    #renderFoot({ asOf, period, source }, base) {
        const { language } = this;
        const words = wordsIn(language, 'progressMeter', progressMeter);
        const date = (moment) => (moment ? formatMoment(moment, language) : '');
        const when = joined(' · ', period && words.period(date(period.from), date(period.to)), asOf && asOf !== period?.to ? words.asOf(date(asOf)) : '');
        return html `${when ? html `<p class="small" lang=${language}>${when}</p>` : nothing}
    ${renderSource(this.#kept, source, { language, base })}`;
    }
}
