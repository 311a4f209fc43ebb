/** What runs before the first card is drawn, by part: where a slow phone's time goes at the start. */
import { SourceMap } from 'node:module';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { openSlowPhone } from '../cold-page/slow-phone.js';
import { feedOf, sets } from '../cold-page/widgets.js';
import { kitScript } from '../support/bundle.js';
import { figure, type Figure, type Findings } from '../support/figure.js';
import { readTrace, timesOfParts, traceCategories } from '../support/marked-tasks.js';
import { servePages, type Answer, type PageServer } from '../support/server.js';
import type { JobContext } from '../run.js';

type Rules = readonly (readonly [part: string, pattern: RegExp])[];

/** The engine's names of what it does. What is inside another event counts for itself. */
const engineParts: Rules = [
  ['script read and compiled', /^v8\.(compile|parse)/],
  ['script evaluated', /^(EvaluateScript|v8\.run|v8\.evaluateModule)$/],
  [
    'script that runs later: data taken, card rendered',
    /^(FunctionCall|RunMicrotasks|TimerFire|FireAnimationFrame|EventDispatch|V8\.\w*)$/,
  ],
  ['garbage collected', /GC/],
  ['HTML and style sheets read', /^(ParseHTML|ParseAuthorStyleSheet)$/],
  ['style', /^(UpdateLayoutTree|ScheduleStyleRecalculation|InvalidateLayout)$/],
  ['layout, with the search for fonts', /^Layout$/],
  ['paint', /^(PrePaint|Paint|Layerize|Commit|UpdateLayer)/],
];

