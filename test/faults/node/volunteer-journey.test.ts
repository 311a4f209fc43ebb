import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import type { Activity } from '../../../src/contract/index.js';
import { passWords } from '../../../src/locales/volunteer-pass.js';
import { volunteerStepWords } from '../../../src/locales/volunteer-steps.js';
import { volunteerOutcomes } from '../../../src/locales/zh-Hans/volunteer-outcomes.js';
import { testVariables } from '../../server/collector.js';
import { startChromium } from './chromium.js';
import { startDemo } from './demo-process.js';

const words = passWords['zh-Hans'];
const steps = volunteerStepWords['zh-Hans'];

test('signed up, seen again by the link, changed and cancelled: the collector has it each time', async (context) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'civic-volunteer-'));
  const browser = await startChromium(context);
  const origin = await startDemo(context, {
    ...testVariables,
    MIN_SECONDS: '0',
    FEED_MAX_AGE: '0',
    DATABASE_FILE: path.join(folder, 'collector.sqlite'),
  });
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const address = `${origin}/hosts/volunteer.html`;

  /** What the collector's feed says of a post. */
  const takenOf = async (id: string): Promise<[taken: number, waiting: number]> => {
    const feed = (await (await fetch(`${origin}/feeds/volunteer-sample.json`)).json()) as {
      activities: Activity[];
    };
    const { taken = 0, waiting = 0 } = feed.activities[0]!.posts.find((post) => post.id === id)!;
    return [taken, waiting];
  };
  const [free] = await takenOf('gang-05-laojie-am');
  const [full] = await takenOf('gang-04-laojie-am');

  const page = await browser.newPage();
  await page.goto(address);
  const form = page.locator('civic-volunteer-signup').first();
  const onAllDays = (widget: Locator) => widget.getByRole('tab', { name: steps.all }).click();
  const goOn = (widget: Locator) => widget.locator('[part=submit]').click();
  await onAllDays(form);
  await form.locator('#post-gang-05-laojie-am').check();
  await form.locator('#post-gang-04-laojie-am').check();
  await goOn(form);
  await form.locator('.add').click();
  await form.locator('#person-0').fill('王大明');
  await form.locator('#name').fill('王小明');
  await form.locator('#phone').fill('13800000000');
  await goOn(form);
  await form.locator('#consent-data').check();
  await form.locator('[part=submit]').click();
  await form.getByText(words.waiting(1)).waitFor();
  await form.getByText(words.confirmed).waitFor();
  await form.locator('.code svg').waitFor();
  const link = (await form.locator('.mine a').getAttribute('href'))!;
  assert.deepEqual(await takenOf('gang-05-laojie-am'), [free + 2, 0]);
  assert.deepEqual(await takenOf('gang-04-laojie-am'), [full, 2]);

  // On another device: no storage, only the link.
  const other = await (await startChromium(context)).newPage();
  await other.goto(link);
  const pass = other.locator('civic-volunteer-signup').first();
  await pass.getByText(words.waiting(1)).waitFor();
  const button = (name: string) => pass.getByRole('button', { name });
  const download = other.waitForEvent('download');
  await button(words.calendar).click();
  assert.match((await download).suggestedFilename(), /\.ics$/);

  await button(words.change).click();
  await onAllDays(pass);
  await pass.locator('#post-gang-05-laojie-am').uncheck();
  await pass.locator('#post-gang-06-laojie-am').check();
  await pass.locator('[part=submit]').click();
  await pass.locator('.sheet').getByText(words.cancelled).waitFor();
  assert.deepEqual(await takenOf('gang-05-laojie-am'), [free, 0]);
  const [changed] = await takenOf('gang-06-laojie-am');
  assert.equal(changed, 2, 'both people have moved');

  // The first device learns it on its next visit.
  await page.reload();
  await form.locator('.sheet').getByText(words.cancelled).waitFor();

  await button(words.cancel).click();
  await button(words.yes).click();
  await pass.getByText(volunteerOutcomes.withdrawn).waitFor();
  assert.deepEqual(await takenOf('gang-06-laojie-am'), [0, 0]);
  assert.deepEqual(await takenOf('gang-04-laojie-am'), [full, 0]);
});
