import { adoptStyles, html, nothing, } from 'lit';
import { css } from '../../base/css.js';
import { formatMoment } from '../../base/format.js';
import { hostStyles } from '../../base/host-styles.js';
import { Kept } from '../../base/kept.js';
import { optional } from '../../base/optional.js';
import { wordsIn } from '../../base/words.js';
import { FeedController } from '../../data/feed-controller.js';
import { FeedElement } from '../../data/feed-element.js';
import { FeedItem } from '../../data/feed.js';
import { measureSection, memberSection } from '../../data/sections.js';
import { renderSource } from './source-line.js';
import { renderStale } from './stale-line.js';
const kit = {
    html,
    nothing,
    formatMoment,
    wordsIn,
    FeedItem,
    measureSection,
    memberSection,
    renderSource,
};
/**
 * An element that shows several items of a feed. What selects and draws them is a module beside the script, which
 * comes while the feed is on its way: pages without a list do without it (docs/adr/0016).
 */
export class FeedList extends FeedElement {
    static { this.styles = hostStyles; }
    static { this.properties = {
        headingLevel: { type: Number, attribute: 'heading-level' },
    }; }
    #feed;
    #view;
    #opened;
    constructor() {
        super();
        this.kept = new Kept();
        this.#feed = new FeedController(this);
        this.headingLevel = 3;
    }
    /** Fetches the view; a server, which draws once and waits for nothing, does so in advance. */
    static async open() {
        const module = await this.load();
        if (!this.module)
            this.elementStyles = [css([hostStyles, module.styles])];
        this.module = module;
        return this.elementStyles;
    }
    connectedCallback() {
        super.connectedCallback();
        this.#opened = optional(this.constructor.open(), (styles) => {
            if (this.hasUpdated && !this.#view)
                adoptStyles(this.renderRoot, styles);
            this.requestUpdate();
        });
    }
    /** Drawn is what a view has drawn. */
    async getUpdateComplete() {
        await this.#opened;
        return super.getUpdateComplete();
    }
    willUpdate(changed) {
        super.willUpdate(changed);
        const { module } = this.constructor;
        if (module)
            this.#view ??= new module.View(kit, this);
        // Asked for without a view too, so that the feed is on its way as well.
        const { state } = this.#feed;
        if (state.status === 'ready')
            this.#view?.update(state.feed);
    }
    updated(changed) {
        super.updated(changed);
        this.#view?.drawn?.();
    }
    editorNotes() {
        const { state } = this.#feed;
        return ((state.status === 'ready' && this.#view?.editorNotes(state.feed)) || { issues: [], ...state });
    }
    render() {
        const { state } = this.#feed;
        return ((state.status === 'ready' &&
            this.#view?.render(state.feed, renderStale(this.kept, state.stale, this.language))) ||
            html `<slot></slot>`);
    }
}
