/** Surveys: a hundred short ones on one page, and typing in a long one whose questions depend on each other. */
import type { Browser } from 'playwright-core';
import type { JobContext } from '../run.js';
import { mainThreadTime, sweep, type Bench } from '../support/browser.js';
import {
  again,
  assertSame,
  closeAll,
  handWritten,
  kit,
  mount,
  openContender,
  prepare,
  serveEmptyPage,
  unmount,
} from '../support/contenders.js';
import { figure, type Findings } from '../support/figure.js';
import { interleave } from '../support/interleave.js';
import { leastDuration, text, typeText, worstOf } from '../support/keys.js';
import type { PageServer } from '../support/server.js';
import { ratios } from '../support/statistics.js';

const slowdown = 4;

async function open(
  browser: Browser,
  server: PageServer,
  name: string,
  width: number,
): Promise<Bench> {
  const bench = await openContender(browser, server, name, { width, height: 844 });
  // What only comes with a form is here before anything is measured.
  await prepare(bench, 'surveys', 1);
  await mount(bench, 'surveys');
  await unmount(bench);
  return bench;
}

async function mountHundred(bench: Bench): Promise<number> {
  await prepare(bench, 'surveys', 100);
  await sweep(bench);
  const time = await mainThreadTime(bench, () => mount(bench, 'surveys'));
  await unmount(bench);
  return time;
}

/** @param question in which is typed. */
async function typeIn(bench: Bench, question: string) {
  const { page, session } = bench;
  await prepare(bench, 'longSurvey', 1);
  await mount(bench, 'longSurvey');
  await page.locator(`[name=${question}]`).first().click();
  await page.waitForTimeout(500);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const durations = await typeText(bench);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const cpu = await mainThreadTime(bench, () => typeText(bench));
  await unmount(bench);
  return { worst: worstOf(durations), cpu: (slowdown * cpu) / text.length };
}

export async function run({ browser, rounds }: JobContext): Promise<Findings> {
  const server = await serveEmptyPage();
  const benches = new Map<string, Bench>();
  for (const name of [kit, handWritten]) benches.set(name, await open(browser, server, name, 1280));
  await assertSame(benches, 'surveys', ['civic-form', 'hand-written-survey']);
  const mounts = await interleave(
    [kit, handWritten, again].map((name) => ({
      name,
      measure: () => mountHundred(benches.get(name === again ? handWritten : name)!),
    })),
    rounds,
  );
  await closeAll(benches);

  const phone = await open(browser, server, kit, 390);
  /** In the first question others depend on, so that each key may bring one. */
  const places = {
    'a question that nothing depends on': 'q50',
    'one that another depends on': 'q0',
  };
  const typed = await interleave(
    Object.entries(places).map(([name, question]) => ({
      name,
      measure: () => typeIn(phone, question),
    })),
    Math.min(rounds, 5),
  );
  await phone.page.close();
  await server.close();
  const yardstick = mounts.get(handWritten)!;
  return {
    title: 'Surveys',
    about: [
      'A hundred surveys of six questions, two of them under a condition: CPU time of the main thread from the data, parsed, to all of them drawn.',
      `A survey of a hundred questions of every kind on one page, thirty of them under a condition, on a phone’s screen at ${slowdown}× CPU slow-down: from a key to the next paint, as under “Typing in a form” (in steps of 8 ms, from ${leastDuration} ms on).`,
    ],
    figures: [
      figure(`100 surveys: ${handWritten}`, 'ms', yardstick),
      ...[kit, again].map((name) =>
        figure(
          `100 surveys: ${name} / ${handWritten}`,
          'ratio',
          ratios(mounts.get(name)!, yardstick),
          name === kit
            ? {
                atMost: 1.4,
                whereMissed:
                  'Style and layout cost less than by hand (docs/adr/0077). What is left is script: a feed is checked, conditions are decided and put into words, and some thirty templates a form are cloned; and some fifteen frames where by hand there is one, since elements take turns: without any limit of a frame it would still be some 1.5. Tried on 2026-11-27, builds in turn on a machine that did much else: a fifth fewer nodes by templates that hold more, 1.97 to 2.16 before, 1.88 to 2.05 after, and over the size of the pledge form; forms watched for coming into view later, one timer for all drafts, sheets given to the class: within the noise',
              }
            : undefined,
        ),
      ),
      ...Object.keys(places).flatMap((name) => [
        figure(
          `key to next paint among 100 questions, in ${name}`,
          'ms',
          typed.get(name)!.map(({ worst }) => worst),
          { atMost: 50, whereMissed: 'The clock’s time: compare the CPU a key takes' },
        ),
        figure(
          `CPU of the main thread a key, times ${slowdown}, in ${name}`,
          'ms',
          typed.get(name)!.map(({ cpu }) => cpu),
        ),
      ]),
    ],
  };
}
