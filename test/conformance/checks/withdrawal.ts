import assert from 'node:assert/strict';
import { countBecomes, isProblem, isReceipt, post, readPledge, sign, withdraw } from '../client.js';
import { fillIn, newKey, newSecret } from '../fill.js';
import type { Check } from '../target.js';

export const withdrawal: Check[] = [
  {
    name: 'a signature is taken back with receipt and secret; doing it again changes nothing',
    async run(target) {
      const submission = fillIn(await readPledge(target));
      const { receipt, count } = await sign(target, submission);
      for (let again = 0; again < 3; again++) {
        const answer = await withdraw(target, { receipt, secret: submission.secret });
        assert.equal(answer.status, 200, JSON.stringify(answer.body));
        assert.deepEqual(answer.body, { count: count - 1 });
      }
      await countBecomes(target, count - 1);
    },
  },
  {
    name: 'asked again, a withdrawal says what it said the first time, whoever has signed before or since',
    async run(target) {
      const person = fillIn(await readPledge(target));
      const stranger = { ...person, secret: newSecret() };
      const { receipt, count } = await sign(target, stranger);
      const own = await sign(target, person);
      const first = await withdraw(target, { receipt, secret: stranger.secret });
      assert.deepEqual([first.status, first.body], [200, { count: count - 1 }]);
      const others = [fillIn(await readPledge(target)), fillIn(await readPledge(target))];
      const receipts: string[] = [];
      for (const other of others) {
        receipts.push((await sign(target, other)).receipt);
        const again = await withdraw(target, { receipt, secret: stranger.secret });
        assert.deepEqual([again.status, again.body], [200, first.body]);
      }
      // Leaves the pledge as it was found.
      await withdraw(target, { receipt: own.receipt, secret: person.secret });
      for (const [place, other] of others.entries())
        await withdraw(target, { receipt: receipts[place]!, secret: other.secret });
      await countBecomes(target, count - 1);
    },
  },
  {
    name: 'five withdrawals at once take one signature back',
    async run(target) {
      const submission = fillIn(await readPledge(target));
      const { receipt, count } = await sign(target, submission);
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => withdraw(target, { receipt, secret: submission.secret })),
      );
      for (const answer of answers) assert.equal(answer.status, 200, JSON.stringify(answer.body));
      await countBecomes(target, count - 1);
    },
  },
  {
    name: 'a wrong secret and an unknown receipt are answered alike',
    async run(target) {
      const submission = fillIn(await readPledge(target));
      const { receipt, count } = await sign(target, submission);
      const wrong = isProblem(
        await withdraw(target, { receipt, secret: newSecret() }),
        404,
        'not-found',
      );
      const unknown = isProblem(
        await withdraw(target, { receipt: 'ZZZZ-ZZZZ-ZZZZ', secret: submission.secret }),
        404,
        'not-found',
      );
      assert.deepEqual(unknown, wrong);
      await countBecomes(target, count);
    },
  },
  {
    name: 'a receipt is read as people type it',
    async run(target) {
      const submission = fillIn(await readPledge(target));
      const { receipt } = await sign(target, submission);
      const answer = await withdraw(target, {
        receipt: ` ${receipt.toLowerCase()} `,
        secret: submission.secret,
      });
      assert.equal(answer.status, 200, JSON.stringify(answer.body));
    },
  },
  {
    name: 'a trial can be taken back, which changes no count',
    async run(target) {
      const submission = fillIn(await readPledge(target), { test: true });
      const { receipt, count } = await sign(target, submission);
      const answer = await withdraw(target, { receipt, secret: submission.secret });
      assert.deepEqual([answer.status, answer.body], [200, { count }]);
    },
  },
  {
    name: 'after a withdrawal the old key still gets its receipt, and signing anew counts again',
    async run(target) {
      const submission = fillIn(await readPledge(target));
      const key = newKey();
      const first = isReceipt(await post(target, submission, { key }), 201);
      await withdraw(target, { receipt: first.receipt, secret: submission.secret });
      assert.deepEqual(isReceipt(await post(target, submission, { key }), 200), first);
      await countBecomes(target, first.count - 1);
      const again = isReceipt(await post(target, { ...submission, secret: newSecret() }), 201);
      assert.equal(again.count, first.count);
      await countBecomes(target, first.count);
    },
  },
];
