import assert from 'node:assert/strict';
import { countBecomes, countOf, readPledge, sign } from '../client.js';
import { fillIn } from '../fill.js';
import type { Check } from '../target.js';

export const receipts: Check[] = [
  {
    name: 'a submission is answered with 201, a receipt and the new count',
    async run(target) {
      const pledge = await readPledge(target);
      const receipt = await sign(target, fillIn(pledge));
      assert.equal(receipt.count, countOf(pledge) + 1);
      assert.equal(receipt.test, undefined);
      await countBecomes(target, receipt.count);
    },
  },
  {
    name: 'receipt numbers differ and do not hold the name',
    async run(target) {
      const pledge = await readPledge(target);
      const one = fillIn(pledge);
      const first = await sign(target, one);
      const second = await sign(target, fillIn(pledge));
      assert.notEqual(first.receipt, second.receipt);
      for (const value of Object.values(one.values)) {
        if (String(value).length > 2) assert.ok(!first.receipt.includes(String(value)));
      }
    },
  },
  {
    name: 'a trial is answered like any other and not counted',
    async run(target) {
      const pledge = await readPledge(target);
      const before = countOf(pledge);
      const trial = await sign(target, fillIn(pledge, { test: true }));
      assert.equal(trial.test, true);
      assert.equal(trial.count, before);
      const real = await sign(target, fillIn(pledge));
      assert.equal(real.count, before + 1);
      await countBecomes(target, before + 1);
    },
  },
  {
    name: 'what the wall shows of a signer is at most the first letter',
    async run(target) {
      const pledge = await readPledge(target);
      const submission = fillIn(pledge);
      const receipt = await sign(target, submission);
      await countBecomes(target, receipt.count);
      const text = JSON.stringify(await readPledge(target));
      for (const { name, type } of pledge.fields) {
        if (['name', 'tel', 'email'].includes(type)) {
          assert.ok(!text.includes(String(submission.values[name])), `${name} is in the feed`);
        }
      }
      assert.ok(!text.includes(receipt.receipt), 'the receipt number is in the feed');
    },
  },
];
