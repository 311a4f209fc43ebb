/** A hundred pledge forms on one page. */
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
import { figure, type Findings } from '../support/figure.js';
import { interleave } from '../support/interleave.js';
import { ratios } from '../support/statistics.js';

async function measure(bench: Bench): Promise<number> {
  await prepare(bench, 'forms', 100);
  await sweep(bench);
  const time = await mainThreadTime(bench, () => mount(bench, 'forms'));
  await unmount(bench);
  return time;
}

export async function run({ browser, rounds }: JobContext): Promise<Findings> {
  const server = await serveEmptyPage();
  const benches = await openContenders(browser, server);
  await assertSame(benches, 'forms', ['civic-pledge-form', 'hand-written-form']);
  const samples = await interleave(
    [kit, handWritten, again, ...peerNames].map((name) => ({
      name,
      measure: () => measure(benches.get(name === again ? handWritten : name)!),
    })),
    rounds,
  );
  await closeAll(benches);
  await server.close();
  const yardstick = samples.get(handWritten)!;
  return {
    title: 'A hundred pledge forms',
    about: [
      'CPU time of the main thread from the data, parsed, to all forms drawn: the pledge’s text, four fields, two consents, a button.',
      'The peers’ forms have the same text and as many controls.',
    ],
    figures: [
      figure(handWritten, 'ms', yardstick),
      ...[kit, again, ...peerNames].map((name) =>
        figure(
          `${name} / ${handWritten}`,
          'ratio',
          ratios(samples.get(name)!, yardstick),
          name === kit
            ? {
                atMost: 1.4,
                whereMissed:
                  'What the kit does besides: it finds each pledge in the feed, checks it, asks for the language, and keeps what a form needs to change. A lit template of each field costs a comment and an object for what may change; made by hand and cloned it was 1.15, and a dialect of its own',
              }
            : undefined,
        ),
      ),
    ],
  };
}
