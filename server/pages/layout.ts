/**
 * The one layout of addresses, from a site's root and without a slash before it. docs/webmaster.md says the same in
 * words; server, export and the desk's snippets take it from here, and test/docs/node/layout.test.ts holds all to it.
 */
import { longest, rules } from '../../src/contract/rules/texts.js';

/** The folder of the built kit. The items' pages stand in it, too: no file of the kit is named like an element. */
export const kitFolder = 'civic/';

export const feedFile = (feed: string): string => `feeds/${feed}.json`;

/** Where the forms of a feed are sent. */
export const submissionsOf = (feed: string): string => `submissions/${feed}`;

/** An item's page, without a slash at its end; every other address of the item begins with it. */
export const itemPage = ({ name, feed, id }: ItemReference): string =>
  `civic/${name}/${feed}/${encodeURIComponent(id)}`;

/** The address of an item whose feed is the site's default. It is answered, and no longer given out. */
export const shortItemPage = ({ name, id }: ItemReference): string =>
  `civic/${name}/${encodeURIComponent(id)}`;

/** Where the pages behind links get their feeds from, and under which addresses they stand. */
export interface Site {
  /** The address that others know it by, such as `https://host`; without a slash at its end. */
  readonly origin: string;
  readonly name: string;
  /** The feed that short addresses mean, which leave its name out. */
  readonly defaultFeed: string;
  /** The folder of the built kit, from the site's root, with slashes around. */
  readonly kit: string;
  /** A feed as it is now, or undefined where there is none of that name. */
  readonly readFeed: (feed: string) => Promise<FeedJson | undefined>;
  /** A picture of the site by its path, such as `/feeds/pictures/a.jpg`; without it, pictures are drawn without photos. */
  readonly readPicture?: (path: string) => Promise<Uint8Array | undefined>;
  /** Whether this machine can draw pictures with Chinese words in them. */
  readonly canDraw: () => Promise<boolean>;
}

/** A feed as it came. It is checked where it is shown, as in a page. */
export type FeedJson = Readonly<Record<string, unknown>>;

/** Which element shows what. */
export interface ItemReference {
  /** The element's name without its prefix: `member-card`. */
  readonly name: string;
  readonly feed: string;
  readonly id: string;
}

/** Everything that stands beside an item's page, as whole addresses. */
export function addressesOf(site: Site, reference: ItemReference) {
  const page = `${site.origin}/${itemPage(reference)}`;
  return {
    page,
    json: `${page}.json`,
    calendar: `${page}.ics`,
    embed: `${page}/embed`,
    picture: `${page}/picture.png`,
    poster: `${page}/poster.png`,
    share: `${page}/share.png`,
    code: `${page}/code.png`,
    static: `${page}/static.html`,
    oembedJson: `${page}/oembed.json`,
    oembedXml: `${page}/oembed.xml`,
  };
}

export type Addresses = ReturnType<typeof addressesOf>;

/** The contract's rule for ids. Feeds are named as items are: such a name is safe as a file and in an address. */
export const isId = (name: string): boolean => name.length <= longest.id && rules.id(name);
