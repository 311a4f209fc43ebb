/**
 * A sign-up with many posts: the CPU time of the page's main thread from a choice in a filter, or a tick, until
 * the frame is drawn, so script, style, layout and paint count. Nothing is asserted.
 *
 *     node --import tsx test/bench/posts/run.ts [turns, default 30]
 */
import { mainThreadTime, openBench, openChromium, sweep } from '../support/browser.js';
import { bundle } from '../support/bundle.js';
import type { Bench } from './in-page.js';

declare const bench: Bench;

const turns = Number(process.argv[2] ?? 30);
const frame = 1000 / 60;

function quantile(times: readonly number[], at: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.round((sorted.length - 1) * at)]!;
}

function print(job: string, times: readonly number[]): void {
  const [median, high, most] = [0.5, 0.95, 1].map((at) => quantile(times, at).toFixed(1));
  const within = times.filter((time) => time <= frame).length;
  const share = `${within} of ${times.length} within a frame of ${frame.toFixed(1)} ms`;
  console.log(
    `  ${job.padEnd(34)}${median!.padStart(7)}${high!.padStart(9)}${most!.padStart(9)}   ${share}`,
  );
}

const browser = await openChromium();
try {
  const script = await bundle('test/bench/posts/in-page.ts');
  console.log(`\n  Milliseconds of the main thread; Chromium ${browser.version()}; ${turns} turns`);
  console.log(
    `  ${''.padEnd(34)}${'median'.padStart(7)}${'95 %'.padStart(9)}${'most'.padStart(9)}`,
  );
  for (const count of [500, 1000]) {
    const opened = await openBench(browser, { scripts: [script] });
    const { page } = opened;
    await sweep(opened);
    const mount = await mainThreadTime(opened, () =>
      page.evaluate((given) => bench.mount(given), count),
    );
    console.log(`  ${`${count} posts: first shown`.padEnd(34)}${mount.toFixed(1).padStart(7)}`);
    const seen = new Set<number>();
    for (const job of ['narrow', 'choose'] as const) {
      const times: number[] = [];
      // The first turns warm up and do not count.
      for (let turn = -5; turn < turns; turn++) {
        const time = await mainThreadTime(opened, () =>
          page.evaluate(([name, at]) => bench[name](at), [job, turn + 5] as const),
        );
        if (turn >= 0) times.push(time);
        if (job === 'narrow') seen.add(await page.evaluate(() => bench.shown()));
      }
      print(`${count} posts: ${job === 'narrow' ? 'narrowed' : 'one ticked'}`, times);
    }
    if (!seen.has(count) || seen.size < 2) throw new Error('The list was not narrowed.');
    await page.close();
  }
  console.log('');
} finally {
  await browser.close();
}
