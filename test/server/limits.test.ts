import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillIn } from '../conformance/fill.js';
import { openCollector } from './collector.js';
import { onEachDatabase } from './databases.js';
import { openPledge } from './feed.js';

await onEachDatabase('limits', ({ fresh }) => {
  test('too many from one address are 429 with Retry-After; the proxy’s word decides, not the sender’s', async () => {
    const collector = await openCollector(await fresh(), { RATE_LIMIT: '3/600', TRUST_PROXY: '1' });
    const from = (address: string) =>
      collector.sign(fillIn(openPledge), { headers: { 'X-Forwarded-For': address } });
    for (let sent = 0; sent < 3; sent++)
      assert.equal((await from(`198.51.100.${sent}, 203.0.113.1`)).status, 201);
    const refused = await from('198.51.100.9, 203.0.113.1');
    assert.deepEqual([refused.status, refused.body.code], [429, 'too-many']);
    const seconds = Number(refused.headers.get('Retry-After'));
    assert.ok(seconds > 0 && seconds <= 600);
    assert.equal((await from('203.0.113.2')).status, 201, 'another address is not concerned');
    for (let sent = 0; sent < 3; sent++)
      assert.equal((await from(`2001:db8:1:2::${sent}`)).status, 201);
    assert.equal(
      (await from('2001:db8:1:2:ffff:ffff:ffff:ffff')).status,
      429,
      'one home has a whole /64',
    );
    assert.equal((await from('2001:db8:1:3::1')).status, 201);
    await collector.close();
  });

  test('without a proxy of ours, X-Forwarded-For is a stranger’s word', async () => {
    const collector = await openCollector(await fresh(), { RATE_LIMIT: '2/600' });
    const statuses = [];
    for (let sent = 0; sent < 3; sent++) {
      const headers = { 'X-Forwarded-For': `203.0.113.${sent}` };
      statuses.push((await collector.sign(fillIn(openPledge), { headers })).status);
    }
    assert.deepEqual(statuses, [201, 201, 429]);
    await collector.close();
  });

  test('a form that was sent too soon is refused; the time is a setting', async () => {
    const collector = await openCollector(await fresh(), { MIN_SECONDS: '5' });
    const soon = await collector.sign(fillIn(openPledge, { elapsed: 4999 }));
    assert.deepEqual([soon.status, soon.body.code], [422, 'refused']);
    assert.equal((await collector.sign(fillIn(openPledge, { elapsed: 5000 }))).status, 201);
    await collector.close();
  });

  test('bodies and fields have limits', async () => {
    const collector = await openCollector(await fresh(), { BODY_LIMIT: '2000' });
    const long = await collector.sign(fillIn(openPledge, { captcha: 'x'.repeat(2000) }));
    assert.deepEqual([long.status, long.body.code], [413, 'too-large']);
    const submission = fillIn(openPledge);
    const errors = async (values: object): Promise<unknown> =>
      (await collector.sign({ ...submission, values: { ...submission.values, ...values } })).body
        .errors;
    const at = (name: string, rest: object) => [{ pointer: `/values/${name}`, ...rest }];
    assert.deepEqual(
      await errors({ words: '字'.repeat(201) }),
      at('words', { code: 'long', limit: 200 }),
    );
    assert.deepEqual(await errors({ age: 5 }), at('age', { code: 'small', limit: 6 }));
    assert.deepEqual(await errors({ age: 121 }), at('age', { code: 'big', limit: 120 }));
    assert.deepEqual(await errors({ age: '30' }), at('age', { code: 'type' }));
    assert.deepEqual(await errors({ phone: 'call me' }), at('phone', { code: 'tel' }));
    assert.deepEqual(await errors({ helper: 'yes' }), at('helper', { code: 'type' }));
    assert.deepEqual(await errors({ place: 'north' }), at('place', { code: 'choice' }));
    assert.deepEqual(await errors({ name: '' }), at('name', { code: 'missing' }));
    await collector.close();
  });

  test('a feed name with a wrong case or a pledge of another feed is 404', async () => {
    const collector = await openCollector(await fresh());
    const answer = await collector.sign(fillIn(openPledge, { pledge: 'elsewhere' }));
    assert.deepEqual([answer.status, answer.body.code], [404, 'not-found']);
    await collector.close();
  });
});
