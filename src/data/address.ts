/**
 * Resolves an address, by default against the document's own URL and not `<base href>`: portals set a base for their
 * navigation, and a feed beside the page would be looked for elsewhere (docs/webmaster.md).
 * @returns the absolute address, or `undefined` when a page may not load it.
 */
export function resolveAddress(address: string, base = documentAddress()): string | undefined {
  const key = base + '\n' + address;
  if (!resolved.has(key)) resolved.set(key, resolve(address, base));
  return resolved.get(key);
}

/** Parsing an address is slow, and the same source stands under many items. */
const resolved = new Map<string, string | undefined>();

function resolve(address: string, base: string): string | undefined {
  try {
    // A page made by a script (blob:, about:blank) has no address; an absolute address needs none.
    const { href } = new URL(address, base || undefined);
    return loadable.test(href) ? href : undefined;
  } catch {
    return undefined;
  }
}

const loadable = /^(https?|file):/;

/** A `srcdoc` frame has no address of its own, only its parent's as its base; a server has nothing but a location. */
export const documentAddress = (): string =>
  loadable.test(document.URL) ? document.URL : (document.baseURI ?? location.href);

/** The id of the one item that an element shows: what its `item` says, else the fragment of its `src`. */
export const itemIdOf = ({
  item,
  src,
}: {
  readonly item?: string | null;
  readonly src?: string | null;
}): string | undefined => item ?? /#(.+)/.exec(src ?? '')?.[1];
