/**
 * `civic-server export`, in the repository `npm run export --`: everything behind the links of some feeds as files that any web server can host.
 *
 *     civic-server export --site https://portal.example [--feeds feeds] [--out export] [--name 站名]
 *         [--default liaoyuan] [--kit /civic/]
 *
 * Each item is a folder with an index.html and all that stands beside it; the kit and the feeds come along, in the
 * layout of docs/webmaster.md, and the files of the feeds' folder that they name. With `--default`, the items of that
 * feed are also found at their short addresses. What is no longer published is taken away again.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { largestFeed } from '../../src/contract/rules/texts.js';
import { explainProblem } from '../../src/data/lazy/explain.js';
import { embeddableInfos } from '../../src/elements/registry/infos.js';
import { everyItem } from '../../src/embed/item-address.js';
import { decodeFeed } from '../formats/feed-bytes.js';
import { sectionsOfWay } from './list-ways.js';
import { hasRepeats } from '../formats/write-dates.js';
import { answerFor, type Part, parts } from './answers.js';
import { kitFiles, ownFile } from '../files.js';
import { ExportFolder, realFileIn } from './export-folder.js';
import {
  feedFile,
  type FeedJson,
  isId,
  itemPage,
  type ItemReference,
  kitFolder,
  shortItemPage,
  type Site,
} from './layout.js';
import { feedsIn } from './read-feed.js';
import { canDrawChinese } from './drawing.js';

function refuse(chinese: string, english: string): never {
  console.error(`${chinese}\n${english}`);
  process.exit(2);
}

/** What a page shows, and what people read. A database, a list of names or a backup may lie beside it. */
const readable = /\.(avif|docx?|gif|html?|jpe?g|mp[34]|pdf|png|pptx?|svg|txt|webp|xlsx?)$/i;

function idsIn(feed: FeedJson, section: string, name: string, complaints: string[]): string[] {
  const list = feed[section];
  const items = Array.isArray(list) ? (list as ({ id?: unknown } | null)[]) : [];
  return items.flatMap((item) => {
    const id = item?.id;
    if (typeof id === 'string' && isId(id)) return [id];
    if (id !== undefined) complaints.push(`feeds/${name}.json: ${section}: ${JSON.stringify(id)}`);
    return [];
  });
}

function* referencesIn(
  feed: FeedJson,
  name: string,
  complaints: string[],
): Generator<ItemReference> {
  for (const { name: element, embed } of embeddableInfos) {
    if (!embed.attribute) {
      if (sectionsOfWay(feed, element)) yield { name: element, feed: name, id: everyItem };
      continue;
    }
    const ids = idsIn(feed, embed.section, name, complaints);
    // Of several items that one address may name there are too many choices for files; all of them is one.
    if (!embed.takesSeveral) for (const id of ids) yield { name: element, feed: name, id };
    if (embed.allOf && (ids.length || embed.allOf !== embed.section))
      yield { name: element, feed: name, id: everyItem };
  }
}

const fileOf = (page: string, part: Part): string =>
  part === '' || part === '/embed' ? `${page}${part}/index.html` : `${page}${part}`;

/** The files beside a feed that it names: pictures, and what can be read further. */
function* filesNamedIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, one] of Object.entries(value)) {
    if (typeof one !== 'string') yield* filesNamedIn(one);
    else if (['src', 'url'].includes(key)) {
      const base = 'http://site.invalid/feeds/';
      const { href, pathname } = URL.canParse(one, base) ? new URL(one, base) : new URL(base);
      if (href.startsWith(base) && !pathname.endsWith('/')) {
        try {
          yield decodeURIComponent(pathname.slice('/feeds/'.length));
        } catch {
          // It names no file.
        }
      }
    }
  }
}

function say(files: readonly string[], chinese: string, english: string): void {
  if (files.length > 0)
    console.warn(`${chinese}\n${english}\n${files.map((file) => `  ${file}`).join('\n')}`);
}

