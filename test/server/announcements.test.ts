/** What everybody who has answered a survey or signed a pledge is told at once: its results, and news of its issuer. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { ParsedMail } from 'mailparser';
import type { UpdatePage } from '../../server/collector/http/update-routes.js';
import { inTransaction } from '../../server/collector/database/transaction.js';
import { insertContacts } from '../../server/collector/messages/contacts.js';
import { forgetJobs } from '../../server/collector/jobs/job-store.js';
import { giveConsent, newSecret } from '../conformance/fill.js';
import { adminToken, openCollector, type TestCollector } from './collector.js';
import { type DatabaseVariables, onEachDatabase } from './databases.js';
import { startMailServer } from './providers.js';

const day = 86_400_000;
const admin = { Authorization: `Bearer ${adminToken}` };
const wantsNews = { id: 'messages', version: '1', text: '我同意接收通知。' };

const survey = {
  id: 'survey',
  kind: 'survey',
  title: '停车怎么安排',
  results: 'after',
  closes: '2090-03-10',
  minimum: 2,
  fields: [
    {
      name: 'where',
      type: 'radio',
      label: '停在哪里',
      required: true,
      options: [
        { value: 'yard', label: '院里' },
        { value: 'street', label: '路边' },
      ],
    },
    { name: 'mail', type: 'email', label: '邮箱' },
  ],
  consents: [wantsNews],
  submit: { url: '/submissions/test' },
};

const pledge = {
  id: 'pledge',
  title: '文明养犬公约',
  articles: ['出门牵绳'],
  fields: [
    { name: 'name', type: 'name', label: '姓名', required: true },
    { name: 'mail', type: 'email', label: '邮箱' },
  ],
  consents: [wantsNews],
  submit: { url: '/submissions/test' },
};

const toOf = ({ to }: ParsedMail): string => (to as { text: string }).text;

async function open(context: TestContext, variables: DatabaseVariables, lang = 'zh-Hans') {
  const mailServer = await startMailServer();
  const collectors: TestCollector[] = [];
  // Together: a mail server ends when those who are connected to it do, and they keep a connection for 20 seconds.
  context.after(() => Promise.all([...collectors, mailServer].map((one) => one.close())));
  const start = async (): Promise<TestCollector> => {
    const collector = await openCollector(variables, {
      MAIL_URL: `smtp://127.0.0.1:${mailServer.port}`,
      MAIL_FROM: 'noreply@portal.example',
      SITE_URL: 'https://portal.example',
    });
    collectors.push(collector);
    collector.clock.now = Date.parse('2090-03-01T08:00:00+08:00');
    collector.saveFeed({ civic: 1, lang, forms: [survey], pledges: [pledge] });
    return collector;
  };
  const collector = await start();
  const send = async (body: object, mail: string | undefined, values: object, wants: boolean) => {
    const secret = newSecret();
    const answer = await collector.sign({
      civic: 1,
      ...body,
      values: { ...values, ...(mail && { mail }) },
      consents: wants ? [giveConsent(wantsNews)] : [],
      secret,
    });
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    return { receipt: answer.body.receipt as string, secret };
  };
  return {
    collector,
    /** Another process on the same database. */
    start,
    answer: (where: string, mail?: string, wants = true) =>
      send({ form: 'survey' }, mail, { where }, wants),
    signPledge: (name: string, mail?: string, wants = true) =>
      send({ pledge: 'pledge' }, mail, { name }, wants),
    /** What came since it was last asked, by address. */
    async mails(): Promise<ParsedMail[]> {
      await collector.jobs.runDue();
      return mailServer.mails.splice(0).sort((one, other) => toOf(one).localeCompare(toOf(other)));
    },
  };
}

/** Presses the button of the page that the mail's stop link opens. */
async function stop(collector: TestCollector, mail: ParsedMail): Promise<void> {
  const link = /https:\S+\/stop\/\S+/.exec(mail.text!)![0];
  const list = mail.headers.get('list') as { unsubscribe?: { url?: string } } | undefined;
  assert.equal(list?.unsubscribe?.url, link);
  const response = await collector.app.request(new URL(link).pathname, { method: 'POST' });
  assert.equal(response.status, 200);
}

