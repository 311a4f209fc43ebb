/** An agenda of two thousand entries: how long a filter takes, and a month of the grid on a slow phone. */
import { readdirSync } from 'node:fs';
import type { AgendaBench } from '../in-page/agenda.js';
import type { JobContext } from '../run.js';
import { mainThreadTime, openBench, sweep } from '../support/browser.js';
import { bundle, kitFolder, kitScript } from '../support/bundle.js';
import { figure, type Findings } from '../support/figure.js';
import { servePages, type PageServer } from '../support/server.js';

declare const agendaBench: AgendaBench;

/** A page with an address, which parts beside the script are fetched from. */
async function serveAgenda(): Promise<PageServer> {
  const beside = readdirSync(kitFolder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^(parts|chunks)\/.*\.mjs$/.test(file),
  );
  const scripts = new Map(
    ['alone/civic-agenda.js', ...beside].map((file) => [`/${file}`, kitScript(file)]),
  );
  scripts.set('/bench.js', await bundle('test/bench/in-page/agenda.ts'));
  const script = (body: string) => ({ type: 'text/javascript', body });
  return servePages({
    '/page.html': {
      type: 'text/html; charset=utf-8',
      body: '<!doctype html><html lang="zh-Hans"><title>agenda</title><body><script src="alone/civic-agenda.js"></script><script src="bench.js"></script>',
    },
    ...Object.fromEntries([...scripts].map(([path, body]) => [path, script(body)])),
  });
}

export async function run({ browser, rounds }: JobContext): Promise<Findings> {
  const server = await serveAgenda();
  const bench = await openBench(browser);
  const { page } = bench;
  await page.goto(`${server.origin}/page.html`);
  const filters: number[] = [];
  const places: number[] = [];
  const months: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await page.evaluate((turn) => agendaBench.whole(turn), round);
    for (const kind of ['meeting', '']) {
      await sweep(bench);
      filters.push(
        await mainThreadTime(bench, () => page.evaluate((one) => agendaBench.filter(one), kind)),
      );
    }
    for (let time = 0; time < 2; time++) {
      await sweep(bench);
      places.push(await mainThreadTime(bench, () => page.evaluate(() => agendaBench.free())));
    }
    await page.evaluate(() => agendaBench.month());
    for (let month = 0; month < 12; month++) {
      // Four times as slow as this machine, as a phone is.
      const time = await mainThreadTime(bench, () => page.evaluate(() => agendaBench.turn()));
      months.push(4 * time);
    }
  }
  await page.close();
  await server.close();
  return {
    title: 'An agenda of two thousand entries',
    about: [
      'A filter, with all entries drawn by day: from the choice to the end of the frame after it.',
      'The month: all that the main thread does from the key to the end of the frame after it, for each month of a year, times four for a slow phone.',
    ],
    figures: [
      figure('a filter by kind', 'ms', filters, { atMost: 1000 / 60 }),
      figure('those with free places', 'ms', places, { atMost: 1000 / 60 }),
      figure('the next month, four times as slow', 'ms', months, { atMost: 50 }),
    ],
  };
}
