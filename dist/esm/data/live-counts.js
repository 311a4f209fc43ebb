/**
 * Counts that the page knows before the feed does: a signature just accepted here. Every element that
 * shows the count of the same item agrees at once; the feed's own figure takes over when it has caught up.
 */
const counts = new Map();
const followers = new Set();
const keyOf = (feed, id) => `${feed.replace(/#.*/, '')}#${id}`;
export function setLiveCount(feed, id, count) {
    counts.set(keyOf(feed, id), count);
    followers.forEach((host) => host.requestUpdate());
}
/** The newer of what the feed says and what the page knows. */
export const liveCount = (feed, id, count) => Math.max(count, counts.get(keyOf(feed, id)) ?? count);
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
