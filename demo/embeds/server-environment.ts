/**
 * What the elements ask a page for while they render, on a server that has none. `@lit-labs/ssr` brings
 * the rest. To be imported before any element.
 */
import '@lit-labs/ssr/lib/install-global-dom-shim.js';

/** Stands for the site's root while an element is rendered. */
export const serverBase = 'http://server.invalid/';

const nothing = (): null => null;
Object.assign(HTMLElement.prototype, {
  querySelector: nothing,
  closest: nothing,
  getRootNode: () => ({}),
  // A form looks into what it has rendered; there is nothing yet.
  renderRoot: { querySelector: nothing, querySelectorAll: () => [] },
});
Object.assign(globalThis, {
  document: {
    URL: serverBase,
    baseURI: serverBase,
    readyState: 'complete',
    querySelector: nothing,
  },
});
