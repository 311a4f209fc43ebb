import { feedFile, itemPage, kitFolder } from '../../../server/pages/layout.js';
import { staticHtml } from '../../../server/pages/static-html.js';
import { idInAddress, itemAttributes, type ElementChoice } from '../preview/elements.js';
import { themeInAddress, themeRule, usedTheme, type Theme } from './theme.js';
import type { JsonObject } from '../../shared/json.js';

export const snippetKinds = ['template', 'article', 'frame', 'static'] as const;
export type SnippetKind = (typeof snippetKinds)[number];

export interface SnippetFacts {
  element: ElementChoice;
  id: string;
  /** What the item calls itself: the text of the link. */
  title: string;
  feedName: string;
  feed: JsonObject;
  /** Where the kit, the feeds and the items' pages are, with a slash at the end. */
  site: string;
  theme: Theme;
  integrity: Readonly<Record<string, string>>;
  /** What stands before the link in an article. */
  mark: string;
}

/** What is copied: as text, and for editors that take formatted text also as HTML. */
export interface Snippet {
  text: string;
  /** What “try it” puts into a page. */
  html: string;
  /** Put on the clipboard as formatted text, too. */
  rich?: string;
  /** What the site's template needs for it, once. */
  template?: string;
}

const escape = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one]!,
  );

/** The page of the item, for people: the same address that every form of embed leads to. */
const pageOf = ({ site, element, feedName, id }: SnippetFacts): string =>
  site + itemPage({ name: element.name, feed: feedName, id: idInAddress(element, id) });

/** Two lines for the page's template, and the element where it is to stand. */
function templateSnippet(facts: SnippetFacts): Snippet {
  const { element, id, title, site, theme, integrity, feedName } = facts;
  const attributes = Object.entries(itemAttributes(element, id));
  const isItem = attributes.some(([name]) => name === 'item');
  const feed = site + feedFile(feedName);
  const src = isItem ? `${feed}#${id}` : feed;
  const others = attributes.filter(([name]) => name !== 'item');
  const more = others.map(([name, value]) => ` ${name}="${escape(value)}"`).join('');
  const hash = integrity['civic.js'];
  const checked = hash ? ` integrity="${hash}" crossorigin="anonymous"` : '';
  const html = `<link rel="stylesheet" href="${site}${kitFolder}civic-reserve.css">
<script src="${site}${kitFolder}civic.js"${checked} defer></script>
${themeRule(theme, element.tag)}<${element.tag} src="${escape(src)}"${more}><a href="${pageOf(facts)}">${escape(title)}</a></${element.tag}>
`;
  return { text: html, html };
}

/**
 * What a site's template has once: the script that turns links to items into elements, and how those look.
 * An article's editor would take the styles out, and a link can wear none.
 */
const loaderTag = (site: string, theme: Theme): string =>
  `<script src="${site}${kitFolder}loader.js" defer></script>\n${themeRule(theme, ':root')}`;

/** What survives an article editor: a line with a plain link, and for plain text the bare address. */
function articleSnippet(facts: SnippetFacts): Snippet {
  const page = pageOf(facts);
  const rich = `<p><strong>【${facts.mark}】</strong><a href="${page}">${escape(facts.title)}</a></p>`;
  // The site's own page carries the loader; the article carries nothing but the line.
  const template = loaderTag(facts.site, facts.theme);
  return { text: page, rich, template, html: `${rich}\n${template}` };
}

function frameSnippet(facts: SnippetFacts): Snippet {
  const address = `${pageOf(facts)}/embed${themeInAddress(facts.theme)}`;
  const text = `<iframe src="${escape(address)}" title="${escape(facts.title)}" width="100%" height="${facts.element.embed.frameHeight}" loading="lazy" style="border:0"></iframe>\n`;
  return { text, html: text };
}

function staticSnippet(facts: SnippetFacts): Snippet | undefined {
  const { feed, element, id, site, feedName, theme } = facts;
  const page = pageOf(facts);
  const accent = Object.fromEntries(usedTheme(theme))['--civic-accent'];
  const text = staticHtml(feed, element.name, id, {
    page,
    feedAddress: site + feedFile(feedName),
    ...(accent && { accent }),
  });
  return text ? { text: `${text}\n`, html: text, rich: text } : undefined;
}

const makers: Record<SnippetKind, (facts: SnippetFacts) => Snippet | undefined> = {
  template: templateSnippet,
  article: articleSnippet,
  frame: frameSnippet,
  static: staticSnippet,
};

export const createSnippet = (kind: SnippetKind, facts: SnippetFacts): Snippet | undefined =>
  makers[kind](facts);

/** A page with exactly the snippet in it. */
export const pageWith = (snippet: string, title: string, lang: string): string =>
  `<!doctype html>
<html lang="${escape(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
</head>
<body>
${snippet}
</body>
</html>
`;
