import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fillIn, giveConsent, newKey } from '../conformance/fill.js';
import { startChromium } from '../faults/node/chromium.js';
import { assertAccessible } from '../helpers/axe-on-page.js';
import { testVariables } from './collector.js';
import { onEachDatabase } from './databases.js';
import { makeFeedsFolder, openPledge } from './feed.js';
import { startProcess } from './process.js';

interface Form {
  consents: { id: string; text: string }[];
}

await test('the consents of samples and templates promise what everybody gets, with script and without', () => {
  for (const name of [
    'demo/feeds/pledge-sample',
    'demo/feeds/volunteer-sample',
    'desk/templates/pledge',
    'desk/templates/activity',
  ]) {
    const file = readFileSync(new URL(`../../${name}.json`, import.meta.url), 'utf8');
    const { pledges, activities } = JSON.parse(file) as { pledges?: Form[]; activities?: Form[] };
    // A page with script keeps its secret to itself; a form without script gets a code. All get a number.
    assert.doesNotMatch(file, /撤回码|取消码/, name);
    for (const { consents } of [...(pledges ?? []), ...(activities ?? [])]) {
      const { text } = consents.find(({ id }) => id === 'data')!;
      assert.match(
        text,
        pledges ? /后的页面上；也可以把回执号/ : /后的页面上；也可以把报名号/,
        name,
      );
    }
  }
});

await onEachDatabase('the page to withdraw without script', ({ fresh }) => {
  test('who signed without script withdraws with what the receipt’s page shows', async (context) => {
    const feeds = makeFeedsFolder();
    const collector = await startProcess({
      ...testVariables,
      ...(await fresh()),
      FEEDS_DIR: feeds.folder,
    });
    context.after(async () => {
      await collector.stop();
      feeds.remove();
    });
    const submit = `http://127.0.0.1:${collector.port}/submissions/test`;
    const body = new URLSearchParams({
      civic_pledge: 'open',
      'idempotency-key': newKey(),
      name: String(fillIn(openPledge).values['name']),
      place: 'east',
      age: '30',
    });
    for (const consent of openPledge.consents!) {
      const { id, version, hash } = giveConsent(consent);
      body.set(`consent.${id}`, `${version}:${hash}`);
    }
    const receiptPage = await (
      await fetch(submit, { method: 'POST', body, headers: { Accept: 'text/html' } })
    ).text();
    const receipt = /<strong>([0-9A-Z-]+)<\/strong>/.exec(receiptPage)![1]!;
    const secret = /<code>([^<]+)<\/code>/.exec(receiptPage)![1]!;
    const link = /<a href="([^"]+)">撤回签名或取消报名<\/a>/.exec(receiptPage)![1]!;

    const page = await (await startChromium(context)).newPage();
    await page.goto(new URL(link, submit).href);
    await assertAccessible(page);
    const withdraw = async (number: string, code: string): Promise<void> => {
      await page.getByLabel('回执号或报名号').fill(number);
      await page.getByLabel('撤回码').fill(code);
      // The answer is another page, on which the same may be said as on the one before.
      await Promise.all([
        page.waitForEvent('load'),
        page.getByRole('button', { name: '撤回或取消' }).click(),
      ]);
    };
    for (const [number, code] of [
      [receipt, `${secret.slice(1)}x`],
      ['ZZZZ-ZZZZ-ZZZZ', secret],
    ] as const) {
      await withdraw(number, code);
      await page.getByRole('alert').getByText('没有找到').waitFor();
      assert.doesNotMatch(await page.content(), new RegExp(`${receipt}|${secret}`));
    }
    const count = async (): Promise<number> => {
      const feed = (await (
        await fetch(`http://127.0.0.1:${collector.port}/feeds/test.json`)
      ).json()) as { pledges: { signed: { parts: { value: number }[] } }[] };
      return feed.pledges[0]!.signed.parts[0]!.value;
    };
    assert.equal(await count(), 3);
    await withdraw(` ${receipt.toLowerCase()} `, ` ${secret} `);
    await page.getByRole('heading', { name: '已经撤回或取消' }).waitFor();
    assert.equal(page.url(), `${submit}/withdraw`, 'nothing of it is in the address');
    assert.equal(await count(), 2);
  });
});
