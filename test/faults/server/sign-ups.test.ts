import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { fillInSignUp, newKey } from '../../conformance/fill.js';
import { makeActivity, makePost } from '../../server/activities.js';
import { onEachDatabase, type TestDatabases } from '../../server/databases.js';
import { along } from '../../server/sign-ups.js';
import { startCuttingProxy } from './cutting-proxy.js';
import { killAtRandom } from './killing.js';
import { startRun, type Run } from './run.js';
import { inParallel, Sender, type Place, type Sending } from './sender.js';
import { publicPost, signUpsAreStored } from './sign-ups-are-stored.js';
import { startStormProxy } from './storm-proxy.js';
import { many, often } from '../how-much.js';

const signUps = many(600, 150);
const places = many(300, 75);

/** Parties of one to three want one post; every fifth gives it back as soon as it has an answer. */
const activity = makeActivity([makePost('post', 0, { capacity: places, waitlist: 5000 })]);
const document = { civic: 1, lang: 'zh-Hans', activities: [activity] };
const makeSendings = (): Sending[] =>
  Array.from({ length: signUps }, (_, number) => ({
    key: newKey(),
    submission: fillInSignUp(activity, [{ post: 'post', waiting: true }], along(number % 3)),
  }));

interface Progress {
  answered: number;
  done: boolean;
}

/** Sends through whatever stands at `place`, and compares. @returns what the harm reports. */
async function sendAndCompare<Report>(
  context: TestContext,
  { fresh }: TestDatabases,
  harm: (
    run: Run,
    progress: Progress,
  ) => Promise<{ place: () => Place; end: () => Promise<Report> }>,
): Promise<Report> {
  const variables = await fresh();
  const run = await startRun(context, variables, document);
  const progress: Progress = { answered: 0, done: false };
  const { place, end } = await harm(run, progress);
  const sender = new Sender(place(), run.chance);
  const cancelled = new Set<string>();
  let number = 0;
  const sent = await inParallel(makeSendings(), 20, async (one) => {
    const result = await sender.send(one);
    progress.answered += 1;
    if (number++ % 5 === 0) {
      await sender.withdraw(result);
      cancelled.add(result.receipt.receipt);
    }
    return result;
  }).finally(() => (progress.done = true));
  const report = await end();
  sender.close();
  const figures = await signUpsAreStored(variables, sent, cancelled);
  assert.deepEqual(await publicPost(run.collector.port), figures, 'the feed says the same');
  const { taken, waiting } = figures;
  assert.ok(taken <= places && taken > places - 3, `${taken} of ${places} places are taken`);
  const tries = sent.reduce((sum, one) => sum + one.tries, 0);
  run.say(
    `${JSON.stringify(report)}: ${tries} tries for ${signUps} sign-ups, ${cancelled.size} of them ` +
      `cancelled; ${taken} people have a place, ${waiting} wait`,
  );
  return report;
}

await onEachDatabase('sign-ups: nothing lost, nothing double, nobody jumped over', (databases) => {
  test('the server is killed at random moments', async (context) => {
    const { kills } = await sendAndCompare(context, databases, (run, progress) => {
      const killing = killAtRandom(
        run,
        () => progress.answered,
        () => progress.done,
      );
      const { port } = run.collector;
      return Promise.resolve({
        place: () => ({ port }),
        end: async () => ({ kills: await killing }),
      });
    });
    assert.ok(kills >= often(4), `it was killed ${kills} times only`);
  });

  test('connections are cut, most of them after the commit and before the answer', async (context) => {
    const harm = await sendAndCompare(context, databases, async (run) => {
      const probability = { request: 0.1, answer: 0.4 };
      const proxy = await startCuttingProxy(run.collector.port, run.chance, probability);
      return {
        place: () => proxy,
        end: async () => {
          await proxy.close();
          return proxy.harm;
        },
      };
    });
    const { answersCut = 0, answersCutInHalf = 0, requestsCut = 0 } = harm;
    assert.ok(answersCut >= often(60) && answersCutInHalf >= often(60));
    assert.ok(requestsCut >= often(30));
  });

  test('a storm of 500, 502, 503, 504 and 429', async (context) => {
    const harm = await sendAndCompare(context, databases, async (run) => {
      const probability = { before: 0.3, after: 0.3 };
      const proxy = await startStormProxy(run.collector.port, run.chance, probability);
      return {
        place: () => proxy,
        end: async () => {
          await proxy.close();
          return proxy.harm;
        },
      };
    });
    for (const what of ['500', '503', '429', 'refusedBefore', 'refusedAfter'])
      assert.ok((harm[what] ?? 0) >= often(30), `${what} came too rarely`);
  });
});
