import { itemAttributes, listWays } from './generated/item-attributes.js';

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
    const isIn = (table: object): boolean => Object.keys(table).includes(name);
    const isWay = isIn(listWays);
    if (!origins.includes(origin) || !(isWay || isIn(itemAttributes))) return undefined;
    const item = decodeURIComponent(found![2]!);
    const [element, attribute, value] = isWay
      ? listWays[name]!
      : [name, itemAttributes[name]!, item === everyItem ? undefined : item];
    return {
      tag: `civic-${element}`,
      page: origin + pathname.replace(/(\.html|\/)$/, ''),
      attribute,
      item: value,
    };
  } catch {
    return undefined;
  }
}
