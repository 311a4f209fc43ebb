/** What elements ask a page for while `@lit-labs/ssr` renders them on a server. To be imported before any element. */
// Here and not beside this module: it waits for something itself, and a neighbour would not wait for it.
import '@lit-labs/ssr/lib/install-global-dom-shim.js';

/** Stands for the site's root while an element is rendered; addresses in the result begin with it. */
export const serverBase = 'http://server.invalid/';

Object.assign(globalThis, { location: new URL(serverBase) });
