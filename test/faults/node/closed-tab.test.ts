import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEachDatabase } from '../../server/databases.js';
import { afterTries, startVisit } from './visit.js';
import { many, often } from '../how-much.js';

const submissions = many(1000, 120);

await onEachDatabase('the tab is closed in the middle, and opened again', ({ fresh }) => {
  test('what the page had called saved is stored and counted, once each', async (context) => {
    const visit = await startVisit(context, await fresh());
    const { run, acknowledged } = visit;
    let tab = await visit.openTab();
    let closed = 0;
    let leftBehind = 0;
    const isEnough = (): boolean =>
      acknowledged.size >= submissions && closed >= often(10) && leftBehind >= often(20);
    while (!isEnough()) {
      // More than it will get to: it is always closed with some of them under way.
      const sending = tab.submit(visit.makeBodies(100), 20).catch(() => undefined);
      await afterTries(visit, run.chance.between(10, 70));
      await tab.page.close();
      await sending;
      closed += 1;
      tab = await visit.openTab();
      leftBehind += await tab.waiting();
    }
    const total = await visit.check(tab);
    run.say(
      `closed ${closed} times; ${leftBehind} waited at the next opening; ` +
        `${acknowledged.size} acknowledged, ${total} stored`,
    );
    assert.ok(total >= acknowledged.size);
  });
});
