import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formEncode } from '../../src/submit/encoding.js';
import { fillInSignUp, giveConsent, newKey } from '../conformance/fill.js';
import { makeActivity, makePost } from './activities.js';
import { onEachDatabase } from './databases.js';
import { along, openDesk, statesOf, type Desk } from './sign-ups.js';

const posts = [
  makePost('a', 0, { title: '东门<岗>', capacity: 2, waitlist: 4 }),
  makePost('b', 2, { capacity: 9 }),
];

async function sendForm({ collector }: Desk, body: string, asPage = false) {
  const response = await collector.app.request('/submissions/test', {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      ...(asPage && { Accept: 'text/html' }),
    },
  });
  return { status: response.status, text: await response.text() };
}

await onEachDatabase('a sign-up that is sent as a form', ({ fresh }) => {
  test('as src/submit writes it, it is the same sign-up', async () => {
    const desk = await openDesk(await fresh(), makeActivity(posts));
    await desk.signUp(['a'], along(1));
    const wanted = [{ post: 'a', waiting: true }, { post: 'b' }];
    const body = fillInSignUp(desk.activity, wanted, along(1));
    const key = newKey();
    const form = formEncode(body, key).toString();
    const first = await sendForm(desk, form);
    assert.equal(first.status, 201, first.text);
    const pass = JSON.parse(first.text);
    assert.deepEqual(statesOf(pass), { a: 'waiting 1', b: 'confirmed' });
    assert.equal(pass.people, 2);
    assert.deepEqual(await sendForm(desk, form), { status: 200, text: first.text });
    const json = await desk.send(body, key);
    assert.deepEqual([json.status, json.body], [200, pass], 'the same in the other encoding');
    await desk.collector.close();
  });

  test('as a template is written by hand, it gets a page with the posts, a number and a secret', async () => {
    const desk = await openDesk(await fresh(), makeActivity(posts));
    await desk.signUp(['a'], along(1));
    const { id, version, hash } = giveConsent(desk.activity.consents![0]!);
    const form = new URLSearchParams({
      'idempotency-key': newKey(),
      name: '王小明',
      phone: '13800000000',
      [`consent.${id}`]: `${version}:${hash}`,
      'post.a': 'waiting',
      'post.b': 'on',
      civic_people_0_name: '小李',
      civic_people_1_name: ' ',
    });
    const { status, text } = await sendForm(desk, form.toString(), true);
    assert.equal(status, 201, text);
    assert.ok(text.includes('东门&lt;岗&gt;') && text.includes('候补') && text.includes('第1位'));
    const receipt = /<strong>([0-9A-Z-]{14})<\/strong>/.exec(text)![1]!;
    const secret = /<code>([^<]+)<\/code>/.exec(text)![1]!;
    const pass = await desk.post('/submissions/test/pass', { receipt, secret });
    assert.deepEqual(
      [statesOf(pass.body), pass.body.people],
      [{ a: 'waiting 1', b: 'confirmed' }, 2],
    );
    form.set('idempotency-key', newKey());
    form.set('post.a', 'on');
    const full = await sendForm(desk, form.toString(), true);
    assert.equal(full.status, 409);
    assert.match(full.text, /名额已满/);
    await desk.collector.close();
  });
});
