import { readFileSync } from 'node:fs';
import { activitiesOf, measuresOf, membersOf, pledgesOf } from '../in-page/data.js';
import { bundle, kitFolder, kitScript } from '../support/bundle.js';
import { bundlePeer, peers } from '../support/peers.js';
import type { Answer } from '../support/server.js';

/** A page with four widgets, and the elements by which it is seen that all are there. */
export interface ColdPage {
  readonly name: string;
  readonly path: string;
  readonly tags: readonly string[];
}

const kitTags = [
  'civic-member-card',
  'civic-progress-meter',
  'civic-pledge-form',
  'civic-volunteer-signup',
] as const;
const handTags = [
  'hand-written-card',
  'hand-written-meter',
  'hand-written-form',
  'hand-written-signup',
] as const;

const paragraph =
  '<p>社区里的事，说大不大，说小不小。这一段是报纸的正文，只为让页面像一篇文章。</p>'.repeat(4);

const article = (head: string, widgets: readonly string[]): string => `<!doctype html>
<html lang="zh-Hans"><head><meta charset="utf-8"><title>示例</title>
<meta name="viewport" content="width=device-width">${head}
<style>body{margin:0 auto;max-width:60em;padding:1em;font:16px/1.7 sans-serif}</style></head>
<body><h1>示例社区的一周</h1>${widgets.map((widget) => `${widget}${paragraph}`).join('')}</body></html>`;

const page = (body: string): Answer => ({ type: 'text/html; charset=utf-8', body });
const script = (body: string): Answer => ({ type: 'text/javascript; charset=utf-8', body });

/** Every page loads one style sheet, one script and one feed. */
export async function coldPages(): Promise<{
  pages: readonly ColdPage[];
  answers: Readonly<Record<string, Answer>>;
}> {
  const reserve = readFileSync(`${kitFolder}/civic-reserve.css`, 'utf8');
  const feed = {
    civic: 1,
    lang: 'zh-Hans',
    members: membersOf(6),
    measures: measuresOf(6, 1),
    pledges: pledgesOf(1),
    activities: activitiesOf(1),
  };
  const [card, meter, form, signup] = kitTags;
  const src = 'src="feed.json';
  const answers: Record<string, Answer> = {
    '/feed.json': { type: 'application/json', body: JSON.stringify(feed) },
    '/civic-reserve.css': { type: 'text/css', body: reserve },
    '/hand-reserve.css': {
      type: 'text/css',
      body: kitTags.reduce((css, tag, at) => css.split(tag).join(handTags[at]), reserve),
    },
    '/civic.js': script(kitScript()),
    '/hand.js': script(await bundle('test/bench/in-page/cold-hand-written.ts')),
    '/kit.html': page(
      article(
        '<link rel="stylesheet" href="civic-reserve.css"><script src="civic.js" defer></script>',
        [
          `<${card} ${src}#p-0"></${card}>`,
          `<${meter} ${src}#m-0"></${meter}>`,
          `<${form} ${src}#g-0"></${form}>`,
          `<${signup} ${src}#a-0"></${signup}>`,
        ],
      ),
    ),
    '/hand.html': page(
      article(
        '<link rel="stylesheet" href="hand-reserve.css"><script src="hand.js" defer></script>',
        handTags.map((tag) => `<${tag}></${tag}>`),
      ),
    ),
  };
  // What the article itself takes, of which no widget can be quicker.
  answers['/article.html'] = page(
    article('', Array<string>(4).fill('')).replace('<body', '<body data-filled="1"'),
  );
  const fill = `fetch('feed.json').then((answer) => answer.json()).then((feed) => {
    const [one, two, three, four] = document.querySelectorAll('.widget');
    contender.cards(one, feed.members.slice(0, 1)); contender.meters(two, feed.measures.slice(0, 1));
    contender.forms(three, feed.pledges); contender.signups(four, feed.activities); document.body.dataset.filled = 1;
  })`;
  for (const peer of peers) {
    const name = peer.package.replace(/\W+/g, '-');
    answers[`/${name}.js`] = script(`${await bundlePeer(peer)};${fill}`);
    answers[`/${name}.html`] = page(
      article(
        `<link rel="stylesheet" href="civic-reserve.css"><script src="${name}.js" defer></script>`,
        Array<string>(4).fill('<div class="widget"></div>'),
      ),
    );
  }
  const pages: ColdPage[] = [
    { name: 'kit', path: '/kit.html', tags: kitTags },
    { name: 'hand', path: '/hand.html', tags: handTags },
    { name: 'article', path: '/article.html', tags: [] },
    ...peers.map((peer) => ({
      name: peer.name,
      path: `/${peer.package.replace(/\W+/g, '-')}.html`,
      tags: [],
    })),
  ];
  return { pages, answers };
}
