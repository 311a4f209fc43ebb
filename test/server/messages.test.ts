import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import ical from 'ical.js';
import type { ParsedMail } from 'mailparser';
import { Webhook } from 'standardwebhooks';
import type { Activity, Pass, Post } from '../../src/contract/index.js';
import { wordsFor } from '../../server/collector/http/words.js';
import { signedAliyunCall } from '../../server/collector/messages/channels/aliyun.js';
import { messageKinds, messageWords } from '../../server/collector/messages/words.js';
import { fillIn, fillInSignUp, giveConsent } from '../conformance/fill.js';
import { makeActivity, makePost } from './activities.js';
import { caseDesk, reportForm } from './case-desk.js';
import { expired } from './certificates.js';
import { adminToken, openCollector, type TestCollector } from './collector.js';
import { type DatabaseVariables, onEachDatabase } from './databases.js';
import { plainPledge } from './feed.js';
import { startGateway, startMailServer } from './providers.js';
import { beforehand } from './sign-ups.js';

const hour = 3_600_000;
const day = 24 * hour;
const bearer = { Authorization: `Bearer ${adminToken}` };

const wantsNews = { id: 'messages', version: '1', text: '我同意接收这次活动的通知。' };

const activity = (posts: Post[], more: Partial<Activity> = {}): Activity =>
  makeActivity(posts, {
    title: '文庙值守',
    fields: [
      { name: 'name', type: 'name', label: '姓名', required: true },
      { name: 'phone', type: 'tel', label: '手机号' },
      { name: 'mail', type: 'email', label: '邮箱' },
    ],
    consents: [
      { id: 'data', version: '1', text: '我同意保存姓名和手机号。', required: true },
      wantsNews,
    ],
    ...more,
  });

const posts = [
  makePost('gate', 0, { capacity: 1, waitlist: 9, title: '东门', place: { name: '文庙东门' } }),
  makePost('hall', 2, { capacity: 5, title: '正殿' }),
];

interface Somebody {
  pass: Pass;
  secret: string;
  mail: string;
}

/** A collector that sends by a real mail server, with one activity. */
async function open(
  context: TestContext,
  variables: DatabaseVariables,
  settings: Record<string, string> = {},
  lang = 'zh-Hans',
) {
  const mailServer = await startMailServer();
  const collector = await openCollector(variables, {
    MAIL_URL: `smtp://127.0.0.1:${mailServer.port}`,
    MAIL_FROM: 'noreply@portal.example',
    SITE_URL: 'https://portal.example',
    ...settings,
  });
  context.after(() => Promise.all([collector.close(), mailServer.close()]));
  collector.clock.now = beforehand;
  const save = (one: Activity, more: object = {}): void =>
    collector.saveFeed({ civic: 1, lang, activities: [one], ...more });
  save(activity(posts));
  let people = 0;
  const signUp = async (wanted: string[], hasConsent = true): Promise<Somebody> => {
    const mail = `resident${++people}@example.org`;
    const form = activity(posts);
    const body = fillInSignUp(
      form,
      wanted.map((post) => ({ post: post.replace('?', ''), waiting: post.endsWith('?') })),
      {
        values: { name: '王小明', mail },
        consents: (form.consents ?? [])
          .filter(({ id }) => hasConsent || id !== 'messages')
          .map(giveConsent),
      },
    );
    const answer = await collector.sign(body);
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    return { pass: answer.body as Pass, secret: body.secret, mail };
  };
  return {
    collector,
    mailServer,
    save,
    signUp,
    /** What came in since it was last asked, as `to: subject`. */
    news: async (): Promise<string[]> => {
      await collector.jobs.runDue();
      return mailServer.mails
        .splice(0)
        .map((mail) => `${toOf(mail)}: ${mail.subject}`)
        .sort();
    },
    /** The only mail that came. */
    mail: async (): Promise<ParsedMail> => {
      await collector.jobs.runDue();
      const came = mailServer.mails.splice(0);
      assert.equal(came.length, 1, came.map(({ subject }) => subject).join());
      return came[0]!;
    },
    cancel: ({ pass: { receipt }, secret }: Somebody) => collector.withdraw({ receipt, secret }),
  };
}

const toOf = ({ to }: ParsedMail): string => (to as { text: string }).text.split('@')[0]!;

