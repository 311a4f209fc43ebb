/** Many single elements, each handed its item as `data`, against the least that shows the same words. */
import type { InPage, Kind } from '../in-page/contender.js';
import type { JobContext } from '../run.js';
import { mainThreadTime, sweep, type Bench } from '../support/browser.js';
import {
  closeAll,
  handWritten,
  kit,
  minimal,
  minimalAgain,
  mount,
  openContenders,
  prepare,
  serveEmptyPage,
  unmount,
  updateMeters,
} from '../support/contenders.js';
import { figure, type Figure, type Findings, type Target } from '../support/figure.js';
import { interleave } from '../support/interleave.js';
import { ratios } from '../support/statistics.js';

declare const bench: InPage;

interface Task {
  readonly title: string;
  readonly kind: Kind;
  readonly count: number;
  readonly target: Target;
  /** What is measured besides the mounting. */
  readonly update?: Target;
}

const single: Target = {
  atMost: 1.3,
  whereMissed:
    'It was about three times the minimal one until elements far from the screen were left to the engine (docs/adr/0036). What is left is script: every item is checked, and has links, sources, states and a text for search beside its figures. To leave all elements to the engine, near ones too, was a sixth faster and was refused: it clips the ring around what has the focus and changes widths in floats and cells',
};

const meters: Target = {
  atMost: 1.3,
  whereMissed:
    'They were 2.85 and 3.32 until meters far from the screen were left to the engine, too (docs/adr/0036). What is left is script: a measure is checked, its number and days are set in the reader’s language, its goal is watched, and a bar has a name and a value for who cannot see it',
};

const tasks: readonly Task[] = [
  { title: '1,000 cards', kind: 'singleCards', count: 1000, target: single },
  { title: '10,000 cards', kind: 'singleCards', count: 10_000, target: single },
  { title: '1,000 meters', kind: 'singleMeters', count: 1000, target: meters, update: meters },
  {
    title: '100 pledge forms in one feed',
    kind: 'forms',
    count: 100,
    target: {
      atMost: 1.8,
      whereMissed:
        'The first 8 forms are drawn whole, those after them are left to the engine, whose own search for forms to fill in lays many of them out all the same (docs/adr/0077). The same DOM by hand costs more than twice the minimal one, too. What is left is script: hints, errors, paper forms, a ring to the goal, a trap for machines and a place for a captcha are in each form',
    },
  },
];

interface Times {
  readonly mount: number;
  readonly update: number;
}

async function measure(one: Bench, { kind, count, update }: Task): Promise<Times> {
  await prepare(one, kind, count);
  await sweep(one);
  const mounted = await mainThreadTime(one, () => mount(one, kind));
  let updated = 0;
  if (update) {
    await prepare(one, kind, count);
    updated = await mainThreadTime(one, () => updateMeters(one));
  }
  await unmount(one);
  return { mount: mounted, update: updated };
}

/** A card that nobody has opened yet, before the page is idle. */
async function nodesOfCard(one: Bench, selector: string): Promise<number> {
  await prepare(one, 'singleCards', 1);
  await mount(one, 'singleCards');
  const count = await one.page.evaluate((tag) => bench.nodes(tag), selector);
  await unmount(one);
  return count;
}

export async function run({ browser, rounds, options }: JobContext): Promise<Findings> {
  const server = await serveEmptyPage();
  const benches = await openContenders(browser, server);
  const figures: Figure[] = [];
  const contenders = [
    [kit, kit],
    [minimal, minimal],
    [minimalAgain, minimal],
    [handWritten, handWritten],
  ] as const;
  const largest = Number(options.get('most') ?? 10_000);
  for (const task of tasks.filter(({ count }) => count <= largest)) {
    const samples = await interleave(
      contenders.map(([name, of]) => ({ name, measure: () => measure(benches.get(of)!, task) })),
      rounds,
    );
    for (const job of task.update ? (['mount', 'update'] as const) : (['mount'] as const)) {
      const of = (name: string): readonly number[] => samples.get(name)!.map((one) => one[job]);
      const title = `${task.title}, ${job}`;
      figures.push(
        figure(`${title}: ${minimal}`, 'ms', of(minimal)),
        ...contenders
          .filter(([name]) => name !== minimal)
          .map(([name]) =>
            figure(
              `${title}: ${name} / ${minimal}`,
              'ratio',
              ratios(of(name), of(minimal)),
              name === kit ? (job === 'update' ? task.update : task.target) : undefined,
            ),
          ),
      );
    }
  }
  const nodes = [await nodesOfCard(benches.get(kit)!, 'civic-member-card')];
  const least = [await nodesOfCard(benches.get(minimal)!, 'minimal-card')];
  figures.push(
    figure(`nodes of a closed card: ${kit}`, '', nodes, {
      atMost: 20,
      whereMissed:
        'The card of the benchmark has two figures, a source and a story. 31 of its nodes are elements and texts, the others comments of templates; a card without figures has 20. One template for several rows saved four, and cost more bytes than the card has left',
    }),
    figure(`nodes of a closed card: ${minimal}`, '', least),
  );
  await closeAll(benches);
  await server.close();
  return {
    title: 'Many single elements, beside the least that shows the same words',
    about: [
      'CPU time of the main thread from the data, parsed, to all elements drawn, in a page of 1280 × 800; each element is handed its item as `data`, but for the forms.',
      'The kit checks every item and renders figures, source, links and what a card can disclose; the minimal yardstick shows names, figures and fields.',
      'Nodes are those of the shadow root, with comments and spaces of templates. Without the long lists: `--most=1000`.',
    ],
    figures,
  };
}
