import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
// @ts-expect-error A plain script of a page has no types.
import { solve } from '../../server/captcha/captcha.mjs';
import { fillIn, newKey } from '../conformance/fill.js';
import { openCollector, type Answer } from './collector.js';
import { type DatabaseVariables, onEachDatabase } from './databases.js';
import { plainPledge } from './feed.js';
import { startGateway } from './providers.js';

const minute = 60_000;

const pledge = {
  ...plainPledge,
  id: 'proved',
  fields: [
    ...plainPledge.fields,
    { name: 'phone', type: 'tel' as const, label: '手机号', verified: 'tel' as const },
  ],
};

async function open(
  context: TestContext,
  variables: DatabaseVariables,
  settings: Record<string, string> = {},
) {
  const gateway = await startGateway();
  const collector = await openCollector(variables, {
    SMS_URL: gateway.url,
    SMS_KEY: 'k'.repeat(32),
    SITE_URL: 'https://portal.example',
    ...settings,
  });
  context.after(() => Promise.all([collector.close(), gateway.close()]));
  collector.saveFeed({ civic: 1, lang: 'zh-Hans', pledges: [pledge] });
  const ask = async (to: string, more: object = {}): Promise<Answer> => {
    const response = await collector.app.request('/submissions/test/code', {
      method: 'POST',
      body: JSON.stringify({ form: 'proved', field: 'phone', to, ...more }),
      headers: { 'Content-Type': 'application/json' },
    });
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as object,
    };
  };
  return {
    collector,
    gateway,
    ask,
    /** Asks for a code and reads it from the message. */
    async code(to: string): Promise<string> {
      assert.equal((await ask(to)).status, 202);
      await collector.jobs.runDue();
      const said = JSON.parse(gateway.calls.at(-1)!.body) as { kind: string; text: string };
      assert.equal(said.kind, 'code');
      return /\d{6}/.exec(said.text)![0];
    },
    sign: (
      phone: string | undefined,
      code?: string,
      key = newKey(),
      secret?: string,
      captcha?: string,
    ) =>
      collector.sign(
        {
          ...fillIn(pledge, {
            values: { name: '王小明', ...(phone !== undefined && { phone }) },
            ...(secret !== undefined && { secret }),
          }),
          ...(code !== undefined && { codes: { phone: code } }),
          ...(captcha !== undefined && { captcha }),
        },
        { key },
      ),
  };
}

const faultOf = ({ status, body }: Answer): string =>
  `${status} ${body.errors?.[0]?.pointer} ${body.errors?.[0]?.code}`;

