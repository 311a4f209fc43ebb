import { LitElement } from 'lit';
import { hostStyles } from './host-styles.js';
import { closestLang, languageFor } from './language.js';
/**
 * What all elements of the kit have in common: the language of the closest ancestor, a large-type mode,
 * and a guard that lets no exception out onto the page.
 */
export class CivicElement extends LitElement {
    static { this.styles = hostStyles; }
    static { this.properties = { largeType: { type: Boolean, reflect: true, attribute: 'large-type' } }; }
    static get observedAttributes() {
        // Native attributes that change what is rendered.
        return [...super.observedAttributes, 'lang', 'dir'];
    }
    #broken;
    constructor() {
        super();
        /** The language of the element's own words; known from the first update on. */
        this.language = 'zh-Hans';
        this.#broken = false;
        this.largeType = false;
    }
    connectedCallback() {
        super.connectedCallback();
        this.requestUpdate();
    }
    attributeChangedCallback(name, old, value) {
        super.attributeChangedCallback(name, old, value);
        if (name === 'lang' || name === 'dir')
            this.requestUpdate();
    }
    willUpdate(_changed) {
        this.language = languageFor(closestLang(this));
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
            console.error(`civic-widgets: <${this.localName}> could not be shown; its fallback is.`, error);
            this.renderRoot.replaceChildren(document.createElement('slot'));
        }
    }
}
