/**
 * Resolves an address against the document's own URL and not against `<base href>`: portals set a base for
 * their navigation, and a feed beside the page would be looked for elsewhere (docs/webmaster.md).
 * @returns the absolute address, or `undefined` when it is none that a page may load.
 */
export declare function resolveAddress(address: string, base?: string): string | undefined;
/** A frame made by `srcdoc` has no address of its own; its base is its parent's. */
export declare const documentAddress: () => string;
