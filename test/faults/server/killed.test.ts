import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEachDatabase } from '../../server/databases.js';
import { killAtRandom } from './killing.js';
import { makeSendings, startRun } from './run.js';
import { inParallel, Sender, type Sent } from './sender.js';
import { publicCount, sentIsCounted } from './sent-is-counted.js';
import { many, often } from '../how-much.js';

const submissions = many(1000, 150);

await onEachDatabase('the server is killed at random moments', ({ fresh }) => {
  test('sent = stored = counted, once each', async (context) => {
    const variables = await fresh();
    const run = await startRun(context, variables);
    const sender = new Sender({ port: run.collector.port }, run.chance);
    const sent: Sent[] = [];
    let done = false;
    const sending = inParallel(makeSendings(submissions), 20, async (one) => {
      const result = await sender.send(one);
      sent.push(result);
      return result;
    }).finally(() => (done = true));
    const [, kills] = await Promise.all([
      sending,
      killAtRandom(
        run,
        () => sent.length,
        () => done,
      ),
    ]);
    const tries = sent.reduce((sum, one) => sum + one.tries, 0);
    run.say(`${kills} kills, ${tries} tries for ${submissions} submissions`);
    assert.ok(kills >= often(8), `it was killed ${kills} times only`);
    assert.equal(await publicCount(run.collector.port), submissions);
    await sentIsCounted(variables, await sending);
    sender.close();
  });
});
