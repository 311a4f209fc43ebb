import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { readSettings } from '../../server/settings.js';
import { fillIn } from '../conformance/fill.js';
import { caseDesk, reportForm, secrets, sendReport } from './case-desk.js';
import { adminToken, openCollector } from './collector.js';
import { onEachDatabase } from './databases.js';
import { plainPledge } from './feed.js';
import { type Call, startGateway } from './providers.js';

const bearer = { Authorization: `Bearer ${adminToken}` };
const secret = `whsec_${Buffer.from('b'.repeat(32)).toString('base64')}`;

/** What the other side reads, having checked it as the standard's own verifier does. */
const verified = ({ headers, body }: Call) =>
  new Webhook(secret).verify(body, headers as Record<string, string>) as {
    type: string;
    data: Record<string, unknown>;
  };

test('settings of webhooks that are wrong are said in one sentence, without the secret', () => {
  for (const wrong of [
    'x',
    '{}',
    '[{"id":"A"}]',
    `[{"id":"a","url":"ftp://x","secret":"${secret}","events":[]}]`,
  ])
    assert.throws(
      () => readSettings({ WEBHOOKS: wrong }),
      (error: Error) =>
        /^ {2}WEBHOOKS must be a JSON list/m.test(error.message) && !error.message.includes(secret),
    );
});

