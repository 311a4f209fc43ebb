/**
 * 1,000 meters on one screen, mounted and updated: `dist/civic.js` as it is built against hand-written
 * elements with the same DOM and the same style sheet. Interleaved in one run, in one page; what is
 * compared is the CPU time of the page's main thread until the frame is drawn, so script, style, layout
 * and paint count, and what the other programs of the machine do counts little. Nothing is asserted.
 *
 *     node --import tsx test/bench/meter/run.ts [pairs, default 9] [bundle, default dist/civic.js]
 */
import { build } from 'esbuild';
import { chromium, type CDPSession, type Page } from 'playwright-core';
// @ts-expect-error -- plain JavaScript, without types
import * as browsers from '../../../scripts/browsers/find.mjs';
import { hostStyles } from '../../../src/base/element/host-styles.js';
import { progressMeterStyles } from '../../../src/elements/progress-meter/styles.js';
import type { Bench, Kind } from './in-page.js';

const pairs = Number(process.argv[2] ?? 9);
const bundle = process.argv[3] ?? 'dist/civic.js';
/** Enough that the garbage of the mount before them, which is swept meanwhile, is a small part. */
const updatesPerPair = 12;

declare const bench: Bench;

const pageStyles = `
  body { margin: 0; --civic-font-size: 6px }
  .grid { display: grid; grid-template-columns: repeat(25, 1fr) }
`;

interface Times {
  mount: number;
  update: number;
}

async function mainThread(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'ThreadTime')!.value;
}

async function timed(page: Page, session: CDPSession, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => bench.prepare());
  const before = await mainThread(session);
  await act();
  return (await mainThread(session)) - before;
}

async function measure(page: Page, session: CDPSession, kind: Kind): Promise<Times> {
  // Each kind starts with a clean heap and pays for its own garbage; what is left to sweep is swept first.
  await page.requestGC();
  await page.waitForTimeout(200);
  const mount = await timed(page, session, () =>
    page.evaluate((given) => bench.mount(given), kind),
  );
  let update = 0;
  for (let turn = 0; turn < updatesPerPair; turn++)
    update += await timed(page, session, () => page.evaluate((given) => bench.update(given), kind));
  await page.evaluate(() => bench.unmount());
  return { mount, update: update / updatesPerPair };
}

async function assertSame(page: Page): Promise<void> {
  const outlines: string[] = [];
  for (const kind of ['kit', 'hand-written'] as const) {
    await page.evaluate((given) => bench.mount(given), kind);
    await page.evaluate(() => bench.prepare());
    await page.evaluate((given) => bench.update(given), kind);
    if (!(await page.evaluate(() => bench.isOnScreen())))
      throw new Error('The meters do not fit the screen.');
    outlines.push(await page.evaluate(() => bench.outline(500)));
    await page.evaluate(() => bench.unmount());
  }
  if (outlines[0] !== outlines[1]) throw new Error(`Not the same DOM:\n${outlines.join('\n\n')}`);
}

function quantile(sorted: readonly number[], at: number): number {
  const place = (sorted.length - 1) * at;
  const low = sorted[Math.floor(place)]!;
  return low + (sorted[Math.ceil(place)]! - low) * (place % 1);
}

function row(name: string, numbers: readonly number[], digits: number): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, median, high] = [0.25, 0.5, 0.75].map((at) => quantile(sorted, at).toFixed(digits));
  return `  ${name.padEnd(44)}${median!.padStart(8)}   (${low}–${high})`;
}

async function main(): Promise<void> {
  const { findBrowser } = browsers as {
    findBrowser: (engine: string) => Promise<{ executablePath: string } | undefined>;
  };
  const found = await findBrowser('chromium');
  if (!found) throw new Error('No Chromium here: npm run browsers says how to get one.');
  const bundled = await build({
    entryPoints: ['test/bench/meter/in-page.ts'],
    bundle: true,
    write: false,
    target: 'es2022',
    format: 'iife',
  });
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    // Without motion: a transition would spread the work of one update over the next ones.
    const page = await browser.newPage({
      viewport: { width: 3200, height: 2400 },
      reducedMotion: 'reduce',
    });
    await page.setContent(
      `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><style>${pageStyles}</style><body>`,
    );
    await page.addScriptTag({ path: bundle });
    await page.addScriptTag({ content: bundled.outputFiles[0]!.text });
    await page.evaluate(
      (css) => bench.setSheet(css),
      [hostStyles, progressMeterStyles].map(String).join('\n'),
    );
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await assertSame(page);

    const kit: Times[] = [];
    const hand: Times[] = [];
    const again: Times[] = [];
    for (let pair = -1; pair < pairs; pair++) {
      // Who goes first changes from pair to pair; the first round warms up and does not count.
      const order =
        pair % 2 ? (['kit', 'hand', 'again'] as const) : (['again', 'hand', 'kit'] as const);
      for (const who of order) {
        const times = await measure(page, session, who === 'kit' ? 'kit' : 'hand-written');
        if (pair >= 0) ({ kit, hand, again })[who].push(times);
      }
    }

    console.log(
      `\n  1,000 meters, all on screen; CPU time of the main thread; ${pairs} interleaved pairs; Chromium ${browser.version()}`,
    );
    console.log(`  ${''.padEnd(44)}${'median'.padStart(8)}   (quartiles)`);
    for (const job of ['mount', 'update'] as const) {
      const of = (list: readonly Times[]) => list.map((times) => times[job]);
      const ratio = (one: readonly Times[], other: readonly Times[]) =>
        of(one).map((time, index) => time / of(other)[index]!);
      console.log(row(`${job}: civic.js, ms`, of(kit), 1));
      console.log(row(`${job}: hand-written, ms`, of(hand), 1));
      console.log(row(`${job}: civic.js / hand-written`, ratio(kit, hand), 2));
      console.log(row(`${job}: hand-written / hand-written (A/A)`, ratio(again, hand), 2));
    }
    console.log('');
  } finally {
    await browser.close();
  }
}

await main();
