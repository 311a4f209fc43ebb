import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { type DatabaseVariables, onEachDatabase } from '../../server/databases.js';
import { many, often } from '../how-much.js';
import { startCuttingProxy } from './cutting-proxy.js';
import { killAtRandom } from './killing.js';
import {
  publicAnswers,
  type Report,
  reportFeed,
  reportsAreStored,
  sendReport,
  smallBodies,
} from './reports.js';
import { type Run, startRun } from './run.js';
import { inParallel, type Place, Sender } from './sender.js';
import { startStormProxy } from './storm-proxy.js';

const places = Array.from({ length: many(1000, 60) }, (_, place) => place + 1);

async function allAreStored(
  context: TestContext,
  database: DatabaseVariables,
  harm: (run: Run) => Promise<{
    place?: Place;
    during?: (sender: Sender, isDone: () => boolean) => Promise<unknown>;
    after?: () => Promise<void>;
  }>,
): Promise<void> {
  const run = await startRun(context, { ...database, ...smallBodies }, reportFeed);
  const { place = { port: run.collector.port }, during, after } = await harm(run);
  const sender = new Sender(place, run.chance);
  let done = false;
  const sending = inParallel(places, 12, (one) => sendReport(sender, one)).finally(
    () => (done = true),
  );
  const [reports] = await Promise.all([sending, during?.(sender, () => done)]);
  sender.close();
  await after?.();
  const kept = reports.filter(({ picture }: Report) => picture).length;
  assert.equal(await publicAnswers(run.collector.port), kept);
  await reportsAreStored(run, reports);
}

await onEachDatabase('reports with pictures, sent, put right and taken back', ({ fresh }) => {
  test('while the server is killed at random moments: sent = stored = counted, and every picture is whole', async (context) => {
    await allAreStored(context, await fresh(), (run) =>
      Promise.resolve({
        async during(sender, isDone) {
          const kills = await killAtRandom(run, () => sender.answered, isDone, 3);
          run.say(`${kills} kills, ${sender.answered} answers for ${places.length} reports`);
          assert.ok(kills >= often(20), `it was killed ${kills} times only`);
        },
      }),
    );
  });

  test('while connections are cut', async (context) => {
    await allAreStored(context, await fresh(), async (run) => {
      const proxy = await startCuttingProxy(run.collector.port, run.chance, {
        request: 0.1,
        answer: 0.3,
      });
      return {
        place: proxy,
        async after() {
          run.say(JSON.stringify(proxy.harm));
          const { answersCut = 0, answersCutInHalf = 0, requestsCut = 0 } = proxy.harm;
          assert.ok(Math.min(answersCut, answersCutInHalf, requestsCut) >= often(100));
          await proxy.close();
        },
      };
    });
  });

  test('in a storm of 500, 502, 503, 504 and 429', async (context) => {
    await allAreStored(context, await fresh(), async (run) => {
      const proxy = await startStormProxy(run.collector.port, run.chance, {
        before: 0.2,
        after: 0.2,
      });
      return {
        place: proxy,
        async after() {
          run.say(JSON.stringify(proxy.harm));
          for (const what of ['500', '503', '429', 'refusedBefore', 'refusedAfter'])
            assert.ok((proxy.harm[what] ?? 0) >= often(50), `${what} came too rarely`);
          await proxy.close();
        },
      };
    });
  });
});
