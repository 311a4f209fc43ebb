import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEachDatabase } from '../../server/databases.js';
import { publicCount } from '../server/sent-is-counted.js';
import { pause, startVisit, type Tab } from './visit.js';
import { many } from '../how-much.js';

const submissions = many(1000, 100);
const rounds = many(5, 2);
const each = submissions / rounds / 2;

await onEachDatabase('two tabs send at once what waited for the server', ({ fresh }) => {
  test('sent = stored = counted, once each', async (context) => {
    const visit = await startVisit(context, await fresh());
    const { run } = visit;
    const tabs: [Tab, Tab] = [await visit.openTab(), await visit.openTab()];
    const flush = (): Promise<unknown> => Promise.all(tabs.map((tab) => tab.flush()));
    const posts = [0, 0];
    let cutShort = 0;
    const isOneTabsWork = (): boolean => Math.min(...posts) === 0;
    let round = 0;
    // On a busy machine one tab may have sent everything before the other one begins: then they go on.
    while (round < rounds || (isOneTabsWork() && round < 5 * rounds)) {
      round += 1;
      const stored = await publicCount(run.collector.port);
      await run.collector.kill();
      await Promise.all(tabs.map((tab) => tab.submit(visit.makeBodies(each))));
      assert.deepEqual(visit.firstTries, { saved: round * each * 2 });
      const before = tabs.map((tab) => tab.posts);
      await run.restart();

      // Killed once more while both are at it: what was stored and not answered comes again, from either.
      let over = false;
      const flushed = flush().finally(() => (over = true));
      const enough = stored + run.chance.between(20, 2 * each - 20);
      while (!over && (await publicCount(run.collector.port)) < enough) await pause();
      if (!over) cutShort += 1;
      await run.collector.kill();
      await flushed;
      await run.restart();
      await flush();
      await visit.collect(tabs[round % 2]!);
      tabs.forEach((tab, place) => (posts[place]! += tab.posts - before[place]!));
    }
    const total = await visit.check(tabs[0]);
    run.say(
      `${round} rounds, ${cutShort} of them cut short; ` +
        `${posts.join(' and ')} posts for ${total} submissions`,
    );
    assert.equal(total, round * each * 2);
    assert.ok(!isOneTabsWork(), 'one tab did it all');
  });
});
