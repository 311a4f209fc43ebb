import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillIn, newSecret } from '../conformance/fill.js';
import { makeActivity, makePost } from './activities.js';
import { openCollector, type TestCollector } from './collector.js';
import { onEachDatabase } from './databases.js';
import { openPledge } from './feed.js';
import { openDesk } from './sign-ups.js';

const ask = (collector: TestCollector, path: string, body: object | URLSearchParams) =>
  collector.app.request(`/submissions/test/${path}`, {
    method: 'POST',
    ...(body instanceof URLSearchParams
      ? { body, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }
      : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });

await onEachDatabase('what somebody sent is theirs', ({ fresh }) => {
  test('a signature: copied as JSON and as a page, put right, and taken back', async () => {
    const collector = await openCollector(await fresh());
    const sent = fillIn(openPledge, { secret: newSecret() });
    const { body } = await collector.sign(sent);
    const proof = { receipt: body.receipt as string, secret: sent.secret };
    const copy = await ask(collector, 'copy', proof);
    assert.match(copy.headers.get('Content-Disposition')!, /^attachment/);
    const kept = (await copy.json()) as {
      answers: { name: string; value: unknown }[];
      consents: object[];
    };
    assert.deepEqual(
      Object.fromEntries(kept.answers.map(({ name, value }) => [name, value])),
      sent.values,
    );
    assert.equal(kept.consents.length, sent.consents.length);
    const page = await (await ask(collector, 'copy', new URLSearchParams(proof))).text();
    assert.ok(page.includes(String(sent.values['name'])));
    const right = { ...sent.values, name: '改正后的己' };
    assert.equal((await ask(collector, 'copy/correct', { ...proof, values: right })).status, 200);
    const again = await (await ask(collector, 'copy', proof)).text();
    assert.ok(again.includes('改正后的己') && !again.includes(String(sent.values['name'])));
    const wrong = await ask(collector, 'copy/correct', { ...proof, values: {} });
    assert.equal(wrong.status, 422, 'by the same check');
    for (const path of ['copy', 'copy/correct']) {
      const stranger = { ...proof, secret: newSecret(), values: right };
      assert.equal((await ask(collector, path, stranger)).status, 404, path);
    }
    assert.equal((await collector.withdraw(proof)).status, 200);
    assert.equal((await ask(collector, 'copy', proof)).status, 404, 'nothing is left');
    await collector.close();
  });

  test('a sign-up: the copy has its posts and who comes along, and answers can be put right', async () => {
    const desk = await openDesk(await fresh(), makeActivity([makePost('a', 0)]));
    const values = { name: '报名的庚', phone: '13812345678' };
    const mine = await desk.signUp(['a'], {
      values,
      people: [{ name: '同行的辛' }],
      secret: 's'.repeat(32),
    });
    const proof = { receipt: mine.pass.receipt, secret: 's'.repeat(32) };
    const copy = (await (await ask(desk.collector, 'copy', proof)).json()) as {
      companions: string[];
      posts: { post: string }[];
    };
    assert.deepEqual([copy.companions, copy.posts.map(({ post }) => post)], [['同行的辛'], ['a']]);
    const right = { ...values, phone: '13987654321' };
    const corrected = await ask(desk.collector, 'copy/correct', { ...proof, values: right });
    assert.ok((await corrected.text()).includes(right.phone));
    await desk.collector.close();
  });
});
