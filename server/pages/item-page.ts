/** The page behind a link: for people, for search engines and for whoever shows a preview of it. */
import { createHash } from 'node:crypto';
import { languageFor } from '../../src/base/text/language.js';
import { Feed, openFeed } from '../../src/data/feed.js';
import { eventSection } from '../../src/data/event-section.js';
import { eventData } from '../../src/data/lazy/event-data.js';
import { goodItems } from '../../src/data/lazy/good-items.js';
import { findEmbeddable } from '../../src/elements/registry/infos.js';
import { everyItem } from '../../src/embed/item-address.js';
import { escapeHtml } from '../../src/server/escape-html.js';
import { type Addresses, itemPage as pageOf, type ItemReference, type Site } from './layout.js';
import type { PickedItem } from './pick-item.js';
import { renderShadow } from './server-render.js';
import { styled, type Styled, when } from './styled.js';
import { kitWords, pageWords } from './words.js';

/** In a script child, nothing may look like its end. */
const inlineJson = (value: unknown): Styled => ({
  html: JSON.stringify(value).replace(/</g, '\\u003c'),
});

/**
 * The element with its data inside: what a server rendered, the data, and a line for browsers that know
 * neither scripts nor declarative shadow roots.
 */
async function elementHtml(
  reference: ItemReference,
  item: PickedItem,
  { page, calendar }: Addresses,
  variant?: string,
): Promise<Styled> {
  const { tag, embed, attributes: own } = findEmbeddable(reference.name)!;
  const { attribute, section } = embed;
  const id = reference.id === everyItem ? undefined : reference.id.split(',').join(' ');
  const attributes = { ...(attribute && { [attribute]: id }), ...(variant && { variant }), ...own };
  const shadow = await renderShadow(tag, attributes, item.feed).catch((error: unknown) => {
    // A page without it is still a page: the kit draws the element, and its line of text is there before.
    console.error('An element could not be rendered on the server:', error);
    return '';
  });
  const named = styled`${Object.entries(attributes).map(([name, one]) => when(one, (value) => styled` ${name}="${value}"`))}`;
  const inside = styled`${{ html: shadow }}<script type="application/json">${inlineJson(item.feed)}</script><p><a href="${page}">${item.title}</a></p><p>${item.description}</p>`;
  // A file from a server can be added to a calendar in apps that save none which a page has made.
  const file = when(section === 'events' && calendar, (address) => styled` calendar="${address}"`);
  return { html: `<${tag}${named.html}${file.html}>${inside.html}</${tag}>` };
}

/** What search engines may read of a form: what it is, who asks, and from when to when it can be filled in. */
function linkedData({ item, title, description, lang }: PickedItem, page: string): Styled {
  const { issuer, opens, closes } = item ?? {};
  const action = { '@type': 'Action', target: page, startTime: opens, endTime: closes };
  const data = {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: title,
    description,
    url: page,
    inLanguage: lang,
    ...(typeof issuer === 'string' && { author: { '@type': 'Organization', name: issuer } }),
    potentialAction: action,
  };
  return styled`
<script type="application/ld+json">${inlineJson(data)}</script>`;
}

/** The ways on: to the column that it stands in, to the one before and to the next. */
function aroundHtml({ feed }: ItemReference, { around, lang }: PickedItem): Styled {
  const words = pageWords[languageFor(lang)];
  const way = (
    name: string,
    label: string,
    to: { id: string; title: string } | undefined,
    rel = '',
  ): Styled =>
    when(
      to,
      ({ id, title }) =>
        styled`<a href="/${pageOf({ name, feed, id })}"${when(rel, (value) => styled` rel="${value}"`)}><small>${label}</small> ${title}</a>`,
    );
  const ways = [
    way('member-card', words.previous, around.previous, 'prev'),
    way('member-list', words.series, around.series),
    way('member-card', words.next, around.next, 'next'),
  ];
  return when(
    ways.some(({ html }) => html),
    () => styled`<nav class="around" aria-label="${words.series}">${ways}</nav>
`,
  );
}

/** What search engines may read of events: when, where, and whether they still take place. */
function eventsData({ feed }: PickedItem, page: string): Styled {
  const opened = openFeed(feed, page);
  const data =
    opened instanceof Feed
      ? [...goodItems(opened, eventSection)].flatMap((event) => eventData(event, opened))
      : [];
  return styled`
<script type="application/ld+json">${inlineJson(data)}</script>`;
}

