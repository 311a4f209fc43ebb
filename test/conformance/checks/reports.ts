import assert from 'node:assert/strict';
import { followedCase } from '../../../src/contract/index.js';
import { type Answer, isProblem, post, send, withdraw } from '../client.js';
import type { Check, Target } from '../target.js';
import { fill, isFormReceipt, readTheForm } from './forms.js';

const json = { 'Content-Type': 'application/json' };
const ask = (target: Target, what: 'case' | 'case/act', body: object): Promise<Answer> =>
  send(`${target.url}/${what}`, JSON.stringify(body), json);

export const reports: Check[] = [
  {
    name: 'a report is followed by receipt and secret and by nobody else, and is not public by itself',
    needs: 'report',
    async run(target) {
      const { body } = fill(await readTheForm(target, target.report));
      const { secret } = body;
      const { receipt = '' } = isFormReceipt(await post(target, body), 201);
      const followed = followedCase.parse((await ask(target, 'case', { receipt, secret })).body);
      assert.deepEqual([followed.status, followed.record], ['received', undefined]);
      isProblem(await ask(target, 'case', { receipt, secret: `${secret}x` }), 404, 'not-found');
      const feed = await (await fetch(target.feed)).text();
      for (const value of Object.values(body.values))
        if (typeof value === 'string' && value.length > 12)
          assert.ok(!feed.includes(value), 'a report was public before a person has passed it');
      // What is not done can be neither judged nor taken up again.
      const judge = { receipt, secret, act: 'rate', value: 5 };
      isProblem(await ask(target, 'case/act', judge), 409, 'too-late');
      isProblem(await ask(target, 'case/act', { ...judge, value: 6 }), 422, 'invalid');
      const again = { receipt, secret, act: 'reopen', text: '还没有好' };
      isProblem(await ask(target, 'case/act', again), 409, 'too-late');
      assert.equal((await withdraw(target, { receipt, secret })).status, 200);
      isProblem(await ask(target, 'case', { receipt, secret }), 404, 'not-found');
    },
  },
];
