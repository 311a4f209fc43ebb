import { headingLevel } from '../../base/heading-level.js';
import { seriesSection } from '../../data/series-section.js';
import { memberList } from '../../locales/zh-Hans/member-list.js';
import { drawGroup } from './card-group.js';
import { matches, searchable, selectMembers } from './select-members.js';
import { renderCredits, renderSeriesHead } from './series-frame.js';
export { memberListStyles as styles } from './member-list-styles.js';
/** Cards made in the first update. */
const firstBatch = 24;
/** Milliseconds that a later frame may take to make and draw its cards. */
const frameTime = 40;
/**
 * By how much a list grows in a frame at least, as a share of what is there, since a frame costs the more the more there
 * is, and milliseconds of it for checking (docs/adr/0014): where the engine passes over cards that are off the screen, and
 * where it draws all.
 */
const steps = {
    skipped: { growth: 1 / 16, checking: 8 },
    drawn: { growth: 8, checking: 40 },
};
/** Cards that an engine lays out, and passes over, as one. Even rows for one to six columns. */
const groupSize = 60;
/** From this many members on there is a search box. */
const manyMembers = 12;
/** The members of a list: taken from the feed as they are needed, in groups, frame by frame. */
export class View {
    #kit;
    #host;
    #query = '';
    /** Those taken from the feed so far. */
    #members = [];
    /** There are more than at the last drawing. */
    #more = false;
    #shown;
    #series;
    #source;
    #issues = [];
    /** What the groups on the page were made of, and how they look. */
    #drawn = [];
    #look = '';
    #groups = [];
    /** Cards that this device can draw in a frame. */
    #pace = groupSize;
    #step = steps.skipped;
    constructor(kit, host) {
        this.#kit = kit;
        this.#host = host;
    }
    update(feed) {
        const { kind, organisation, post, tag, series } = this.#host;
        const filter = { kind, organisation, post, tag, series };
        const key = JSON.stringify(filter);
        if (this.#shown?.feed === feed && this.#shown.filter === key)
            return;
        this.#shown = { feed, filter: key };
        this.#issues = [...feed.issues];
        const found = series ? feed.find(seriesSection, series) : undefined;
        this.#series = found && 'item' in found ? found.item : undefined;
        this.#source =
            series && !this.#series
                ? undefined
                : selectMembers(this.#kit, feed, filter, this.#series, this.#issues);
        this.#take([], feed, firstBatch);
    }
    drawn() {
        const feed = this.#shown?.feed;
        if (!this.#source || !feed || !this.#more)
            return;
        this.#more = false;
        // The rest in later frames: a reader sees the first cards before the last is checked.
        requestAnimationFrame((began) => {
            if (this.#shown?.feed !== feed)
                return;
            const before = this.#members;
            this.#take(before, feed, Math.max(this.#pace, before.length * this.#step.growth));
            this.#host.requestUpdate();
            // Comes when they are drawn: what a fast device does in a few frames would lock up a slow one.
            setTimeout(() => {
                const each = (performance.now() - began) / (this.#members.length - before.length);
                this.#pace = Math.max(groupSize / 2, frameTime / each);
                const { contentVisibility } = getComputedStyle(this.#groups[0]);
                this.#step = steps[contentVisibility === 'auto' ? 'skipped' : 'drawn'];
            });
        });
    }
    #take(before, feed, count) {
        const members = [...before];
        const { FeedItem } = this.#kit;
        // What does not fit is checked as well, and may be all.
        const end = performance.now() + this.#step.checking;
        while (this.#source && members.length < before.length + count && performance.now() < end) {
            const next = this.#source.next();
            if (next.done)
                this.#source = undefined;
            else if (next.value)
                members.push(new FeedItem(feed, next.value, this.#series?.source));
        }
        this.#members = members;
        this.#more = true;
    }
    editorNotes(feed) {
        const { series } = this.#host;
        const problem = series && !this.#series ? { code: 'item-missing', id: series } : undefined;
        return { problem, issues: this.#issues, feed };
    }
    render(feed, stale) {
        const members = this.#members;
        const drawn = this.#drawn;
        this.#drawn = [];
        if (!members.length)
            return undefined;
        const { html } = this.#kit;
        const { variant, language } = this.#host;
        const level = headingLevel(this.#host.headingLevel);
        const look = [variant, level, this.#query].join();
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
                groups[index] = drawGroup(groups[index], group, this.#query, variant, level);
        }
        return html `<div part="base" class="base ${variant}" lang=${feed.head.lang ?? language}>
      ${renderSeriesHead(this.#kit, this.#series, level, language)} ${this.#renderSearch()}
      <div
        role="list"
        class="${members.length > firstBatch ? 'long' : ''} ${searchable(this.#query) ? 'found' : ''}"
      >
        ${groups}
      </div>
      ${renderCredits(this.#kit, this.#series, feed.base, this.#host)} ${stale}
    </div>`;
    }
    #renderSearch() {
        const { html, nothing, wordsIn } = this.#kit;
        const { search, series, language } = this.#host;
        const members = this.#members;
        const query = this.#query;
        if (search === 'off' || (search !== 'on' && (series || members.length <= manyMembers)))
            return undefined;
        const words = wordsIn(language, 'memberList', memberList);
        const count = searchable(query) && members.filter((member) => matches(member, query)).length;
        return html `<div part="search" class="search" role="search" lang=${language}>
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
        this.#query = event.target.value;
        this.#host.requestUpdate();
    };
}
