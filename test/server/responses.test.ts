import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillIn, newSecret } from '../conformance/fill.js';
import { adminToken, openCollector, type TestCollector } from './collector.js';
import { onEachDatabase } from './databases.js';
import { openPledge } from './feed.js';

const bearer = { Authorization: `Bearer ${adminToken}` };

interface Listed {
  receipt: string;
  state: string;
  answers: Record<string, unknown> | null;
}

async function list(collector: TestCollector, search = ''): Promise<Listed[]> {
  const query = new URLSearchParams({ search });
  const response = await collector.get(`/admin/responses/test/${openPledge.id}?${query}`, bearer);
  assert.equal(response.status, 200);
  return ((await response.json()) as { responses: Listed[] }).responses;
}

async function setAside(collector: TestCollector, receipt: string, what: string): Promise<number> {
  const response = await collector.app.request(`/admin/responses/test/${receipt}/${what}`, {
    method: 'POST',
    headers: bearer,
  });
  return response.status;
}

const counted = async (collector: TestCollector): Promise<number> => {
  const response = await collector.get('/admin/responses', bearer);
  const { forms } = (await response.json()) as { forms: { form: string; count: number }[] };
  return forms.find(({ form }) => form === openPledge.id)?.count ?? 0;
};
const online = async (collector: TestCollector): Promise<number> =>
  (await collector.pledge()).signed.parts![0]!.value - 2;

const named = (name: string) => {
  const body = fillIn(openPledge);
  const field = openPledge.fields.find(({ type }) => type === 'name')!;
  return { ...body, values: { ...body.values, [field.name]: name } };
};

await onEachDatabase('what an editor sees and sets aside', ({ fresh }) => {
  test('is behind the token', async () => {
    const collector = await openCollector(await fresh());
    for (const path of ['/admin/responses', '/admin/responses/test/open'])
      assert.equal((await collector.get(path)).status, 401);
    const { body } = await collector.sign(named('王小明'));
    const response = await collector.app.request(`/admin/responses/test/${body.receipt}/withdraw`, {
      method: 'POST',
    });
    assert.equal(response.status, 401);
    assert.equal(await online(collector), 1);
    await collector.close();
  });

  test('is searched by name and receipt; wild cards mean themselves', async () => {
    const collector = await openCollector(await fresh());
    const receipts: string[] = [];
    for (const name of ['王小明', '李100%', 'Ann_Lee'])
      receipts.push((await collector.sign(named(name))).body.receipt);
    assert.equal((await list(collector)).length, 3);
    for (const [search, found] of [
      ['小明', 1],
      ['%', 1],
      ['_', 1],
      ['ann_lee', 1],
      ['!', 0],
      ["'; --", 0],
    ] as const)
      assert.equal((await list(collector, search)).length, found, search);
    assert.equal((await list(collector, receipts[0]!.toLowerCase()))[0]!.receipt, receipts[0]);
    assert.equal((await collector.get('/admin/responses/test/nothing', bearer)).status, 404);
    await collector.close();
  });

  test('a test is no longer counted, and its signer can sign for good', async () => {
    const collector = await openCollector(await fresh());
    const person = named('王小明');
    const { body } = await collector.sign(person);
    assert.equal(await setAside(collector, body.receipt, 'trial'), 200);
    assert.equal(await setAside(collector, body.receipt, 'trial'), 200);
    assert.deepEqual([await counted(collector), await online(collector)], [0, 0]);
    assert.equal((await collector.sign({ ...person, secret: newSecret() })).status, 201);
    assert.deepEqual([await counted(collector), await online(collector)], [1, 1]);
    await collector.close();
  });

  test('what is withdrawn is erased; a duplicate steps in', async () => {
    const collector = await openCollector(await fresh());
    const person = named('王小明');
    const { body } = await collector.sign(person);
    await collector.sign({ ...person, secret: newSecret() });
    assert.equal(await setAside(collector, body.receipt, 'withdraw'), 200);
    assert.equal(await setAside(collector, body.receipt, 'withdraw'), 200);
    const found = await list(collector);
    assert.deepEqual(
      found.map(({ state, answers }) => [state, answers === null]),
      [
        ['counted', false],
        ['withdrawn', true],
      ],
    );
    assert.deepEqual([await counted(collector), await online(collector)], [1, 1]);
    assert.equal(await setAside(collector, 'AAAA-AAAA-AAAA', 'withdraw'), 404);
    await collector.close();
  });
});
