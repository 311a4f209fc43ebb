import assert from 'node:assert/strict';
import { test } from 'node:test';
import papaparse from 'papaparse';
import { form as formSchema, type Form, type ProblemDetails } from '../../src/contract/index.js';
import { answersTo } from '../../src/forms/validation/validate.js';
import { formEncode } from '../../src/submit/encoding.js';
import { anonymise } from '../../server/collector/retention.js';
import { giveConsent, newKey } from '../conformance/fill.js';
import { adminToken, openCollector, type TestCollector } from './collector.js';
import { onEachDatabase } from './databases.js';

const consents = [{ id: 'use', version: '1', text: '我同意统计我的回答。', required: true }];
const levels = { name: 'level', type: 'rating', label: '满意吗', required: true };

const survey = read({
  id: 'survey',
  kind: 'survey',
  title: '满意度',
  anonymous: true,
  results: 'live',
  answers: 100,
  method: { invited: 870, how: '入户时留下二维码。', from: '2024-03-08' },
  fields: [
    levels,
    {
      name: 'why',
      type: 'choices',
      label: '为什么',
      required: true,
      other: true,
      options: [
        { value: 'noise', label: '噪声' },
        { value: 'parking', label: '停车' },
      ],
      showIf: { field: 'level', max: 2 },
    },
    {
      name: 'aspects',
      type: 'matrix',
      label: '几件事',
      rows: [
        { value: 'stairs', label: '楼道' },
        { value: 'lights', label: '路灯' },
      ],
      options: [
        { value: 'good', label: '好' },
        { value: 'poor', label: '差' },
      ],
    },
  ],
  consents,
});
const proposal = read({
  id: 'proposal',
  kind: 'proposal',
  title: '议题征集',
  answers: 2,
  fields: [
    { name: 'name', type: 'name', label: '姓名', required: true },
    { name: 'what', type: 'textarea', label: '想议什么', required: true },
    { name: 'where', type: 'place', label: '在哪里' },
  ],
  consents,
});
const habits = read({
  id: 'habits',
  kind: 'checklist',
  title: '好习惯',
  fields: [{ name: 'age', type: 'number', label: '几岁', required: true }],
  items: [
    { id: 'a', text: '早起' },
    { id: 'b', text: '刷牙' },
    { id: 'c', text: '让座' },
  ],
  guardian: { below: 14, consent: { id: 'guardian', version: '1', text: '我是监护人。' } },
});

function read(form: object): Form {
  return formSchema.parse({ submit: { url: '/submissions/test' }, ...form });
}

const secret = 's'.repeat(43);
const given = consents.map(giveConsent);
const bearer = { Authorization: `Bearer ${adminToken}` };

async function open(variables: Parameters<typeof openCollector>[0]): Promise<TestCollector> {
  const collector = await openCollector(variables);
  collector.saveFeed({
    civic: 1,
    lang: 'zh-Hans',
    measures: [
      { id: 'survey-level', label: '编辑起的名', note: '编辑的说明' },
      { id: 'kept', label: '一共做到', value: 10 },
    ],
    forms: [survey, proposal, habits, { id: 'wrong' }],
    live: [{ into: 'kept', of: 'habits', count: 'ticked' }],
  });
  return collector;
}

const answerSurvey = (
  collector: TestCollector,
  values: Record<string, unknown>,
  options?: Parameters<TestCollector['sign']>[1],
) => collector.sign({ civic: 1, form: 'survey', values, consents: given }, options);

const feedOf = async (collector: TestCollector) =>
  (await (await collector.get('/feeds/test.json')).json()) as {
    forms: (Form & { answers?: number })[];
    measures: Record<string, any>[];
  };

const day = 24 * 60 * 60 * 1000;

