import { optional } from '../base/optional.js';
import { Feed, parseFeed } from './feed.js';
import { readText } from './read-feed.js';
/** A feed, or the reason why there is none, as a state. */
export const stateOf = (feed, stale) => feed instanceof Feed ? { status: 'ready', feed, stale } : { status: 'failed', problem: feed };
/** Private windows and sandboxed frames have none; it is a help and never a need. */
const storage = () => import('./last-good.js');
/** The shortest pause between two polls, in seconds: kind to a small office's server. */
const shortestPoll = 5;
/**
 * At the first use of Intl an engine lists its locales, which is 30 ms on a desktop and a long task on a phone:
 * while the network is waited for, it keeps nobody waiting.
 */
const prepareFormats = () => {
    Intl.NumberFormat.supportedLocalesOf('zh');
    Intl.DateTimeFormat.supportedLocalesOf('zh');
};
const stores = new Map();
/** Used by every read; tests shorten the pauses. */
export const readOptions = {};
/** The store of an address, one for the page; the fragment names an item and does not count. */
export function feedStore(address) {
    const url = address.replace(/#.*/, '');
    let store = stores.get(url);
    if (!store)
        stores.set(url, (store = new FeedStore(url)));
    return store;
}
/** Forgets every feed. For tests. */
export const forgetFeeds = () => stores.clear();
/** One feed's address, read once for every element on the page that names it. */
class FeedStore {
    #state = { status: 'waiting' };
    #listeners = new Map();
    #text;
    #readAt = 0;
    #reading = false;
    #timer;
    #address;
    constructor(address) {
        this.#address = address;
    }
    /**
     * @param listener called at every change, and at once when something is known.
     * @param refresh seconds between polls; 0 for none. The shortest wish on the page counts.
     * @returns ends the subscription.
     */
    subscribe(listener, refresh = 0) {
        this.#listeners.set(listener, refresh);
        if (this.#state.status === 'ready')
            listener(this.#state);
        if (this.#text === undefined)
            void this.#read();
        else
            this.#schedule();
        document.addEventListener('visibilitychange', this.#schedule);
        return () => {
            this.#listeners.delete(listener);
            if (this.#listeners.size > 0)
                return;
            clearTimeout(this.#timer);
            document.removeEventListener('visibilitychange', this.#schedule);
        };
    }
    async #read() {
        if (this.#reading)
            return;
        this.#reading = true;
        setTimeout(prepareFormats);
        const answer = await readText(this.#address, readOptions);
        const fresh = typeof answer === 'string' ? this.#open(answer) : answer;
        if (fresh instanceof Feed) {
            this.#text = answer;
            this.#readAt = Date.now();
            this.#tell(fresh);
            void optional(storage(), ({ remember }) => remember(this.#address, this.#text, this.#readAt));
        }
        else
            await this.#fallBack(fresh);
        this.#reading = false;
        this.#schedule();
    }
    /** What is shown stays; what was never shown may be in storage. */
    async #fallBack(problem) {
        const known = this.#text === undefined
            ? await optional(storage(), ({ recall }) => recall(this.#address))
            : { text: this.#text, at: this.#readAt };
        const feed = known && this.#open(known.text);
        if (!(feed instanceof Feed))
            return this.#tell(problem);
        this.#text = known.text;
        this.#readAt = known.at;
        this.#tell(feed, { since: known.at, problem });
    }
    /** The same text is the same feed: elements that show it have nothing to do. */
    #open(text) {
        return text === this.#text && this.#state.status === 'ready'
            ? this.#state.feed
            : parseFeed(text, this.#address);
    }
    #tell(feed, stale) {
        const before = this.#state;
        this.#state = stateOf(feed, stale);
        if (before.status === 'ready' && before.feed === feed && !before.stale && !stale)
            return;
        for (const listener of [...this.#listeners.keys()])
            listener(this.#state);
    }
    #schedule = (event) => {
        clearTimeout(this.#timer);
        const wishes = [...this.#listeners.values()].filter((wish) => wish > 0);
        if (wishes.length === 0 || document.hidden)
            return;
        // A page that comes back to the front asks at once.
        if (event)
            void this.#read();
        else
            this.#timer = setTimeout(() => void this.#read(), Math.max(shortestPoll, Math.min(...wishes)) * 1000);
    };
}
