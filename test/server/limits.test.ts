import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../../server/collector/http/problem.js';
import { AddressLimiter } from '../../server/collector/http/rate-limit.js';
import { fillIn } from '../conformance/fill.js';
import { openCollector } from './collector.js';
import { onEachDatabase } from './databases.js';
import { openPledge } from './feed.js';

await test('a limiter remembers so many addresses and no more; those of late are kept', async () => {
  const limiter = new AddressLimiter({ name: 'test', requests: 2, seconds: 600 }, undefined, 100);
  const isRefused = (address: string): Promise<boolean> =>
    limiter.count(address).then(
      () => false,
      (error: Problem) => error.code === 'too-many',
    );
  for (let stranger = 0; stranger < 5000; stranger++) {
    await isRefused(`203.0.${stranger >> 8}.${stranger & 255}`);
    if (stranger % 50 === 0) await isRefused('198.51.100.1');
    assert.ok(limiter.size <= 100, String(limiter.size));
  }
  assert.equal(await isRefused('198.51.100.1'), true);
  assert.equal(await isRefused('203.0.0.1'), false, 'forgotten long since');
});

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

  test('one client is one client, however a proxy writes its address', async () => {
    const collector = await openCollector(await fresh(), { RATE_LIMIT: '3/600', TRUST_PROXY: '1' });
    const statuses = async (addresses: string[]): Promise<number[]> => {
      const answers: number[] = [];
      for (const address of addresses)
        answers.push(
          (await collector.sign(fillIn(openPledge), { headers: { 'X-Forwarded-For': address } }))
            .status,
        );
      return answers;
    };
    const limited = [201, 201, 201, 429, 429, 429, 429];
    for (const spellings of [
      Array.from({ length: 7 }, (_, place) => `203.0.113.7:${40_000 + place}`),
      [
        '203.0.113.8',
        '"203.0.113.8:80"',
        '::ffff:203.0.113.8',
        '[::ffff:203.0.113.8]:443',
        '::FFFF:cb00:7108',
        '[::ffff:cb00:7108]',
        '0:0:0:0:0:ffff:203.0.113.8',
      ],
      [
        '2001:db8:7:1::1',
        '[2001:db8:7:1::2]',
        '[2001:db8:7:1::3]:50000',
        '"[2001:db8:7:1:ffff::4]:50001"',
        '2001:0DB8:0007:0001:0:0:0:5',
        '2001:db8:7:1::6%eth0',
        '2001:db8:7:1::198.51.100.7',
      ],
      // What is no address says nothing: the proxy itself is counted.
      ['unknown', '_hidden', '203.0.113', '0x7f.1', '010.1.1.1', '[::1', 'x'.repeat(4000)],
    ])
      assert.deepEqual(await statuses(spellings), limited, spellings[0]);
    await collector.close();
  });

  test('as many entries are believed as there are proxies of ours, from the right', async () => {
    const collector = await openCollector(await fresh(), { RATE_LIMIT: '1/600', TRUST_PROXY: '2' });
    const from = async (forwarded: string): Promise<number> =>
      (await collector.sign(fillIn(openPledge), { headers: { 'X-Forwarded-For': forwarded } }))
        .status;
    assert.equal(await from('198.51.100.1, 203.0.113.1, 10.0.0.1'), 201);
    assert.equal(await from('198.51.100.2, 203.0.113.1:81, 10.0.0.1,'), 429);
    assert.equal(await from('203.0.113.2, 203.0.113.1'), 201);
    assert.equal(await from('203.0.113.2'), 429, 'past the first proxy: the second one wrote it');
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
