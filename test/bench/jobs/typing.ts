/** Typing a name into a form on a slow phone: from the key to the next paint. */
import type { Browser } from 'playwright-core';
import type { JobContext } from '../run.js';
import { mainThreadTime, openBench, type Bench } from '../support/browser.js';
import {
  again,
  contenderScripts,
  handWritten,
  kit,
  mount,
  peerNames,
  prepare,
} from '../support/contenders.js';
import { kitScript } from '../support/bundle.js';
import { figure, type Findings } from '../support/figure.js';
import { interleave } from '../support/interleave.js';
import { serveKit } from '../support/kit-server.js';
import type { PageServer } from '../support/server.js';
import { quantile } from '../support/statistics.js';

const slowdown = 4;
/** Letters, since an input method would hide the keys from the page. */
const text = 'sample of a name as somebody types it';
/** Event Timing leaves out what is faster than a frame. */
const leastDuration = 16;

declare global {
  interface Window {
    durations: number[];
  }
}

/** Opens a page with one form, with the caret in its first field. */
async function openForm(
  browser: Browser,
  server: PageServer,
  scripts: readonly string[],
  refused: boolean,
): Promise<Bench> {
  const bench = await openBench(browser, { width: 390, height: 844 });
  await bench.page.goto(`${server.origin}/page.html`);
  for (const content of scripts)
    await bench.page.addScriptTag(
      content === kitScript() ? { url: `${server.origin}/civic.js` } : { content },
    );
  await prepare(bench, 'forms', 1);
  await mount(bench, 'forms');
  const { page, session } = bench;
  if (refused) {
    // Every key from now on also looks for what is still wrong.
    await page.locator('[part=submit]').click();
    await page.locator('.summary').waitFor();
  }
  await page.locator('[name=name] >> nth=0').click();
  await page.waitForTimeout(500);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return bench;
}

async function type({ page }: Bench): Promise<readonly number[]> {
  await page.evaluate(() => {
    window.durations = [];
    const observer = new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (name === 'keydown' || name === 'keypress' || name === 'input')
          window.durations.push(duration);
    });
    observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await page.keyboard.type(text, { delay: 80 });
  await page.waitForTimeout(300);
  return page.evaluate(() => window.durations);
}

export async function run({ browser, rounds }: JobContext): Promise<Findings> {
  const scripts = await contenderScripts();
  const server = await serveKit({
    '/page.html': {
      type: 'text/html; charset=utf-8',
      body: '<!doctype html><html lang="zh-Hans"><title>form</title><body>',
    },
  });
  const refusedKit = `${kit}, after a refusal`;
  const names = [kit, refusedKit, handWritten, again, ...peerNames];
  const samples = await interleave(
    names.map((name) => ({
      name,
      async measure() {
        const of = name === refusedKit ? kit : name === again ? handWritten : name;
        const bench = await openForm(browser, server, scripts.get(of)!, name === refusedKit);
        const durations = await type(bench);
        await bench.session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
        const cpu = await mainThreadTime(bench, () => type(bench));
        await bench.page.close();
        return { durations, cpu: (slowdown * cpu) / text.length };
      },
    })),
    Math.min(rounds, 5),
  );
  await server.close();
  return {
    title: 'Typing in a form',
    about: [
      `Event Timing’s duration, from a key to the next paint, for ${text.length} keys a round at ${slowdown}× CPU slow-down; the browser tells it in steps of 8 ms and leaves out what takes less than ${leastDuration} ms, which is most of the time here and counted as ${leastDuration}.`,
      'The rounds’ 98th percentile, as Interaction to Next Paint takes it. “After a refusal”: every key also checks the whole form and redraws what is still wrong.',
    ],
    figures: [
      ...names.map((name) =>
        figure(
          `key to next paint: ${name}`,
          'ms',
          samples
            .get(name)!
            .map(({ durations }) =>
              quantile(
                [
                  ...durations,
                  ...Array<number>(Math.max(0, text.length - durations.length)).fill(leastDuration),
                ],
                0.98,
              ),
            ),
          name === kit || name === refusedKit
            ? {
                atMost: 50,
                whereMissed:
                  'The clock’s time, with what other programs of the machine took in it: compare the yardstick’s own, and the CPU a key takes, below',
              }
            : undefined,
        ),
      ),
      ...names.map((name) =>
        figure(
          `CPU of the main thread a key, times ${slowdown}: ${name}`,
          'ms',
          samples.get(name)!.map(({ cpu }) => cpu),
        ),
      ),
    ],
  };
}
