/** What the surfaces of this copy of the repository have of an element; run in a copy by new-element.test.ts. */
import { readFileSync } from 'node:fs';
import { elementsFor } from '../../desk/page/preview/elements.js';
import { answerFor } from '../../server/pages/answers.js';
import { findEmbeddable } from '../../src/elements/registry/infos.js';
import { readItemAddress } from '../../src/embed/item-address.js';
// @ts-expect-error A plain script has no types.
import * as css from '../../scripts/build/reserve-css.mjs';
// @ts-expect-error A plain script has no types.
import * as site from '../../docs-site/contents.js';
// @ts-expect-error A plain script has no types.
import * as pictures from '../visual/states.mjs';
// @ts-expect-error A plain script has no types.
import sizes from '../../.size-limit.mjs';

const name = process.argv[2]!;
const pageSite = {
  origin: 'https://kit.example',
  name: 'site',
  defaultFeed: 'sample',
  kit: '/civic/',
  readFeed: (feed: string) =>
    Promise.resolve(
      JSON.parse(readFileSync(`demo/feeds/${feed}.json`, 'utf8')) as Record<string, unknown>,
    ),
  canDraw: () => Promise.resolve(false),
};
const answer = async (part: Parameters<typeof answerFor>[2]): Promise<string> =>
  String(
    (await answerFor(pageSite, { name, feed: 'sample', id: 'sample-households' }, part))?.body,
  );

console.log(
  JSON.stringify({
    page: await answer(''),
    embed: await answer('/embed'),
    oembed: await answer('/oembed.json'),
    plain: await answer('/static.html'),
    link: readItemAddress(
      `https://kit.example/civic/${name}/sample/sample-households`,
      ['https://kit.example'],
      'https://kit.example/',
    ),
    preview: elementsFor(findEmbeddable(name)!.embed.section).map((one) => one.tag),
    reserve: (css as { makeReserveCss: () => string }).makeReserveCss(),
    contents: JSON.stringify((site as { contents: unknown }).contents),
    pictures: (pictures as { states: { name: string }[] }).states.map((one) => one.name),
    sizes: (sizes as { name: string }[]).map((one) => one.name),
  }),
);