async function readUpdates(collector: TestCollector): Promise<UpdatePage> {
  const response = await collector.get('/admin/updates/test/pledge', admin);
  assert.equal(response.status, 200);
  return (await response.json()) as UpdatePage;
}

async function write(collector: TestCollector, body: object, form = 'pledge') {
  const response = await collector.app.request(`/admin/updates/test/${form}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { ...admin, 'Content-Type': 'application/json' },
  });
  return { status: response.status, body: (await response.json()) as { told?: number } };
}

await onEachDatabase('announcements', ({ fresh }) => {
  test('the results of a survey go once to each who answered and agreed, though nobody asks for the feed', async (context) => {
    const desk = await open(context, await fresh());
    const { collector } = desk;
    for (const [index, where] of ['yard', 'yard', 'yard', 'yard', 'street', 'street'].entries())
      await desk.answer(where, `resident${index}@example.org`);
    await desk.answer('yard', 'Resident0@example.org');
    await desk.answer('yard', 'no-news@example.org', false);
    await desk.answer('yard');
    const gone = await desk.answer('street', 'gone@example.org');
    assert.equal((await collector.withdraw(gone)).status, 200);
    const receipts = await desk.mails();
    await stop(
      collector,
      receipts.find((mail) => toOf(mail) === 'resident1@example.org')!,
    );

    collector.clock.now = Date.parse('2090-03-10T23:59:00+08:00');
    assert.deepEqual(await desk.mails(), [], 'the day is not over');
    collector.clock.now += 2 * 60_000;
    // The first look writes the messages down, the second sends them.
    await collector.jobs.runDue();
    const came = await desk.mails();
    assert.deepEqual(
      came.map(toOf),
      [0, 2, 3, 4, 5].map((index) => `resident${index}@example.org`),
    );
    const [{ subject, text, html }] = came as [ParsedMail];
    assert.equal(subject, '调查结果：停车怎么安排');
    assert.equal(html, false);
    assert.match(text!, /收回8余份\n\n停在哪里\n- 院里 6余份\n- 路边 2余份\n/);
    assert.match(text!, /https:\/\/portal\.example\/civic\/form\/test\/survey\n/);
    await stop(collector, came[1]!);

    // Long after, when the jobs of these messages are forgotten, and from another process.
    collector.clock.now += 40 * day;
    await forgetJobs(collector.database, collector.clock.now);
    const other = await desk.start();
    other.clock.now = collector.clock.now;
    for (const one of [collector, other]) await one.get('/feeds/test.json');
    await other.jobs.runDue();
    assert.deepEqual(await desk.mails(), []);
    assert.doesNotMatch(collector.lines.join('\n'), /example\.org/);
  });

  test('a survey that was closed long ago, or has too few answers, is not told', async (context) => {
    const desk = await open(context, await fresh());
    const { collector } = desk;
    const forms = (minimum: number) => ({
      civic: 1,
      lang: 'zh-Hans',
      forms: [{ ...survey, minimum }],
    });
    collector.saveFeed(forms(5));
    for (let index = 0; index < 4; index++) await desk.answer('yard', `few${index}@example.org`);
    await desk.mails();
    collector.clock.now = Date.parse('2090-03-11T08:00:00+08:00');
    await collector.jobs.runDue();
    assert.deepEqual(await desk.mails(), [], 'four of at least five');
    // As after an update of a server that told nobody: the form is looked at for the first time.
    await collector.database.deleteFrom('form_results').execute();
    const later = await desk.start();
    later.saveFeed(forms(2));
    later.clock.now = Date.parse('2090-06-01T08:00:00+08:00');
    const shown = await (await later.get('/feeds/test.json')).text();
    assert.match(shown, /"survey-where"/, 'they are published');
    await later.jobs.runDue();
    assert.deepEqual(await desk.mails(), []);
  });

  test('who issued a pledge writes to those who signed it and agreed: once, as text, until they stop', async (context) => {
    const desk = await open(context, await fresh(), 'en');
    const { collector } = desk;
    for (const name of ['one', 'two', 'three']) await desk.signPledge(name, `${name}@example.org`);
    await desk.signPledge('one', 'ONE@example.org');
    await desk.signPledge('four', 'four@example.org', false);
    await desk.signPledge('five');
    await desk.mails();
    assert.deepEqual(await readUpdates(collector), { people: 3, updates: [] });
    const update = {
      who: '社区 李',
      text: 'The dog park <b>opens</b> on Sunday.\nThank you.',
      key: '0123456789abcdef',
    };
    const both = await Promise.all([write(collector, update), write(collector, update)]);
    assert.deepEqual(
      both.map(({ status, body }) => [status, body.told]),
      [
        [200, 3],
        [200, 3],
      ],
    );
    const came = await desk.mails();
    assert.deepEqual(
      came.map(toOf),
      ['one', 'three', 'two'].map((name) => `${name}@example.org`),
    );
    const { subject, text, html, headers } = came[0]!;
    assert.equal(subject, 'News of what you signed: 文明养犬公约');
    assert.equal(headers.get('content-language'), 'en');
    assert.equal(html, false, 'nothing of it becomes markup');
    assert.match(text!, /\n\nThe dog park <b>opens<\/b> on Sunday\.\nThank you\.\n\n/);
    assert.match(text!, /https:\/\/portal\.example\/civic\/pledge-form\/test\/pledge\n/);
    await stop(collector, came[2]!);
    const next = { ...update, text: 'It is open.', key: 'fedcba9876543210' };
    assert.equal((await write(collector, next)).body.told, 2);
    assert.deepEqual((await desk.mails()).map(toOf), ['one@example.org', 'three@example.org']);
    const { people, updates } = await readUpdates(collector);
    assert.equal(people, 2);
    assert.deepEqual(
      updates.map(({ who, text: said, told }) => [who, said, told]),
      [
        ['社区 李', 'It is open.', 2],
        ['社区 李', update.text, 3],
      ],
    );
    assert.equal((await write(collector, next, 'survey')).status, 404, 'a survey has no issuer');
    assert.equal((await write(collector, { ...next, text: ' ' })).status, 422);
    const jobs = JSON.stringify(await collector.database.selectFrom('jobs').selectAll().execute());
    assert.doesNotMatch(jobs, /example\.org/, 'no address is in a job');
  });

  test('a thousand and one who signed are all told', async (context) => {
    const desk = await open(context, await fresh());
    const { collector } = desk;
    // One as it comes, and copies of it.
    await desk.signPledge('居民', 'r0@example.org');
    const { database } = collector;
    const row = await database.selectFrom('submissions').selectAll().executeTakeFirstOrThrow();
    await inTransaction(database, async (transaction) => {
      for (let copy = 1; copy <= 1000; copy++) {
        const answers = JSON.stringify({ name: '居民', mail: `r${copy}@example.org` });
        const { id } = await transaction
          .insertInto('submissions')
          .values({
            ...row,
            id: undefined,
            receipt: `${row.receipt}${copy}`,
            signer: `copy ${copy}`,
            answers,
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        const contact = { channel: 'mail', field: 'mail' } as const;
        const about = { feed: 'test', form: 'pledge', contact, owner: { submission: id } };
        await insertContacts(transaction, [about]);
      }
    });
    const { told } = (
      await write(collector, { who: '李', text: '谢谢。', key: '0123456789abcdef' })
    ).body;
    assert.equal(told, 1001);
    const rows = await collector.database
      .selectFrom('jobs')
      .select('key')
      .where('kind', '=', 'update')
      .execute();
    assert.equal(rows.length, 1001);
  });
});
