/** The four widgets in the oldest browser that must work, beside the one of today, by one driver. */
import type { JobContext } from '../run.js';
// @ts-expect-error -- plain JavaScript, without types
import * as browsers from '../../../scripts/browsers/find.mjs';
import { ensurePackages } from '../../hosts/node/support/libraries.js';
import {
  launchOld,
  untilItAnswers,
  type OldBrowser,
} from '../../hosts/node/support/old-chromium.js';
import { coldPages } from '../cold-page/pages.js';
import { figure, type Findings } from '../support/figure.js';
import { interleave } from '../support/interleave.js';
import { servePages } from '../support/server.js';
import { ratios } from '../support/statistics.js';

interface Metrics {
  readonly metrics: readonly { readonly name: string; readonly value: number }[];
}

const shown = (selector: string, count: number): string => `(function () {
  var hosts = document.querySelectorAll(${JSON.stringify(selector)});
  return hosts.length >= ${count} && Array.prototype.every.call(hosts, function (host) {
    return host.shadowRoot && host.shadowRoot.querySelector('[part~=base]');
  });
})()`;

/** CPU of the main thread, in ms, for a visit and a second after it. */
async function visit(browser: OldBrowser): Promise<number> {
  const [found] = (await coldPages('four', ['src'])).filter(({ name }) => name === 'src');
  const { answers, path, selector, count } = found!;
  const server = await servePages(answers);
  try {
    const page = await browser.newPage();
    const session = await page.target().createCDPSession();
    await session.send('Performance.enable');
    await page.goto(server.origin + path);
    await page.waitForFunction(shown(selector, count), { timeout: 30_000 });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const { metrics } = (await session.send('Performance.getMetrics')) as Metrics;
    return 1000 * metrics.find(({ name }) => name === 'ThreadTime')!.value;
  } finally {
    await server.close();
  }
}

async function inOne(executablePath?: string): Promise<number> {
  const browser = await launchOld(executablePath);
  try {
    return await visit(browser);
  } finally {
    // Asked to close, a browser in one process may not.
    browser.process()?.kill('SIGKILL');
  }
}

export async function run({ rounds }: JobContext): Promise<Findings> {
  ensurePackages();
  const { findBrowser } = browsers as {
    findBrowser: (engine: string) => Promise<{ executablePath: string }>;
  };
  const { executablePath } = await findBrowser('chromium');
  const samples = await interleave(
    [
      { name: 'old', measure: () => untilItAnswers(() => inOne()) },
      { name: 'now', measure: () => untilItAnswers(() => inOne(executablePath)) },
    ],
    rounds,
  );
  const of = (name: string): readonly number[] => samples.get(name)!;
  return {
    title: 'The oldest browser',
    about: [
      'Card, meter, pledge and sign-up in one article, each by src, in Chromium 86 of 2020 and in the one of today: both without a window, in one process, by a driver of 2020; a browser each round.',
      'CPU of the main thread from the start of the visit until a second after the last widget, without slow-down.',
    ],
    figures: [
      figure('four widgets: Chromium 86', 'ms', of('old')),
      figure('four widgets: Chromium of today', 'ms', of('now')),
      figure(
        'four widgets: Chromium 86 / Chromium of today',
        'ratio',
        ratios(of('old'), of('now')),
        {
          atMost: 1.5,
        },
      ),
    ],
  };
}
