const key = Symbol.for('civic-widgets.counts');
/**
 * Counts that the page knows before the feed does: a signature just accepted here. Every element that
 * shows the count of the same item agrees at once; the feed's own figure takes over when it has caught up.
 * The page's and not this module's: a page may have several scripts of the kit.
 */
const page = globalThis;
const { counts, followers } = (page[key] ??= {
    counts: new Map(),
    followers: new Set(),
});
const keyOf = (feed, id) => `${feed.replace(/#.*/, '')}#${id}`;
export function setLiveCount(feed, id, count) {
    counts.set(keyOf(feed, id), count);
    followers.forEach((host) => host.requestUpdate());
}
/** The newer of what the feed says and what the page knows. */
export function liveCount(feed, id, count) {
    const known = counts.get(keyOf(feed, id));
    return known > (count ?? -1) ? known : count;
}
/** Updates an element when the page learns a count. */
export class LiveCounts {
    #host;
    constructor(host) {
        this.#host = host;
        host.addController(this);
    }
    hostConnected() {
        followers.add(this.#host);
    }
    hostDisconnected() {
        followers.delete(this.#host);
    }
}
