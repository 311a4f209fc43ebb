import { LitElement } from 'lit';
import { closest } from './closest.js';
import { languageFor } from './language.js';
import { turn } from './turn.js';
import { fetchWords } from './words.js';
const makeSlot = () => document.createElement('slot');
/**
 * What all elements of the kit have in common: the language of the closest ancestor, a large-type mode,
 * and a guard that lets no exception out onto the page.
 */
export class CivicElement extends LitElement {
    static { this.properties = {
        lang: { reflect: true },
        largeType: { type: Boolean, reflect: true, attribute: 'large-type' },
    }; }
    #broken;
    constructor() {
        super();
        /** The language of the element's own words; known from the first update on. */
        this.language = 'zh-Hans';
        this.#broken = false;
        this.largeType = false;
    }
    /** What a server has rendered in advance makes way: lit without hydration would add to it. */
    createRenderRoot() {
        this.shadowRoot?.replaceChildren();
        return super.createRenderRoot();
    }
    /**
     * Waits for the words of the page's language, where they are not there yet. Elements that fetch for themselves take
     * turns, so that a page with many stays at hand; what the page has in them is shown meanwhile. What a list or a
     * `<civic-feed>` draws is drawn at once.
     */
    scheduleUpdate() {
        this.language = languageFor(this.lang ?? closest(this, '[lang]')?.getAttribute('lang') ?? '');
        const wait = fetchWords(this.language) ?? (this.hasAttribute('src') ? turn() : undefined);
        if (!wait)
            return super.scheduleUpdate();
        // Beside it there may be style sheets, as elements, in engines that adopt none.
        const slot = this.hasUpdated ? undefined : this.renderRoot.appendChild(makeSlot());
        return wait.then(() => {
            slot?.remove();
            return super.scheduleUpdate();
        });
    }
    /**
     * An element that fails shows what the page has inside it and stays quiet: a host page never sees an
     * exception of ours, and its own error reports are not ours to fill.
     */
    performUpdate() {
        if (this.#broken)
            return;
        try {
            super.performUpdate();
        }
        catch (error) {
            this.#broken = true;
            // eslint-disable-next-line no-console -- the one trace that a developer has
            console.error(error);
            this.renderRoot.replaceChildren(makeSlot());
        }
    }
}
