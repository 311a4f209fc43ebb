/**
 * What elements ask a page for while they are rendered, on a server that has none. `@lit-labs/ssr` brings the rest. To be
 * imported before any element.
 */
// Here and not beside this module: it waits for something itself, and a neighbour would not wait for it.
import '@lit-labs/ssr/lib/install-global-dom-shim.js';
import { escapeHtml } from './escape-html.js';

const nothing = (): null => null;
const none = (): readonly never[] => [];

/** An element that is made and not rendered from a template, as its markup: all text is escaped. */
class MadeElement {
  /** Taken for a template by lit's renderer, which prints what it finds: a template without holes. */
  readonly ['_$litType$'] = 1;
  readonly values = [];
  readonly #tag: string;
  #attributes = '';
  #contents = '';

  constructor(tag: string) {
    this.#tag = tag;
  }

  setAttribute(name: string, value: unknown): void {
    this.#attributes += ` ${name}="${escapeHtml(String(value))}"`;
  }

  append(...contents: readonly (MadeElement | string)[]): void {
    for (const one of contents)
      this.#contents += one instanceof MadeElement ? one.#markup : escapeHtml(one);
  }

  // What is drawn again there is drawn whole.
  readonly querySelector = nothing;
  readonly querySelectorAll = none;
  readonly children = [];
  readonly cloneNode = (): this => this;

  get #markup(): string {
    const start = `<${this.#tag}${this.#attributes}>`;
    return /^(img|input)$/.test(this.#tag) ? start : `${start}${this.#contents}</${this.#tag}>`;
  }

  get strings(): TemplateStringsArray {
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
    createElement: (tag: string) => new MadeElement(tag),
  },
});
