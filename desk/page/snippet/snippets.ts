import { feedFile, itemPage, kitFolder } from '../../../server/pages/layout.js';
import { escapeHtml } from '../../../src/server/escape-html.js';
import { staticHtml } from '../../../server/pages/static-html.js';
import { everyItem } from '../../../src/embed/item-address.js';
import { idInAddress, itemAttributes, type ElementChoice } from '../preview/elements.js';
import { themeInAddress, themeRule, usedTheme, type Theme } from './theme.js';
import type { JsonObject } from '../../shared/json.js';

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

/** The page of the item, for people: the same address that every form of embed leads to. */
const pageOf = ({ site, element, feedName, id }: SnippetFacts): string =>
  site + itemPage({ name: element.name, feed: feedName, id: idInAddress(element, id) });

/** Keeps room, so that nothing moves when the elements come. */
const sheetOf = ({ site }: SnippetFacts): string =>
  `<link rel="stylesheet" href="${site}${kitFolder}civic-reserve.css">`;

/** Two lines for the page's template, and the element where it is to stand. */
function templateSnippet(facts: SnippetFacts): Snippet {
  const { element, id, title, site, theme, integrity, feedName } = facts;
  const { item, ...others } = itemAttributes(element, id);
  const feed = site + feedFile(feedName);
  const src = item === undefined ? feed : `${feed}#${item}`;
  const more = Object.entries(others).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  const hash = integrity['civic.js'];
  const checked = hash ? ` integrity="${hash}" crossorigin="anonymous"` : '';
  const html = `${sheetOf(facts)}
<script src="${site}${kitFolder}civic.js"${checked} defer></script>
${themeRule(theme, element.tag)}<${element.tag} src="${escapeHtml(src)}"${more.join('')}><a href="${pageOf(facts)}">${escapeHtml(title)}</a></${element.tag}>
`;
  return { text: html, html };
}

/** What survives an article editor: a line with a plain link, and for plain text the bare address. */
function articleSnippet(facts: SnippetFacts): Snippet {
  const page = pageOf(facts);
  const rich = `<p><strong>【${facts.mark}】</strong><a href="${page}">${escapeHtml(facts.title)}</a></p>`;
  // The script that turns links into elements, and how those look: an article's editor would take both out.
  const template = `${sheetOf(facts)}\n<script src="${facts.site}${kitFolder}loader.js"></script>\n${themeRule(facts.theme, ':root')}`;
  return { text: page, rich, template, html: `${rich}\n${template}` };
}

function frameSnippet(facts: SnippetFacts): Snippet {
  const address = `${pageOf(facts)}/embed${themeInAddress(facts.theme)}`;
  const text = `<iframe src="${escapeHtml(address)}" title="${escapeHtml(facts.title)}" width="100%" height="${facts.element.embed.frameHeight}" loading="lazy" style="border:0"></iframe>\n`;
  return { text, html: text };
}

function staticSnippet(facts: SnippetFacts): Snippet | undefined {
  const { feed, element, id, site, feedName, theme } = facts;
  const page = pageOf(facts);
  const accent = Object.fromEntries(usedTheme(theme))['--civic-accent'];
  const text = staticHtml(feed, element.name, element.embed.attribute ? id : everyItem, {
    page,
    feedAddress: site + feedFile(feedName),
    ...(accent && { accent }),
  });
  return text ? { text: `${text}\n`, html: text, rich: text } : undefined;
}

const createFor = {
  template: templateSnippet,
  article: articleSnippet,
  frame: frameSnippet,
  static: staticSnippet,
};
export type SnippetKind = keyof typeof createFor;
export const snippetKinds = Object.keys(createFor) as SnippetKind[];

export const createSnippet = (kind: SnippetKind, facts: SnippetFacts): Snippet | undefined =>
  createFor[kind](facts);

export const pageWith = (snippet: string, title: string, lang: string): string =>
  `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
</head>
<body>
${snippet}
</body>
</html>
`;
