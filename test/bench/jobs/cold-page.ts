/** The first visit to an article with four widgets, on a slow phone over a slow network. */
import { coldPages } from '../cold-page/pages.js';
import { visit, type Visit } from '../cold-page/visit.js';
import type { JobContext } from '../run.js';
import { figure, type Figure, type Findings } from '../support/figure.js';
import { interleave } from '../support/interleave.js';
import { assertSame, closeAll, openContenders, peerNames } from '../support/contenders.js';
import { servePages } from '../support/server.js';
import { ratios } from '../support/statistics.js';

export async function run({ browser, rounds }: JobContext): Promise<Findings> {
  const benches = await openContenders(browser);
  await assertSame(benches, 'signups', ['civic-volunteer-signup', 'hand-written-signup']);
  await closeAll(benches);
  const { pages, answers } = await coldPages();
  const server = await servePages(answers);
  const hand = pages.find(({ name }) => name === 'hand')!;
  const samples = await interleave(
    [...pages, { ...hand, name: 'again' }].map((page) => ({
      name: page.name,
      measure: () => visit(browser, server, page),
    })),
    rounds,
  );
  await server.close();
  return {
    title: 'A cold page with four widgets',
    about: [
      'A card, a meter, a pledge form and a sign-up with six posts, each with the feed’s address, in an article on a phone in China (390 × 844); 4× CPU slow-down, 1.6 Mbps, 150 ms; brotli; nothing cached; one style sheet that keeps room.',
      'All visible: from the start of the navigation until the frame after all four are drawn, with the parts that the kit shows a frame later, by the clock. Total blocking time: what tasks take beyond 50 ms each, from the first contentful paint on.',
    ],
    figures: figuresOf(samples),
  };
}

function figuresOf(samples: ReadonlyMap<string, readonly Visit[]>): Figure[] {
  const of = (name: string, key: keyof Visit): readonly number[] =>
    samples.get(name)!.map((one) => one[key]);
  const yardstick = of('hand', 'allVisible');
  return [
    figure('all visible: hand-written', 'ms', yardstick),
    figure('all visible: civic-widgets', 'ms', of('kit', 'allVisible')),
    figure(
      'all visible: civic-widgets / hand-written',
      'ratio',
      ratios(of('kit', 'allVisible'), yardstick),
      { atMost: 1.25 },
    ),
    figure(
      'all visible: hand-written again (A/A) / hand-written',
      'ratio',
      ratios(of('again', 'allVisible'), yardstick),
    ),
    ...peerNames.map((name) =>
      figure(
        `all visible: ${name} / hand-written`,
        'ratio',
        ratios(of(name, 'allVisible'), yardstick),
      ),
    ),
    figure('layout shift (CLS): civic-widgets', 'ratio', of('kit', 'layoutShift'), { atMost: 0 }),
    figure('layout shift (CLS): hand-written', 'ratio', of('hand', 'layoutShift')),
    figure('total blocking time: civic-widgets', 'ms', of('kit', 'blockingTime'), {
      atMost: 50,
      whereMissed:
        'Tasks are timed by the clock, so what other programs of the machine take is in it, four times; compare the yardstick’s own in the next row. Done: numbers, days and the times of posts in Chinese without Intl (docs/adr/0012); elements that wait for their turn behind what the page has in them, draw one a frame, and have no shadow root before; a task for each definition and one for reading the feed (docs/adr/0013); storage asked after the first drawing; the heavier half of cards and forms in a frame of its own. What a trace still shows: the layout of the first text in each new weight and size, which is the engine’s search for a font',
    }),
    figure('total blocking time: hand-written', 'ms', of('hand', 'blockingTime')),
    figure('total blocking time: the article without widgets', 'ms', of('article', 'blockingTime')),
    ...peerNames.map((name) =>
      figure(`total blocking time: ${name}`, 'ms', of(name, 'blockingTime')),
    ),
    figure('requests for script: civic-widgets', '', of('kit', 'scripts'), {
      atMost: 1,
    }),
    figure('requests in all: civic-widgets', '', of('kit', 'requests')),
    figure('requests in all: hand-written', '', of('hand', 'requests')),
  ];
}