/** Whose a function is, by its file; the innermost file of the stack that says something counts. */
const ownParts: Rules = [
  [
    'definitions: classes and their properties',
    /reactive-element\/|\/(define|custom-element)\.ts$|\/all\.ts$/,
  ],
  ['styles', /css-tag|styles\.ts$|\/css\.ts$/],
  ['words and formats', /\/locales\/|\/base\/text\//],
  ['data: fetched, checked, found', /\/(data|contract)\//],
  ['templates: read and filled in', /lit-html\/|\/html\.ts$/],
  ['elements: what they render', /\/(elements|forms|submit)\//],
  ['turns, language, the rest of base', /\/base\//],
];

/** Navigation, network, input. */
const rest = 'the rest of the browser';

const partIn = (rules: Rules, name: string): string | undefined =>
  rules.find(([, pattern]) => pattern.test(name))?.[0];

/** Runs before the page, and marks when the card is there. */
const watch = `
  performance.mark('opened');
  requestAnimationFrame(function look() {
    const card = document.querySelector('civic-member-card');
    const isDrawn = card?.shadowRoot?.querySelector('[part~=base]') && card.offsetHeight > 0;
    if (isDrawn) requestAnimationFrame(() => performance.mark('drawn'));
    else requestAnimationFrame(look);
  });`;

const pageOf = (item: string, script: string): Answer => ({
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>start</title>
<meta name="viewport" content="width=device-width">${script}
<body><civic-member-card src="feed.json#${item}"></civic-member-card>`,
});

/** Opens the page, with something that measures around it. What comes beside the script is not served: the card is drawn without. */
async function visit<Measured>(
  browser: Browser,
  server: PageServer,
  begin: (tab: Page) => Promise<() => Promise<Measured>>,
): Promise<Measured> {
  const { context, tab } = await openSlowPhone(browser);
  try {
    await tab.addInitScript(watch);
    const end = await begin(tab);
    // Nothing is evaluated in the page meanwhile: that would be measured as well.
    await tab.goto(`${server.origin}/page.html`, { waitUntil: 'networkidle' });
    return await end();
  } finally {
    await context.close();
  }
}

/** Of the script as it is shipped. */
const engineTimes = (browser: Browser, server: PageServer): Promise<ReadonlyMap<string, number>> =>
  visit(browser, server, async (tab) => {
    await browser.startTracing(tab, { categories: traceCategories });
    return async () =>
      timesOfParts(
        readTrace(await browser.stopTracing()),
        'opened',
        'drawn',
        (name) => partIn(engineParts, name) ?? rest,
      );
  });

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { url: string; lineNumber: number; columnNumber: number };
    readonly children?: readonly number[];
  }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

/** The time of the functions of each part, in ms; what is not in a file of ours, or lit's, is not in it. */
function timesByFile(profile: Profile, map: SourceMap): Map<string, number> {
  const { nodes, samples = [], timeDeltas = [] } = profile;
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((of) => [of, id])));
  const parts = new Map(
    nodes.map(({ id, callFrame: { url, lineNumber, columnNumber } }) => {
      const entry = url.endsWith('/all.js') ? map.findEntry(lineNumber, columnNumber) : undefined;
      const file = entry && 'originalSource' in entry ? String(entry.originalSource) : '';
      return [id, partIn(ownParts, file)];
    }),
  );
  const found = new Map<string, number>();
  for (const [index, sample] of samples.entries()) {
    let id: number | undefined = sample;
    while (id !== undefined && !parts.get(id)) id = parents.get(id);
    const part = id !== undefined && parts.get(id);
    if (part) found.set(part, (found.get(part) ?? 0) + timeDeltas[index]! / 1000);
  }
  return found;
}

/** Of a build that keeps its names, so that it is known whose a function is. */
const ownTimes = (
  browser: Browser,
  server: PageServer,
  map: SourceMap,
): Promise<ReadonlyMap<string, number>> =>
  visit(browser, server, async (tab) => {
    const session = await tab.context().newCDPSession(tab);
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: 200 });
    await session.send('Profiler.start');
    return async () => timesByFile((await session.send('Profiler.stop')).profile, map);
  });

/** All elements in one file that keeps its names; what is imported on demand is left out. */
async function buildReadable(): Promise<{ script: Answer; map: SourceMap }> {
  const { outputFiles } = await build({
    entryPoints: ['src/all.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    sourcemap: 'external',
    outdir: '.',
    target: 'es2022',
    conditions: ['production'],
    logLevel: 'warning',
    // What package.json says of side effects is about dist.
    ignoreAnnotations: true,
    plugins: [
      {
        name: 'leave-out-what-is-on-demand',
        setup(plugin) {
          plugin.onResolve({ filter: /./ }, ({ kind, path: id }) =>
            kind === 'dynamic-import' ? { path: id, external: true } : undefined,
          );
        },
      },
    ],
  });
  const textOf = (ending: string): string =>
    outputFiles.find(({ path: file }) => file.endsWith(ending))!.text;
  return {
    script: { type: 'text/javascript; charset=utf-8', body: textOf('.js') },
    map: new SourceMap(JSON.parse(textOf('.map')) as never),
  };
}

/** The parts in their order, of several rounds. */
const figuresOf = (
  title: string,
  unit: Figure['unit'],
  rounds: readonly ReadonlyMap<string, number>[],
  names: readonly string[],
): Figure[] =>
  names.map((name) =>
    figure(
      `${title}: ${name}`,
      unit,
      rounds.map((one) => one.get(name) ?? 0),
    ),
  );

const namesOf = (rules: Rules): string[] => [...new Set(rules.map(([part]) => part))];

/** Each part beside all of them: the profile itself takes time, so that only shares say something. */
function shares(times: ReadonlyMap<string, number>): Map<string, number> {
  const all = [...times.values()].reduce((sum, time) => sum + time, 0);
  return new Map([...times].map(([part, time]) => [part, time / all]));
}

export async function run({ browser, rounds }: JobContext): Promise<Findings> {
  const [card] = sets.card;
  const feed: Answer = { type: 'application/json', body: JSON.stringify(feedOf(sets.card)) };
  const readable = await buildReadable();
  const shipped = await servePages({
    '/page.html': pageOf(card!.item, '<script src="civic.js" defer></script>'),
    '/civic.js': { type: 'text/javascript; charset=utf-8', body: kitScript() },
    '/feed.json': feed,
  });
  const named = await servePages({
    '/page.html': pageOf(card!.item, '<script src="all.js" type="module"></script>'),
    '/all.js': readable.script,
    '/feed.json': feed,
  });
  const engine: ReadonlyMap<string, number>[] = [];
  const own: ReadonlyMap<string, number>[] = [];
  for (let round = -1; round < rounds; round++) {
    const times = await engineTimes(browser, shipped);
    const files = await ownTimes(browser, named, readable.map);
    // The first one warms up.
    if (round < 0) continue;
    engine.push(times);
    own.push(shares(files));
  }
  await Promise.all([shipped.close(), named.close()]);
  return {
    title: 'The start, by part',
    about: [
      'A page with one card by src, on the phone of the cold page: what its main thread does until the card is drawn, in ms of CPU at 4× slow-down.',
      'By the engine: events of a trace, with civic.js as it is shipped; what is within another event counts for itself alone.',
      'By the kit: shares of a CPU profile of the same modules, built so that it is known whose a function is; what they wait for, and the style and layout that they ask for, are in the part that does.',
    ],
    figures: [
      ...figuresOf('by the engine', 'ms', engine, [...namesOf(engineParts), rest]),
      ...figuresOf('share of the kit’s own script', 'ratio', own, namesOf(ownParts)),
    ],
  };
}
