import { ContextConsumer } from '@lit/context';
import { documentAddress, resolveAddress } from './address.js';
import { feedContext } from './feed-context.js';
import { Feed, FeedItem, feedOfOne } from './feed.js';
import { FeedStore } from './feed-store.js';
import { ProblemError } from './problem.js';
import { parseJson } from './read-feed.js';
const waiting = { status: 'waiting' };
const failed = (problem) => ({ status: 'failed', problem });
/**
 * Finds an element's feed: its `data` property, an inline JSON child, its `src`, the nearest
 * `<civic-feed>`, in this order; and follows it while the element is on the page.
 */
export class FeedController {
    #state = waiting;
    #data;
    #src = null;
    #refresh = 0;
    #resolved = false;
    #unsubscribe;
    #consumer;
    #inline;
    /**
     * @param section what a single item given as data is checked as; none for elements that take whole feeds.
     * @param onState called after the state changed for a reason outside the element.
     */
    constructor(host, section, onState) {
        this.host = host;
        this.section = section;
        this.onState = onState;
        host.addController(this);
    }
    hostConnected() {
        this.#resolved = false;
        this.host.requestUpdate();
    }
    hostDisconnected() {
        this.#leave();
    }
    hostUpdate() {
        this.#follow();
    }
    /** What is known now; asked for in an update, it follows the host's properties first. */
    get state() {
        this.#follow();
        return this.#state;
    }
    #follow() {
        const { data, src, refresh } = this.host;
        if (!this.host.isConnected && data == null)
            return;
        if (this.#resolved && data === this.#data && src === this.#src && refresh === this.#refresh)
            return;
        this.#data = data;
        this.#src = src;
        this.#refresh = refresh;
        this.#resolved = true;
        this.#leave();
        this.#resolve();
    }
    #leave() {
        this.#unsubscribe?.();
        this.#unsubscribe = undefined;
        this.#inline?.disconnect();
    }
    #resolve() {
        if (this.#data != null) {
            if (!(this.#data instanceof FeedItem))
                this.#state = this.#read(this.#data);
            return;
        }
        const json = this.host.querySelector(':scope > script[type="application/json"]');
        if (json)
            this.#state = this.#parse(json.textContent ?? '');
        else if (this.#src !== null)
            this.#subscribe(this.#src);
        else
            this.#askAround();
    }
    #read(data) {
        try {
            const whole = typeof data !== 'object' || data === null || 'civic' in data || !this.section;
            return { status: 'ready', feed: whole ? new Feed(data, documentAddress()) : feedOfOne(this.section, data, documentAddress()) };
        }
        catch (error) {
            return failed(error instanceof ProblemError ? error.problem : { code: 'not-feed' });
        }
    }
    #parse(text) {
        try {
            return this.#read(parseJson(text, documentAddress()));
        }
        catch (error) {
            return failed(error instanceof ProblemError ? error.problem : { code: 'not-feed' });
        }
    }
    #subscribe(src) {
        const address = resolveAddress(src);
        if (address === undefined) {
            this.#state = failed({ code: 'address', address: src });
            return;
        }
        // Keeps what is shown while a new address loads, and forgets nothing a reader has on the screen.
        if (this.#state.status !== 'ready')
            this.#state = waiting;
        this.#unsubscribe = FeedStore.at(address).subscribe(this.#onState, this.#refresh);
    }
    #askAround() {
        const provider = closestFeed(this.host);
        if (provider) {
            this.#state = waiting;
            const name = provider.localName;
            // Asked before its class is there, the provider could not answer.
            void customElements.whenDefined(name).then(() => {
                this.#consumer ??= new ContextConsumer(this.host, { context: feedContext, subscribe: true, callback: this.#onState });
            });
            return;
        }
        this.#state = document.readyState === 'loading' ? waiting : failed({ code: 'no-source' });
        // A script may still write the JSON child, and a parser may not have come to it yet.
        this.#inline ??= new MutationObserver(() => {
            if (!this.host.querySelector(':scope > script[type="application/json"]'))
                return;
            this.#resolved = false;
            this.host.requestUpdate();
        });
        this.#inline.observe(this.host, { childList: true });
    }
    #onState = (state) => {
        // A consumer stays subscribed after the element was given a source of its own.
        if (this.#consumer && (this.#data != null || this.#src !== null))
            return;
        this.#state = state;
        this.host.requestUpdate();
        this.onState?.(state);
    };
}
/** The nearest `<civic-feed>` around a node, through shadow roots. */
function closestFeed(node) {
    const found = node.parentElement?.closest('civic-feed');
    if (found)
        return found;
    const root = node.getRootNode();
    return root instanceof ShadowRoot ? (root.host.closest('civic-feed') ?? closestFeed(root.host)) : null;
}