await onEachDatabase('webhooks', ({ fresh }) => {
  test('a trial that shares a commit with others silences none of them', async (context) => {
    const collector = await openCollector(await fresh(), {
      WEBHOOKS: JSON.stringify([
        { id: 'portal', url: 'http://127.0.0.2:9', secret, events: ['response.received'] },
      ]),
    });
    context.after(() => collector.close());
    const [trial, ...real] = await Promise.all(
      [{ test: true as const }, {}, {}].map((more) =>
        collector.sign({ ...fillIn(plainPledge), ...more }),
      ),
    );
    assert.equal(trial!.status, 201);
    const jobs = await collector.database.selectFrom('jobs').select('payload').execute();
    assert.deepEqual(
      jobs.map(({ payload }) => (JSON.parse(payload!) as { receipt: string }).receipt).sort(),
      real.map(({ body }) => String(body.receipt)).sort(),
    );
  });

  test('tell what came and went, without anything personal, again until it is taken, and by hand', async (context) => {
    const gateway = await startGateway();
    // Nobody listens on another of the machine's own addresses, and nobody begins to.
    const dead = gateway.url.replace('127.0.0.1', '127.0.0.2');
    const collector = await openCollector(await fresh(), {
      WEBHOOKS: JSON.stringify([
        {
          id: 'portal',
          url: gateway.url,
          secret,
          events: ['response.received', 'response.withdrawn'],
        },
        {
          id: 'elsewhere',
          url: gateway.url,
          secret,
          events: ['response.received'],
          feeds: ['other'],
        },
        { id: 'dead', url: dead, secret, events: ['response.received'] },
      ]),
    });
    context.after(() => Promise.all([collector.close(), gateway.close()]));
    const body = fillIn(plainPledge);
    const signed = await collector.sign(body);
    assert.equal(signed.status, 201);
    gateway.answer = (_call, response) =>
      void response.writeHead(gateway.calls.length === 1 ? 500 : 204).end();
    await collector.jobs.runDue();
    assert.equal(gateway.calls.length, 1);
    collector.clock.now += 60_000;
    collector.jobs.resume();
    await collector.jobs.runDue();
    assert.equal(gateway.calls.length, 2, 'a dead one blocks nothing else');
    collector.clock.now = Date.now();
    await collector.withdraw({ receipt: signed.body.receipt, secret: body.secret });
    await collector.jobs.runDue();
    assert.equal(gateway.calls.length, 3);
    const [first, second, third] = gateway.calls;
    assert.equal(first!.headers['webhook-id'], second!.headers['webhook-id']);
    const received = verified(first!);
    assert.equal(received.type, 'response.received');
    assert.deepEqual(received.data, { feed: 'test', form: 'plain', receipt: signed.body.receipt });
    assert.equal(verified(third!).type, 'response.withdrawn');
    const said = gateway.calls.map((call) => call.body).join('');
    assert.doesNotMatch(said, /测试[0-9a-f]/, 'no name');
    // The log, and once more by hand.
    const log = (await (await collector.get('/admin/jobs?state=done', bearer)).json()) as {
      jobs: { id: number; queue: string; kind: string; again: boolean }[];
      problems: Record<string, string>;
    };
    assert.deepEqual(
      log.jobs.map(({ queue, kind, again }) => [queue, kind, again]),
      [
        ['webhook portal', 'response.withdrawn', true],
        ['webhook portal', 'response.received', true],
      ],
    );
    assert.deepEqual(log.problems, { 'webhook dead': 'Nobody answers at its address.' });
    const again = await collector.app.request(`/admin/jobs/${log.jobs[1]!.id}/again`, {
      method: 'POST',
      headers: bearer,
    });
    assert.equal(again.status, 200);
    await collector.jobs.runDue();
    assert.equal(gateway.calls[3]!.headers['webhook-id'], first!.headers['webhook-id']);
    // Somebody who changed a byte on the way is found out.
    assert.throws(() => verified({ ...first!, body: first!.body.replace('plain', 'other') }));
  });

  test('a report is handed over to a hotline once somebody says so, with what was filled in', async (context) => {
    const gateway = await startGateway();
    const collector = await openCollector(await fresh(), {
      WEBHOOKS: JSON.stringify([
        { id: 'hotline-12345', url: gateway.url, secret, events: ['case.handed-over'] },
        { id: 'portal', url: gateway.url, secret, events: ['case.changed'] },
      ]),
    });
    context.after(() => Promise.all([collector.close(), gateway.close()]));
    collector.saveFeed({ civic: 1, lang: 'zh-Hans', forms: [reportForm] });
    const own = await sendReport(collector);
    const desk = caseDesk(collector);
    const { record } = (await desk.list()).cases[0]!;
    await collector.jobs.runDue();
    assert.equal(gateway.calls.length, 0, 'nothing leaves by itself');
    assert.deepEqual((await desk.show(record)).takers, ['hotline-12345']);
    const wrong = await desk.act(record, { kind: 'hand-over', to: 'portal' });
    assert.deepEqual(
      [wrong.status, wrong.body.errors],
      [422, [{ pointer: '/act/to', code: 'reference' }]],
    );
    const { version } = await desk.show(record);
    const act = { kind: 'hand-over', to: 'hotline-12345' } as const;
    assert.equal((await desk.act(record, act, version)).status, 200);
    assert.equal((await desk.act(record, act, version)).status, 409, 'pressed twice');
    await collector.jobs.runDue();
    const calls = gateway.calls.map(verified);
    assert.deepEqual(calls.map(({ type }) => type).sort(), ['case.changed', 'case.handed-over']);
    const handed = calls.find(({ type }) => type === 'case.handed-over')!.data;
    assert.equal(handed['receipt'], own.receipt);
    const report = handed['report'] as { name: string; label: string; text: string }[];
    assert.deepEqual(
      report.map(({ name, text }) => `${name} ${text}`),
      [
        'category 路灯',
        `what ${secrets.what}`,
        'where 三单元门口；42.9012, 125.1432',
        `name ${secrets.name}`,
        `tel ${secrets.tel}`,
      ],
    );
    const other = calls.find(({ type }) => type === 'case.changed')!;
    assert.doesNotMatch(JSON.stringify(other), /王小明|13812345678/, 'others learn nothing of it');
    const rows = await collector.database.selectFrom('jobs').selectAll().execute();
    assert.doesNotMatch(JSON.stringify(rows), /王小明|138123/, 'nor is it in a job');
    // Taken back before it could be sent: there is nothing to hand over any more.
    await sendReport(collector).then(async (second) => {
      const newest = (await desk.list()).cases.find((one) => one.record !== record)!;
      await desk.must(newest.record, act);
      await collector.withdraw(second);
    });
    gateway.calls.splice(0);
    await collector.jobs.runDue();
    assert.deepEqual(
      gateway.calls.map((call) => verified(call).type),
      ['case.changed'],
    );
  });
});
