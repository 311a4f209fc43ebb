import { FeedItem } from './feed.js';
import { FeedController } from './feed-controller.js';
/** Picks one item of a section out of an element's feed. */
export class ItemController {
    #host;
    #section;
    #feed;
    constructor(host, section) {
        this.#host = host;
        this.#section = section;
        this.#feed = new FeedController(host, section);
    }
    get state() {
        const { data, item, src } = this.#host;
        const { state } = this.#feed;
        if (data instanceof FeedItem)
            return { status: 'ready', item: data.item, feed: data.feed, issues: [] };
        if (state.status !== 'ready')
            return state;
        const id = item ?? /#(.+)/.exec(src ?? '')?.[1];
        const found = state.feed.find(this.#section, id);
        return {
            ...state,
            ...found,
            status: 'problem' in found ? 'failed' : 'ready',
        };
    }
}
/** What an editor is to learn about one item. */
export function notesOn(state) {
    const { problem } = state;
    return { issues: [], ...problem, ...state };
}
