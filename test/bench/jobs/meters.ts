/** 1,000 meters, mounted and updated: on a screen that holds all, and on a page that does not. */
import type { JobContext } from '../run.js';
import { mainThreadTime, sweep, type Bench } from '../support/browser.js';
import {
  again,
  assertSame,
  closeAll,
  handWritten,
  isOnScreen,
  kit,
  mount,
  openContenders,
  peerNames,
  prepare,
  serveEmptyPage,
  unmount,
  updateMeters,
} from '../support/contenders.js';
import { figure, type Figure, type Findings, type Target } from '../support/figure.js';
import { interleave } from '../support/interleave.js';
import { ratios } from '../support/statistics.js';

const count = 1000;
const updates = 4;

/** What a page adds so that sections off screen are left to the browser (docs/front-end.md). */
const skipped = `.skipped .grid { content-visibility: auto; contain-intrinsic-block-size: auto 100em }`;

const surplus =
  'What the kit does besides: it finds each measure in the feed, checks it, asks for the language and looks out for goals that were passed; the yardstick is handed its value. Elements off screen are still made, since a search in the page finds them; only their style and layout is left out. Done: the line of the source is made once and kept (docs/adr/0013), numbers and days without Intl (docs/adr/0012); data asked for in the first update, which draws once in place of twice; figure and drawing in two templates in place of four (3 % together)';

interface Times {
  readonly mount: number;
  readonly update: number;
}

async function measure(bench: Bench, className: string): Promise<Times> {
  await prepare(bench, 'meters', count);
  await sweep(bench);
  const mounted = await mainThreadTime(bench, () => mount(bench, 'meters', className));
  let update = 0;
  for (let turn = 0; turn < updates; turn++) {
    await prepare(bench, 'meters', count);
    update += await mainThreadTime(bench, () => updateMeters(bench));
  }
  await unmount(bench);
  return { mount: mounted, update: update / updates };
}

async function compare(
  { browser, rounds }: JobContext,
  page: { width: number; height: number; styles: string; whole: boolean },
): Promise<ReadonlyMap<string, readonly Times[]>> {
  const server = await serveEmptyPage();
  const benches = await openContenders(browser, server, page);
  await assertSame(benches, 'meters', ['civic-progress-meter', 'hand-written-meter']);
  for (const name of page.whole ? [kit, handWritten] : []) {
    const one = benches.get(name)!;
    await prepare(one, 'meters', count);
    await mount(one, 'meters');
    if (!(await isOnScreen(one))) throw new Error(`${name}: the meters do not fit the screen.`);
    await unmount(one);
  }
  const samples = await interleave(
    [kit, handWritten, again, ...peerNames].map((name) => ({
      name,
      measure: () =>
        measure(
          benches.get(name === again ? handWritten : name)!,
          // The yardstick draws all of them, wherever they are.
          !page.whole && name === kit ? 'skipped' : '',
        ),
    })),
    rounds,
  );
  await closeAll(benches);
  await server.close();
  return samples;
}

function rows(
  where: string,
  samples: ReadonlyMap<string, readonly Times[]>,
  target: Target,
): Figure[] {
  return (['mount', 'update'] as const).flatMap((job) => {
    const of = (name: string): readonly number[] => samples.get(name)!.map((times) => times[job]);
    const others = [...samples.keys()].filter((name) => name !== handWritten);
    return [
      figure(`${where}, ${job}: ${handWritten}`, 'ms', of(handWritten)),
      ...others.map((name) =>
        figure(
          `${where}, ${job}: ${name} / ${handWritten}`,
          'ratio',
          ratios(of(name), of(handWritten)),
          name === kit ? target : undefined,
        ),
      ),
    ];
  });
}

export async function run(context: JobContext): Promise<Findings> {
  const small = 'body { font-size: 6px; --civic-font-size: 6px }';
  const whole = await compare(context, {
    width: 6400,
    height: 3600,
    styles: `${small} .grid { display: grid; grid-template-columns: repeat(50, 1fr) }`,
    whole: true,
  });
  const long = await compare(context, {
    width: 1280,
    height: 800,
    styles: `.grid { display: grid; grid-template-columns: repeat(4, 1fr) } ${skipped}`,
    whole: false,
  });
  return {
    title: 'A thousand meters',
    about: [
      'CPU time of the main thread; every update changes all thousand values at once, through one `<civic-feed>`, and is the mean of four.',
      'On screen: all in a window of 6400 × 3600. Off screen: four columns in 1280 × 800, where the page sets `content-visibility: auto` on sections of fifty and the yardstick and the peers are drawn whole.',
    ],
    figures: [
      ...rows('all on screen', whole, { atMost: 1.3, whereMissed: surplus }),
      ...rows('most off screen', long, { atMost: 0.5, whereMissed: surplus }),
    ],
  };
}
