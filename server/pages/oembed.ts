/** What an oEmbed consumer is told: a frame, and the link for where there is none. */
import { printable } from '../../src/base/text/printable.js';
import { escapeHtml } from '../../src/server/escape-html.js';
import { findEmbeddable } from '../../src/elements/registry/infos.js';
import type { Addresses } from './layout.js';
import type { PickedItem } from './pick-item.js';
import { pageWords } from './words.js';
import { languageFor } from '../../src/base/text/language.js';

const columnWidth = 600;

interface Oembed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly provider_name: string;
  readonly provider_url: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly html: string;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
  readonly cache_age: number;
}

/** What the consumer has room for; nothing where it did not say. */
export interface Room {
  readonly width?: number;
  readonly height?: number;
}

const within = (wanted: number, room: number | undefined): number =>
  room && room > 0 ? Math.min(wanted, room) : wanted;

/** The frame as a webmaster pastes it; the first height is what it keeps where no script sizes it. */
function frameHtml(
  { page, embed }: Addresses,
  { title, lang }: PickedItem,
  width: number | '100%',
  height: number,
): string {
  const words = pageWords[languageFor(lang)];
  // WordPress hides the quotation as soon as the frame has answered.
  return `<blockquote><a href="${escapeHtml(page)}">${escapeHtml(title)}</a></blockquote><iframe src="${escapeHtml(embed)}" title="${escapeHtml(`${words.frame} ${title}`)}" width="${width}" height="${height}" frameborder="0"></iframe>`;
}

export function oembedOf(
  name: string,
  siteName: string,
  addresses: Addresses,
  item: PickedItem,
  hasPicture: boolean,
  room: Room = {},
): Oembed {
  const width = within(columnWidth, room.width);
  const height = within(findEmbeddable(name)!.embed.frameHeight, room.height);
  return {
    version: '1.0',
    type: 'rich',
    provider_name: siteName,
    provider_url: new URL('/', addresses.page).href,
    title: item.title,
    width,
    height,
    html: frameHtml(addresses, item, width, height),
    ...(hasPicture && {
      thumbnail_url: addresses.picture,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    }),
    cache_age: 3600,
  };
}

export const oembedXml = (oembed: Oembed): string =>
  `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${Object.entries(oembed)
    .map(([key, value]) => `<${key}>${escapeHtml(printable(String(value)))}</${key}>`)
    .join('')}</oembed>\n`;
