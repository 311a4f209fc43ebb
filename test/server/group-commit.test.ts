import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TooBusy } from '../../server/collector/database/errors.js';
import { inGroups } from '../../server/collector/database/group-commit.js';
import type { Transaction } from '../../server/collector/database/open.js';
import { fillIn } from '../conformance/fill.js';
import { openCollector } from './collector.js';
import { onEachDatabase } from './databases.js';
import { openPledge } from './feed.js';

const addCounter = (transaction: Transaction, number: number): Promise<unknown> =>
  transaction
    .insertInto('counters')
    .values({ feed: 'f', pledge: `p-${number}`, signatures: number, changed_at: 'now' })
    .execute();

await onEachDatabase('a commit that several share', ({ fresh }) => {
  test('whoever comes together is together, and whoever comes while that is committed in the next one', async () => {
    const { database, close } = await openCollector(await fresh());
    let later: Promise<Transaction>[] = [];
    const inGroup = inGroups(async (transaction, numbers: readonly number[]) => {
      if (numbers.includes(1)) later = [3, 4, 5].map((number) => inGroup(database, number));
      for (const number of numbers) await addCounter(transaction, number);
      return numbers.map(() => transaction);
    });
    const first = await Promise.all([1, 2].map((number) => inGroup(database, number)));
    assert.equal(new Set(first).size, 1);
    assert.equal(later.length, 3);
    const second = await Promise.all(later);
    assert.equal(new Set(second).size, 1);
    assert.notEqual(first[0], second[0]);
    const rows = await database.selectFrom('counters').select('signatures').execute();
    assert.deepEqual(rows.map(({ signatures }) => signatures).sort(), [1, 2, 3, 4, 5]);
    await close();
  });

  test('one that fails takes nobody along, and leaves nothing', async () => {
    const { database, close } = await openCollector(await fresh());
    const inGroup = inGroups(async (transaction, numbers: readonly number[]) => {
      for (const number of numbers) {
        await addCounter(transaction, number);
        if (number === 3) throw new Error('no');
      }
      return numbers;
    });
    const outcomes = await Promise.allSettled(
      [1, 2, 3, 4, 5].map((number) => inGroup(database, number)),
    );
    assert.deepEqual(
      outcomes.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason))),
      [1, 2, 'Error: no', 4, 5],
    );
    const rows = await database.selectFrom('counters').select('signatures').execute();
    assert.deepEqual(rows.map(({ signatures }) => signatures).sort(), [1, 2, 4, 5]);
    await close();
  });

  test('whoever waits for too long, or comes when too many wait, is told that it is busy', async (context) => {
    const { database, close } = await openCollector(await fresh());
    context.mock.timers.enable({ apis: ['setTimeout'] });
    let goOn!: (result: string) => void;
    let held: Promise<string> | undefined;
    const inGroup = inGroups((_transaction, works: readonly (() => Promise<string>)[]) =>
      Promise.all(works.map((work) => work())),
    );
    await new Promise<void>((begun) => {
      held = inGroup(database, () => {
        begun();
        return new Promise((resolve) => (goOn = resolve));
      });
    });
    const join = (): Promise<string> => inGroup(database, () => Promise.resolve('done'));
    const waiting = Array.from({ length: 1000 }, join);
    let told: unknown;
    const tooMany = join().catch((error: unknown) => (told = error));
    await Promise.resolve();
    assert.ok(told instanceof TooBusy, 'at once');
    context.mock.timers.tick(10_000);
    // Whoever was not answered by then would be now.
    goOn('late');
    await tooMany;
    for (const outcome of await Promise.allSettled([held, ...waiting]))
      assert.ok(outcome.status === 'rejected' && outcome.reason instanceof TooBusy, outcome.status);
    // They make room for others.
    let last: unknown;
    while (last !== 'done') {
      await new Promise((resolve) => setImmediate(resolve));
      last = await join().catch(() => 'busy');
    }
    await close();
  });

  test('forty at once, ten of them signed before: thirty are stored and counted, each once', async () => {
    const collector = await openCollector(await fresh());
    const known = Array.from({ length: 10 }, () => fillIn(openPledge));
    for (const person of known) assert.equal((await collector.sign(person)).status, 201);
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        collector.sign(index % 4 === 0 ? known[index / 4] : fillIn(openPledge)),
      ),
    );
    const stored = answers.filter(({ status }) => status === 201);
    assert.equal(stored.length, 30);
    assert.equal(answers.filter(({ body }) => body.code === 'already-signed').length, 10);
    assert.equal(new Set(stored.map(({ body }) => String(body.receipt))).size, 30);
    assert.equal(new Set(stored.map(({ body }) => Number(body.count))).size, 30);
    const { count } = await collector.database
      .selectFrom('submissions')
      .select((build) => build.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    assert.equal(Number(count), 40);
    await collector.close();
  });
});
