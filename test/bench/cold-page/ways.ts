/** The ways by which elements of the kit come into a page and get their data. */
import { execFileSync } from 'node:child_process';
import type { Answer } from '../support/server.js';
import { findEmbeddable } from '../../../src/elements/registry/infos.js';
import { everyItem } from '../../../src/embed/item-address.js';
import { feedWith, kinds, type Feed, type SetName, type Widget } from './widgets.js';

/** What a page is made of. */
export interface Parts {
  /** Scripts of the page, all deferred but `first`. */
  readonly scripts: readonly string[];
  /** A script of the page that it is not shown without. */
  readonly first?: string;
  /** One for each widget. */
  readonly widgets: readonly string[];
  /** Around the article. */
  readonly wrap?: (article: string) => string;
  /** Addresses of the page's own, beside the kit's files and the set's feed. */
  readonly answers?: Readonly<Record<string, Answer>>;
}

type Way = (widgets: readonly Widget[], feed: Feed, set: SetName) => Parts;

const tagOf = ({ kind }: Widget): string => `civic-${kinds[kind].name}`;

const element = (widget: Widget, attributes: string, content = ''): string =>
  `<${tagOf(widget)} ${attributes}>${content}</${tagOf(widget)}>`;

/** JSON inside a script must not end it. */
const jsonChild = (widget: Widget, feed: Feed): string =>
  `<script type="application/json">${JSON.stringify(feedWith(widget, feed)).replace(/</g, '\\u003c')}</script>`;

const isWhole = ({ item }: Widget): boolean => item === everyItem;

const srcOf = (widget: Widget): string =>
  `src="feed.json${isWhole(widget) ? '' : `#${widget.item}`}"`;

const addressOf = ({ kind, item }: Widget): string => `/civic/${kinds[kind].name}/feed/${item}`;

const shadows = new Map<SetName, readonly string[]>();

function renderShadows(set: SetName): readonly string[] {
  let found = shadows.get(set);
  if (!found) {
    const answer = execFileSync(
      process.execPath,
      ['--import', 'tsx', 'test/bench/cold-page/server-rendered.ts', set],
      { encoding: 'utf8', maxBuffer: 2 ** 26 },
    );
    shadows.set(set, (found = JSON.parse(answer) as string[]));
  }
  return found;
}

/** As in the code that the desk gives; but a lazy frame far below would not be waited for. */
const heightOf = ({ kind }: Widget): number => findEmbeddable(kinds[kind].name)!.embed.frameHeight;

/** The page in a frame holds the same as the collector's (server/pages/item-page.ts). */
function framePage(widget: Widget, feed: Feed, shadow: string): Answer {
  const isForm = ['pledge', 'signup', 'survey'].includes(widget.kind);
  const script = isForm ? '/civic-whole.js' : `/alone/${tagOf(widget)}.js`;
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>示例</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/page.css">
<script src="/frame-page.js" defer></script><script src="${script}" defer></script></head>
<body>${element(widget, '', shadow + jsonChild(widget, feed))}</body></html>`,
  };
}

export const ways = {
  src: (widgets) => ({
    scripts: ['civic.js'],
    widgets: widgets.map((one) => element(one, srcOf(one))),
  }),
  'JSON child': (widgets, feed) => ({
    scripts: ['civic.js'],
    widgets: widgets.map((one) => element(one, '', jsonChild(one, feed))),
  }),
  data: (widgets) => ({
    scripts: ['civic.js', 'data.js'],
    widgets: widgets.map((one) => element(one, `data-item="${one.item}"`)),
  }),
  'civic-feed': (widgets) => ({
    scripts: ['civic.js'],
    widgets: widgets.map((one) => element(one, isWhole(one) ? '' : `item="${one.item}"`)),
    wrap: (article) => `<civic-feed src="feed.json">${article}</civic-feed>`,
  }),
  /** As docs/webmaster.md has it: in the head, not deferred. */
  loader: (widgets, feed) => ({
    first: 'loader.js',
    scripts: [],
    widgets: widgets.map((one) => `<p><a href="${addressOf(one)}">示例</a></p>`),
    answers: Object.fromEntries(
      widgets.map((one) => [
        `${addressOf(one)}.json`,
        { type: 'application/json', body: JSON.stringify(feedWith(one, feed)) },
      ]),
    ),
  }),
  frame: (widgets, feed, set) => ({
    scripts: ['frames.js'],
    widgets: widgets.map(
      (one) =>
        `<iframe src="${addressOf(one)}/embed" title="示例" width="100%" height="${heightOf(one)}" style="border:0"></iframe>`,
    ),
    answers: Object.fromEntries(
      widgets.map((one, index) => [
        `${addressOf(one)}/embed`,
        framePage(one, feed, renderShadows(set)[index]!),
      ]),
    ),
  }),
  'server-rendered': (widgets, _feed, set) => ({
    scripts: ['civic.js'],
    widgets: widgets.map((one, index) => element(one, srcOf(one), renderShadows(set)[index])),
  }),
} satisfies Readonly<Record<string, Way>>;

export type WayName = keyof typeof ways;
