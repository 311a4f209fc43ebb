/** A list of 1,000 and of 10,000 cards: how long the page is busy until all are there. */
import type { JobContext } from '../run.js';
import { mainThreadTime, sweep, type Bench } from '../support/browser.js';
import {
  again,
  assertSame,
  closeAll,
  handWritten,
  kit,
  mount,
  openContenders,
  peerNames,
  prepare,
  serveEmptyPage,
  unmount,
} from '../support/contenders.js';
import { figure, type Findings, type Target } from '../support/figure.js';
import { interleave } from '../support/interleave.js';
import { ratios } from '../support/statistics.js';

const plainKit = `${kit}, content-visibility off`;
const counts = [1000, 10_000] as const;

const framesCost =
  'The list is drawn in frames, so that a slow phone is not locked up, and in every frame that adds a shadow root Chromium goes through all roots of the page (style scopes, compositing); the yardstick draws all in one. What was done: groups of sixty that are laid out, painted and passed over as one, one style sheet a root, one listener for printing, a list that grows ninefold a frame where all of it is drawn (docs/adr/0014). Left: all in one frame, at the price of a page that does not answer meanwhile';

async function measure(bench: Bench, count: number, className: string): Promise<number> {
  await prepare(bench, 'cards', count);
  await sweep(bench);
  const time = await mainThreadTime(bench, () => mount(bench, 'cards', className));
  await unmount(bench);
  return time;
}

export async function run({ browser, rounds }: JobContext): Promise<Findings> {
  const server = await serveEmptyPage();
  const benches = await openContenders(browser, server);
  await assertSame(benches, 'cards', ['civic-member-card', 'hand-written-card']);
  const contenders = [
    { name: kit, bench: benches.get(kit)!, className: '' },
    { name: plainKit, bench: benches.get(kit)!, className: 'plain' },
    { name: handWritten, bench: benches.get(handWritten)!, className: '' },
    { name: again, bench: benches.get(handWritten)!, className: '' },
    ...peerNames.map((name) => ({ name, bench: benches.get(name)!, className: '' })),
  ];
  const times = new Map<number, ReadonlyMap<string, readonly number[]>>();
  for (const count of counts) {
    times.set(
      count,
      await interleave(
        contenders.map(({ name, bench, className }) => ({
          name,
          measure: () => measure(bench, count, className),
        })),
        // A round of the long list takes half a minute.
        count === 10_000 ? Math.min(rounds, 7) : rounds,
      ),
    );
  }
  await closeAll(benches);
  await server.close();
  return report(times);
}

function report(times: ReadonlyMap<number, ReadonlyMap<string, readonly number[]>>): Findings {
  const targets: Readonly<Record<string, Target>> = {
    [kit]: { atMost: 0.6, whereMissed: framesCost },
    [plainKit]: { atMost: 1.4, whereMissed: framesCost },
  };
  const figures = counts.flatMap((count) => {
    const of = times.get(count)!;
    const yardstick = of.get(handWritten)!;
    const others = [...of.keys()].filter((name) => name !== handWritten);
    const cards = count.toLocaleString('en');
    return [
      figure(`${cards} cards: ${handWritten}`, 'ms', yardstick),
      ...others.map((name) =>
        figure(
          `${cards} cards: ${name} / ${handWritten}`,
          'ratio',
          ratios(of.get(name)!, yardstick),
          targets[name],
        ),
      ),
    ];
  });
  const exponents = [kit, plainKit, handWritten, ...peerNames].map((name) => {
    const [few, many] = counts.map((count) => times.get(count)!.get(name)!);
    return figure(
      `exponent from 1,000 to 10,000: ${name}`,
      'ratio',
      ratios(many!, few!.slice(0, many!.length)).map(Math.log10),
      name === kit || name === plainKit ? { atMost: 1.05, whereMissed: framesCost } : undefined,
    );
  });
  return {
    title: 'A list of cards',
    about: [
      'CPU time of the main thread from the data, parsed, to all cards drawn, in a page of 1280 × 800; the kit also checks every member.',
      'The kit shows `<civic-member-list>`, which leaves cards that are off screen to the browser (`content-visibility: auto`); the yardstick and the peers draw all.',
      'With content-visibility off the kit does all that the yardstick does, and in 24 first cards and further ones frame by frame.',
    ],
    figures: [...figures, ...exponents],
  };
}
