import { feedFile, itemPage, kitFolder } from '../../../server/pages/layout.js';
import { staticHtml } from '../../../server/pages/static-html.js';
import { loaderTag } from './loader-tag.js';
import type { ElementChoice } from '../preview/elements.js';
import { idInAddress, itemAttributes } from '../preview/elements.js';
import { themeInAddress, themeRule, usedTheme, type Theme } from './theme.js';
import type { JsonObject } from '../../shared/json.js';

export type SnippetKind = 'template' | 'article' | 'frame' | 'static';
export const snippetKinds: readonly SnippetKind[] = ['template', 'article', 'frame', 'static'];

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

export function makeSnippet(kind: SnippetKind, facts: SnippetFacts): Snippet | undefined {
  switch (kind) {
    case 'template':
      return forTemplate(facts);
    case 'article':
      return forArticle(facts);
    case 'frame':
      return asFrame(facts);
    case 'static':
      return asStatic(facts);
  }
}

/** Two lines for the page's template, and the element where it is to stand. */
function forTemplate(facts: SnippetFacts): Snippet {
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

/** What survives an article editor: a line with a plain link, and for plain text the bare address. */
function forArticle(facts: SnippetFacts): Snippet {
  const page = pageOf(facts);
  const rich = `<p><strong>【${facts.mark}】</strong><a href="${page}">${escape(facts.title)}</a></p>`;
  // The site's own page carries the loader; the article carries nothing but the line.
  const template = loaderTag(facts.site, facts.theme);
  return { text: page, rich, template, html: `${rich}\n${template}` };
}

function asFrame(facts: SnippetFacts): Snippet {
  const address = `${pageOf(facts)}/embed${themeInAddress(facts.theme)}`;
  const text = `<iframe src="${escape(address)}" title="${escape(facts.title)}" width="100%" height="${facts.element.embed.frameHeight}" loading="lazy" style="border:0"></iframe>\n`;
  return { text, html: text };
}

function asStatic(facts: SnippetFacts): Snippet | undefined {
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
