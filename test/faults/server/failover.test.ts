import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillIn, newKey } from '../../conformance/fill.js';
import { openPledge } from '../../server/feed.js';
import { PostgresPair } from '../../server/postgres-pair.js';
import { atNight } from '../how-much.js';
import { startRun } from './run.js';
import { Sender, type Sent } from './sender.js';
import { publicCount, sentIsCounted } from './sent-is-counted.js';

const failovers = atNight(20, 3);
const clients = 30;

await test(`${failovers} primaries are killed under load and their standbys promoted: every receipt is still there`, async (context) => {
  const pair = await PostgresPair.start();
  const variables = { DATABASE_URL: pair.url };
  const run = await startRun(context, variables);
  context.after(() => pair.stop());
  const sender = new Sender({ port: run.collector.port }, run.chance, clients);
  const sent: Sent[] = [];
  let isDone = false;
  let lastAt = 0;
  /** Without a receipt, since the primary was killed. Milliseconds. */
  const silences: number[] = [];
  const send = async (): Promise<void> => {
    while (!isDone) {
      sent.push(await sender.send({ key: newKey(), submission: fillIn(openPledge) }));
      lastAt = performance.now();
    }
  };
  const sending = Promise.all(Array.from({ length: clients }, send));
  const until = async (answered: number): Promise<void> => {
    while (sent.length < answered) await new Promise((resolve) => setTimeout(resolve, 2));
  };

  for (let killed = 0; killed < failovers; killed++) {
    await until(sent.length + run.chance.between(50, 150));
    await pair.killPrimary();
    const killedAt = performance.now();
    await pair.promote();
    // Whoever is answered from here on was stored by the new primary.
    const before = sent.length;
    await until(before + clients);
    silences.push(Math.round(Math.max(0, lastAt - killedAt)));
    await pair.addStandby();
  }
  isDone = true;
  await sending;
  silences.sort((one, other) => one - other);
  run.say(
    `${sent.length} receipts over ${failovers} failovers; until ${clients} more were answered it took ${silences[0]} to ${silences.at(-1)} ms, half of them within ${silences[silences.length >> 1]} ms`,
  );
  assert.equal(await publicCount(run.collector.port), sent.length);
  await sentIsCounted(variables, sent);
  sender.close();
});