const calendarOf = (mail: ParsedMail) => {
  const [file] = mail.attachments;
  assert.equal(file?.contentType, 'text/calendar');
  const calendar = new ical.Component(ical.parse(file.content.toString()) as unknown[]);
  return {
    method: calendar.getFirstPropertyValue('method'),
    events: calendar.getAllSubcomponents('vevent').map((event) => ({
      summary: event.getFirstPropertyValue('summary'),
      status: event.getFirstPropertyValue('status'),
      alarms: event.getAllSubcomponents('valarm').length,
      uid: event.getFirstPropertyValue('uid') as string,
    })),
  };
};

/** Opens the private link of a message, as its script does. */
async function openLink(collector: TestCollector, mail: ParsedMail, act = ''): Promise<string> {
  const link = /https:\S+#\S+/.exec(mail.text!)![0];
  const { pathname, hash } = new URL(link);
  const body = new URLSearchParams(hash.slice(1));
  if (act) body.set('act', act);
  assert.equal((await collector.get(pathname)).status, 200, 'the page that the link opens');
  const response = await collector.app.request(pathname, {
    method: 'POST',
    body: body.toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });
  assert.equal(response.status, 200);
  return response.text();
}

test('every message has its words in every language', () => {
  for (const lang of ['zh-Hans', 'zh-Hant', 'en', 'ko']) {
    const words = messageWords(lang);
    assert.equal(words.lang, lang);
    for (const kind of messageKinds)
      assert.ok(words.subjects[kind]('x') && (words.openings[kind] || kind === 'code'), kind);
  }
  assert.equal(messageWords('').lang, 'zh-Hans');
  assert.equal(messageWords('zh-TW').lang, 'zh-Hant');
  assert.equal(messageWords('fr').lang, 'en');
});

test('pages without script have their words in every language', () => {
  const scripts = {
    'zh-Hans': /\p{Script=Han}/u,
    'zh-Hant': /\p{Script=Han}/u,
    en: /[a-z]/,
    ko: /\p{Script=Hangul}/u,
  };
  for (const [lang, script] of Object.entries(scripts)) {
    const { lang: own, position, rated, reopenUntil, signedUp, ...plain } = wordsFor(lang);
    assert.equal(own, lang);
    const said = [
      ...Object.values(plain).flatMap((words) =>
        typeof words === 'string' ? words : Object.values(words),
      ),
      position(2),
      rated('5'),
      reopenUntil('8'),
      signedUp({ taken: 1, capacity: 2, waiting: 3 }),
    ];
    for (const words of said) assert.match(words, script, lang);
  }
  // A character that only simplified Chinese has.
  assert.doesNotMatch(JSON.stringify(wordsFor('zh-HK')), /[这个们请没过还后间号码]/);
});

test('a call of Aliyun is signed as in the example of its documentation', () => {
  const { headers } = signedAliyunCall({
    endpoint: 'https://ecs.cn-shanghai.aliyuncs.com/',
    action: 'RunInstances',
    version: '2014-05-26',
    query: {
      RegionId: 'cn-shanghai',
      ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd',
    },
    keyId: 'YourAccessKeyId',
    key: 'YourAccessKeySecret',
    nonce: '3156853299f313e23d1673dc12e1703d',
    now: Date.parse('2023-10-26T10:22:32Z'),
  });
  assert.match(
    headers['Authorization']!,
    /Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0$/,
  );
});

