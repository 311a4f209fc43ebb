import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { fillIn, newSecret } from '../conformance/fill.js';
import { adminToken, openCollector } from './collector.js';
import { type DatabaseVariables, onEachDatabase } from './databases.js';
import { plainPledge } from './feed.js';

const bearer = { Authorization: `Bearer ${adminToken}` };

const proposals = {
  id: 'ideas',
  kind: 'proposal',
  title: '议题征集',
  moderated: true,
  fields: [{ name: 'idea', type: 'textarea', label: '议题', required: true }],
  submit: { url: '/submissions/test' },
};

async function open(context: TestContext, variables: DatabaseVariables, words = '# 本站\n广告\n') {
  const folder = mkdtempSync(path.join(tmpdir(), 'civic-words-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const list = path.join(folder, 'words.txt');
  writeFileSync(list, words);
  const collector = await openCollector(variables, { WORD_LIST: list });
  context.after(() => collector.close());
  const pledges = [plainPledge, { ...plainPledge, id: 'looked-through', moderated: true }];
  collector.saveFeed({ civic: 1, lang: 'zh-Hans', pledges, forms: [proposals] });
  const post = async (where: string, body: object) => {
    const response = await collector.app.request(`/admin/moderation/test${where}`, {
      method: 'POST',
      body: JSON.stringify({ who: '李主任', ...body }),
      headers: { 'Content-Type': 'application/json', ...bearer },
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return {
    collector,
    post,
    words: (text: string) => writeFileSync(list, text),
    async sign(name: string, pledge = 'plain'): Promise<string> {
      const answer = await collector.sign({ ...fillIn(plainPledge, { values: { name } }), pledge });
      assert.equal(answer.status, 201, JSON.stringify(answer.body));
      return answer.body.receipt as string;
    },
    list: async (state = 'held') => {
      const response = await collector.get(`/admin/moderation/test?state=${state}`, bearer);
      assert.equal(response.status, 200);
      const { entries } = (await response.json()) as {
        entries: { receipt: string; text: string; wall: string | null; words: string[] }[];
      };
      return entries;
    },
    wall: async (pledge = 'plain') =>
      (await collector.pledge(pledge)).wall.map(({ name }) => name).join(),
  };
}

await onEachDatabase('moderation', ({ fresh }) => {
  test('a name with one of the site’s words is counted, and waits; the others are on the wall', async (context) => {
    const desk = await open(context, await fresh());
    await desk.sign('王小明');
    const held = await desk.sign('广 告-甲');
    await desk.sign('李四', 'looked-through');
    assert.equal(await desk.wall(), '王**');
    assert.equal(await desk.wall('looked-through'), '', 'that pledge says so');
    assert.equal((await desk.collector.pledge('plain')).signed.value, 2, 'both count');
    const entries = await desk.list();
    assert.deepEqual(
      entries.map(({ text, wall, words }) => [text, wall, words.join()]),
      [
        ['广 告-甲', '广**', '广告'],
        ['李四', '李**', ''],
      ],
    );
    assert.equal(entries[0]!.receipt, held);
    // A list that was saved again is taken up.
    desk.words('赵六\n');
    await desk.sign('赵六');
    assert.equal((await desk.list()).length, 3);
  });

  test('many are passed or hidden at once, after a look at what would change, and it is undone', async (context) => {
    const desk = await open(context, await fresh());
    const receipts = [];
    for (const name of ['钱一', '孙二', '周三'])
      receipts.push(await desk.sign(name, 'looked-through'));
    const wanted = { to: 'passed', reason: '看过', receipts: [...receipts, 'AAAA-AAAA-AAAA'] };
    const preview = await desk.post('', { ...wanted, preview: true });
    assert.deepEqual(preview.body['changed'], 3);
    assert.equal(await desk.wall('looked-through'), '', 'a preview changes nothing');
    const done = await desk.post('', wanted);
    assert.equal(done.body['changed'], 3);
    assert.equal(await desk.wall('looked-through'), '周**,孙**,钱**');
    assert.equal((await desk.post('', wanted)).body['changed'], 0, 'again changes nothing');
    const hidden = await desk.post('', {
      to: 'hidden',
      reason: '本人要求',
      receipts: [receipts[1]],
    });
    assert.equal(await desk.wall('looked-through'), '周**,钱**');
    const undone = await desk.post('/undo', { act: done.body['act'] });
    assert.equal(undone.body['changed'], 2, 'what was hidden since stays hidden');
    assert.equal(await desk.wall('looked-through'), '');
    assert.equal((await desk.list('hidden')).length, 1);
    assert.equal((await desk.post('/undo', { act: hidden.body['act'] })).body['changed'], 1);
    assert.equal((await desk.post('/undo', { act: done.body['act'] })).body['changed'], 0);
    assert.equal((await desk.post('/undo', { act: 99 })).status, 404);
    assert.equal((await desk.post('', { ...wanted, reason: '' })).status, 422, 'without a reason');
    const acts = await desk.collector.database
      .selectFrom('review_acts')
      .selectAll()
      .orderBy('id')
      .execute();
    assert.deepEqual(
      acts.map(({ who, outcome, reason }) => `${who} ${outcome} ${reason}`),
      ['李主任 passed 看过', '李主任 passed 看过', '李主任 hidden 本人要求'],
    );
  });

  test('the words are edited by the routes of the desk, and nobody overwrites what another has saved', async (context) => {
    const desk = await open(context, await fresh());
    const read = async () =>
      (await (await desk.collector.get('/admin/words', bearer)).json()) as {
        text: string;
        version: string;
      };
    const save = async (text: string, version: string): Promise<number> =>
      (
        await desk.collector.app.request('/admin/words', {
          method: 'PUT',
          body: JSON.stringify({ text, version }),
          headers: { 'Content-Type': 'application/json', ...bearer },
        })
      ).status;
    const { text, version } = await read();
    assert.equal(text, '# 本站\n广告\n');
    assert.equal(await save('赵六\n', version), 200);
    assert.equal(await save('王五\n', version), 409, 'it was read before the other saved');
    assert.equal((await read()).text, '赵六\n');
    await desk.sign('赵六');
    assert.equal((await desk.list()).length, 1);
    assert.equal((await desk.collector.get('/admin/words')).status, 401);

    const without = await openCollector(await fresh());
    context.after(() => without.close());
    assert.deepEqual(await (await without.get('/admin/words', bearer)).json(), {});
  });

  test('proposals wait, too, and what is taken back waits no more', async (context) => {
    const desk = await open(context, await fresh());
    const secret = newSecret();
    const answer = await desk.collector.sign({
      civic: 1,
      form: 'ideas',
      values: { idea: '文庙门口加一盏灯' },
      consents: [],
      secret,
    });
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    assert.deepEqual(
      (await desk.list()).map(({ text }) => text),
      ['文庙门口加一盏灯'],
    );
    await desk.collector.withdraw({ receipt: answer.body.receipt, secret });
    assert.deepEqual(await desk.list(), []);
    const late = { to: 'passed', reason: '看过', receipts: [answer.body.receipt] };
    assert.equal((await desk.post('', late)).body['changed'], 0);
  });
});
