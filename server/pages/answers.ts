/** Everything that stands under an item's address, by the end of the path: what the server answers and `npm run export` writes. */
import { escapeHtml } from '../../src/server/escape-html.js';
import { embedPage, itemPage, styleHashes } from './item-page.js';
import { addressesOf, type ItemReference, type Site } from './layout.js';
import { eventsCalendar } from './events-calendar.js';
import { oembedOf, oembedXml, type Room } from './oembed.js';
import { pickItem } from './pick-item.js';
import { sheetPicture } from './poster.js';
import { codePicture, socialPicture } from './social-picture.js';
import { staticHtml } from './static-html.js';

interface EmbedAnswer {
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

const html = 'text/html; charset=utf-8';
const json = 'application/json; charset=utf-8';
const calendar = 'text/calendar; charset=utf-8';

/** The ends of paths, each a file beside the page. */
export const parts = [
  '',
  '.json',
  '.ics',
  '/embed',
  '/oembed.json',
  '/oembed.xml',
  '/picture.png',
  '/poster.png',
  '/share.png',
  '/code.png',
  '/static.html',
] as const;
export type Part = (typeof parts)[number];

/** @param own whose scripts, styles and data the page may load. */
const policyOf = (page: string, own: string, ...more: readonly string[]): string =>
  [
    `default-src ${own}`,
    `img-src ${own} data: https: http:`,
    `style-src ${[own, ...styleHashes(page)].join(' ')}`,
    "object-src 'none'",
    ...more,
  ].join('; ');

/** @returns undefined where there is no such item, or no such form of it. */
export async function answerFor(
  site: Site,
  reference: ItemReference,
  part: Part,
  room: Room = {},
): Promise<EmbedAnswer | undefined> {
  const item = await pickItem(site, reference);
  if (!item) return undefined;
  const addresses = addressesOf(site, reference);
  const open = { 'Access-Control-Allow-Origin': '*' };
  /** Only the site's own: a server asks nobody for pictures. */
  const photoFor = async (isWanted = true): Promise<Uint8Array | undefined> =>
    isWanted && item.photo.startsWith('/') ? site.readPicture?.(item.photo) : undefined;
  switch (part) {
    case '': {
      const body = await itemPage(site, reference, item, addresses, await site.canDraw());
      const policy = policyOf(body, "'self'", "base-uri 'none'", "frame-ancestors 'self'");
      return { type: html, body, headers: { 'Content-Security-Policy': policy } };
    }
    case '.json':
      return { type: json, body: JSON.stringify(item.feed), headers: open };
    case '.ics': {
      const body = eventsCalendar(item, addresses, Date.now());
      return body === undefined ? undefined : { type: calendar, body, headers: open };
    }
    case '/embed': {
      const body = await embedPage(site, reference, item, addresses);
      // In a sandboxed frame `'self'` is nobody: the site is named.
      const policy = policyOf(body, site.origin, 'frame-ancestors *');
      return { type: html, body, headers: { 'Content-Security-Policy': policy } };
    }
    case '/oembed.json':
    case '/oembed.xml': {
      const hasPicture = await site.canDraw();
      const oembed = oembedOf(reference.name, site.name, addresses, item, hasPicture, room);
      return part === '/oembed.json'
        ? { type: json, body: JSON.stringify(oembed), headers: open }
        : { type: 'text/xml; charset=utf-8', body: oembedXml(oembed), headers: open };
    }
    case '/picture.png':
      return png(await socialPicture(item, await photoFor(reference.name === 'records')));
    case '/poster.png':
      return png(
        await sheetPicture('poster', reference.name, item, addresses.page, await photoFor()),
      );
    case '/share.png':
      return png(await sheetPicture('share', reference.name, item, addresses.page));
    case '/code.png':
      return png(await codePicture(addresses.page));
    case '/static.html': {
      const body = staticHtml(item.feed, reference.name, reference.id, {
        page: addresses.page,
        feedAddress: addresses.json,
        ...((await site.canDraw()) && { code: addresses.code }),
      });
      return body === undefined ? undefined : { type: html, body: staticPage(body, item.lang) };
    }
  }
}

const png = (body: Uint8Array | undefined): EmbedAnswer | undefined =>
  body && { type: 'image/png', body };

const staticPage = (block: string, lang: string): string =>
  `<!doctype html>\n<html lang="${escapeHtml(lang)}">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>civic-widgets</title>\n<body style="max-width:640px;margin:0 auto;padding:0 16px">\n${block}\n`;

export interface ItemAddress {
  readonly reference: ItemReference;
  readonly part: Part;
}

/** What an address means, or undefined where it is not an item's. */
export function readPath(
  site: Pick<Site, 'defaultFeed'>,
  pathname: string,
): ItemAddress | undefined {
  const part = [...parts].reverse().find((end) => pathname.endsWith(end)) ?? '';
  const path = pathname.slice(0, pathname.length - part.length).replace(/(\/|\.html)$/, '');
  const found = /^\/civic\/([a-z-]+)\/(?:([a-z0-9-]+)\/)?([^/.]+)$/.exec(path);
  if (!found) return undefined;
  const [, name = '', feed = site.defaultFeed, id = ''] = found;
  try {
    return { reference: { name, feed, id: decodeURIComponent(id) }, part };
  } catch {
    return undefined;
  }
}
