/**
 * Resolves an address against the document's own URL and not against `<base href>`: portals set a base for
 * their navigation, and a feed beside the page would be looked for elsewhere (docs/webmaster.md).
 * @returns the absolute address, or `undefined` when it is none that a page may load.
 */
export function resolveAddress(address: string, base = documentAddress()): string | undefined {
  const key = base + '\n' + address;
  if (!resolved.has(key)) resolved.set(key, resolve(address, base));
  return resolved.get(key);
}

/** The same source stands under many items, and reading an address is slow. */
const resolved = new Map<string, string | undefined>();

function resolve(address: string, base: string): string | undefined {
  try {
    // A page that was made by a script (blob:, about:blank) has no address; an absolute one needs none.
    const { href } = new URL(address, base || undefined);
    return loadable.test(href) ? href : undefined;
  } catch {
    return undefined;
  }
}

const loadable = /^(https?|file):/;

/**
 * A frame made by `srcdoc` has no address of its own; its base is its parent's. A server that renders has a location and
 * no more.
 */
export const documentAddress = (): string =>
  loadable.test(document.URL) ? document.URL : (document.baseURI ?? location.href);
