/** An agenda of two thousand entries: how long a filter takes, and a month of the grid on a slow phone. */
import type { AgendaBench } from '../in-page/agenda.js';
import type { JobContext } from '../run.js';
import { mainThreadTime, openBench, sweep } from '../support/browser.js';
import { serveElement } from '../support/element-page.js';
import { figure, type Findings } from '../support/figure.js';
import { timeToPaint } from '../support/marked-tasks.js';

declare const agendaBench: AgendaBench;

const whereMissed =
  'Rows that come into view are styled and laid out by the engine (docs/adr/0071, 0079)';

export async function run({ browser, rounds }: JobContext): Promise<Findings> {
  const server = await serveElement('agenda');
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
        await timeToPaint(page, () => page.evaluate((one) => agendaBench.filter(one), kind)),
      );
    }
    for (let time = 0; time < 2; time++) {
      await sweep(bench);
      places.push(await timeToPaint(page, () => page.evaluate(() => agendaBench.free())));
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
      'A filter, with all entries drawn by day: what the main thread computes from the choice until its frame is painted, without waiting for the display.',
      'The month: all that the main thread does from the key to the end of the frame after it, for each month of a year, times four for a slow phone.',
    ],
    figures: [
      figure('a filter by kind', 'ms', filters, { atMost: 1000 / 60, whereMissed }),
      figure('those with free places', 'ms', places, { atMost: 1000 / 60, whereMissed }),
      figure('the next month, four times as slow', 'ms', months, { atMost: 50 }),
    ],
  };
}
