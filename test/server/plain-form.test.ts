import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { fillIn, giveConsent, newKey } from '../conformance/fill.js';
import { formEncode } from '../../src/submit/encoding.js';
import { openCollector, testVariables, type Answer, type TestCollector } from './collector.js';
import { onEachDatabase } from './databases.js';
import { openPledge } from './feed.js';

function formFor(key: string, changes: Record<string, string> = {}): string {
  const { values } = fillIn(openPledge);
  const form = new URLSearchParams({
    'idempotency-key': key,
    civic_pledge: 'open',
    name: String(values['name']),
    place: 'east',
    age: '30',
    phone: '',
    words: 'line one\r\nline two',
    helper: 'on',
  });
  for (const consent of openPledge.consents!) {
    const { id, version, hash } = giveConsent(consent);
    form.set(`consent.${id}`, `${version}:${hash}`);
  }
  for (const [name, value] of Object.entries(changes)) form.set(name, value);
  return form.toString();
}

async function sendForm(
  collector: TestCollector,
  body: string,
  headers: Record<string, string> = {},
  feed = 'test',
): Promise<Answer> {
  const response = await collector.app.request(`/submissions/${feed}`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
  });
  return { status: response.status, headers: response.headers, body: await response.text() };
}

const asBrowser = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

await onEachDatabase('a form that is sent without script', ({ fresh }) => {
  test('gets a page with its receipt and a secret that withdraws it; sent again, the same page', async () => {
    const collector = await openCollector(await fresh());
    const body = formFor(newKey());
    const first = await sendForm(collector, body, asBrowser);
    assert.equal(first.status, 201);
    assert.match(first.headers.get('Content-Type')!, /^text\/html; charset=utf-8/i);
    assert.match(first.headers.get('Content-Security-Policy')!, /default-src 'none'/);
    const again = await sendForm(collector, body, asBrowser);
    assert.deepEqual([again.status, again.body], [200, first.body]);
    const receipt = /<strong>([0-9A-Z-]+)<\/strong>/.exec(first.body)![1]!;
    const secret = /<code>([^<]+)<\/code>/.exec(first.body)![1]!;
    const row = await collector.database
      .selectFrom('submissions')
      .select(['receipt', 'answers'])
      .executeTakeFirstOrThrow();
    const answers = JSON.parse(row.answers!) as Record<string, unknown>;
    assert.deepEqual(
      { ...answers, name: '' },
      { name: '', place: 'east', age: 30, words: 'line one\nline two', helper: true },
    );
    assert.deepEqual((await collector.withdraw({ receipt, secret })).body, { count: 42 });
    await collector.close();
  });

  test('gets a secret that is good for this form of this feed alone, whatever the key', async () => {
    const collector = await openCollector(await fresh());
    const pledges = [openPledge, { ...openPledge, id: 'second' }];
    collector.saveFeed({ civic: 1, lang: 'zh-Hans', pledges }, 'test');
    collector.saveFeed({ civic: 1, lang: 'zh-Hans', pledges }, 'other');
    const signIn = async (feed: string, key: string, pledge: string) => {
      const body = formFor(key, { civic_pledge: pledge });
      const page = (await sendForm(collector, body, asBrowser, feed)).body;
      return {
        receipt: /<strong>([0-9A-Z-]+)<\/strong>/.exec(page)![1]!,
        secret: /<code>([^<]+)<\/code>/.exec(page)![1]!,
      };
    };
    const key = newKey();
    const here = await signIn('test', key, 'open');
    const there = await signIn('other', key, 'open');
    assert.notEqual(here.secret, there.secret);
    const withdrawIn = async (feed: string, body: object): Promise<number> =>
      (
        await collector.app.request(`/submissions/${feed}/withdraw`, {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { 'Content-Type': 'application/json' },
        })
      ).status;
    assert.equal(await withdrawIn('other', { ...there, secret: here.secret }), 404);
    assert.equal(await withdrawIn('other', here), 404, 'nor is the receipt known there');
    assert.equal(await withdrawIn('test', { ...here, secret: there.secret }), 404);
    // Keys are forgotten after a month: then one may come again, for another form.
    await collector.database.deleteFrom('idempotency_keys').execute();
    const second = await signIn('test', key, 'second');
    assert.notEqual(second.secret, here.secret);
    assert.equal(await withdrawIn('test', { ...second, secret: here.secret }), 404);
    assert.equal(await withdrawIn('test', here), 200);
    assert.equal(await withdrawIn('other', there), 200);
    await collector.close();
  });

  test('a code that was given out before is good where it was given, and nowhere else', async () => {
    const collector = await openCollector(await fresh());
    const key = newKey();
    // As it was made before: of the key alone.
    const before = createHmac('sha256', testVariables.HASH_KEY)
      .update(`secret ${key}`)
      .digest('base64url');
    const old = await sendForm(collector, formFor(key, { civic_secret: before }));
    const { receipt } = JSON.parse(old.body) as { receipt: string };
    await collector.database.deleteFrom('idempotency_keys').execute();
    const page = (await sendForm(collector, formFor(key), asBrowser)).body;
    const next = /<strong>([0-9A-Z-]+)<\/strong>/.exec(page)![1]!;
    assert.equal((await collector.withdraw({ receipt: next, secret: before })).status, 404);
    assert.equal((await collector.withdraw({ receipt, secret: before })).status, 200);
    await collector.close();
  });

  test('gets JSON where a script sent it', async () => {
    const collector = await openCollector(await fresh());
    const secret = 'made-in-the-page-12345678';
    const stored = await sendForm(collector, formFor(newKey(), { civic_secret: secret }), {
      Accept: 'application/json',
    });
    assert.equal(stored.status, 201);
    const { receipt } = JSON.parse(stored.body) as { receipt: string };
    assert.equal((await collector.withdraw({ receipt, secret })).status, 200);
    const refused = await sendForm(collector, formFor(newKey(), { age: '' }));
    assert.equal(refused.status, 422);
    assert.deepEqual(JSON.parse(refused.body).errors, [
      { pointer: '/values/age', code: 'missing' },
    ]);
    await collector.close();
  });

  test('is read as src/submit writes it: a child with a guardian and a drawn signature', async () => {
    const collector = await openCollector(await fresh());
    const submission = fillIn(openPledge, {
      guardian: { name: '监护人', consent: giveConsent(openPledge.guardian!.consent) },
      signature: { width: 300, height: 100, path: 'M 1 2 L 3 4' },
      test: true,
    });
    Object.assign(submission.values, { age: 12, helper: false });
    const stored = await sendForm(collector, formEncode(submission, newKey()).toString());
    assert.equal(stored.status, 201, stored.body);
    const row = await collector.database
      .selectFrom('submissions')
      .select(['receipt', 'answers', 'guardian', 'signature', 'state', 'secret_hash'])
      .executeTakeFirstOrThrow();
    assert.deepEqual(JSON.parse(row.answers!), submission.values);
    assert.equal(JSON.parse(row.guardian!), '监护人');
    assert.deepEqual(JSON.parse(row.signature!), submission.signature);
    assert.equal(row.state, 'trial');
    const consents = await collector.database.selectFrom('given_consents').selectAll().execute();
    assert.equal(consents.length, 3);
    const { receipt } = JSON.parse(stored.body) as { receipt: string };
    assert.equal((await collector.withdraw({ receipt, secret: submission.secret })).status, 200);
    await collector.close();
  });

  test('a refusal is a page too, and nothing that was typed is in it', async () => {
    const collector = await openCollector(await fresh());
    const hostile = '<script>alert(1)</script>';
    const refused = await sendForm(collector, formFor(newKey(), { place: hostile }), asBrowser);
    assert.equal(refused.status, 422);
    assert.match(refused.body, /<h1>没有提交成功<\/h1>/);
    assert.doesNotMatch(refused.body, /script/);
    const keyless = await sendForm(collector, formFor(''), asBrowser);
    assert.equal(keyless.status, 400);
    await collector.close();
  });

  test('is not taken from a page of another site, which no browser would ask about first', async () => {
    const collector = await openCollector(await fresh(), {
      ALLOWED_ORIGINS: 'https://portal.example',
    });
    const origin = async (value: string): Promise<number> =>
      (await sendForm(collector, formFor(newKey()), { Origin: value, Host: 'collector.example' }))
        .status;
    assert.equal(await origin('https://stranger.example'), 403);
    assert.equal(await origin('null'), 403);
    assert.equal(await origin('https://portal.example'), 201);
    assert.equal(await origin('https://collector.example'), 201, 'its own pages');
    await collector.close();
  });
});
