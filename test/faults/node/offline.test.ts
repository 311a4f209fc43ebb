import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEachDatabase } from '../../server/databases.js';
import { afterTries, startVisit } from './visit.js';
import { many, often } from '../how-much.js';

const submissions = many(1000, 120);

await onEachDatabase('the browser is offline and online again, many times', ({ fresh }) => {
  test('sent = stored = counted, once each', async (context) => {
    const visit = await startVisit(context, await fresh());
    const { run, browser } = visit;
    const tab = await visit.openTab();
    let done = false;
    const sending = tab.submit(visit.makeBodies(submissions)).finally(() => (done = true));
    let cuts = 0;
    while (!done) {
      await Promise.race([sending, afterTries(visit, run.chance.between(5, 60))]);
      if (done) break;
      await browser.setOffline(true);
      cuts += 1;
      await Promise.race([sending, afterTries(visit, run.chance.between(5, 40))]);
      await browser.setOffline(false);
    }
    await sending;
    const total = await visit.check(tab);
    run.say(
      `${cuts} times offline; first tries: ${JSON.stringify(visit.firstTries)}; ` +
        `${tab.posts} posts for ${total} submissions`,
    );
    assert.equal(total, submissions);
    assert.ok(cuts >= often(8), `it was offline ${cuts} times only`);
    assert.ok((visit.firstTries['saved'] ?? 0) >= often(100), 'too little had to wait');
  });
});
