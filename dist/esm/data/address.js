/**
 * Resolves an address against the document's own URL and not against `<base href>`: portals set a base for
 * their navigation, and a feed beside the page would be looked for elsewhere (docs/webmaster.md).
 * @returns the absolute address, or `undefined` when it is none or not http(s).
 */
export function resolveAddress(address, base = documentAddress()) {
    try {
        const url = new URL(address, base);
        return /^https?:$/.test(url.protocol) || url.protocol === new URL(base).protocol ? url.href : undefined;
    }
    catch {
        return undefined;
    }
}
/** A frame made by `srcdoc` has no address of its own; its base is its parent's. */
export function documentAddress() {
    return /^(https?|file):/.test(document.URL) ? document.URL : document.baseURI;
}
