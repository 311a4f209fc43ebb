import { itemPage } from './layout.js';
import type { ItemReference, Site } from './site.js';

/** Everything that stands beside an item's page, as whole addresses. */
export function addressesOf(site: Site, reference: ItemReference) {
  const page = `${site.origin}/${itemPage(reference)}`;
  return {
    page,
    json: `${page}.json`,
    embed: `${page}/embed`,
    picture: `${page}/picture.png`,
    code: `${page}/code.png`,
    static: `${page}/static.html`,
    oembedJson: `${page}/oembed.json`,
    oembedXml: `${page}/oembed.xml`,
  };
}

export type Addresses = ReturnType<typeof addressesOf>;
