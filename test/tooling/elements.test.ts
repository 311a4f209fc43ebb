/** What every element has to have said of itself, and what must not have been forgotten. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { answerFor } from '../../server/pages/answers.js';
import type { Site } from '../../server/pages/layout.js';
import { elementInfos, embeddableInfos } from '../../src/elements/registry/infos.js';
import { itemAttributes, listWays } from '../../src/embed/generated/item-attributes.js';

const feeds = readdirSync('demo/feeds')
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length));
type Feed = Record<string, unknown> & { [section: string]: { id: string }[] };
const readFeed = (name: string): Feed =>
  JSON.parse(readFileSync(`demo/feeds/${name}.json`, 'utf8')) as Feed;

const elements = embeddableInfos.filter(({ embed }) => embed.attribute);
const ways = embeddableInfos.filter((info) => !elements.includes(info));

const siteOf = (feed: string): Site => ({
  origin: 'https://kit.example',
  name: 'site',
  defaultFeed: feed,
  kit: '/civic/',
  readFeed: (one) => Promise.resolve(readFeed(one)),
  canDraw: () => Promise.resolve(false),
});

describe('every element', () => {
  it('has an info.ts, and is in the lists that are generated from it', () => {
    const folders = readdirSync('src/elements').filter((folder) =>
      existsSync(`src/elements/${folder}/define.ts`),
    );
    for (const folder of folders)
      assert.ok(
        existsSync(`src/elements/${folder}/info.ts`),
        `Write src/elements/${folder}/info.ts: ElementInfo says what belongs in it.`,
      );
    const advice = 'Run `npm run generate`.';
    assert.deepEqual(elementInfos.map(({ name }) => name).sort(), folders.sort(), advice);
    assert.deepEqual(
      Object.entries(itemAttributes),
      elements
        .map(({ name, embed }) => [name, embed.attribute])
        .sort(([one], [other]) => (one! < other! ? -1 : 1)),
      advice,
    );
    assert.deepEqual(
      Object.entries(listWays).map(([name, [element, attribute, value]]) => [
        name,
        `civic-${element}`,
        { [attribute]: value },
      ]),
      ways.map(({ name, tag, attributes }) => [name, tag, attributes]),
      advice,
    );
    for (const folder of folders)
      for (const list of ['src/all.ts', 'src/elements/generated/classes.ts'])
        assert.ok(readFileSync(list, 'utf8').includes(`/${folder}/`), advice);
  });

  for (const { name, label, order, embed, reserve, example } of elementInfos)
    it(`civic-${name} says what others need, in src/elements/${name}/info.ts`, () => {
      for (const words of [label.zh, label.en])
        assert.ok(words && words !== `civic-${name}`, 'label: what editors call it, in words');
      assert.deepEqual(
        elementInfos.filter((one) => one.order === order).map((one) => one.name),
        [name],
        'order: a place of its own in the contents of the docs',
      );
      assert.match(example, new RegExp(`^<civic-${name} src="../feeds/`), 'example');
      const [, feed] = /\.\.\/feeds\/([\w-]+)\.json/.exec(example)!;
      assert.ok(existsSync(`demo/feeds/${feed}.json`), `example: demo/feeds/${feed}.json`);
      if ('noneBecause' in embed) return assert.ok(embed.noneBecause, 'embed: why it has no page');
      assert.notEqual(reserve, 'nothing', 'reserve: a page has to keep room for what it shows');
      assert.ok(embed.frameHeight > 0, 'embed.frameHeight: about how high it is, in px');
      if (typeof embed.plain !== 'string')
        assert.ok(embed.plain.noneBecause, 'embed.plain: a form, or why mail has none');
    });

  for (const { name, isForm, embed } of elements)
    it(`civic-${name} has a page, a frame and a preview; a plain form and a link to it where its info says so`, async () => {
      const feed = feeds.find((one) => readFeed(one)[embed.section]?.length)!;
      const { id } = readFeed(feed)[embed.section]![0]!;
      const site = siteOf(feed);
      const answer = async (part: Parameters<typeof answerFor>[2], item = id) =>
        (await answerFor(site, { name, feed, id: item }, part))?.body;
      const page = String(await answer(''));
      const variant = embed.pageVariant ? ` variant="${embed.pageVariant}"` : '';
      assert.match(page, new RegExp(`<civic-${name} ${embed.attribute}="${id}"${variant}[ >]`));
      assert.equal(/<noscript>/.test(page), isForm);
      const { height } = JSON.parse(String(await answer('/oembed.json'))) as { height: number };
      assert.equal(height, embed.frameHeight);
      const plain = await answer('/static.html');
      assert.equal(plain !== undefined, typeof embed.plain === 'string', 'static.html');
      assert.equal(page.includes('/static.html'), plain !== undefined, 'the link to static.html');
      assert.equal((await answer('', 'all')) !== undefined, embed.allOf !== undefined, 'all');
    });

  for (const { name, tag, embed, attributes } of ways)
    it(`${tag} has a page, a frame and a plain form of a whole feed as ${name}, and none of an item or of nothing`, async () => {
      const answer = async (
        part: Parameters<typeof answerFor>[2],
        id = 'all',
        feed = 'lists-sample',
      ) => (await answerFor(siteOf(feed), { name, feed, id }, part))?.body;
      const [[attribute, value] = []] = Object.entries(attributes);
      for (const part of ['', '/embed'] as const)
        assert.match(
          String(await answer(part)),
          new RegExp(`<${tag} ${attribute}="${value}"><template[^>]*>[^]*<li`),
        );
      assert.match(String(await answer('/embed')), /civic-whole\.js/);
      const { height } = JSON.parse(String(await answer('/oembed.json'))) as { height: number };
      assert.equal(height, embed.frameHeight);
      assert.match(String(await answer('/static.html')), /示例社区/);
      const { id } = readFeed('lists-sample')[embed.section]![0]!;
      assert.equal(await answer('', id), undefined);
      assert.equal(await answer('', 'all', 'survey'), undefined);
    });
});
