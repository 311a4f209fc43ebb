/**
 * `npm run export`: everything behind the links of some feeds as files that any web server can host.
 *
 *     npm run export -- --site https://portal.example [--feeds demo/feeds] [--out export] [--name 站名]
 *         [--default liaoyuan] [--kit /dist/]
 *
 * Each item is a folder with an index.html and all that stands beside it; the kit and the feeds come along.
 */
import { cp, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { largestFeed } from '../../src/contract/largest-feed.js';
import { explainProblem } from '../../src/data/lazy/explain.js';
import { embeddable, everyItem } from '../../src/embed/embeddable.js';
import { answerFor, parts, type Part } from './answers.js';
import { feedsIn } from './read-feed.js';
import { itemPath, type FeedJson, type ItemReference, type Site } from './site.js';
import { canDrawChinese } from './social-picture.js';

const { values: options } = parseArgs({
  options: {
    site: { type: 'string' },
    feeds: { type: 'string', default: 'demo/feeds' },
    out: { type: 'string', default: 'export' },
    name: { type: 'string' },
    default: { type: 'string' },
    kit: { type: 'string', default: '/dist/' },
  },
});

if (!options.site || !URL.canParse(options.site)) {
  console.error(
    '请写明网站的地址，例如：npm run export -- --site https://portal.example\nSay where the files will be: --site https://portal.example',
  );
  process.exit(2);
}

const out = path.resolve(options.out);
const feeds = (await readdir(options.feeds))
  .filter((name) => /^[a-z0-9-]+\.json$/.test(name))
  .map((name) => name.slice(0, -'.json'.length))
  .sort();
// Before anything is written: a page would refuse it.
for (const name of feeds) {
  const address = path.join(options.feeds, `${name}.json`);
  if ((await stat(address)).size <= largestFeed) continue;
  const problem = { code: 'too-large', address, limit: largestFeed } as const;
  for (const language of ['zh-Hans', 'en'] as const)
    console.error(explainProblem(problem, language));
  process.exit(1);
}
const { origin } = new URL(options.site);
const site: Site = {
  origin,
  name: options.name ?? new URL(options.site).host,
  defaultFeed: options.default ?? feeds[0] ?? '',
  kit: options.kit,
  feedPath: (feed) => `/feeds/${feed}.json`,
  readFeed: feedsIn(options.feeds),
  canDraw: canDrawChinese,
};

const idsIn = (feed: FeedJson, section: string): string[] => {
  const list = feed[section];
  return Array.isArray(list)
    ? list.flatMap((item: { id?: unknown } | null) =>
        typeof item?.id === 'string' ? [item.id] : [],
      )
    : [];
};

function* referencesIn(feed: FeedJson, name: string): Generator<ItemReference> {
  for (const [element, { section }] of Object.entries(embeddable)) {
    const isList = ['series', 'items'].includes(embeddable[element]!.attribute);
    const ids = idsIn(feed, section);
    if (element !== 'progress-board') for (const id of ids) yield { name: element, feed: name, id };
    if (isList && (ids.length || element === 'member-list'))
      yield { name: element, feed: name, id: everyItem };
  }
}

const fileOf = (page: string, part: Part): string =>
  part === '' || part === '/embed' ? `${page}${part}/index.html` : `${page}${part}`;

async function writeAnswer(reference: ItemReference, part: Part): Promise<boolean> {
  const answer = await answerFor(site, reference, part);
  if (!answer) return false;
  const file = path.join(out, decodeURIComponent(fileOf(itemPath(site, reference), part)));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, answer.body);
  return true;
}

let written = 0;
for (const name of feeds) {
  const feed = await site.readFeed(name);
  if (!feed) continue;
  for (const reference of referencesIn(feed, name))
    for (const part of parts) if (await writeAnswer(reference, part)) written += 1;
}

await mkdir(path.join(out, 'civic'), { recursive: true });
await cp(new URL('page.css', import.meta.url), path.join(out, 'civic', 'page.css'));
await cp(options.feeds, path.join(out, 'feeds'), { recursive: true });
await cp('dist', path.join(out, options.kit.replace(/^\//, '')), {
  recursive: true,
  filter: (source) => !/[\\/](esm|ide)([\\/]|$)/.test(source),
});
if (!(await canDrawChinese()))
  console.warn(
    '没有中文字体，未生成配图。No Chinese font on this machine: no pictures were drawn.',
  );
console.log(`${written} 个文件，在 ${out}\n${written} files in ${out}`);
// What a form would send with may hold the process open.
process.exit(0);
