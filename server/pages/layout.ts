/**
 * The one layout of addresses, from a site's root and without a slash before it. docs/webmaster.md says the same in
 * words; server, export and the desk's snippets take it from here, and test/docs/node/layout.test.ts holds all to it.
 */
import type { ItemReference } from './site.js';

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
