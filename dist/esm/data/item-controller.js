import { FeedItem } from './feed.js';
import { FeedController } from './feed-controller.js';
/** Picks one item of a section out of an element's feed. */
export class ItemController {
    #feed;
    constructor(host, section, onState) {
        this.host = host;
        this.section = section;
        this.#feed = new FeedController(host, section, onState);
    }
    get state() {
        const { data } = this.host;
        if (data instanceof FeedItem)
            return { status: 'ready', item: data.item, feed: data.feed, issues: [] };
        const { state } = this.#feed;
        if (state.status !== 'ready')
            return state;
        const { feed, stale } = state;
        const id = this.#id();
        const found = id === undefined ? feed.only(this.section) : feed.find(this.section, id);
        return 'problem' in found ? { status: 'failed', problem: found.problem, feed } : { status: 'ready', ...found, feed, stale };
    }
    #id() {
        const { item, src } = this.host;
        return item ?? (/#(.+)$/s.exec(src ?? '')?.[1] || undefined);
    }
}
