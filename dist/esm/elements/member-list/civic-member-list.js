import { html, noChange, nothing } from 'lit';
import { headingLevel } from '../../base/heading-level.js';
import { FeedController } from '../../data/feed-controller.js';
import { FeedElement } from '../../data/feed-element.js';
import { FeedItem } from '../../data/feed.js';
import { seriesSection } from '../../data/sections.js';
import { wordsIn } from '../../base/words.js';
import { memberList } from '../../locales/zh-Hans/member-list.js';
import { memberListStyles } from './civic-member-list.styles.js';
import { matches, searchable, selectMembers } from './select-members.js';
import { renderCredits, renderSeriesHead } from './series-frame.js';
/** Cards made in the first update, and at least in each frame after it. */
const firstBatch = 24;
const leastBatch = 60;
/**
 * Milliseconds that a later frame may take. Long lists grow by an eighth whatever it takes: an engine looks at
 * all of a list in every frame that adds to it.
 */
const frameTime = 40;
/** Milliseconds a frame for checking. */
const timeToCheck = 8;
/** From this many members on there is a search box. */
const manyMembers = 12;
/**
 * Lists members of a feed: all, those that fit a filter, or those of a newspaper's series.
 *
 * @summary The people and units of a community, as a list with search or as a newspaper's spread.
 * @slot - Shown without script, while the data loads and when there is none.
 * @event {CustomEvent<CivicDataDetail>} civic-data - Data arrived, or changed.
 * @event {CustomEvent<CivicErrorDetail>} civic-error - No data could be had.
 * @csspart base - The wrapper of everything.
 * @csspart list - The list.
 * @csspart search - The search box with its label.
 * @cssproperty [--civic-column] - Least width of a column. Default 20em.
 */
export class CivicMemberList extends FeedElement {
    static { this.styles = [FeedElement.styles, memberListStyles]; }
    static { this.properties = {
        ...FeedElement.properties,
        kind: {},
        organisation: {},
        post: {},
        tag: {},
        series: {},
        variant: {},
        search: {},
        headingLevel: { type: Number, attribute: 'heading-level' },
        query: { state: true },
        batches: { state: true },
    }; }
    #feed = new FeedController(this, undefined, this.announceState);
    #shown;
    #seriesShown;
    #source;
    #issues = [];
    #drawn = [];
    #look = '';
    /** Cards that this device can draw in a frame. */
    #pace = 150;
    constructor() {
        super();
        this.kind = this.organisation = this.post = this.tag = this.series = null;
        this.variant = 'card';
        this.search = 'auto';
        this.headingLevel = 3;
        this.query = '';
        this.batches = [];
    }
    willUpdate(changed) {
        super.willUpdate(changed);
        const { state } = this.#feed;
        const filter = {
            kind: this.kind,
            organisation: this.organisation,
            post: this.post,
            tag: this.tag,
            series: this.series,
        };
        const key = JSON.stringify(filter);
        if (state.status !== 'ready' ||
            (this.#shown?.feed === state.feed && this.#shown.filter === key))
            return;
        this.#shown = { feed: state.feed, filter: key };
        this.#issues = [...state.feed.issues];
        const found = this.series ? state.feed.find(seriesSection, this.series) : undefined;
        this.#seriesShown = found && 'item' in found ? found.item : undefined;
        this.#source =
            this.series && !this.#seriesShown
                ? undefined
                : selectMembers(state.feed, filter, this.#seriesShown, this.#issues);
        this.batches = this.#take([], state.feed, firstBatch);
    }
    updated(changed) {
        super.updated(changed);
        const { feed } = this.#shown ?? {};
        if (!this.#source || !feed || !changed.has('batches'))
            return;
        // The rest in later frames: a reader sees the first cards before the last is checked.
        requestAnimationFrame((began) => {
            if (this.#shown?.feed !== feed)
                return;
            const most = Math.max(leastBatch, this.#pace, this.#count / 8);
            this.batches = this.#take(this.batches, feed, most);
            // Comes when they are drawn: what a fast device does in a few frames would lock up a slow one.
            setTimeout(() => (this.#pace = (most * frameTime) / (performance.now() - began)));
        });
    }
    #take(before, feed, count) {
        const members = [];
        // What does not fit is checked as well, and may be all.
        const end = performance.now() + timeToCheck;
        while (this.#source && members.length < count && performance.now() < end) {
            const next = this.#source.next();
            if (next.done)
                this.#source = undefined;
            else if (next.value)
                members.push(new FeedItem(feed, next.value, this.#seriesShown?.source));
        }
        return [...before, members];
    }
    get #count() {
        return this.batches.reduce((sum, { length }) => sum + length, 0);
    }
    editorNotes() {
        const { state } = this.#feed;
        if (state.status !== 'ready')
            return { issues: [], ...state };
        const problem = this.series && !this.#seriesShown
            ? { code: 'item-missing', id: this.series }
            : undefined;
        return { problem, issues: this.#issues, feed: state.feed };
    }
    render() {
        const { state } = this.#feed;
        const { batches } = this;
        const drawn = this.#drawn;
        this.#drawn = [];
        const count = this.#count;
        if (state.status !== 'ready' || !count)
            return html `<slot></slot>`;
        const level = headingLevel(this.headingLevel);
        const look = [this.variant, level, this.query].join();
        const same = look === this.#look;
        this.#look = look;
        this.#drawn = batches;
        return html `<div
      part="base"
      class="base ${this.variant}"
      lang=${state.feed.head.lang ?? this.language}
    >
      ${renderSeriesHead(this.#seriesShown, level, this.language)} ${this.#renderSearch(count)}
      <ul part="list" class="list ${count > firstBatch ? 'long' : ''}" role="list">
        ${batches.map((batch, index) => same && batch === drawn[index]
            ? noChange
            : batch.map((member) => html `<li ?hidden=${!matches(member, this.query)}>
                    <civic-member-card
                      .data=${member}
                      .variant=${this.variant}
                      .headingLevel=${level}
                    ></civic-member-card>
                  </li>`))}
      </ul>
      ${renderCredits(this.#seriesShown, this.language, state.feed.base)}
      ${this.renderStale(state.stale)}
    </div>`;
    }
    #renderSearch(all) {
        if (this.search === 'off' || (this.search !== 'on' && (this.series || all <= manyMembers)))
            return nothing;
        const words = wordsIn(this.language, 'memberList', memberList);
        const counts = this.batches.map((batch) => batch.filter((member) => matches(member, this.query)).length);
        const count = counts.reduce((sum, one) => sum + one);
        return html `<div part="search" class="search" role="search" lang=${this.language}>
      <label for="query">${words.search}</label>
      <input
        id="query"
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        @input=${this.#handleInput}
      />
      <p role="status">
        ${searchable(this.query) ? (count ? words.found(count) : words.none) : nothing}
      </p>
    </div>`;
    }
    #handleInput = (event) => {
        this.query = event.target.value;
    };
}