export async function exportSite(args: string[]): Promise<never> {
  const { values: options } = parseArgs({
    args,
    options: {
      site: { type: 'string' },
      feeds: { type: 'string', default: 'feeds' },
      out: { type: 'string', default: 'export' },
      name: { type: 'string' },
      default: { type: 'string' },
      kit: { type: 'string', default: `/${kitFolder}` },
    },
  });

  if (!options.site || !URL.canParse(options.site))
    refuse(
      '请写明网站的地址，例如：npm run export -- --site https://portal.example',
      'Say where the files will be: --site https://portal.example',
    );
  if (!/^\/(?:[\w-][\w.-]*\/)*$/.test(options.kit))
    refuse(
      '--kit 是网站上的一个文件夹，例如 /civic/',
      '--kit is a folder of the site, such as /civic/',
    );

  if (!existsSync(options.feeds))
    refuse(
      `没有文件夹 ${options.feeds}；请用 --feeds 写明数据在哪里。`,
      `There is no folder ${options.feeds}: say where the feeds are, by --feeds.`,
    );

  const complaints: string[] = [];
  const sources = [options.feeds, kitFiles, 'demo', 'desk', 'server'].filter(existsSync);
  const out = await ExportFolder.open(options.out, sources).catch(() =>
    refuse(
      `不能导出到 ${options.out}：它不是文件夹，或者里面有数据、程序的原件。`,
      `Cannot export into ${options.out}: it is no folder, or the feeds or the kit themselves are in it.`,
    ),
  );

  const feeds: string[] = [];
  for (const file of (await readdir(options.feeds)).sort()) {
    const name = file.slice(0, -'.json'.length);
    if (!file.endsWith('.json') || file.startsWith('.')) continue;
    if (isId(name) && (await realFileIn(options.feeds, file))) feeds.push(name);
    else out.refuse(`feeds/${file}`);
  }
  // Before anything is written: a page would refuse it.
  for (const name of feeds) {
    const address = path.join(options.feeds, `${name}.json`);
    if ((await stat(address)).size <= largestFeed) continue;
    const problem = { code: 'too-large', address, limit: largestFeed } as const;
    console.error(`${explainProblem(problem, 'zh-Hans')}\n${explainProblem(problem, 'en')}`);
    process.exit(1);
  }
  const { origin, host } = new URL(options.site);
  const site: Site = {
    origin,
    name: options.name ?? host,
    defaultFeed: options.default ?? '',
    kit: options.kit,
    readFeed: feedsIn(options.feeds),
    readPicture: async (address) => {
      const file = decodeURIComponent(address).replace(/^\/feeds\//, '');
      const real = readable.test(file) ? await realFileIn(options.feeds, file) : undefined;
      return real === undefined ? undefined : readFile(real);
    },
    canDraw: canDrawChinese,
  };

  let written = 0;
  for (const name of feeds) {
    const feed = await site.readFeed(name);
    // A file that is no feed is not published, whatever it is called.
    if (typeof feed !== 'object' || !('civic' in feed)) continue;
    for (const reference of referencesIn(feed, name, complaints)) {
      // Pictures are drawn beside each other, by as many threads as there are.
      const answers = await Promise.all(parts.map((part) => answerFor(site, reference, part)));
      for (const [index, part] of parts.entries()) {
        const answer = answers[index];
        if (!answer) continue;
        const pages = [itemPage(reference)];
        if (name === site.defaultFeed) pages.push(shortItemPage(reference));
        for (const page of pages)
          if (await out.write(`/${fileOf(page, part)}`, answer.body)) written += 1;
      }
    }
    // Web servers take JSON for UTF-8 unless they are told otherwise.
    const { text } = decodeFeed(await readFile(path.join(options.feeds, `${name}.json`)))!;
    // A static site has nobody who works out dates later on.
    await out.write(
      `/${feedFile(name)}`,
      hasRepeats(feed) ? `${JSON.stringify(feed, null, 2)}\n` : text,
    );
    for (const file of new Set(filesNamedIn(feed))) {
      const isHidden = /(^|\/)\.|\.json$/i.test(file);
      const real = isHidden ? undefined : await realFileIn(options.feeds, file);
      if (real && readable.test(file)) await out.write(`/feeds/${file}`, await readFile(real));
      else if (real) out.refuse(`feeds/${file}`);
    }
  }

  await out.write(`/${kitFolder}page.css`, await readFile(ownFile('pages/page.css')));
  for (const name of await readdir(kitFiles, { recursive: true })) {
    const inSite = name.split(path.sep).join('/');
    if (/^(esm|ide)(\/|$)|(^|\/)\./.test(inSite)) continue;
    const file = await realFileIn(kitFiles, name);
    if (file) await out.write(options.kit + inSite, await readFile(file));
  }
  const { removed, refused, strangers } = await out.close();

  say(
    [...new Set(complaints)],
    '这些编号不合规则，没有导出：',
    'These ids are against the rule for ids and were left out:',
  );
  say(
    refused,
    '这些文件没有导出：不是图片或文档，文件名和别的文件相同或系统不允许，或者会写到文件夹外面：',
    'Left out, because it is no picture or document, its name is taken or not allowed on some systems, or it leads out of the folder:',
  );
  say(
    removed,
    '这些文件不再发布，已从导出的文件夹里删去，网站上的也请删去：',
    'These are no longer published and were taken out of the folder; take them off the site, too:',
  );
  say(
    strangers,
    '这些文件不是这次导出的，也不是上次导出的，留在那里；如不该公开，请删去：',
    'Neither this export nor the last one wrote these; they were left. Delete them if they are not to be public:',
  );
  if (!(await canDrawChinese()))
    console.warn(
      '没有中文字体，未生成配图。No Chinese font on this machine: no pictures were drawn.',
    );
  console.log(`${written} 个文件，在 ${out.folder}\n${written} files in ${out.folder}`);
  // What forms load for sending may keep the process alive.
  process.exit(0);
}
