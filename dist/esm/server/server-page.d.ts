/**
 * What elements ask a page for while they are rendered, on a server that has none. `@lit-labs/ssr` brings the rest. To be
 * imported before any element.
 */
import '@lit-labs/ssr/lib/install-global-dom-shim.js';
/** Stands for the site's root while an element is rendered; addresses in the result begin with it. */
export declare const serverBase = "http://server.invalid/";
