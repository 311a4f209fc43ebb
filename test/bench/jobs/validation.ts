/** Long feeds: what it costs to check them, and whether the page can be used meanwhile. */
import type { JobContext } from '../run.js';
import { mainThreadTime, openBench, sweep, type Bench } from '../support/browser.js';
import { bundle, kitScript } from '../support/bundle.js';
import { figure, type Figure, type Findings } from '../support/figure.js';
import { interleave } from '../support/interleave.js';
import { servePages, type PageServer } from '../support/server.js';
import { ratios } from '../support/statistics.js';
import { membersOf } from '../in-page/data.js';

const counts = [100, 1000, 10_000] as const;
const slowdown = 4;

const feedOf = (count: number): string =>
  JSON.stringify({
    civic: 1,
    lang: 'zh-Hans',
    members: membersOf(count).map((member, index) => ({ ...member, tags: [`n${index}`] })),
  });

type Way = 'parse' | 'kit' | 'zod';
declare const checks: Readonly<Record<Way, (text: string) => number>>;

/** In a page: the feed as text to members that may be shown. */
async function checkTime(bench: Bench, way: Way, text: string): Promise<number> {
  await bench.page.evaluate((given) => Object.assign(window, { text: given }), text);
  await sweep(bench);
  return mainThreadTime(bench, () =>
    bench.page.evaluate((name) => checks[name]((window as unknown as { text: string }).text), way),
  );
}

interface Shown {
  readonly longestTask: number;
  readonly firstCard: number;
  readonly all: number;
  readonly cardsAtFirst: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
}

/** The longest task of the thread that laid out the page, in ms. */
function longestTaskOf(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const busy = new Map<string, number>();
  const thread = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  for (const event of traceEvents)
    if (event.name === 'UpdateLayoutTree')
      busy.set(thread(event), (busy.get(thread(event)) ?? 0) + (event.dur ?? 0));
  const main = [...busy].sort(([, a], [, b]) => b - a)[0]?.[0];
  const tasks = traceEvents.filter(
    (event) => event.name === 'RunTask' && thread(event) === main && event.dur !== undefined,
  );
  return Math.max(0, ...tasks.map(({ dur }) => dur! / 1000));
}

/** A page that shows a list from a feed on the network: `tag` leaves one card of all that are checked. */
async function show(
  { browser }: JobContext,
  server: PageServer,
  count: number,
  tag: string | undefined,
): Promise<Shown> {
  const bench = await openBench(browser);
  const { page, session } = bench;
  await page.goto(`${server.origin}/page.html`);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  const expected = tag === undefined ? count : 1;
  const times = await page.evaluate(
    ([address, many, only]) =>
      new Promise<Omit<Shown, 'longestTask'>>((resolve) => {
        const list = document.createElement('civic-member-list');
        list.setAttribute('src', address);
        list.setAttribute('search', 'off');
        if (only) list.setAttribute('tag', only);
        const began = performance.now();
        let firstCard = 0;
        let cardsAtFirst = 0;
        const look = (): void => {
          const cards = list.shadowRoot?.querySelectorAll('.item').length ?? 0;
          if (cards && !firstCard) {
            firstCard = performance.now() - began;
            cardsAtFirst = cards;
          }
          if (cards < many) requestAnimationFrame(look);
          else resolve({ firstCard, cardsAtFirst, all: performance.now() - began });
        };
        document.body.append(list);
        requestAnimationFrame(look);
      }),
    [`${server.origin}/${count}.json`, expected, tag ?? ''] as const,
  );
  const trace = await browser.stopTracing();
  await page.close();
  return { ...times, longestTask: longestTaskOf(trace) };
}

export async function run(context: JobContext): Promise<Findings> {
  const bench = await openBench(context.browser, {
    scripts: [await bundle('test/bench/in-page/checks.ts')],
  });
  const figures: Figure[] = [];
  for (const count of counts) {
    const text = feedOf(count);
    const samples = await interleave(
      (['parse', 'kit', 'zod'] as const).map((way) => ({
        name: way,
        measure: () => checkTime(bench, way, text),
      })),
      context.rounds,
    );
    const items = count.toLocaleString('en');
    const parse = samples.get('parse')!;
    figures.push(
      figure(
        `${items} items (${(text.length / 1e6).toFixed(2)} MB): JSON.parse alone`,
        'ms',
        parse,
      ),
      figure(`${items} items: parsed and checked by the kit`, 'ms', samples.get('kit')!),
      figure(
        `${items} items: the same by zod/mini / by the kit`,
        'ratio',
        ratios(samples.get('zod')!, samples.get('kit')!),
      ),
    );
  }
  await bench.page.close();

  const server = await servePages({
    '/page.html': {
      type: 'text/html; charset=utf-8',
      body: '<!doctype html><html lang="zh-Hans"><title>feed</title><script src="civic.js"></script><body>',
    },
    '/civic.js': { type: 'text/javascript', body: kitScript() },
    ...Object.fromEntries(
      counts.map((count) => [`/${count}.json`, { type: 'application/json', body: feedOf(count) }]),
    ),
  });
  try {
    for (const count of counts) {
      const checked = await interleave(
        [{ name: 'checked', measure: () => show(context, server, count, `n${count - 1}`) }],
        Math.min(context.rounds, 3),
      );
      // Once: to draw ten thousand cards at this speed takes the better part of a minute.
      const drawn = [await show(context, server, count, undefined)];
      figures.push(...shownFigures(count, checked.get('checked')!, drawn));
    }
  } finally {
    await server.close();
  }
  return {
    title: 'Long feeds',
    about: [
      'Parsed and checked: CPU time of the main thread, no slow-down, members as in the list of cards.',
      `Longest task: from a trace at ${slowdown}× CPU slow-down, from the request to the last card; the clock’s time, so other programs’ load is in it. “Checked”: a list that shows the last member alone, so that all are checked; “drawn”: a list that shows all.`,
    ],
    figures,
  };
}

function shownFigures(count: number, checked: readonly Shown[], drawn: readonly Shown[]): Figure[] {
  const items = count.toLocaleString('en');
  const isLongest = count === counts[counts.length - 1];
  return [
    figure(
      `${items} items, all checked: longest task at ${slowdown}×`,
      'ms',
      checked.map((one) => one.longestTask),
      isLongest
        ? {
            atMost: 50,
            whereMissed:
              'Checks are sliced into 8 ms a frame; what is left in one piece is JSON.parse of the whole text (the row above, times four), which a browser offers in no slices. A worker would have to hand over a copy that costs as much',
          }
        : undefined,
    ),
    figure(
      `${items} items, all drawn: longest task at ${slowdown}×`,
      'ms',
      drawn.map((one) => one.longestTask),
    ),
    figure(
      `${items} items, all drawn: first card / all cards, time from the request`,
      'ratio',
      drawn.map((one) => one.firstCard / one.all),
    ),
    figure(
      `${items} items: cards there when the first is shown`,
      '',
      drawn.map((one) => one.cardsAtFirst),
      isLongest ? { atMost: count - 1 } : undefined,
    ),
  ];
}
