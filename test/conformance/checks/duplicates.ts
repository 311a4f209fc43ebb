import assert from 'node:assert/strict';
import { countBecomes, countOf, isProblem, isReceipt, post, readPledge, sign } from '../client.js';
import { fillIn, newSecret } from '../fill.js';
import type { Check } from '../target.js';

export const duplicates: Check[] = [
  {
    name: 'a stranger who signs for somebody cannot tell from the answer whether they have signed',
    async run(target) {
      const pledge = await readPledge(target);
      const signed = fillIn(pledge);
      const first = await sign(target, signed);
      const again = await post(target, { ...signed, secret: newSecret() });
      const second = isReceipt(again, 201);
      assert.notEqual(second.receipt, first.receipt);
      assert.deepEqual(Object.keys(second).sort(), Object.keys(first).sort());
      // What a first signature would have been told at this point.
      assert.equal(second.count, first.count + 1);
    },
  },
  {
    name: 'a person who signs twice is counted once',
    async run(target) {
      const pledge = await readPledge(target);
      const before = countOf(pledge);
      const signed = fillIn(pledge);
      await sign(target, signed);
      await post(target, { ...signed, secret: newSecret() });
      // Somebody else after them shows that the count has caught up.
      const other = await sign(target, fillIn(pledge));
      assert.equal(other.count, before + 2);
      await countBecomes(target, before + 2);
    },
  },
  {
    name: 'whoever holds the secret of the first signature may be told 409 already-signed, and no more',
    async run(target) {
      const signed = fillIn(await readPledge(target));
      const first = await sign(target, signed);
      const answer = await post(target, signed);
      if (answer.status === 201) return;
      isProblem(answer, 409, 'already-signed');
      assert.ok(!JSON.stringify(answer.body).includes(first.receipt));
    },
  },
];
