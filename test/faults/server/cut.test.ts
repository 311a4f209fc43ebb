import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEachDatabase } from '../../server/databases.js';
import { startCuttingProxy } from './cutting-proxy.js';
import { makeSendings, startRun } from './run.js';
import { inParallel, Sender } from './sender.js';
import { publicCount, sentIsCounted } from './sent-is-counted.js';
import { many, often } from '../how-much.js';

const submissions = many(1000, 150);

await onEachDatabase(
  'connections are cut, most of them after the commit and before the answer',
  ({ fresh }) => {
    test('sent = stored = counted, once each', async (context) => {
      const variables = await fresh();
      const run = await startRun(context, variables);
      const proxy = await startCuttingProxy(run.collector.port, run.chance, {
        request: 0.1,
        answer: 0.4,
      });
      const sender = new Sender(proxy, run.chance);
      const sent = await inParallel(makeSendings(submissions), 20, (one) => sender.send(one));
      run.say(JSON.stringify(proxy.harm));
      const { answersCut = 0, answersCutInHalf = 0, requestsCut = 0 } = proxy.harm;
      assert.ok(answersCut >= often(100) && answersCutInHalf >= often(100));
      assert.ok(requestsCut >= often(50));
      sender.close();
      await proxy.close();
      assert.equal(await publicCount(run.collector.port), submissions);
      await sentIsCounted(variables, sent);
    });
  },
);