await onEachDatabase('codes', ({ fresh }) => {
  test('prove a number once, however it is written, and come again with the same form', async (context) => {
    const desk = await open(context, await fresh());
    assert.equal(faultOf(await desk.sign('13812345678')), '422 /codes/phone missing');
    const code = await desk.code('+86 138 1234 5678');
    assert.equal(
      faultOf(await desk.sign('13912345678', code)),
      '422 /codes/phone code',
      'of another',
    );
    const [key, secret] = [newKey(), 's'.repeat(32)];
    assert.equal((await desk.sign('138-1234-5678', code, key, secret)).status, 201);
    assert.equal((await desk.sign('138-1234-5678', code, key, secret)).status, 200);
    assert.equal((await desk.sign('138-1234-5678', undefined, key, secret)).status, 200);
    assert.equal(faultOf(await desk.sign('13812345678', code)), '422 /codes/phone code', 'used');
    assert.equal((await desk.sign(undefined)).status, 201, 'who gives no number proves none');
    const { database, lines } = desk.collector;
    const rows = JSON.stringify([
      await database.selectFrom('codes').selectAll().execute(),
      await database.selectFrom('jobs').selectAll().execute(),
    ]);
    assert.doesNotMatch(rows + lines.join(), /1381234|王小明/);
    assert.ok(!rows.includes(`"${code}"`), 'nor the code');
  });

  test('are short-lived, and few tries use them up, at once or one after the other', async (context) => {
    const desk = await open(context, await fresh());
    const late = await desk.code('13812345678');
    desk.collector.clock.now += 11 * minute;
    assert.equal(faultOf(await desk.sign('13812345678', late)), '422 /codes/phone code');
    const code = await desk.code('13812345678');
    const wrong = code === '000000' ? '000001' : '000000';
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => desk.sign('13812345678', wrong)),
    );
    assert.ok(answers.every((one) => faultOf(one) === '422 /codes/phone code'));
    assert.equal(faultOf(await desk.sign('13812345678', code)), '422 /codes/phone code', 'used up');
    const { tries } = await desk.collector.database
      .selectFrom('codes')
      .select('tries')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    assert.equal(tries, 5);
  });

  test('are few for one number and from one network, and the answer tells nothing', async (context) => {
    const desk = await open(context, await fresh());
    await desk.sign('13812345678', await desk.code('13812345678'));
    const [known, unknown] = [await desk.ask('13812345678'), await desk.ask('13900000000')];
    assert.deepEqual([known.status, known.body], [unknown.status, unknown.body]);
    // Six at once: the fifth was the last.
    const answers = await Promise.all(Array.from({ length: 6 }, () => desk.ask('13812345678')));
    const statuses = answers.map(({ status }) => status).sort();
    assert.deepEqual(statuses, [202, 202, 202, 429, 429, 429]);
    for (let number = 0; number < 25; number++)
      await desk.ask(`1370000${String(number).padStart(4, '0')}`);
    assert.equal((await desk.ask('13711111111')).status, 429);
    await desk.collector.jobs.runDue();
    const toOne = desk.gateway.calls.filter(({ body }) => body.includes('13812345678'));
    assert.ok(toOne.length <= 5, `${toOne.length} messages to one number`);
  });

  test('together with a captcha: what stands in the way uses up neither, and the same form comes again', async (context) => {
    const desk = await open(context, await fresh(), { CAPTCHA: 'altcha' });
    const solved = async (): Promise<string> => {
      const challenge: unknown = await (await desk.collector.get('/captcha')).json();
      return (solve as (given: unknown) => Promise<string>)(challenge);
    };
    const phone = '13812345678';
    const code = await desk.code(phone);
    const captcha = await solved();
    const [key, secret] = [newKey(), 's'.repeat(32)];
    const send = (code?: string, captcha?: string, sentKey = key) =>
      desk.sign(phone, code, sentKey, secret, captcha);
    const wrong = code === '000000' ? '000001' : '000000';
    assert.equal(faultOf(await send(undefined, captcha)), '422 /codes/phone missing');
    assert.equal(faultOf(await send(wrong, captcha)), '422 /codes/phone code');
    assert.match(faultOf(await send(code)), /^422 \/captcha /);
    assert.match(faultOf(await send(code, 'x')), /^422 \/captcha /);
    assert.equal((await send(code, captcha)).status, 201, 'both are still good');
    for (const again of [await send(code, captcha), await send()])
      assert.equal(again.status, 200, 'the same form comes again');
    // A solution that another form has used costs the new code nothing.
    const next = await desk.code(phone);
    assert.match(faultOf(await send(next, captcha, newKey())), /^422 \/captcha /);
    const other = await desk.sign(phone, next, newKey(), undefined, await solved());
    assert.equal(other.status, 201);
  });

  test('are refused for what asks for none, and where nothing can be sent', async (context) => {
    const desk = await open(context, await fresh());
    assert.equal(faultOf(await desk.ask('13812345678', { field: 'name' })), '422 /field reference');
    assert.equal(faultOf(await desk.ask('nobody')), '422 /to format');
    const byMail = {
      ...pledge,
      fields: [{ name: 'mail', type: 'email', label: '邮箱', verified: 'email' }],
    };
    desk.collector.saveFeed({ civic: 1, pledges: [byMail] }, 'mail');
    const response = await desk.collector.app.request('/submissions/mail/code', {
      method: 'POST',
      body: new URLSearchParams({ form: 'proved', field: 'mail', to: 'a@example.org' }).toString(),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    assert.equal(response.status, 503);
  });
});
