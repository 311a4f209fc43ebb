import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEachDatabase } from '../../server/databases.js';
import { makeSendings, startRun } from './run.js';
import { inParallel, Sender } from './sender.js';
import { publicCount, sentIsCounted } from './sent-is-counted.js';
import { many } from '../how-much.js';

const clients = 200;
const signatures = many(20_000, 2000);

await onEachDatabase(`${clients} clients at once, ${signatures} signatures`, ({ kind, fresh }) => {
  test('the count is exact', async (context) => {
    const variables = await fresh();
    const run = await startRun(context, variables);
    const sender = new Sender({ port: run.collector.port }, run.chance, clients);
    const sendings = makeSendings(signatures);
    const times: number[] = [];
    const began = performance.now();
    const sent = await inParallel(sendings, clients, async (one) => {
      const start = performance.now();
      const result = await sender.send(one);
      times.push(performance.now() - start);
      return result;
    });
    const seconds = (performance.now() - began) / 1000;
    times.sort((one, other) => one - other);
    const percentile = (part: number): string => times[Math.floor(times.length * part)]!.toFixed(0);
    // Printed and never asserted: it depends on the machine and on what else runs there.
    run.say(
      `${kind}: ${(signatures / seconds).toFixed(0)} signatures a second, ` +
        `p50 ${percentile(0.5)} ms, p99 ${percentile(0.99)} ms, slowest ${times.at(-1)!.toFixed(0)} ms`,
    );
    sender.close();
    assert.equal(await publicCount(run.collector.port), signatures);
    await sentIsCounted(variables, sent);
  });
});
