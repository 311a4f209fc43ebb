/** Memory: what a card takes, and whether anything is left of what was on the page. */
import type { JobContext } from '../run.js';
import { metric, sweep, type Bench } from '../support/browser.js';
import {
  again,
  closeAll,
  handWritten,
  kit,
  mount,
  openContender,
  openContenders,
  peerNames,
  prepare,
  serveEmptyPage,
  unmount,
} from '../support/contenders.js';
import { figure, type Figure, type Findings } from '../support/figure.js';
import { interleave } from '../support/interleave.js';
import { ratios } from '../support/statistics.js';

const cards = 1000;
const mountsPerTurn = 100;
/** Mounts before anything is compared (caches fill, code is compiled), in the middle, and at the end. */
const turns = [20, 60, 100] as const;

/** In kB. */
const heap = async (bench: Bench): Promise<number> => {
  await sweep(bench);
  // What the first one sets free, weak references for one, may hold more.
  await bench.page.requestGC();
  await bench.page.requestGC();
  return (await metric(bench, 'JSHeapUsedSize')) / 1000;
};

async function heapOfCard(bench: Bench): Promise<number> {
  await prepare(bench, 'cards', cards);
  const before = await heap(bench);
  await mount(bench, 'cards');
  const after = await heap(bench);
  await unmount(bench);
  return (after - before) / cards;
}

interface State {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

async function growth(bench: Bench, kind: 'cards' | 'meters' | 'forms'): Promise<readonly State[]> {
  const states: State[] = [];
  for (let turn = 1; turn <= turns[2]; turn++) {
    await prepare(bench, kind, mountsPerTurn);
    await mount(bench, kind);
    await unmount(bench);
    if (!(turns as readonly number[]).includes(turn)) continue;
    await prepare(bench, kind, 1);
    // A form sets a timer of two seconds, which holds it so long.
    await bench.page.waitForTimeout(2500);
    states.push({
      heap: await heap(bench),
      nodes: await metric(bench, 'Nodes'),
      listeners: await metric(bench, 'JSEventListeners'),
    });
  }
  return states;
}

function growthFigures(kind: string, [first, middle, last]: readonly State[]): Figure[] {
  const mounts = (turns[2] - turns[1]) * mountsPerTurn;
  const perMount = (1000 * (last!.heap - middle!.heap)) / mounts;
  const limit = { atMost: 0, whereMissed: 'Something is kept; see the heap of the first mounts' };
  return [
    figure(`${kind}: bytes of heap a mount, from 6,000 to 10,000 mounts`, 'B', [perMount], {
      atMost: 10,
    }),
    figure(
      `${kind}: nodes more after 10,000 mounts than after 2,000`,
      '',
      [last!.nodes - first!.nodes],
      limit,
    ),
    figure(
      `${kind}: listeners more after 10,000 mounts than after 2,000`,
      '',
      [last!.listeners - first!.listeners],
      limit,
    ),
  ];
}

export async function run({ browser, rounds }: JobContext): Promise<Findings> {
  const server = await serveEmptyPage();
  const benches = await openContenders(browser, server);
  const samples = await interleave(
    [kit, handWritten, again, ...peerNames].map((name) => ({
      name,
      measure: () => heapOfCard(benches.get(name === again ? handWritten : name)!),
    })),
    Math.min(rounds, 5),
  );
  await closeAll(benches);
  const grown: Figure[] = [];
  for (const kind of ['cards', 'meters', 'forms'] as const) {
    const bench = await openContender(browser, server, kit);
    grown.push(...growthFigures(kind, await growth(bench, kind)));
    await bench.page.close();
  }
  await server.close();
  const yardstick = samples.get(handWritten)!;
  return {
    title: 'Memory',
    about: [
      `Script heap after a garbage collection with a list of ${cards} cards on the page, less the heap before, for each card. The data itself is in neither: it was there before; the kit’s checked copy of it counts.`,
      `Growth: ${mountsPerTurn} elements at a time are put on the page and taken off, ${turns[2] * mountsPerTurn} in all. Less than 10 bytes a mount is the noise of the heap’s own bookkeeping.`,
    ],
    figures: [
      figure(`a card: ${handWritten}`, 'kB/card', yardstick),
      figure(`a card: ${kit}`, 'kB/card', samples.get(kit)!),
      ...[kit, again, ...peerNames].map((name) =>
        figure(
          `a card: ${name} / ${handWritten}`,
          'ratio',
          ratios(samples.get(name)!, yardstick),
          name === kit
            ? {
                atMost: 8,
                whereMissed:
                  'A heap snapshot shows lit’s own fields of an element (two hash tables, a promise, options), the parts of its templates (docs/adr/0026), the controller that finds the feed, and the checked copy of the member',
              }
            : undefined,
        ),
      ),
      ...grown,
    ],
  };
}
