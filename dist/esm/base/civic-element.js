var _a;
import { LitElement } from 'lit';
import { closest } from './closest.js';
import { languageFor } from './language.js';
import { showLater, turn } from './turn.js';
import { fetchWords } from './words.js';
/**
 * What all elements of the kit have in common: the language of the closest ancestor, a large-type mode,
 * and a guard that lets no exception out onto the page.
 */
export class CivicElement extends LitElement {
    static { this.properties = {
        lang: { reflect: true },
        largeType: { type: Boolean, reflect: true, attribute: 'large-type' },
    }; }
    #drawing;
    #broken;
    #isShown;
    constructor() {
        super();
        /** The language of the element's own words; known from the first update on. */
        this.language = 'zh-Hans';
        this.#drawing = false;
        this.#broken = false;
        this.#isShown = false;
        this.largeType = false;
    }
    /**
     * There is none until the first drawing, where lit would make one when the element comes to the page: what the page or
     * a server has in it stays on the screen, and style sheets are read as elements take turns (docs/adr/0013). What a server
     * has rendered makes way then: lit without hydration would add to it.
     */
    createRenderRoot() {
        if (!this.#drawing)
            return undefined;
        this.shadowRoot?.replaceChildren();
        return super.createRenderRoot();
    }
    /** Whether it fetches for itself: by an attribute of the page or a property that a framework sets. */
    get isOnItsOwn() {
        return Boolean(this.src);
    }
    /**
     * Waits for the words of the page's language, where they are not there yet. Elements that fetch for themselves take
     * turns, so that a page with many stays at hand; what the page has in them is shown meanwhile. What a list or a
     * `<civic-feed>` draws is drawn at once.
     */
    scheduleUpdate() {
        this.language = languageFor(this.lang ?? closest(this, '[lang]')?.getAttribute('lang') ?? '');
        const wait = fetchWords(this.language) ?? (this.isOnItsOwn ? turn() : undefined);
        return wait ? wait.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
    }
    /**
     * An element that fails shows what the page has inside it and stays quiet: a host page never sees an
     * exception of ours, and its own error reports are not ours to fill.
     */
    performUpdate() {
        if (this.#broken)
            return;
        this.#drawing = true;
        try {
            super.performUpdate();
            this.#showLater();
        }
        catch (error) {
            this.#broken = true;
            // eslint-disable-next-line no-console -- the one trace that a developer has
            console.error(error);
            this.renderRoot.replaceChildren(document.createElement('slot'));
        }
    }
    #showLater() {
        const { later } = this.constructor;
        if (!later || this.#isShown || !this.isOnItsOwn)
            return;
        const parts = this.renderRoot.querySelectorAll(later);
        if (!parts.length)
            return;
        this.#isShown = true;
        void showLater(parts);
    }
}
_a = CivicElement;
