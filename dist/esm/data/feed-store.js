var _a;
import { Feed } from './feed.js';
import { recall, remember } from './last-good.js';
import { ProblemError } from './problem.js';
import { parseJson, readText } from './read-feed.js';
/** The shortest pause between two polls, in seconds: kind to a small office's server. */
const shortestPoll = 5;
/** One feed's address, read once for every element on the page that names it. */
export class FeedStore {
    static #byAddress = new Map();
    /** Used by every read; tests shorten the pauses. */
    static { this.readOptions = {}; }
    /** The store of an address; its fragment names an item and does not count. */
    static at(address) {
        const url = address.replace(/#.*/s, '');
        let store = _a.#byAddress.get(url);
        if (!store)
            _a.#byAddress.set(url, (store = new _a(url)));
        return store;
    }
    /** Forgets every feed. For tests. */
    static forgetAll() {
        _a.#byAddress.clear();
    }
    #listeners;
    #text;
    #readAt;
    #reading;
    #timer;
    constructor(address) {
        this.address = address;
        this.state = { status: 'waiting' };
        this.#listeners = new Map();
        this.#readAt = 0;
        this.#reading = false;
        this.#onVisibility = () => {
            const polled = [...this.#listeners.values()].some((wish) => wish > 0);
            if (document.hidden)
                clearTimeout(this.#timer);
            else if (polled)
                void this.#read();
        };
    }
    /**
     * @param listener called at every change, and at once when something is known.
     * @param refresh seconds between polls; 0 for none. The shortest wish on the page counts.
     * @returns ends the subscription.
     */
    subscribe(listener, refresh = 0) {
        this.#listeners.set(listener, refresh);
        if (this.state.status === 'ready')
            listener(this.state);
        if (this.#text === undefined)
            void this.#read();
        else
            this.#schedule();
        if (this.#listeners.size === 1)
            document.addEventListener('visibilitychange', this.#onVisibility);
        return () => {
            this.#listeners.delete(listener);
            if (this.#listeners.size > 0)
                return;
            clearTimeout(this.#timer);
            document.removeEventListener('visibilitychange', this.#onVisibility);
        };
    }
    async #read() {
        if (this.#reading)
            return;
        this.#reading = true;
        try {
            const text = await readText(this.address, _a.readOptions);
            this.#accept(text, Date.now());
            void remember(this.address, text);
        }
        catch (error) {
            await this.#fail(error instanceof ProblemError ? error.problem : { code: 'network', address: this.address });
        }
        finally {
            this.#reading = false;
            this.#schedule();
        }
    }
    #accept(text, at, problem) {
        const stale = problem && { since: at, problem };
        if (text === this.#text && this.state.status === 'ready') {
            if (this.state.stale || stale)
                this.#tell({ status: 'ready', feed: this.state.feed, stale });
        }
        else {
            const feed = new Feed(parseJson(text, this.address), this.address);
            this.#tell({ status: 'ready', feed, stale });
        }
        this.#text = text;
        this.#readAt = at;
    }
    async #fail(problem) {
        // What is shown stays; what was never shown may be in storage.
        const known = this.#text === undefined ? await recall(this.address) : { text: this.#text, at: this.#readAt };
        if (known) {
            try {
                this.#accept(known.text, known.at, problem);
                return;
            }
            catch {
                // A copy from another contract version: the fresh problem is the one to tell.
            }
        }
        this.#tell({ status: 'failed', problem });
    }
    #tell(state) {
        this.state = state;
        for (const listener of [...this.#listeners.keys()])
            listener(state);
    }
    #schedule() {
        clearTimeout(this.#timer);
        let seconds = Infinity;
        for (const wish of this.#listeners.values())
            if (wish > 0)
                seconds = Math.min(seconds, Math.max(wish, shortestPoll));
        if (seconds === Infinity || document.hidden)
            return;
        this.#timer = setTimeout(() => void this.#read(), seconds * 1000);
    }
    #onVisibility;
}
_a = FeedStore;
