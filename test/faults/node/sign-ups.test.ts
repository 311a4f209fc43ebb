import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillInSignUp } from '../../conformance/fill.js';
import { makeActivity, makePost } from '../../server/activities.js';
import { onEachDatabase } from '../../server/databases.js';
import { publicPost, signUpsAreStored } from '../server/sign-ups-are-stored.js';
import { afterTries, startVisit, type Matter } from './visit.js';
import { many, often } from '../how-much.js';

const signUps = many(400, 100);
const places = many(150, 40);
const activity = makeActivity([makePost('post', 0, { capacity: places, waitlist: 1000 })]);

const matter: Matter = {
  id: activity.id,
  document: { civic: 1, lang: 'zh-Hans', activities: [activity] },
  makeBody: () => fillInSignUp(activity, [{ post: 'post', waiting: true }]),
  async publicCount(port) {
    const { taken, waiting } = await publicPost(port);
    assert.equal(taken, places);
    return taken + waiting;
  },
  compare: (variables, sent) => signUpsAreStored(variables, sent, new Set()),
};

await onEachDatabase('sign-ups through the outbox: offline, and the server killed', ({ fresh }) => {
  test(`sent = stored, once each; ${places} have a place and the others stand in line`, async (context) => {
    const visit = await startVisit(context, await fresh(), matter);
    const { run, browser } = visit;
    const tab = await visit.openTab();
    let done = false;
    const sending = tab.submit(visit.makeBodies(signUps)).finally(() => (done = true));
    let harms = 0;
    while (!done) {
      await Promise.race([sending, afterTries(visit, run.chance.between(5, 25))]);
      if (done) break;
      harms += 1;
      if (harms % 2) {
        await browser.setOffline(true);
        await Promise.race([sending, afterTries(visit, run.chance.between(5, 15))]);
        await browser.setOffline(false);
      } else {
        await run.collector.kill();
        await Promise.race([sending, afterTries(visit, run.chance.between(5, 15))]);
        await run.restart();
      }
    }
    await sending;
    const total = await visit.check(tab);
    run.say(`${harms} harms; first tries: ${JSON.stringify(visit.firstTries)}; ${tab.posts} posts`);
    assert.equal(total, signUps);
    // Once offline and once killed, at least; while it starts again, many a first try fails.
    assert.ok(harms >= 2 && (visit.firstTries['saved'] ?? 0) >= often(50), 'too little went wrong');
  });
});
