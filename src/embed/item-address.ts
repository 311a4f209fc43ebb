import { itemAttributes } from './generated/item-attributes.js';

/** In place of an item: all of the feed, which only lists and boards show. */
export const everyItem = 'all';

/** An item's address, taken apart. */
interface ItemAddress {
  readonly tag: string;
  /** The address itself, without query and fragment: the page for people. */
  readonly page: string;
  /** The attribute by which the element takes its item, and its value; none for the whole feed. */
  readonly attribute: string;
  readonly item: string | undefined;
}

/**
 * Reads `https://host/civic/<element>/[<feed>/]<item>`, also with the backslashes and quotes that some editors leave in it
 * (`href=\"…\"`).
 * @param origins whose addresses are followed.
 */
export function readItemAddress(
  text: string,
  origins: readonly string[],
  base: string,
): ItemAddress | undefined {
  try {
    const { origin, pathname } = new URL(text.replace(/[\\"'\s]/g, ''), base);
    const found = /\/civic\/([a-z-]+)\/(?:[\w-]+\/)?(?!embed\b)([^/.]+)(?:\.html|\/)?$/.exec(
      pathname,
    );
    const name = found?.[1] ?? '';
    // An own key: a page may have added to Object.prototype.
    if (!origins.includes(origin) || !Object.keys(itemAttributes).includes(name)) return undefined;
    const item = decodeURIComponent(found![2]!);
    return {
      tag: `civic-${name}`,
      page: origin + pathname.replace(/(\.html|\/)$/, ''),
      attribute: itemAttributes[name]!,
      item: item === everyItem ? undefined : item,
    };
  } catch {
    return undefined;
  }
}
