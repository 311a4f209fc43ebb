import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEachDatabase } from '../../server/databases.js';
import { makeSendings, startRun } from './run.js';
import { inParallel, Sender } from './sender.js';
import { publicCount, sentIsCounted } from './sent-is-counted.js';
import { startStormProxy } from './storm-proxy.js';
import { many, often } from '../how-much.js';

const submissions = many(1000, 150);

await onEachDatabase('a storm of 500, 502, 503, 504 and 429', ({ fresh }) => {
  test('sent = stored = counted, once each', async (context) => {
    const variables = await fresh();
    const run = await startRun(context, variables);
    const proxy = await startStormProxy(run.collector.port, run.chance, {
      before: 0.3,
      after: 0.3,
    });
    const sender = new Sender(proxy, run.chance);
    const sent = await inParallel(makeSendings(submissions), 20, (one) => sender.send(one));
    run.say(JSON.stringify(proxy.harm));
    for (const what of ['500', '503', '429', 'refusedBefore', 'refusedAfter']) {
      assert.ok((proxy.harm[what] ?? 0) >= often(50), `${what} came too rarely`);
    }
    sender.close();
    await proxy.close();
    assert.equal(await publicCount(run.collector.port), submissions);
    await sentIsCounted(variables, sent);
  });
});
