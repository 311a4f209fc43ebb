import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { describeError } from '../../server/collector/http/log.js';
import { fillIn, giveConsent } from '../conformance/fill.js';
import { adminToken, openCollector, type TestCollector } from './collector.js';
import { onEachDatabase } from './databases.js';
import { openPledge } from './feed.js';

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '=HYPERLINK("http://x.example","click")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '＝1+1',
  "'; drop table submissions; --",
  'a,"b"\r\nc',
];

async function dump(collector: TestCollector): Promise<string> {
  const tables = ['submissions', 'given_consents', 'idempotency_keys', 'counters'] as const;
  const rows = await Promise.all(
    tables.map((table) => collector.database.selectFrom(table).selectAll().execute()),
  );
  return JSON.stringify(rows);
}

async function exported(collector: TestCollector, query = ''): Promise<string> {
  const response = await collector.get(`/admin/export/test/open.csv${query}`, {
    Authorization: `Bearer ${adminToken}`,
  });
  assert.equal(response.status, 200);
  assert.match(response.headers.get('Content-Type')!, /^text\/csv; charset=utf-8/);
  return Buffer.from(await response.arrayBuffer()).toString('utf8');
}

test('a message that looks like a place in the code is not logged as one', () => {
  let error: unknown;
  try {
    JSON.parse('\n at 张三\n    at 13800000000');
  } catch (caught) {
    error = caught;
  }
  assert.match(String(error), /张三/, 'the parser quotes what it was given');
  const { at, ...rest } = describeError(error);
  assert.deepEqual(rest, { error: 'SyntaxError', code: undefined });
  assert.match(String(at), /^at JSON\.parse/);
  assert.doesNotMatch(String(at), /张三|1380/);
});

