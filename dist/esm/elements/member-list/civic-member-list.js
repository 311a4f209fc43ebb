import { html, nothing, } from 'lit';
import { css } from '../../base/css.js';
import { Kept } from '../../base/kept.js';
import { hostStyles } from '../../base/host-styles.js';
import { headingLevel } from '../../base/heading-level.js';
import { FeedController } from '../../data/feed-controller.js';
import { FeedElement } from '../../data/feed-element.js';
import { FeedItem } from '../../data/feed.js';
import { seriesSection } from '../../data/sections.js';
import { wordsIn } from '../../base/words.js';
import { memberList } from '../../locales/zh-Hans/member-list.js';
import { drawGroup } from './card-group.js';
import { memberListStyles } from './civic-member-list.styles.js';
import { matches, searchable, selectMembers } from './select-members.js';
import { renderCredits, renderSeriesHead } from './series-frame.js';
import { renderStale } from '../feed/stale-line.js';
/** Cards made in the first update. */
const firstBatch = 24;
/** Milliseconds that a later frame may take to make and draw its cards. */
const frameTime = 40;
/**
 * By how much a list grows in a frame at least, as a share of what is there, since a frame costs the more the more there
 * is (docs/adr/0014): where the engine passes over cards that are off the screen, and where it draws all.
 */
const growth = { skipped: 1 / 16, drawn: 2 };
/** Cards that an engine lays out, and passes over, as one. Even rows for one to six columns. */
const groupSize = 60;
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
 * @csspart list - The grid; one for every sixty cards.
 * @csspart search - The search box with its label.
 * @cssproperty [--civic-column] - Least width of a column. Default 20em.
 */
export class CivicMemberList extends FeedElement {
    static { this.styles = css([hostStyles, memberListStyles]); }
    static { this.properties = {
        kind: {},
        organisation: {},
        post: {},
        tag: {},
        series: {},
        variant: {},
        search: {},
        headingLevel: { type: Number, attribute: 'heading-level' },
        query: { state: true },
        members: { state: true },
    }; }
    #feed = new FeedController(this);
    #kept = new Kept();
    #shown;
    #seriesShown;
    #source;
    #issues = [];
    /** What the groups on the page were made of, and how they look. */
    #drawn = [];
    #look = '';
    #groups = [];
    /** Cards that this device can draw in a frame. */
    #pace = groupSize;
    #growth = growth.skipped;
    constructor() {
        super();
        this.kind = this.organisation = this.post = this.tag = this.series = null;
        this.variant = 'card';
        this.search = 'auto';
        this.headingLevel = 3;
        this.query = '';
        this.members = [];
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
        this.members = this.#take([], state.feed, firstBatch);
    }
    updated(changed) {
        super.updated(changed);
        const { feed } = this.#shown ?? {};
        if (!this.#source || !feed || !changed.has('members'))
            return;
        // The rest in later frames: a reader sees the first cards before the last is checked.
        requestAnimationFrame((began) => {
            if (this.#shown?.feed !== feed)
                return;
            const before = this.members;
            this.members = this.#take(before, feed, Math.max(this.#pace, before.length * this.#growth));
            // Comes when they are drawn: what a fast device does in a few frames would lock up a slow one.
            setTimeout(() => {
                const each = (performance.now() - began) / (this.members.length - before.length);
                this.#pace = Math.max(groupSize / 2, frameTime / each);
                const { contentVisibility } = getComputedStyle(this.#groups[0]);
                this.#growth = growth[contentVisibility === 'auto' ? 'skipped' : 'drawn'];
            });
        });
    }
    #take(before, feed, count) {
        const members = [...before];
        // What does not fit is checked as well, and may be all.
        const end = performance.now() + timeToCheck;
        while (this.#source && members.length < before.length + count && performance.now() < end) {
            const next = this.#source.next();
            if (next.done)
                this.#source = undefined;
            else if (next.value)
                members.push(new FeedItem(feed, next.value, this.#seriesShown?.source));
        }
        return members;
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
        const { members } = this;
        const drawn = this.#drawn;
        this.#drawn = [];
        if (state.status !== 'ready' || !members.length)
            return html `<slot></slot>`;
        const level = headingLevel(this.headingLevel);
        const look = [this.variant, level, this.query].join();
        const kept = look === this.#look ? drawn : [];
        this.#look = look;
        this.#drawn = members;
        const groups = this.#groups;
        groups.length = Math.ceil(members.length / groupSize);
        for (let index = 0; index < groups.length; index++) {
            const start = index * groupSize;
            const group = members.slice(start, start + groupSize);
            const last = group.length - 1;
            if (group[0] !== kept[start] || group[last] !== kept[start + last])
                groups[index] = drawGroup(groups[index], group, this.query, this.variant, level);
        }
        return html `<div
      part="base"
      class="base ${this.variant}"
      lang=${state.feed.head.lang ?? this.language}
    >
      ${renderSeriesHead(this.#seriesShown, level, this.language)} ${this.#renderSearch()}
      <div
        role="list"
        class="${members.length > firstBatch ? 'long' : ''} ${searchable(this.query) ? 'found' : ''}"
      >
        ${groups}
      </div>
      ${renderCredits(this.#kept, this.#seriesShown, this.language, state.feed.base)}
      ${renderStale(this.#kept, state.stale, this.language)}
    </div>`;
    }
    #renderSearch() {
        const { members, search, query } = this;
        if (search === 'off' || (search !== 'on' && (this.series || members.length <= manyMembers)))
            return nothing;
        const words = wordsIn(this.language, 'memberList', memberList);
        const count = searchable(query) && members.filter((member) => matches(member, query)).length;
        return html `<div part="search" class="search" role="search" lang=${this.language}>
      <label for="query">${words.search}</label>
      <input
        id="query"
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        @input=${this.#handleInput}
      />
      <p role="status">${count === '' ? nothing : count ? words.found(count) : words.none}</p>
    </div>`;
    }
    #handleInput = (event) => {
        this.query = event.target.value;
    };
}