await onEachDatabase('answers to a form', ({ fresh }) => {
  test('are told apart from signatures in what the administrator counts', async () => {
    const collector = await open(await fresh());
    await answerSurvey(collector, { level: '5' });
    const ask = async (path: string) =>
      (await (await collector.get(path, bearer)).json()) as Record<string, object[]>;
    const { forms } = await ask('/admin/responses');
    assert.deepEqual(
      forms!.map((one) => ({ ...one, days: [] })),
      [{ feed: 'test', form: 'survey', kind: 'form', count: 1, states: { counted: 1 }, days: [] }],
    );
    const { pledges, forms: answered } = await ask('/admin/summary');
    assert.deepEqual(pledges, []);
    assert.deepEqual(
      answered!.map((one) => ({ ...one, days: [] })),
      [
        {
          feed: 'test',
          form: 'survey',
          answers: 1,
          states: { counted: 1, duplicate: 0, trial: 0, withdrawn: 0 },
          days: [],
        },
      ],
    );
    await collector.close();
  });

  test('are stored once, by the same check as in the page, with a receipt that shows, corrects and takes them back', async () => {
    const collector = await open(await fresh());
    const body = {
      civic: 1,
      form: 'proposal',
      values: {
        name: '王小明',
        what: ' 路灯 ',
        where: { text: '东门', latitude: 42.123456789, longitude: 125 },
      },
      consents: given,
      secret,
      source: 'poster-3',
      page: 'https://portal.example/page?who=me',
    };
    const key = newKey();
    const first = await collector.sign(body, { key });
    assert.equal(first.status, 201, JSON.stringify(first.body));
    assert.equal(first.body.count, 3);
    const again = await collector.sign(body, { key });
    assert.deepEqual([again.status, again.body], [200, first.body]);
    assert.equal((await collector.sign({ ...body, source: 'x' }, { key })).body.code, 'key-reused');
    // The same person may propose twice.
    assert.equal((await collector.sign(body)).body.count, 4);

    const { receipt } = first.body;
    const post = async (path: string, more: object = {}) => {
      const response = await collector.app.request(`/submissions/test/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ receipt, secret, ...more }),
      });
      return { status: response.status, body: await response.json() };
    };
    const own = await post('answers');
    assert.deepEqual(own.body.values, {
      name: '王小明',
      what: '路灯',
      where: { text: '东门', latitude: 42.12346, longitude: 125 },
    });
    assert.equal((await post('answers', { secret: 'x' })).status, 404);
    assert.equal((await post('correct', { values: { name: '王小明' } })).status, 422);
    const corrected = await post('correct', { values: { name: '王小明', what: '停车' } });
    assert.deepEqual([corrected.status, corrected.body.count], [200, 4]);
    assert.deepEqual((await post('answers')).body.values, { name: '王小明', what: '停车' });

    const row = await collector.database
      .selectFrom('submissions')
      .select(['page', 'source', 'signer'])
      .where('receipt', '=', receipt)
      .executeTakeFirstOrThrow();
    assert.deepEqual(row, {
      page: 'https://portal.example/page',
      source: 'poster-3',
      signer: null,
    });
    const csv = await (
      await collector.get('/admin/export/test/proposal.csv', {
        Authorization: `Bearer ${adminToken}`,
      })
    ).text();
    assert.match(csv, /想议什么/);
    assert.match(csv, /poster-3/);

    const withdrawn = await collector.withdraw({ receipt, secret });
    assert.deepEqual([withdrawn.status, withdrawn.body], [200, { count: 3 }]);
    assert.equal((await post('answers')).status, 404);
    assert.equal((await post('correct', { values: { name: 'x', what: 'x' } })).status, 404);
    assert.doesNotMatch(collector.lines.join('\n'), /王小明|poster-3/);
    await collector.close();
  });

  test('as CSV have a column for each question and each row, in the words that were read', async () => {
    const collector = await open(await fresh());
    const aspects = { lights: 'poor' };
    await answerSurvey(collector, { level: '1', why: ['=1+1'], aspects });
    await answerSurvey(collector, { level: '5' });
    await collector.sign({
      civic: 1,
      form: 'proposal',
      values: {
        name: '王小明',
        what: '路灯',
        where: { text: '东门', latitude: 42.5, longitude: 125 },
      },
      consents: given,
      secret,
    });
    const table = async (form: string): Promise<string[][]> => {
      const response = await collector.get(`/admin/export/test/${form}.csv`, {
        Authorization: `Bearer ${adminToken}`,
      });
      return papaparse.parse<string[]>((await response.text()).replace('\uFEFF', '').trim()).data;
    };
    const [head, bad, good] = await table('survey');
    assert.deepEqual(head!.slice(2, 6), ['满意吗', '为什么', '几件事 楼道', '几件事 路灯']);
    // What was written beside the choices runs as no formula.
    assert.deepEqual(bad!.slice(2, 6), ['非常不满意', "'=1+1", '', '差']);
    assert.deepEqual(good!.slice(2, 6), ['非常满意', '', '', '']);
    // Nobody is told the number of an anonymous answer, and nothing is finer than its day.
    assert.ok(!head!.includes('receipt'));
    assert.match(bad![0]!, /^\d{4}-\d\d-\d\d$/);
    const [places, proposed] = await table('proposal');
    assert.equal(places![5], '在哪里');
    assert.equal(proposed![5], '东门; 42.5, 125');
    await collector.close();
  });

  test('conditions that turn in a circle, or ask for what is not there, hide nothing and break nothing', async () => {
    const collector = await open(await fresh());
    const question = (name: string, of: string) => ({
      name,
      type: 'text',
      label: name,
      showIf: { field: of, is: ['x'] },
    });
    const fields = [question('a', 'b'), question('b', 'c'), question('c', 'a'), question('d', 'z')];
    const own = { id: 'circle', kind: 'survey', title: '圈', submit: { url: '/submissions/test' } };
    collector.saveFeed({ civic: 1, forms: [{ ...own, fields, results: 'live' }] });
    const values = { a: '1', b: '2', c: '3', d: '4' };
    const sent = await collector.sign({ civic: 1, form: 'circle', values, consents: [], secret });
    assert.equal(sent.status, 201, JSON.stringify(sent.body));
    const row = await collector.database
      .selectFrom('submissions')
      .select(['receipt', 'answers'])
      .executeTakeFirstOrThrow();
    assert.deepEqual(JSON.parse(row.answers!), values);
    collector.clock.now += 2 * day;
    assert.equal((await collector.get('/feeds/test.json')).status, 200);
    await collector.close();
  });

  test('a hidden question is neither asked nor stored; what is wrong is named', async () => {
    const collector = await open(await fresh());
    const answer = (values: Record<string, unknown>) => answerSurvey(collector, values);
    assert.equal((await answer({ level: '5' })).status, 201);
    assert.equal((await answer({ level: '1', why: ['noise', '别的'] })).status, 201);
    const errors = async (values: Record<string, unknown>): Promise<string[]> => {
      const { body } = (await answer(values)) as { body: ProblemDetails };
      return body.errors!.map(({ pointer, code }) => `${pointer} ${code}`);
    };
    assert.deepEqual(await errors({ level: '1' }), ['/values/why choice']);
    assert.deepEqual(await errors({ level: '5', why: ['noise'] }), ['/values/why not-asked']);
    assert.deepEqual(await errors({ level: '5', aspects: { roof: 'good' } }), [
      '/values/aspects choice',
    ]);
    assert.deepEqual(await errors({ level: '7', aspects: ['good'] }), [
      '/values/level choice',
      '/values/aspects type',
    ]);
    const none = await collector.sign({ civic: 1, form: 'gone', values: {}, consents: [], secret });
    assert.equal(none.status, 404);
    await collector.close();
  });

  test('an anonymous answer leaves no address, no time of day and no receipt, and its key leads nowhere', async () => {
    const collector = await open(await fresh());
    const key = newKey();
    const sent = { level: '2', why: ['noise'] };
    const first = await answerSurvey(collector, sent, { key });
    assert.equal(first.status, 201);
    assert.deepEqual(Object.keys(first.body).sort(), ['at', 'count']);
    assert.match(first.body.at, /^\d{4}-\d\d-\d\d$/);
    // What was on paper; nothing is published yet, so that nobody sees the count move by one.
    assert.equal(first.body.count, 100);
    assert.deepEqual((await answerSurvey(collector, sent, { key })).body, first.body);
    const { database } = collector;
    const row = await database.selectFrom('submissions').selectAll().executeTakeFirstOrThrow();
    const kept = await database
      .selectFrom('idempotency_keys')
      .selectAll()
      .executeTakeFirstOrThrow();
    assert.deepEqual([row.at, row.day, row.signer], [first.body.at, first.body.at, null]);
    assert.deepEqual([kept.at, kept.receipt], [first.body.at, '']);
    const [consent] = await database.selectFrom('given_consents').selectAll().execute();
    assert.equal(consent!.at, first.body.at);
    // No other answers give the same key another fingerprint, which could be guessed at.
    await answerSurvey(collector, { level: '5' });
    const prints = await database.selectFrom('idempotency_keys').select('fingerprint').execute();
    assert.equal(new Set(prints.map(({ fingerprint }) => fingerprint)).size, 1);
    // Many at once share a transaction, where nothing but their keys tells them apart.
    const crowd = await Promise.all(
      Array.from({ length: 12 }, () => answerSurvey(collector, { level: '4' })),
    );
    assert.deepEqual(new Set(crowd.map(({ status }) => status)), new Set([201]));
    const counted = await database.selectFrom('submissions').select('id').execute();
    assert.equal(counted.length, 14);
    assert.equal((await collector.withdraw({ receipt: row.receipt, secret })).status, 404);
    await collector.close();
  });

  test('results come the day after, in steps, as measures of the served feed; the desk sees exact ones', async () => {
    const collector = await open(await fresh());
    const send = async (count: number, values: Record<string, unknown>): Promise<void> => {
      for (let index = 0; index < count; index++)
        assert.equal((await answerSurvey(collector, values)).status, 201);
    };
    const aspects = { stairs: 'good', lights: 'poor' };
    await send(23, { level: '5', aspects });
    await send(8, { level: '4', aspects: { stairs: 'good' } });
    await send(3, { level: '1', why: ['noise'] });
    const before = await feedOf(collector);
    assert.equal(before.measures.length, 2);
    assert.equal(before.forms[0]!.answers, 100);
    collector.clock.now += day + 3000;
    // The feed is cached for two seconds on a clock of its own.
    await send(1, { level: '5' });
    const after = await feedOf(collector);
    assert.equal(after.forms[0]!.answers, 130);
    const level = after.measures.find(({ id }) => id === 'survey-level')!;
    assert.equal(level.label, '编辑起的名');
    assert.deepEqual([level.form, level.note], ['survey', '编辑的说明']);
    assert.deepEqual([level.value, level.approx], [30, 'over']);
    assert.deepEqual(
      level.parts.map(({ value }: { value: number }) => value),
      [20, 5, 0, 0, 0],
    );
    assert.equal(level.parts[0].label, '非常满意');
    assert.equal(level.minimum, 5);
    const stairs = after.measures.find(({ label }) => label === '楼道')!;
    assert.deepEqual(stairs.parts, [
      { label: '好', value: 30 },
      { label: '差', value: 0 },
    ]);
    assert.deepEqual([stairs.group, stairs.note], ['几件事', '入户时留下二维码。']);
    // The next day nothing moves: only one has answered since.
    collector.clock.now += day;
    await send(1, { level: '5' });
    assert.deepEqual((await feedOf(collector)).measures, after.measures);

    const admin = { Authorization: `Bearer ${adminToken}` };
    const exact = await (
      await collector.get('/admin/results/test/survey?rows=level&columns=why', admin)
    ).json();
    assert.equal(exact.answers, 36);
    assert.deepEqual(
      exact.questions[0].cells.map(({ count }: { count: number }) => count),
      [25, 8, 0, 0, 3],
    );
    assert.deepEqual(exact.table.counts[4], [3, 0]);
    const csv = await (await collector.get('/admin/export/test/survey.csv', admin)).text();
    // In the words that were read, a row of a matrix in a column of its own.
    assert.match(csv.split('\r\n')[0]!, /"几件事 楼道","几件事 /);
    assert.match(csv, /"非常满意","","好","差"/);
    assert.match(csv, /"非常不满意","噪声"/);
    assert.equal((await collector.get('/admin/results/test/survey')).status, 401);
    assert.equal((await collector.get('/admin/results/test/survey?rows=x', admin)).status, 404);

    // Once answers are erased, what is published stays as it is.
    collector.clock.now += 800 * day;
    const terms = { retentionDays: 365, signUpRetentionDays: 90 };
    assert.equal(await anonymise(collector.database, terms, collector.clock.now), 36);
    await answerSurvey(collector, { level: '5' });
    assert.deepEqual((await feedOf(collector)).measures, after.measures);
    await collector.close();
  });

  test('of a checklist the total comes in, with the guardian, and into a measure', async () => {
    const collector = await open(await fresh());
    const body = { civic: 1, form: 'habits', values: { age: 9 }, consents: [], secret, ticked: 2 };
    const alone = await collector.sign(body);
    assert.deepEqual(alone.body.errors, [{ pointer: '/guardian', code: 'missing' }]);
    const guardian = { name: '王爸爸', consent: giveConsent(habits.guardian!.consent) };
    assert.equal((await collector.sign({ ...body, guardian })).status, 201);
    assert.equal(
      (await collector.sign({ ...body, guardian, ticked: 3, test: true })).body.test,
      true,
    );
    const many = await collector.sign({ ...body, guardian, ticked: 4 });
    assert.deepEqual(many.body.errors, [{ pointer: '/ticked', code: 'big', limit: 3 }]);
    const { measures, forms } = await feedOf(collector);
    assert.equal(measures.find(({ id }) => id === 'kept')!.value, 12);
    assert.equal(forms.find(({ id }) => id === 'habits')!.answers, 1);
    await collector.close();
  });

  test('a form without script, and a page in the old encoding, come to the same', async () => {
    const collector = await open(await fresh());
    const send = (body: URLSearchParams, accept = 'text/html') =>
      collector.app.request('/submissions/test', {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: accept },
        body: body.toString(),
      });
    const { id, version, hash } = given[0]!;
    const plain = new URLSearchParams([
      ['civic_form', 'survey'],
      ['civic_key', newKey()],
      ['level', '5'],
      // Without script the question is there, and was answered.
      ['why', 'noise'],
      ['why', 'parking'],
      ['why.other', ' '],
      ['aspects.stairs', 'good'],
      ['aspects.lights', ''],
      [`consent.${id}`, `${version}:${hash}`],
    ]);
    const page = await send(plain);
    assert.equal(page.status, 201);
    const text = await page.text();
    assert.match(text, /不记名/);
    assert.doesNotMatch(text, /回执号<|撤回码/);
    const values = answersTo(
      survey.fields,
      new Map<string, string | string[] | Record<string, string>>([
        ['level', '1'],
        ['why', ['parking', '别的']],
        ['aspects', { lights: 'poor' }],
      ]),
    );
    const legacy = formEncode(
      { civic: 1, form: 'survey', values, consents: given, secret } as never,
      newKey(),
    );
    assert.equal((await send(legacy, '*/*')).status, 201);
    const rows = await collector.database
      .selectFrom('submissions')
      .select(['receipt', 'answers'])
      .orderBy('id')
      .execute();
    assert.deepEqual(
      rows.map(({ answers }) => JSON.parse(answers!) as unknown),
      [
        { level: '5', aspects: { stairs: 'good' } },
        { level: '1', why: ['parking', '别的'], aspects: { lights: 'poor' } },
      ],
    );
    await collector.close();
  });
});
