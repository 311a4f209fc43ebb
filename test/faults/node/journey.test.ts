import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { openDatabase } from '../../../server/collector/database/open.js';
import { readSettings } from '../../../server/settings.js';
import type { Pledge } from '../../../src/contract/index.js';
import { info as pledgeInfo } from '../../../src/elements/pledge-form/info.js';
import { formOutcomes } from '../../../src/locales/zh-Hans/form-outcomes.js';
import { pledgeOutcomes } from '../../../src/locales/zh-Hans/pledge-outcomes.js';
import { pledgeForm as words } from '../../../src/locales/zh-Hans/pledge-form.js';
import { testVariables } from '../../server/collector.js';
import { startChromium } from './chromium.js';
import { startDemo } from './demo-process.js';

/** How many have signed the feed's only pledge. */
function countIn(feed: string): number {
  const { pledges } = JSON.parse(feed) as { pledges: [Pledge] };
  return pledges[0].signed!.parts!.reduce((sum, { value }) => sum + value, 0);
}

const file = new URL('../../../demo/feeds/pledge-sample.json', import.meta.url);
const before = countIn(readFileSync(file, 'utf8'));
const name = '王小明';

test('signed without a network: saved, sent once it is back, and there at the next visit', async (context) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'civic-journey-'));
  const variables = {
    ...testVariables,
    MIN_SECONDS: '0',
    DATABASE_FILE: path.join(folder, 'collector.sqlite'),
  };
  const browser = await startChromium(context);
  const origin = await startDemo(context, variables);
  context.after(() => rmSync(folder, { recursive: true, force: true }));

  const page = await browser.newPage();
  await page.goto(`${origin}/hosts/pledge.html`);
  const form = page.locator('civic-pledge-form');
  const shown = (text: string): Promise<void> => form.getByText(text).first().waitFor();
  await shown(words.signed(String(before)));
  /** Every file that comes with the first touch, by a part of its name. */
  const arrived = (names: readonly string[]): boolean =>
    names.every((name) =>
      performance
        .getEntriesByType('resource')
        .some((entry) => entry.name.includes(name) && entry.duration > 0),
    );
  await page.waitForLoadState('networkidle');
  // It comes once the form is in view. Once it is here, the form can do without a network.
  await form.locator('input[name="name"]').scrollIntoViewIfNeeded();
  // With what they import themselves.
  await page.waitForFunction(arrived, [
    'form-sending',
    'pledge-kind',
    ...pledgeInfo.lazyParts['pledge-kind']!,
  ]);

  await browser.setOffline(true);
  await form.locator('input[name="name"]').fill(name);
  await form.locator('input[name="phone"]').fill('13800000000');
  await form.locator('select[name="community"]').selectOption('dongyuan');
  await form.locator('input[name="age"]').fill('40');
  await form.locator('input[name="consent-data"]').check();
  await form.locator('button[type="submit"]').click();
  await shown(formOutcomes.saved);

  await browser.setOffline(false);
  await shown(pledgeOutcomes.thanks);
  await shown(words.signed(String(before + 1)));
  const receipt = (await form.locator('.receipt').textContent())!.trim();

  // Another visit: the receipt is still there, and nothing is sent again.
  await page.close();
  const later = await browser.newPage();
  let posts = 0;
  later.on('request', (request) => (posts += request.method() === 'POST' ? 1 : 0));
  await later.goto(`${origin}/hosts/pledge.html`);
  await later.locator('civic-pledge-form .receipt').getByText(receipt).waitFor();
  assert.equal(posts, 0);

  const feed = await fetch(`${origin}/feeds/pledge-sample.json`);
  assert.equal(countIn(await feed.text()), before + 1, 'counted');
  const database = await openDatabase(readSettings(variables).database);
  try {
    const rows = await database.selectFrom('submissions').selectAll().execute();
    assert.deepEqual(
      rows.map((row): unknown[] => [row.receipt, row.state, JSON.parse(row.answers!)]),
      [[receipt, 'counted', { name, phone: '13800000000', community: 'dongyuan', age: 40 }]],
      'stored once',
    );
    const keys = await database.selectFrom('idempotency_keys').select('receipt').execute();
    assert.deepEqual(keys, [{ receipt }]);
  } finally {
    await database.destroy();
  }
});