await onEachDatabase('privacy', ({ fresh }) => {
  test('hostile text comes back as text, and in the CSV nothing is a formula', async () => {
    const collector = await openCollector(await fresh());
    for (const text of hostile) {
      const submission = fillIn(openPledge);
      Object.assign(submission.values, { name: text.trim().slice(0, 40), words: text });
      assert.equal((await collector.sign(submission)).status, 201, text);
    }
    const csv = await exported(collector);
    assert.ok(csv.startsWith('\uFEFF'), 'UTF-8 with BOM');
    const [header, ...rows] = parse(csv.slice(1));
    const column = header!.indexOf('想说的话');
    assert.equal(rows.length, hostile.length);
    for (const [place, row] of rows.entries()) {
      const stored = hostile[place]!.replace(/\r\n/g, '\n').trim();
      assert.ok([stored, `'${stored}`].includes(row[column]!), JSON.stringify(row[column]));
      for (const cell of row)
        assert.doesNotMatch(cell, /^[=+\-@\t\r＝＋－＠]/, `a spreadsheet would run ${cell}`);
    }
    const feed = await (await collector.get('/feeds/test.json')).text();
    for (const text of hostile) assert.ok(!feed.includes(JSON.stringify(text).slice(1, -1)));
    await collector.close();
  });

  test('no log line holds anything that a person sent or got', async () => {
    const collector = await openCollector(await fresh());
    const submission = fillIn(openPledge, {
      page: 'https://portal.example/page-of-secrets?session=abcdef',
    });
    Object.assign(submission.values, { words: '私密的一句话', age: 13 });
    submission.guardian = { name: '监护人甲', consent: giveConsent(openPledge.guardian!.consent) };
    const headers = { 'X-Forwarded-For': '203.0.113.77' };
    const stored = await collector.sign(submission, { headers });
    assert.equal(stored.status, 201);
    await collector.withdraw({ receipt: stored.body.receipt, secret: 'wrong' });
    await collector.withdraw({ receipt: stored.body.receipt, secret: submission.secret });
    await collector.sign({
      ...submission,
      values: { ...submission.values, name: '名'.repeat(41) },
    });
    await collector.sign('{"name":"私密的一句话"', { headers });
    await collector.get('/feeds/test.json?who=私密的一句话');
    await collector.get(`/receipts/${stored.body.receipt}`);
    await collector.get('/admin/summary', { Authorization: 'Bearer not-the-token-of-today' });
    // A failure in the middle of storing: drivers quote what they were given.
    await collector.database.schema.alterTable('given_consents').renameTo('away').execute();
    assert.equal(
      (
        await collector.sign(
          fillIn(openPledge, { values: submission.values, guardian: submission.guardian }),
        )
      ).status,
      503,
    );
    const log = collector.lines.join('\n');
    assert.equal(collector.lines.filter((line) => line.includes('"event":"failed"')).length, 1);
    assert.equal(collector.lines.filter((line) => line.includes('"event":"request"')).length, 9);
    const { name, phone } = submission.values;
    for (const value of [
      name,
      phone,
      '私密',
      '监护人甲',
      'page-of-secrets',
      'abcdef',
      '名名',
      stored.body.receipt,
      submission.secret,
      '203.0.113.77',
      adminToken,
      'not-the-token',
    ]) {
      assert.ok(!log.includes(String(value)), `the log holds ${String(value)}`);
    }
    for (const line of collector.lines) {
      const entry = JSON.parse(line) as Record<string, unknown>;
      if (entry['event'] === 'request') {
        assert.deepEqual(Object.keys(entry), [
          'time',
          'level',
          'event',
          'method',
          'route',
          'status',
          'ms',
        ]);
      }
    }
    await collector.close();
  });

  test('a withdrawal erases everything that says who it was, and keeps that consent was given', async () => {
    const collector = await openCollector(await fresh());
    const submission = fillIn(openPledge, {
      signature: { width: 300, height: 100, path: 'M 1 2 L 33.25 44' },
      guardian: { name: '监护人乙', consent: giveConsent(openPledge.guardian!.consent) },
    });
    Object.assign(submission.values, { age: 12, words: '我的话' });
    const { body } = await collector.sign(submission);
    const personal = [
      submission.values['name'],
      submission.values['phone'],
      '我的话',
      '监护人乙',
      '33.25',
      '测**',
      'portal.example',
    ];
    const before = await dump(collector);
    for (const value of personal)
      assert.ok(before.includes(String(value)), `${String(value)} was stored`);
    assert.ok(!before.includes(submission.secret), 'the secret itself is never stored');
    await collector.withdraw({ receipt: body.receipt, secret: submission.secret });
    const after = await dump(collector);
    for (const value of personal)
      assert.ok(!after.includes(String(value)), `${String(value)} is left`);
    const consents = await collector.database
      .selectFrom('given_consents')
      .selectAll()
      .orderBy('consent')
      .execute();
    assert.deepEqual(
      consents.map(({ consent, version, text_hash, guardian }) => ({
        id: consent,
        version,
        hash: text_hash,
        guardian,
      })),
      [
        { ...giveConsent(openPledge.consents![0]!), guardian: 0 },
        { ...giveConsent(openPledge.guardian!.consent), guardian: 1 },
        { ...giveConsent(openPledge.consents![1]!), guardian: 0 },
      ],
    );
    assert.ok(consents.every(({ at }) => !Number.isNaN(Date.parse(at))));
    assert.equal((await exported(collector)).trim().split('\r\n').length, 1, 'only the header');
    assert.match(await exported(collector, '?state=all'), /withdrawn/);
    await collector.close();
  });

  test('what was not asked for is not kept', async () => {
    const collector = await openCollector(await fresh());
    const submission = fillIn(openPledge, { page: 'https://portal.example/p?session=abc#name' });
    Object.assign(submission.values, { 'id-card': '110101199001011234' });
    assert.equal((await collector.sign(submission)).status, 201);
    const text = await dump(collector);
    assert.ok(!text.includes('110101199001011234'));
    assert.ok(text.includes('https://portal.example/p') && !text.includes('session'));
    await collector.close();
  });

  test('the admin pages want the token; wrong ones are limited by address, the right one never', async () => {
    const collector = await openCollector(await fresh(), { TRUST_PROXY: '1' });
    const paths = ['/admin/summary', '/admin/export/test/open.csv'];
    const ask = (path: string, token?: string, address = '203.0.113.1') =>
      collector.get(path, {
        'X-Forwarded-For': address,
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      });
    for (const path of paths) {
      const without = await ask(path);
      assert.equal(without.status, 401);
      assert.equal(without.headers.get('WWW-Authenticate'), 'Bearer');
      for (const token of [`${adminToken}x`, adminToken.slice(1), adminToken.toUpperCase()])
        assert.equal((await ask(path, token)).status, 401);
      assert.equal((await ask(path, adminToken)).status, 200);
    }
    const statuses: number[] = [];
    for (let tries = 0; tries < 30; tries++) {
      const { status, headers } = await ask(paths[0]!, `wrong-${tries}`, `203.0.113.1:${tries}`);
      statuses.push(status);
      if (status === 429) {
        const seconds = Number(headers.get('Retry-After'));
        assert.ok(seconds > 0 && seconds <= 60, String(seconds));
      }
      assert.equal((await ask(paths[0]!, adminToken)).status, 200, 'nobody is locked out');
    }
    // Six were wrong before these.
    assert.deepEqual(statuses, [...Array(4).fill(401), ...Array(26).fill(429)]);
    assert.equal((await ask(paths[0]!, 'wrong', '203.0.113.2')).status, 401, 'another address');
    await collector.close();
  });

  test('a long export comes in chunks and misses nobody', async () => {
    const collector = await openCollector(await fresh());
    const people = Array.from({ length: 620 }, () => fillIn(openPledge));
    for (let from = 0; from < people.length; from += 50) {
      await Promise.all(people.slice(from, from + 50).map((person) => collector.sign(person)));
    }
    const [, ...rows] = parse((await exported(collector)).slice(1));
    assert.deepEqual(
      rows.map((row) => row[3]).sort(),
      people.map(({ values }) => String(values['name'])).sort(),
    );
    const summary = await (
      await collector.get('/admin/summary', { Authorization: `Bearer ${adminToken}` })
    ).json();
    assert.equal(summary.pledges[0].signatures, 620);
    assert.deepEqual(summary.pledges[0].states, {
      counted: 620,
      duplicate: 0,
      trial: 0,
      withdrawn: 0,
    });
    assert.equal(
      summary.pledges[0].days.reduce(
        (sum: number, day: { signatures: number }) => sum + day.signatures,
        0,
      ),
      620,
    );
    await collector.close();
  });
});
