import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { bundle, kitFolder, kitScript } from '../support/bundle.js';
import { bundlePeer, peers } from '../support/peers.js';
import type { Answer } from '../support/server.js';
import { ways, type Parts, type WayName } from './ways.js';
import { feedOf, kinds, sets, type SetName } from './widgets.js';

/** A page, and the elements by which it is seen that all are there. */
export interface ColdPage {
  readonly name: string;
  readonly path: string;
  /** Finds the elements; without one the page itself says when it is filled. */
  readonly selector: string;
  readonly count: number;
  /** Requests for other files of the kit than these are not answered. */
  readonly answers: Readonly<Record<string, Answer>>;
}

export const yardsticks = ['hand', 'minimal'] as const;

const paragraph =
  '<p>社区里的事，说大不大，说小不小。这一段是报纸的正文，只为让页面像一篇文章。</p>'.repeat(4);

function article(name: string, { scripts, first, widgets, wrap = (text) => text }: Parts): Answer {
  const sheet = name === 'hand' ? 'hand-reserve.css' : 'civic-reserve.css';
  const tags = [
    first ? `<script src="${first}"></script>` : '',
    ...scripts.map((script) => `<script src="${script}" defer></script>`),
  ].join('');
  const style = name === 'article' ? '' : `<link rel="stylesheet" href="${sheet}">`;
  const isFilled = name === 'article' ? ' data-filled="1"' : '';
  const content = `<h1>示例社区的一周</h1>${widgets.map((widget) => `${widget}${paragraph}`).join('')}`;
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html>
<html lang="zh-Hans"><head><meta charset="utf-8"><title>示例</title>
<meta name="viewport" content="width=device-width">${style}${tags}
<style>body{margin:0 auto;max-width:60em;padding:1em;font:16px/1.7 sans-serif}</style></head>
<body${isFilled}>${wrap(content)}</body></html>`,
  };
}

const script = (body: string): Answer => ({ type: 'text/javascript; charset=utf-8', body });

/** All that a webmaster uploads: what comes later is asked for by the scripts themselves. */
function kitFiles(folder: string): Record<string, Answer> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.m?js$/.test(file));
  return Object.fromEntries(files.map((file) => [`/${file}`, script(kitScript(file, folder))]));
}

/** What every page of every set may ask for. */
async function commonAnswers(folder: string): Promise<Readonly<Record<string, Answer>>> {
  const reserve = readFileSync(`${folder}/civic-reserve.css`, 'utf8');
  const css = (body: string): Answer => ({ type: 'text/css', body });
  const handReserve = Object.values(kinds).reduce(
    (text, { name, handWritten }) =>
      handWritten ? text.split(`civic-${name}`).join(handWritten) : text,
    reserve,
  );
  return {
    ...kitFiles(folder),
    '/civic-reserve.css': css(reserve),
    '/hand-reserve.css': css(handReserve),
    '/page.css': css(readFileSync('server/pages/page.css', 'utf8')),
    '/hand.js': script(await bundle('test/bench/in-page/cold-hand-written.ts')),
    '/minimal.js': script(await bundle('test/bench/in-page/cold-minimal.ts')),
    '/data.js': script(await bundle('test/bench/in-page/cold-data.ts')),
  };
}

const fillPeer = `fetch('feed.json').then((answer) => answer.json()).then((feed) => {
  const [one, two, three, four] = document.querySelectorAll('.widget');
  contender.cards(one, feed.members.slice(0, 1)); contender.meters(two, feed.measures.slice(0, 1));
  contender.forms(three, feed.pledges); contender.signups(four, feed.activities); document.body.dataset.filled = 1;
})`;

/** The page of each way, each yardstick and, of four, each peer; and the article without widgets. */
export async function coldPages(
  set: SetName,
  chosen: readonly WayName[],
  folder = kitFolder,
): Promise<ColdPage[]> {
  const widgets = sets[set];
  const feed = feedOf(widgets);
  const common = await commonAnswers(folder);
  const feedAnswer = { type: 'application/json', body: JSON.stringify(feed) };
  const pages: ColdPage[] = [];
  function add(name: string, parts: Parts, tags: readonly string[] = []): void {
    const answers = {
      ...common,
      '/feed.json': feedAnswer,
      ...parts.answers,
      '/page.html': article(name, parts),
    };
    const selector = [...new Set(tags)].join();
    pages.push({ name, path: '/page.html', selector, count: widgets.length, answers });
  }
  const tagsOf = (tag: (kind: (typeof kinds)[keyof typeof kinds], name: string) => string) =>
    widgets.map(({ kind }) => tag(kinds[kind], kind));
  for (const way of chosen)
    add(
      way,
      ways[way](widgets, feed, set),
      tagsOf(({ name }) => `civic-${name}`),
    );
  const linked = ways.loader(widgets, feed);
  for (const name of yardsticks) {
    if (name === 'hand' && widgets.some(({ kind }) => !kinds[kind].handWritten)) continue;
    const tags = tagsOf(({ handWritten }, kind) =>
      name === 'hand' ? handWritten! : `minimal-${kind}`,
    );
    const elements = widgets.map(
      ({ item }, index) => `<${tags[index]} item="${item}"></${tags[index]}>`,
    );
    add(
      name,
      set === 'links'
        ? { ...linked, first: undefined, scripts: [`${name}.js`] }
        : { scripts: [`${name}.js`], widgets: elements },
      tags,
    );
  }
  add('article', { scripts: [], widgets: widgets.map(() => '') });
  for (const peer of set === 'four' ? peers : []) {
    const file = `${peer.package.replace(/\W+/g, '-')}.js`;
    const code = `${await bundlePeer(peer)};${fillPeer}`;
    add(peer.name, {
      scripts: [file],
      widgets: widgets.map(() => '<div class="widget"></div>'),
      answers: { [`/${file}`]: script(code) },
    });
  }
  return pages;
}