/** The link as an editor pastes it. */
const linkHtml = (page: string, { title, lang }: PickedItem): string =>
  `<p><strong>【${pageWords[languageFor(lang)].frame}】</strong><a href="${page}">${escapeHtml(title)}</a></p>`;

export async function itemPage(
  site: Site,
  reference: ItemReference,
  item: PickedItem,
  addresses: Addresses,
  hasPicture: boolean,
): Promise<string> {
  const { title, description, lang } = item;
  const { page } = addresses;
  const { isForm, embed } = findEmbeddable(reference.name)!;
  const words = pageWords[languageFor(lang)];
  const kit = site.kit;
  const picture = when(
    hasPicture && addresses.picture,
    (address) => styled`
<meta property="og:image" content="${address}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta name="twitter:card" content="summary_large_image">`,
  );
  return styled`<!doctype html>
<html lang="${lang}" class="civic-page">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - ${site.name}</title>
<meta name="description" content="${description}">
<link rel="canonical" href="${page}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${site.name}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${page}">${picture}
<link rel="alternate" type="application/json" href="${addresses.json}">
<link rel="alternate" type="application/json+oembed" href="${addresses.oembedJson}" title="${title}">
<link rel="alternate" type="text/xml+oembed" href="${addresses.oembedXml}" title="${title}">
<link rel="stylesheet" href="${kit}civic-reserve.css">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/civic/page.css">
<script src="${kit}loader.js" defer></script>${when(isForm, () => linkedData(item, page))}${when(embed.section === 'events', () => eventsData(item, page))}
</head>
<body>
<header><a href="/">${site.name}</a></header>
<main>
${await elementHtml(reference, item, addresses, embed.pageVariant)}
${when(isForm && words.needsScript, (text) => styled`<noscript><p>${text}</p></noscript>`)}
${aroundHtml(reference, item)}</main>
<footer>
${when(
  [item.community, item.source && kitWords(languageFor(lang)).shared.source + item.source]
    .filter(Boolean)
    .join(' · '),
  (text) => styled`<p>${text}</p>
`,
)}<details><summary>${words.share}</summary>
<p>${words.link}</p><pre><code>${linkHtml(page, item)}</code></pre>
${when(
  typeof embed.plain === 'string' && addresses.static,
  (address) => styled`<p>${words.noScript} <a href="${address}">${words.plain}</a></p>
`,
)}${when(
    hasPicture && addresses,
    ({ poster, share }) =>
      styled`<p>${words.put} <a href="${poster}">${words.poster}</a> · <a href="${share}">${words.card}</a></p>
`,
  )}</details>
</footer>
</body>
</html>
`.html;
}

/**
 * In a frame without an origin the kit comes from elsewhere, and a classic script from elsewhere cannot
 * import a module beside itself: what sends a form, further ways to show a list, and other languages have to come with it.
 */
function scriptFor({ name }: ItemReference, { lang }: PickedItem): string {
  const { isForm, tag, embed } = findEmbeddable(name)!;
  return isForm || !embed.attribute || languageFor(lang) !== 'zh-Hans'
    ? 'civic-whole.js'
    : `alone/${tag}.js`;
}

/**
 * The page in a frame: nothing but the element, its data inside, classic scripts alone. What the host gave
 * along about the look is there before the kit draws.
 */
export async function embedPage(
  site: Site,
  reference: ItemReference,
  item: PickedItem,
  addresses: Addresses,
): Promise<string> {
  const { title, lang } = item;
  const kit = site.kit;
  return styled`<!doctype html>
<html lang="${lang}" class="civic-frame">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="robots" content="noindex">
<base target="_blank">
<link rel="canonical" href="${addresses.page}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/civic/page.css">
<script src="${kit}frame-page.js" defer></script>
<script src="${kit}${scriptFor(reference, item)}" defer></script>
</head>
<body>
${await elementHtml(reference, item, addresses)}
</body>
</html>
`.html;
}

/** Hashes of the style sheets that a declarative shadow root brings: the only inline ones that may apply. */
export const styleHashes = (html: string): string[] => [
  ...new Set(
    [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(
      ([, css]) => `'sha256-${createHash('sha256').update(css!, 'utf8').digest('base64')}'`,
    ),
  ),
];
