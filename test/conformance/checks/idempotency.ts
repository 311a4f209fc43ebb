import assert from 'node:assert/strict';
import { countBecomes, isProblem, isReceipt, post, readPledge } from '../client.js';
import { fillIn, newKey } from '../fill.js';
import type { Check } from '../target.js';

export const idempotency: Check[] = [
  {
    name: 'the same key with the same body is answered with 200 and the same receipt, and counted once',
    async run(target) {
      const pledge = await readPledge(target);
      const submission = fillIn(pledge);
      const key = newKey();
      const first = isReceipt(await post(target, submission, { key }), 201);
      for (let again = 0; again < 3; again++) {
        assert.deepEqual(isReceipt(await post(target, submission, { key }), 200), first);
      }
      await countBecomes(target, first.count);
    },
  },
  {
    name: 'the order of the keys in the body does not make it another submission',
    async run(target) {
      const submission = fillIn(await readPledge(target));
      const key = newKey();
      const first = isReceipt(await post(target, submission, { key }), 201);
      const turned = Object.fromEntries(Object.entries(submission).reverse());
      assert.deepEqual(isReceipt(await post(target, turned, { key }), 200), first);
    },
  },
  {
    name: 'a key in quotation marks, as the draft writes it, is the same key',
    async run(target) {
      const submission = fillIn(await readPledge(target));
      const key = newKey();
      const first = isReceipt(await post(target, submission, { key: `"${key}"` }), 201);
      assert.deepEqual(isReceipt(await post(target, submission, { key }), 200), first);
    },
  },
  {
    name: 'the same key with another body is refused with 422 key-reused, and changes nothing',
    async run(target) {
      const pledge = await readPledge(target);
      const submission = fillIn(pledge);
      const key = newKey();
      const first = isReceipt(await post(target, submission, { key }), 201);
      isProblem(await post(target, fillIn(pledge), { key }), 422, 'key-reused');
      assert.deepEqual(isReceipt(await post(target, submission, { key }), 200), first);
      await countBecomes(target, first.count);
    },
  },
  {
    name: 'the same key ten times at once is stored once; the others get its receipt or 409 in-progress',
    async run(target) {
      const submission = fillIn(await readPledge(target));
      const key = newKey();
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => post(target, submission, { key })),
      );
      const first = answers.filter(({ status }) => status === 201);
      assert.equal(first.length, 1, `201 came ${first.length} times`);
      const receipt = isReceipt(first[0]!, 201);
      for (const answer of answers) {
        if (answer.status === 409) isProblem(answer, 409, 'in-progress');
        else assert.deepEqual(answer.body, receipt);
      }
      await countBecomes(target, receipt.count);
    },
  },
  {
    name: 'without a key, or with something that is no key, it is 400',
    async run(target) {
      const submission = fillIn(await readPledge(target));
      isProblem(await post(target, submission, { key: null }), 400);
      isProblem(await post(target, submission, { key: 'x' }), 400);
      isProblem(await post(target, submission, { key: ' ' }), 400);
    },
  },
  {
    name: 'a refused submission does not use up its key',
    async run(target) {
      const submission = fillIn(await readPledge(target));
      const key = newKey();
      isProblem(await post(target, { ...submission, consents: 'none' }, { key }), 422);
      isReceipt(await post(target, submission, { key }), 201);
    },
  },
];
