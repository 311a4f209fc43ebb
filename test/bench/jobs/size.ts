/** What a visitor downloads: each element, and `civic.js` by part. Limits are held by `npm run size`. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { rollup, type Plugin } from 'rollup';
// @ts-expect-error -- plain JavaScript, without types
import * as entries from '../../../scripts/build/entries.mjs';
// @ts-expect-error -- plain JavaScript, without types
import * as lazy from '../../../scripts/build/lazy-parts.mjs';
// @ts-expect-error -- plain JavaScript, without types
import * as plugins from '../../../scripts/build/rollup-plugins.mjs';
import type { JobContext } from '../run.js';
import { bundle, kitScript, sizesOf } from '../support/bundle.js';
import { figure, type Figure, type Findings, type Target } from '../support/figure.js';
import { bundlePeer, peers } from '../support/peers.js';

/** The rooms of the source; what is in none of them is a package. */
const rooms = ['elements', 'forms', 'data', 'contract', 'locales', 'base'] as const;

const limits: Readonly<Record<string, Target>> = {
  // All four elements with all that they load at start; beside them the classes of lists and boards.
  'civic.js': { atMost: 26 },
  'alone/civic-member-card.js': { atMost: 13 },
  'alone/civic-progress-meter.js': { atMost: 13 },
  'alone/civic-pledge-form.js': { atMost: 16 },
  'alone/civic-volunteer-signup.js': { atMost: 19 },
};

/** A module of `dist` with all that it imports, each file compressed by itself, as a server does. */
function sizeWithImports(file: string, seen = new Set<string>()): number {
  if (seen.has(file)) return 0;
  seen.add(file);
  const code = kitScript(file);
  const imports = [...code.matchAll(/(?:from|import)"(\.[^"]+)"/g)].map(([, target]) =>
    path.posix.join(path.posix.dirname(file), target!),
  );
  return imports.reduce((sum, one) => sum + sizeWithImports(one, seen), sizesOf(code).brotli);
}

/** Beside `civic.js` what draws lists comes while the feed is on its way. */
const withView = (what: string, view: string): Figure =>
  figure(`a page with ${what}: civic.js and what draws it, brotli`, 'kB', [
    sizesOf(kitScript('civic.js')).brotli + sizeWithImports(view),
  ]);

function both(name: string, code: string, target?: Target): Figure[] {
  const { brotli, gzip } = sizesOf(code);
  return [figure(`${name}, brotli`, 'kB', [brotli], target), figure(`${name}, gzip`, 'kB', [gzip])];
}

async function sizeWithout(isLeftOut: (id: string) => boolean): Promise<number> {
  const { everything, scriptsWithParts } = entries as {
    everything: string;
    scriptsWithParts: () => string[];
  };
  const { planLazyParts } = lazy as {
    planLazyParts: (scripts: string[]) => Promise<{ inScript: (script: string) => Plugin }>;
  };
  const { inScript } = await planLazyParts(scriptsWithParts());
  const { createPlugins, createOutputPlugins } = plugins as {
    createPlugins: () => Plugin[];
    createOutputPlugins: () => Plugin[];
  };
  const without: Plugin = {
    name: 'without',
    load: (id) => (isLeftOut(id) ? 'export {};' : null),
  };
  const built = await rollup({
    input: everything,
    plugins: [without, inScript(everything), ...createPlugins()],
    shimMissingExports: true,
    onwarn: () => undefined,
  });
  const { output } = await built.generate({
    format: 'iife',
    inlineDynamicImports: true,
    plugins: createOutputPlugins(),
  });
  await built.close();
  return sizesOf(output[0].code).brotli;
}

/** Brotli of the whole, less brotli of the whole without the part: what the part adds. */
async function parts(): Promise<Figure[]> {
  const whole = await sizeWithout(() => false);
  const elements = (entries as { findElements: () => { tag: string; folder: string }[] })
    .findElements()
    .map(({ tag, folder }) => ({ name: `<${tag}>`, path: `/src/elements/${folder}/` }));
  const others = rooms
    .filter((room) => room !== 'elements')
    .map((room) => ({ name: `src/${room}`, path: `/src/${room}/` }));
  const list = [...elements, ...others, { name: 'packages (lit)', path: '/node_modules/' }];
  const found: Figure[] = [];
  for (const { name, path } of list) {
    const share = whole - (await sizeWithout((id) => id.includes(path)));
    found.push(figure(`adds to civic.js: ${name.replace(/[<>]/g, '`')}`, 'kB', [share]));
  }
  return found;
}

export async function run(_context: JobContext): Promise<Findings> {
  const alone = readdirSync('dist/alone').map((file) => `alone/${file}`);
  const onDemand = readdirSync('dist/parts', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.mjs'),
  );
  const figures = ['civic.js', ...alone].flatMap((file) =>
    both(file, kitScript(file), limits[file]),
  );
  figures.push(
    withView('a list of members', 'parts/elements/member-list/view.mjs'),
    withView('a board', 'parts/elements/progress-board/view.mjs'),
    ...(await parts()),
  );
  figures.push(
    ...both(
      'hand-written card, meter and form',
      await bundle('test/bench/in-page/hand-written.ts'),
    ),
  );
  for (const peer of peers)
    figures.push(...both(`${peer.name}: card, meter and form`, await bundlePeer(peer)));
  return {
    title: 'Size',
    about: [
      'Brotli 11 and gzip 9 of the files of `dist`; “alone” is one element with all it needs.',
      '“Adds to civic.js”: brotli of the whole, less brotli of the whole without this part.',
      `Beside these, ${onDemand.length} modules in \`dist/parts\` are downloaded by who needs them only: other languages, what sends a form, explanations for editors.`,
      'The hand-written one and the peers hold their adapters to the benchmark too (under 2 kB each).',
    ],
    figures,
  };
}
