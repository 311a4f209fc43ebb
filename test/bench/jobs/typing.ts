/** Typing a name into a form on a slow phone: from the key to the next paint. */
import type { Browser } from 'playwright-core';
import type { JobContext } from '../run.js';
import { mainThreadTime, type Bench } from '../support/browser.js';
import {
  again,
  handWritten,
  kit,
  mount,
  openContender,
  peerNames,
  prepare,
  serveEmptyPage,
} from '../support/contenders.js';
import { figure, type Findings } from '../support/figure.js';
import { interleave } from '../support/interleave.js';
import { leastDuration, text, typeText, worstOf } from '../support/keys.js';
import type { PageServer } from '../support/server.js';

const slowdown = 4;
/** Opens a page with one form, with the caret in its first field. */
async function openForm(
  browser: Browser,
  server: PageServer,
  name: string,
  refused: boolean,
): Promise<Bench> {
  const bench = await openContender(browser, server, name, { width: 390, height: 844 });
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

export async function run({ browser, rounds }: JobContext): Promise<Findings> {
  const server = await serveEmptyPage();
  const refusedKit = `${kit}, after a refusal`;
  const names = [kit, refusedKit, handWritten, again, ...peerNames];
  const samples = await interleave(
    names.map((name) => ({
      name,
      async measure() {
        const of = name === refusedKit ? kit : name === again ? handWritten : name;
        const bench = await openForm(browser, server, of, name === refusedKit);
        const durations = await typeText(bench);
        await bench.session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
        const cpu = await mainThreadTime(bench, () => typeText(bench));
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
          samples.get(name)!.map(({ durations }) => worstOf(durations)),
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
