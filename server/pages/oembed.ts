/** What an oEmbed consumer is told: a frame, and the link for where there is none. */
import { printable } from '../../src/base/text/printable.js';
import { escapeHtml } from '../../src/server/escape-html.js';
import { findEmbeddable } from '../../src/elements/registry/infos.js';
import type { Addresses } from './layout.js';
import type { PickedItem } from './pick-item.js';
import { pageWords } from './words.js';
import { languageFor } from '../../src/base/text/language.js';

const columnWidth = 600;

/** What the consumer has room for; nothing where it did not say. */
export interface Room {
  readonly width?: number;
  readonly height?: number;
}

const within = (wanted: number, room: number | undefined): number =>
  room && room > 0 ? Math.min(wanted, room) : wanted;

export function oembedOf(
  name: string,
  siteName: string,
  addresses: Addresses,
  item: PickedItem,
  hasPicture: boolean,
  room: Room = {},
) {
  const { page, embed, picture } = addresses;
  const title = escapeHtml(item.title);
  const words = pageWords[languageFor(item.lang)];
  const width = within(columnWidth, room.width);
  // What the frame keeps where no script sizes it.
  const height = within(findEmbeddable(name)!.embed.frameHeight, room.height);
  return {
    version: '1.0',
    type: 'rich',
    provider_name: siteName,
    provider_url: new URL('/', page).href,
    title: item.title,
    width,
    height,
    // WordPress hides the quotation as soon as the frame has answered.
    html: `<blockquote><a href="${escapeHtml(page)}">${title}</a></blockquote><iframe src="${escapeHtml(embed)}" title="${words.frame} ${title}" width="${width}" height="${height}" frameborder="0"></iframe>`,
    ...(hasPicture && {
      thumbnail_url: picture,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    }),
    cache_age: 3600,
  };
}

export const oembedXml = (oembed: ReturnType<typeof oembedOf>): string =>
  `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${Object.entries(oembed)
    .map(([key, value]) => `<${key}>${escapeHtml(printable(String(value)))}</${key}>`)
    .join('')}</oembed>\n`;
