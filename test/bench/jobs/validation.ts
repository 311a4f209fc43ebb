/** Long feeds: what it costs to check them, and whether the page can be used meanwhile. */
import type { JobContext } from '../run.js';
import { mainThreadTime, openBench, sweep, type Bench } from '../support/browser.js';
import { bundle } from '../support/bundle.js';
import { figure, type Figure, type Findings } from '../support/figure.js';
import { interleave } from '../support/interleave.js';
import { ratios } from '../support/statistics.js';
import { feedOf } from '../long-feed/feed.js';
import { serveFeeds } from '../long-feed/pages.js';
import { show, slowdown, type Shown } from '../long-feed/show.js';

const counts = [100, 1000, 7500] as const;

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

  const server = await serveFeeds(counts);
  try {
    for (const count of counts) {
      const ways = {
        used: { server, count, tag: `n${count - 1}`, isUsed: true },
        cold: { server, count, tag: `n${count - 1}`, isUsed: false },
      };
      const shown = await interleave(
        Object.entries(ways).map(([name, way]) => ({
          name,
          measure: () => show(context.browser, way),
        })),
        Math.min(context.rounds, 7),
      );
      // Once: to draw thousands of cards at this speed takes the better part of a minute.
      const drawn = [await show(context.browser, { server, count, isUsed: true })];
      figures.push(...shownFigures(count, shown.get('used')!, shown.get('cold')!, drawn));
    }
  } finally {
    await server.close();
  }
  return {
    title: 'Long feeds',
    about: [
      'Parsed and checked: CPU time of the main thread, no slow-down, members as in the list of cards.',
      `Longest task: from a trace at ${slowdown}× CPU slow-down, from the request to the last card. “Checked”: a list that shows the last member alone, so that all are checked; “drawn”: a list that shows all.`,
      'A page in use: it has shown a short feed before, so that what is left is due to this one. A page’s first feed: with all that a page does once, whatever it shows: compiling, the first card’s style and layout, the first use of Intl, fonts.',
      'CPU time is that of the longest task with what the slow-down burns, as by the clock on a machine that does nothing else; by the clock, the load of other programs is in it, four times.',
    ],
    figures,
  };
}

function shownFigures(
  count: number,
  used: readonly Shown[],
  cold: readonly Shown[],
  drawn: readonly Shown[],
): Figure[] {
  const items = count.toLocaleString('en');
  const isLongest = count === counts[counts.length - 1];
  return [
    figure(
      `${items} items in a page in use, all checked: longest task at ${slowdown}×, CPU time`,
      'ms',
      used.map((one) => one.longestTaskCpu),
    ),
    figure(
      `${items} items in a page in use, all checked: longest task at ${slowdown}×, by the clock`,
      'ms',
      used.map((one) => one.longestTask),
      isLongest
        ? {
            atMost: 50,
            whereMissed:
              'JSON.parse reads the feed in one go (docs/adr/0025): see its own time above; what checks is sliced',
          }
        : undefined,
    ),
    figure(
      `${items} items as a page’s first feed, all checked: longest task at ${slowdown}×, by the clock`,
      'ms',
      cold.map((one) => one.longestTask),
    ),
    figure(
      `${items} items, all drawn: longest task at ${slowdown}×, by the clock`,
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
