/**
 * What elements ask a page for while they are rendered, on a server that has none. `@lit-labs/ssr` brings the rest. To be
 * imported before any element.
 */
// Here and not beside this module: it waits for something itself, and a neighbour would not wait for it.
import '@lit-labs/ssr/lib/install-global-dom-shim.js';
import { escapeHtml } from './escape-html.js';
const nothing = () => null;
const none = () => [];
/** An element that is made and not rendered from a template, as its markup: all text is escaped. */
class MadeElement {
    #tag;
    #attributes;
    #contents;
    constructor(tag) {
        /** Taken for a template by lit's renderer, which prints what it finds: a template without holes. */
        this['_$litType$'] = 1;
        this.values = [];
        this.#attributes = '';
        this.#contents = '';
        // What is drawn again there is drawn whole.
        this.querySelector = nothing;
        this.querySelectorAll = none;
        this.children = [];
        this.cloneNode = () => this;
        this.#tag = tag;
    }
    setAttribute(name, value) {
        this.#attributes += ` ${name}="${escapeHtml(String(value))}"`;
    }
    append(...contents) {
        for (const one of contents)
            this.#contents += one instanceof MadeElement ? one.#markup : escapeHtml(one);
    }
    get #markup() {
        const start = `<${this.#tag}${this.#attributes}>`;
        return /^(img|input)$/.test(this.#tag) ? start : `${start}${this.#contents}</${this.#tag}>`;
    }
    get strings() {
        return Object.assign([this.#markup], { raw: [this.#markup] });
    }
}
/** Stands for the site's root while an element is rendered; addresses in the result begin with it. */
export const serverBase = 'http://server.invalid/';
Object.assign(HTMLElement.prototype, {
    querySelector: nothing,
    closest: nothing,
    getRootNode: () => ({}),
    // A form looks into what it has rendered; there is nothing yet.
    renderRoot: { querySelector: nothing, querySelectorAll: none },
});
Object.assign(globalThis, {
    document: {
        URL: serverBase,
        baseURI: serverBase,
        readyState: 'complete',
        querySelector: nothing,
        createElement: (tag) => new MadeElement(tag),
    },
});