await onEachDatabase('messages', ({ fresh }) => {
  test('a sign-up is confirmed to who asked for it, with a calendar and the word 候补 while waiting', async (context) => {
    const { collector, mail, mailServer, signUp } = await open(context, await fresh());
    const first = await signUp(['gate', 'hall']);
    const confirmed = await mail();
    assert.equal(confirmed.subject, '报名已收到：东门');
    assert.equal(toOf(confirmed), 'resident1');
    assert.match(confirmed.text!, /2090-03-05 09:00 – 10:00 东门 文庙东门 \[已报上\]/);
    assert.match(confirmed.text!, new RegExp(`报名号：${first.pass.receipt}`));
    assert.doesNotMatch(confirmed.text!, /王小明/, 'no more than is needed');
    assert.equal(confirmed.headers.get('auto-submitted'), 'auto-generated');
    const { method, events } = calendarOf(confirmed);
    assert.equal(method, 'PUBLISH');
    assert.deepEqual(
      events.map(({ summary, status, alarms }) => [summary, status, alarms]),
      [
        ['东门', 'CONFIRMED', 1],
        ['正殿', 'CONFIRMED', 1],
      ],
    );
    assert.equal(events[0]!.uid, `${first.pass.receipt}-gate@civic-widgets`, 'as the page has it');
    await signUp(['gate?']);
    const waiting = await mail();
    assert.match(waiting.text!, /东门 文庙东门 \[候补 第1位\]/);
    assert.deepEqual(
      calendarOf(waiting).events.map(({ summary, status, alarms }) => [summary, status, alarms]),
      [['候补：东门', 'TENTATIVE', 0]],
    );
    await signUp(['hall'], false);
    await collector.jobs.runDue();
    assert.deepEqual(mailServer.mails, [], 'nobody is told who has not asked');
    const logged = collector.lines.join('\n');
    assert.doesNotMatch(logged, /example\.org|resident|王小明/);
  });

  test('in the language of the feed', async (context) => {
    const subjects: Record<string, string> = {
      'zh-Hant': '報名已收到：東門',
      en: 'Your sign-up: ',
      ko: '신청이 접수되었습니다: ',
    };
    for (const [lang, subject] of Object.entries(subjects)) {
      const { mail, signUp } = await open(context, await fresh(), {}, lang);
      await signUp(['hall']);
      const came = await mail();
      assert.ok(came.subject!.startsWith(subject.slice(0, 5)), came.subject);
      assert.equal(came.headers.get('content-language'), lang);
    }
  });

  test('who moves up is told in the transaction that moves them; a change and a cancellation, too', async (context) => {
    const desk = await open(context, await fresh());
    const [first, second, third] = [
      await desk.signUp(['gate', 'hall']),
      await desk.signUp(['gate?']),
      await desk.signUp(['gate?']),
    ];
    await desk.news();
    const changed = await desk.collector.app.request('/submissions/test/change', {
      method: 'POST',
      body: JSON.stringify({
        receipt: first.pass.receipt,
        secret: first.secret,
        posts: [{ post: 'hall' }],
      }),
      headers: { 'Content-Type': 'application/json' },
    });
    assert.equal(changed.status, 200);
    assert.deepEqual(await desk.news(), [
      'resident1: 报名已更改：正殿',
      'resident2: 您已递补上岗位：东门',
    ]);
    await desk.cancel(second);
    const came = [await desk.news()].flat();
    assert.deepEqual(came, ['resident2: 报名已取消：东门', 'resident3: 您已递补上岗位：东门']);
    for (let again = 0; again < 2; again++) await desk.cancel(second);
    assert.deepEqual(await desk.news(), [], 'once');
    await desk.cancel(third);
    const cancelled = await desk.mail();
    assert.equal(calendarOf(cancelled).method, 'CANCEL');
    assert.doesNotMatch(cancelled.text!, /https:/, 'there is nothing left to open');
    const rows = JSON.stringify(
      await desk.collector.database.selectFrom('jobs').selectAll().execute(),
    );
    assert.doesNotMatch(rows, /resident|example\.org/, 'no address is in a job');
  });

  test('a place has to be accepted in time, or the next one is asked', async (context) => {
    const desk = await open(context, await fresh(), { ACCEPT_HOURS: '24' });
    const { collector } = desk;
    const [first, second, third] = [
      await desk.signUp(['gate']),
      await desk.signUp(['gate?']),
      await desk.signUp(['gate?']),
    ];
    await desk.news();
    await desk.cancel(first);
    await collector.jobs.runDue();
    const asked = desk.mailServer.mails.find((mail) => toOf(mail) === 'resident2')!;
    assert.match(asked.text!, /请在2090-03-02 08:00前打开下面的链接，按“确认参加”/);
    desk.mailServer.mails.splice(0);
    collector.clock.now += 25 * hour;
    await collector.jobs.runDue();
    assert.deepEqual(await desk.news(), [
      'resident2: 名额已让给下一位：东门',
      'resident3: 您已递补上岗位：东门',
    ]);
    // Too late: it is shown as it is.
    assert.match(await openLink(collector, asked, 'accept'), /\[已取消\]/);
    void second;
    // The next one accepts, and keeps the place.
    const row = await collector.database
      .selectFrom('claims')
      .select(['accept_by', 'state'])
      .where('state', '=', 'confirmed')
      .executeTakeFirstOrThrow();
    assert.ok(row.accept_by);
    const proof = { receipt: third.pass.receipt, secret: third.secret };
    const accepted = await collector.app.request('/submissions/test/mine', {
      method: 'POST',
      body: new URLSearchParams({ ...proof, act: 'accept' }).toString(),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    assert.match(await accepted.text(), /已确认，到时见/);
    collector.clock.now += 2 * day;
    await collector.jobs.runDue();
    const held = await collector.database
      .selectFrom('claims')
      .select('sign_up')
      .where('state', '=', 'confirmed')
      .execute();
    assert.equal(held.length, 1);
  });

  test('a place is accepted by the pass itself, as often as it is sent; after the term it stays with the next one', async (context) => {
    const desk = await open(context, await fresh(), { ACCEPT_HOURS: '24' });
    const { collector } = desk;
    const [first, second, third] = [
      await desk.signUp(['gate']),
      await desk.signUp(['gate?']),
      await desk.signUp(['gate?']),
    ];
    const send = async (path: string, body: object) => {
      const response = await collector.app.request(`/submissions/test/${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' },
      });
      return { status: response.status, body: (await response.json()) as Pass };
    };
    const ownOf = ({ pass: { receipt }, secret }: Somebody) => ({ receipt, secret });
    const stateOf = ({ body }: { body: Pass }): string => {
      const { state, position, acceptBy } = body.posts[0]!;
      return [state, position, acceptBy].filter(Boolean).join(' ');
    };
    const accept = async (one: Somebody) => {
      const answer = await send('accept', ownOf(one));
      assert.equal(answer.status, 200);
      return stateOf(answer);
    };
    assert.equal(
      await accept(second),
      'waiting 1',
      'who waits has nothing to accept, and keeps waiting',
    );
    await desk.cancel(first);
    const offered = stateOf(await send('pass', ownOf(second)));
    assert.equal(offered, 'confirmed 2090-03-02T00:00:00.000Z', 'the term is in the pass');
    for (const wrong of [
      { ...ownOf(second), secret: third.secret },
      { receipt: 'x', secret: 'y' },
    ])
      assert.equal((await send('accept', wrong)).status, 404);
    // The term is over, and what gives the place to the next one was late: nobody else has it.
    collector.clock.now += 25 * hour;
    assert.deepEqual([await accept(second), await accept(second)], ['confirmed', 'confirmed']);
    await desk.news();
    assert.equal(stateOf(await send('pass', ownOf(third))), 'waiting 1');

    await desk.cancel(second);
    await desk.news();
    assert.match(stateOf(await send('pass', ownOf(third))), /^confirmed 2090/);
    const fourth = await desk.signUp(['gate?']);
    collector.clock.now += 25 * hour;
    await desk.news();
    assert.equal(await accept(third), 'cancelled', 'too late: it went to the next one');
    assert.equal(await accept(fourth), 'confirmed');
    collector.clock.now += 2 * day;
    await desk.news();
    assert.equal(stateOf(await send('pass', ownOf(fourth))), 'confirmed', 'accepted is accepted');
  });

  test('who cannot be asked keeps the place, and nobody waits for them', async (context) => {
    const desk = await open(context, await fresh(), { ACCEPT_HOURS: '24' });
    const first = await desk.signUp(['gate']);
    await desk.signUp(['gate?'], false);
    await desk.cancel(first);
    desk.collector.clock.now += 30 * hour;
    await desk.news();
    const rows = await desk.collector.database
      .selectFrom('claims')
      .select(['state', 'accept_by'])
      .orderBy('sign_up')
      .execute();
    assert.deepEqual(
      rows.map(({ state, accept_by }) => [state, accept_by]),
      [
        ['cancelled', null],
        ['confirmed', null],
      ],
    );
  });

  test('a post that is moved or called off is told, and the reminder follows it', async (context) => {
    const desk = await open(context, await fresh());
    const { collector } = desk;
    await desk.signUp(['gate']);
    await desk.news();
    const moved = {
      ...posts[0]!,
      starts: '2090-03-07T09:00:00+08:00',
      ends: '2090-03-07T10:00:00+08:00',
    };
    desk.save(activity([moved, posts[1]!]));
    // The folder is read again after two seconds.
    await untilRead(collector, '2090-03-07');
    assert.deepEqual(await desk.news(), ['resident1: 岗位有变动：东门']);
    collector.clock.now = Date.parse('2090-03-04T10:00:01+08:00');
    assert.deepEqual(await desk.news(), [], 'nobody is reminded of what was moved');
    collector.clock.now = Date.parse('2090-03-06T10:00:01+08:00');
    assert.deepEqual(await desk.news(), ['resident1: 明天的活动：东门']);
    desk.save(activity([posts[1]!]));
    await untilRead(collector, '正殿', '东门');
    assert.deepEqual(await desk.news(), ['resident1: 岗位已取消：东门']);
  });

  test('the link is the resident’s own: it shows, and stops messages; a stranger’s is no link', async (context) => {
    const desk = await open(context, await fresh());
    const { collector } = desk;
    await desk.signUp(['gate']);
    const came = await desk.mail();
    const shown = await openLink(collector, came);
    assert.match(shown, /东门 文庙东门 \[已报上\]/);
    assert.match(shown, /不再收消息/);
    const stop = /https:\S+\/stop\/\S+/.exec(came.text!)![0];
    const list = came.headers.get('list') as { unsubscribe?: { url?: string } } | undefined;
    assert.equal(list?.unsubscribe?.url, stop);
    const { pathname } = new URL(stop);
    assert.match(
      await (await collector.get(pathname)).text(),
      /<button>/,
      'opening it stops nothing',
    );
    const press = (path: string) =>
      collector.app.request(path, {
        method: 'POST',
        body: 'List-Unsubscribe=One-Click',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      });
    assert.equal((await press(`${pathname}x`)).status, 404);
    assert.equal((await press('/submissions/test/stop/1-AAAAAAAAAAAAAAAAAAAAAA')).status, 404);
    assert.equal((await press(pathname)).status, 200);
    assert.doesNotMatch(await openLink(collector, came), /不再收消息/);
    collector.clock.now = Date.parse('2090-03-04T10:00:01+08:00');
    assert.deepEqual(await desk.news(), [], 'nothing comes any more');
  });

  test('a receipt is confirmed, and an answer to a report told, with nothing of it in the mail', async (context) => {
    const desk = await open(context, await fresh());
    const { collector } = desk;
    const report = {
      ...reportForm,
      fields: [...reportForm.fields, { name: 'mail', type: 'email', label: '邮箱' }],
      consents: [wantsNews],
    };
    const pledge = {
      ...plainPledge,
      fields: [...plainPledge.fields, { name: 'mail', type: 'email', label: '邮箱' }],
      consents: [wantsNews],
    };
    desk.save(activity(posts), { forms: [report], pledges: [pledge] });
    const signed = await collector.sign(fillIn(pledge as never));
    assert.equal(signed.status, 201, JSON.stringify(signed.body));
    const receipt = await desk.mail();
    assert.equal(receipt.subject, '已收到：测试公约');
    assert.match(await openLink(collector, receipt), new RegExp(signed.body.receipt as string));
    const sent = await collector.sign({
      civic: 1,
      form: 'report',
      values: { category: 'lights', what: '三单元路灯不亮', mail: 'reporter@example.org' },
      consents: [giveConsent(wantsNews)],
      secret: 's'.repeat(32),
    });
    assert.equal(sent.status, 201, JSON.stringify(sent.body));
    await desk.news();
    const cases = caseDesk(collector);
    const { record } = (await cases.list()).cases[0]!;
    await cases.must(record, {
      kind: 'reply',
      status: 'in-progress',
      text: '已派电工，周三到。',
      isPublic: false,
    });
    const answered = await desk.mail();
    assert.equal(answered.subject, '您反映的问题有新进展：随手拍');
    assert.match(answered.text!, /现在：正在办理/);
    assert.doesNotMatch(answered.text!, /电工|路灯/, 'it is read behind the link');
    assert.match(await openLink(collector, answered), /已派电工，周三到。/);
    await cases.must(record, { kind: 'note', text: '给自己看' });
    assert.deepEqual(await desk.news(), []);
  });

  test('what was taken back is told nobody, and one address gets no more than its share', async (context) => {
    const desk = await open(context, await fresh());
    const { collector } = desk;
    const first = await desk.signUp(['hall']);
    await desk.cancel(first);
    assert.deepEqual(await desk.news(), ['resident1: 报名已取消：正殿']);
    const form = activity([makePost('wide', 0, { capacity: 500 })]);
    desk.save(form);
    await untilRead(collector, 'wide');
    for (let times = 0; times < 40; times++) {
      const body = fillInSignUp(form, ['wide'], {
        values: { name: '某人', mail: 'victim@example.org' },
      });
      assert.equal((await collector.sign(body)).status, 201);
    }
    const came = await desk.news();
    assert.ok(came.length >= 25 && came.length <= 35, `${came.length} messages`);
    const response = await collector.get('/admin/jobs?state=done', bearer);
    assert.match(await response.text(), /This address had enough messages today\./);
  });

  test('a gateway is called with what it needs, signed, once; a mailbox that is none is dead and seen', async (context) => {
    const gateway = await startGateway();
    context.after(() => gateway.close());
    const key = `whsec_${Buffer.from('a'.repeat(32)).toString('base64')}`;
    const desk = await open(context, await fresh(), {
      SMS_URL: gateway.url,
      SMS_KEY: key,
      SMS_TEMPLATES: '{"signed-up":"T1"}',
    });
    const { collector } = desk;
    const form = activity(posts);
    const byPhone = fillInSignUp(form, ['hall'], {
      values: { name: '李', phone: '+86 138-1234-5678' },
    });
    // The answer of the first call is lost.
    gateway.answer = (_call, response) =>
      gateway.calls.length === 1 ? void response.destroy() : void response.end('{}');
    assert.equal((await collector.sign(byPhone)).status, 201);
    await collector.jobs.runDue();
    collector.clock.now += hour;
    await collector.jobs.runDue();
    assert.equal(gateway.calls.length, 2);
    const [one, two] = gateway.calls;
    assert.equal(one!.headers['idempotency-key'], two!.headers['idempotency-key']);
    const said = JSON.parse(two!.body) as { to: string; template: string; values: object };
    assert.deepEqual([said.to, said.template], ['13812345678', 'T1']);
    // The clock of these tests is in another century, which the verifier would refuse.
    const headers = two!.headers as Record<string, string>;
    const again = new Webhook(key).sign(
      headers['webhook-id']!,
      new Date(Number(headers['webhook-timestamp']) * 1000),
      two!.body,
    );
    assert.equal(again, headers['webhook-signature']);
    desk.mailServer.fate = () => 'no';
    await desk.signUp(['hall']);
    await collector.jobs.runDue();
    const { jobs } = (await (await collector.get('/admin/jobs', bearer)).json()) as {
      jobs: { problem: string }[];
    };
    assert.deepEqual(
      jobs.map(({ problem }) => problem),
      ['The mail server said 550.'],
    );
    assert.doesNotMatch(collector.lines.join(), /13812345678|138-1234/);
  });

  test('a certificate that has expired is said in plain words, and nothing is lost', async (context) => {
    const old = await startMailServer({ secure: true, key: expired.key, cert: expired.cert });
    context.after(() => old.close());
    const variables = await fresh();
    const settings = {
      MAIL_URL: `smtps://localhost:${old.port}`,
      MAIL_FROM: 'noreply@portal.example',
      SITE_URL: 'https://portal.example',
    };
    const collector = await openCollector(variables, settings, { trusted: expired.cert });
    collector.clock.now = beforehand;
    const form = activity(posts);
    collector.saveFeed({ civic: 1, lang: 'zh-Hans', activities: [form] });
    const body = fillInSignUp(form, ['hall'], { values: { name: '王', mail: 'r@example.org' } });
    assert.equal((await collector.sign(body)).status, 201);
    await collector.jobs.runDue();
    const response = await collector.get('/admin/jobs?state=waiting', bearer);
    const { jobs, problems } = (await response.json()) as {
      jobs: { tries: number }[];
      problems: Record<string, string>;
    };
    assert.deepEqual(problems, {
      mail: 'Its certificate has expired: whoever runs it has to renew it.',
    });
    assert.equal(jobs.filter(({ tries }) => tries === 0).length, jobs.length);
    assert.match(collector.lines.join(), /provider-away.*certificate has expired/);
    await collector.close();
    const renewed = await startMailServer();
    context.after(() => renewed.close());
    const next = await openCollector(variables, {
      ...settings,
      MAIL_URL: `smtp://127.0.0.1:${renewed.port}`,
    });
    next.clock.now = beforehand + hour;
    next.saveFeed({ civic: 1, lang: 'zh-Hans', activities: [form] });
    await next.jobs.runDue();
    assert.equal(renewed.mails.length, 1);
    await next.close();
  });
});

/** Waits until the folder of feeds was read again. */
async function untilRead(collector: TestCollector, text: string, without?: string): Promise<void> {
  for (;;) {
    const feed = await (await collector.get('/feeds/test.json')).text();
    if (feed.includes(text) && !(without && feed.includes(without))) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
