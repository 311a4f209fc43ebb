import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { noticeText } from '../../src/contract/rules/notices.js';
import type { Notice } from '../../src/contract/notice.js';
import { sha256 } from '../../server/collector/submissions/secret.js';
import { anonymise } from '../../server/collector/retention.js';
import { fillIn, newSecret } from '../conformance/fill.js';
import { adminToken, openCollector, testVariables } from './collector.js';
import { runCommand } from './command.js';
import { onEachDatabase } from './databases.js';
import { openPledge } from './feed.js';

const bearer = { Authorization: `Bearer ${adminToken}` };

const notice: Notice = {
  version: '2030-01',
  handler: '示例社区居民委员会',
  contact: { tel: '010-5550-0123' },
  purpose: '核对签名人数。',
  kinds: ['姓名', '手机号'],
  kept: '365天',
  rights: '凭回执查看、更正、删除。',
};

await onEachDatabase('notices and what an inspector asks for', ({ fresh }) => {
  test('the notice that was shown is kept with its version; another text is refused', async () => {
    const collector = await openCollector(await fresh());
    collector.saveFeed({ civic: 1, notices: [notice], pledges: [openPledge] });
    const shown = { id: 'notice', version: notice.version, hash: sha256(noticeText(notice)) };
    let sent = 0;
    const body = () => {
      const filled = fillIn(openPledge, { secret: newSecret() });
      return { ...filled, values: { ...filled.values, name: `王${++sent}` } };
    };
    const send = (given: object[]) => {
      const one = body();
      return collector.sign({ ...one, consents: [...one.consents, ...given] });
    };
    assert.equal((await send([shown])).status, 201);
    assert.equal((await send([])).status, 201, 'a page that does not show it claims nothing');
    for (const wrong of [{ version: '2029' }, { hash: sha256('another text') }]) {
      const { status, body: problem } = await send([{ ...shown, ...wrong }]);
      assert.deepEqual([status, problem.errors[0].consent], [422, 'notice']);
    }
    const kept = await collector.database
      .selectFrom('given_consents')
      .select(['version', 'text_hash'])
      .where('consent', '=', 'notice')
      .execute();
    assert.deepEqual(kept, [{ version: '2030-01', text_hash: shown.hash }]);
    const csv = await (
      await collector.get(`/admin/export/test/${openPledge.id}.csv`, bearer)
    ).text();
    assert.match(csv.split('\r\n')[0]!, /"consent notice"/);
    await collector.close();
  });

  test('an anonymous survey has no notice: what an older page sends of it is taken, and none is kept', async () => {
    const collector = await openCollector(await fresh());
    const survey = {
      id: 'silent',
      kind: 'survey',
      title: '问卷',
      anonymous: true,
      fields: [{ name: 'level', type: 'rating', label: '满意吗' }],
      submit: { url: '/submissions/test' },
    };
    collector.saveFeed({ civic: 1, notices: [notice], forms: [survey] });
    const consents = [{ id: 'notice', version: '2030-01', hash: sha256(noticeText(notice)) }];
    const { status } = await collector.sign({
      civic: 1,
      form: 'silent',
      values: { level: '5' },
      consents,
    });
    assert.equal(status, 201);
    const kept = await collector.database.selectFrom('given_consents').selectAll().execute();
    assert.deepEqual(kept, []);
    const csv = await (await collector.get('/admin/export/test/silent.csv', bearer)).text();
    assert.doesNotMatch(csv, /notice/);
    await collector.close();
  });

  test('one folder has settings, texts, terms and acts, and nobody and no secret', async () => {
    const variables = await fresh();
    const collector = await openCollector(variables);
    collector.saveFeed({ civic: 1, notices: [notice], pledges: [openPledge] });
    const person = {
      name: '检查者戊',
      phone: '13812345678',
      place: 'east',
      age: 40,
      words: '悄悄话',
    };
    const { body } = await collector.sign(
      fillIn(openPledge, { values: person, secret: newSecret() }),
    );
    await collector.get(`/admin/responses/test/${openPledge.id}?search=${person.phone}`, bearer);
    await collector.get(`/admin/export/test/${openPledge.id}.csv`, bearer);
    await collector.get('/admin/summary', bearer);
    await collector.get(`/admin/responses/test/${openPledge.id}`);
    await collector.app.request(`/admin/responses/test/${body.receipt}/withdraw`, {
      method: 'POST',
      headers: bearer,
    });
    const terms = { retentionDays: 30, signUpRetentionDays: 10 };
    await anonymise(collector.database, terms, collector.clock.now + 31 * 86_400_000);
    const folder = path.join(collector.folder, 'audit');
    const settings = { ...testVariables, ...variables, FEEDS_DIR: collector.folder };
    const said = await runCommand(settings, 'audit', folder);
    assert.deepEqual([said.code, said.err], [0, '']);
    const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
    const acts = read('access.csv').trim().split('\r\n').slice(1);
    assert.deepEqual(
      acts.map((line) =>
        line
          .split(',')
          .slice(1, 5)
          .map((cell) => cell.replace(/"/g, '')),
      ),
      [
        ['administrator', 'GET /admin/responses/:feed/:form', 'test', openPledge.id],
        ['administrator', 'GET /admin/export/:feed/:file', 'test', openPledge.id],
        ['administrator', 'POST /admin/responses/:feed/:receipt/withdraw', 'test', ''],
      ],
    );
    assert.ok(read('texts.json').includes(sha256(noticeText(notice))));
    assert.match(read('given.csv'), /"test","open"/);
    assert.equal(JSON.parse(read('retention.json')).submissions.days, 365);
    assert.deepEqual(JSON.parse(read('counts.json')).wrong, []);
    const all = readdirSync(folder).map(read).join('\n');
    const secrets = [adminToken, testVariables.HASH_KEY, String(Object.values(variables)[0])];
    for (const text of [
      ...Object.values(person).slice(0, 2).map(String),
      person.words,
      body.receipt,
      ...secrets,
    ])
      assert.ok(!all.includes(text), text);
    const again = await runCommand(settings, 'audit', folder);
    assert.deepEqual([again.code, /is there already/.test(again.err)], [1, true]);
    await collector.close();
  });
});
