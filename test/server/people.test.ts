import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { addUser, removeUser, resetUser } from '../../server/collector/people/accounts.js';
import { adminToken, openCollector, type TestCollector, testVariables } from './collector.js';
import { runCommand } from './command.js';
import { onEachDatabase, type DatabaseVariables } from './databases.js';
import { makeFeedsFolder } from './feed.js';
import { startProcess } from './process.js';

const password = '四个不相干的词 on a wall';
const hour = 3_600_000;

/** What a browser of an administrator does: it has cookies, and says where a form comes from. */
function openBrowser({ app }: TestCollector, origin: string | undefined = 'http://localhost') {
  let cookie = '';
  const ask = async (
    path: string,
    form?: Record<string, string>,
    headers: Record<string, string> = {},
  ) => {
    const response = await app.request(path, {
      ...(form && { method: 'POST', body: new URLSearchParams(form).toString() }),
      headers: {
        Host: 'localhost',
        ...(form && { 'Content-Type': 'application/x-www-form-urlencoded' }),
        ...(form && origin && { Origin: origin }),
        ...(cookie && { Cookie: cookie }),
        ...headers,
      },
    });
    const given = response.headers.get('Set-Cookie');
    if (given) cookie = given.split(';')[0]!;
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return {
    ask,
    logIn: (name: string, typed = password) => ask('/admin/log-in', { name, password: typed }),
    setPassword: (code: string, typed = password, again = typed) =>
      ask('/admin/password', { code, password: typed, again }),
    get cookie() {
      return cookie;
    },
  };
}

const keptOf = ({ database, clock }: TestCollector) => ({ database, now: () => clock.now });

async function open(
  context: TestContext,
  variables: DatabaseVariables,
  more: Record<string, string> = {},
): Promise<TestCollector> {
  const collector = await openCollector(variables, more);
  context.after(() => collector.close());
  return collector;
}

/** Somebody with an account, logged in. */
async function enter(collector: TestCollector, name: string) {
  const browser = openBrowser(collector);
  const code = await addUser(keptOf(collector), name);
  assert.equal((await browser.setPassword(code!)).status, 303);
  return browser;
}

await onEachDatabase('those who administer', ({ fresh, empty }) => {
  test('a link sets a password once, within a day, and not after a newer one was made', async (context) => {
    const collector = await open(context, await fresh());
    const kept = keptOf(collector);
    const browser = openBrowser(collector);
    const code = (await addUser(kept, '王芳'))!;
    assert.equal(await addUser(kept, ' 王芳 '), undefined, 'the name is taken');
    const stored = JSON.stringify(
      await collector.database.selectFrom('users').selectAll().execute(),
    );
    assert.ok(!stored.includes(code), 'only its digest is stored');

    assert.match((await browser.setPassword(code, 'short')).text, /至少要12个字符/);
    assert.match((await browser.setPassword(code, password, `${password}!`)).text, /不一样/);
    // Without script the whole link is copied into the form.
    const link = `https://portal.example/admin/password#${code}`;
    const [one, other] = await Promise.all([
      browser.setPassword(link),
      openBrowser(collector).setPassword(code),
    ]);
    assert.deepEqual([one.status, other.status].sort(), [303, 410], 'of two at the same time, one');
    assert.equal((await browser.setPassword(code)).status, 410);
    assert.equal((await openBrowser(collector).logIn('王芳')).status, 303);

    const old = (await addUser(kept, 'li@example.org'))!;
    const newer = (await resetUser(kept, 'LI@example.org'))!;
    assert.equal((await browser.setPassword(old)).status, 410);
    collector.clock.now += 24 * hour;
    const late = await browser.setPassword(newer);
    assert.equal(late.status, 410);
    assert.match(late.text, /已经过期[^]*too old/);
    assert.equal((await openBrowser(collector).logIn('li@example.org')).status, 401);
  });

  test('a session does what the token does, by a cookie of its own, and ends', async (context) => {
    const collector = await open(context, await fresh(), { SITE_URL: 'https://localhost' });
    const browser = openBrowser(collector, 'https://localhost');
    assert.equal((await browser.ask('/admin/account')).headers.get('Location'), 'log-in');
    assert.equal((await browser.ask('/admin/session')).status, 401);
    const code = (await addUser(keptOf(collector), '王芳'))!;
    const set = await browser.setPassword(code);
    const cookie = set.headers.get('Set-Cookie')!;
    const token = /^civic-session=([\w-]{43});/.exec(cookie)![1]!;
    const attributes = cookie.split('; ').slice(1).sort();
    assert.deepEqual(attributes, ['HttpOnly', 'Path=/admin', 'SameSite=Strict', 'Secure']);
    const stored = JSON.stringify(
      await collector.database.selectFrom('sessions').selectAll().execute(),
    );
    assert.ok(!stored.includes(token), 'only its digest is stored');

    assert.equal((await browser.ask('/admin/session')).text, '{"person":"王芳"}');
    assert.equal((await browser.ask('/admin/summary')).status, 200);
    assert.match((await browser.ask('/admin/account')).text, /已登录：[^]*王芳/);
    const wrongToken = { Authorization: 'Bearer not-this-one' };
    assert.equal((await browser.ask('/admin/summary', undefined, wrongToken)).status, 401);
    const machine = { Authorization: `Bearer ${adminToken}` };
    assert.equal((await collector.get('/admin/summary', machine)).status, 200, 'the token stays');

    assert.equal((await browser.ask('/admin/log-out', {})).status, 303);
    const stolen = { Cookie: `civic-session=${token}` };
    assert.equal((await collector.get('/admin/summary', stolen)).status, 401, 'over on the server');

    assert.equal((await browser.logIn('  王芳')).status, 303);
    assert.equal((await browser.ask('/admin/summary')).status, 200);
    collector.clock.now += 12 * hour;
    assert.equal((await browser.ask('/admin/summary')).status, 401);
    assert.equal((await browser.logIn('王芳')).status, 303);
    const rows = await collector.database.selectFrom('sessions').selectAll().execute();
    assert.equal(rows.length, 1, 'what is over is gone');
  });

  test('a reset ends every session and the password; who is removed is out', async (context) => {
    const collector = await open(context, await fresh());
    const kept = keptOf(collector);
    const [one, other, colleague] = [
      await enter(collector, 'wang'),
      openBrowser(collector),
      await enter(collector, 'li'),
    ];
    assert.equal((await other.logIn('Wang')).status, 303);
    const link = (await resetUser(kept, 'wang'))!;
    for (const browser of [one, other])
      assert.equal((await browser.ask('/admin/summary')).status, 401);
    assert.equal((await one.logIn('wang')).status, 401);
    assert.equal((await colleague.ask('/admin/summary')).status, 200, 'others go on');
    assert.equal((await one.setPassword(link, `${password} 2`)).status, 303);
    assert.equal((await one.ask('/admin/summary')).status, 200);
    assert.equal(await removeUser(kept, 'wang'), true);
    assert.equal((await one.ask('/admin/summary')).status, 401);
    assert.equal((await one.logIn('wang', `${password} 2`)).status, 401);
    assert.equal(await resetUser(kept, 'wang'), undefined);
  });

  test('a page of another origin changes nothing, whatever cookie comes with it', async (context) => {
    const collector = await open(context, await fresh(), { ALLOWED_ORIGINS: '*' });
    const browser = await enter(collector, 'wang');
    const { cookie } = browser;
    const words = (headers: Record<string, string>) =>
      collector.app.request('/admin/retention/confirm', {
        method: 'POST',
        body: JSON.stringify({ today: '2000-01-01' }),
        headers: { Host: 'localhost', Cookie: cookie, ...headers },
      });
    for (const origin of ['https://evil.example', 'http://evil.localhost', 'null'])
      assert.equal((await words({ Origin: origin })).status, 403, origin);
    assert.equal((await words({})).status, 403, 'without an origin');
    assert.equal((await words({ Origin: 'http://localhost' })).status, 422, 'read: the wrong day');
    assert.equal((await words({ Authorization: `Bearer ${adminToken}` })).status, 422, 'a machine');

    const evil = openBrowser(collector, 'https://evil.example');
    assert.equal((await evil.logIn('wang')).status, 403);
    assert.equal(evil.cookie, '');
    const answer = await evil.ask('/admin/log-out', {}, { Cookie: cookie });
    assert.equal(answer.status, 403);
    assert.equal((await browser.ask('/admin/summary')).status, 200, 'still logged in');
  });

  test('an unknown name is answered as a wrong password is, and no sooner', async (context) => {
    const collector = await open(context, await fresh());
    await enter(collector, 'wang');
    await addUser(keptOf(collector), 'invited');
    const answers = new Map<string, { answer: string; least: number }>();
    for (const name of ['wang', 'nobody', 'invited']) {
      let [answer, least] = ['', Infinity];
      for (let round = 0; round < 3; round++) {
        const began = performance.now();
        const { status, text } = await openBrowser(collector).logIn(name, 'not the password');
        least = Math.min(least, performance.now() - began);
        answer = `${status} ${text.replace(`value="${name}"`, '')}`;
      }
      answers.set(name, { answer, least });
    }
    const known = answers.get('wang')!;
    assert.match(known.answer, /^401 [^]*登录名或密码不对/);
    for (const name of ['nobody', 'invited']) {
      const unknown = answers.get(name)!;
      assert.equal(unknown.answer, known.answer);
      // Without the same work it would be a hundredth.
      assert.ok(unknown.least > known.least / 4, `${name}: ${unknown.least}, ${known.least} ms`);
    }
  });

  test('ten tries with a name lock it, for the right password, too; a new link opens it', async (context) => {
    const variables = await fresh();
    const collector = await open(context, variables);
    await enter(collector, 'wang');
    const colleague = await enter(collector, 'li');
    for (let round = 0; round < 10; round++)
      assert.equal((await openBrowser(collector).logIn('wang', 'not the password')).status, 401);
    const locked = await openBrowser(collector).logIn('ＷＡＮＧ');
    assert.equal(locked.status, 429);
    assert.ok(Number(locked.headers.get('Retry-After')) > 0);
    assert.match(locked.text, /15分钟/);
    assert.equal((await openBrowser(collector).logIn('li')).status, 303);
    assert.equal((await colleague.ask('/admin/summary')).status, 200);
    if ('DATABASE_URL' in variables) {
      const beside = await open(context, variables);
      assert.equal((await openBrowser(beside).logIn('wang')).status, 429, 'in every process');
    }
    const link = (await resetUser(keptOf(collector), 'wang'))!;
    const browser = openBrowser(collector);
    assert.equal((await browser.setPassword(link)).status, 303);
    assert.equal((await browser.ask('/admin/summary')).status, 200);
  });

  test('thirty tries from an address lock it for all names; another address is let in', async (context) => {
    const variables = await fresh();
    const collector = await open(context, variables, { TRUST_PROXY: '1' });
    await enter(collector, 'wang');
    const tryFrom = (address: string, name: string, typed = password, at = collector) =>
      openBrowser(at).ask(
        '/admin/log-in',
        { name, password: typed },
        { 'X-Forwarded-For': address },
      );
    for (let round = 0; round < 30; round++)
      assert.equal((await tryFrom('203.0.113.5', `name ${round}`, 'not it')).status, 401);
    const locked = await tryFrom('203.0.113.5', 'wang');
    assert.equal(locked.status, 429);
    assert.ok(Number(locked.headers.get('Retry-After')) > 0);
    assert.equal((await tryFrom('203.0.113.5', 'name 30', 'not it')).status, 429);
    assert.equal((await tryFrom('203.0.113.6', 'wang')).status, 303, 'the name is not locked');
    if ('DATABASE_URL' in variables) {
      const beside = await open(context, variables, { TRUST_PROXY: '1' });
      assert.equal((await tryFrom('203.0.113.5', 'wang', password, beside)).status, 429);
    }
  });

  test('what is right is not counted', async (context) => {
    const collector = await open(context, await fresh());
    await enter(collector, 'wang');
    for (let round = 0; round < 12; round++)
      assert.equal((await openBrowser(collector).logIn('wang')).status, 303);
  });

  test('the access log names who did it; nothing of it is in the server’s log', async (context) => {
    const collector = await open(context, await fresh());
    const browser = await enter(collector, '王芳');
    await openBrowser(collector).logIn('王芳', 'not the password');
    assert.equal((await browser.ask('/admin/export/test/open.csv')).status, 200);
    const machine = { Authorization: `Bearer ${adminToken}` };
    assert.equal((await collector.get('/admin/export/test/open.csv', machine)).status, 200);
    const lines = await collector.database
      .selectFrom('access_log')
      .selectAll()
      .orderBy('id')
      .execute();
    assert.deepEqual(
      lines.map(({ who, act }) => [who, act]),
      [
        ['administrator: 王芳', 'POST /admin/password'],
        ['administrator: 王芳', 'GET /admin/export/:feed/:file'],
        ['administrator', 'GET /admin/export/:feed/:file'],
      ],
    );
    const logged = collector.lines.join('\n');
    assert.match(logged, /"route":"\/admin\/log-in","status":401/);
    assert.match(logged, /"route":"\/admin\/password","status":303/);
    for (const secret of ['王芳', 'wang', password, browser.cookie.split('=')[1]!])
      assert.ok(!logged.includes(secret), secret);
  });

  test('civic-server prints the first link once, and one for each who is added or reset', async (context) => {
    const feeds = makeFeedsFolder();
    const settings = {
      ...testVariables,
      ...(await empty()),
      FEEDS_DIR: feeds.folder,
      DESK: 'off',
    };
    const read = (said: string): { address: string; code: string } | undefined => {
      const found = /(http:\/\/localhost:\d+)\/admin\/password#([\w-]{43})\n/.exec(said);
      return found ? { address: found[1]!, code: found[2]! } : undefined;
    };
    const server = await startProcess(settings);
    context.after(async () => {
      await server.stop();
      feeds.remove();
    });
    const first = await server.said(/admin\/password#\S+\n/);
    assert.match(first, /^civic-server: http:\/\/localhost:\d+\/admin\/log-in\n/);
    assert.match(first, /管理员“admin”的一次性链接[^]*One-time link of the administrator “admin”/);
    const { address, code } = read(first)!;
    assert.equal(address, `http://localhost:${server.port}`);
    const post = (form: Record<string, string>) =>
      fetch(`${address}/admin/password`, {
        method: 'POST',
        body: new URLSearchParams(form),
        headers: { Origin: address },
        redirect: 'manual',
      });
    assert.equal((await post({ code, password, again: password })).status, 303);

    const run = (...args: string[]) => runCommand({ ...settings, PORT: '1' }, 'user', ...args);
    const added = await run('add', '王芳');
    assert.equal(added.code, 0, added.err);
    const link = read(added.out)!;
    assert.equal(link.address, 'http://localhost:1');
    assert.equal((await run('add', '王芳')).code, 1);
    const again = read((await run('reset', '王芳')).out)!;
    assert.equal((await post({ code: link.code, password, again: password })).status, 410);
    assert.equal((await post({ code: again.code, password, again: password })).status, 303);
    assert.equal((await run('remove', '王芳')).code, 0);
    assert.match((await run('reset', '王芳')).err, /^There is no user 王芳\.\n$/);
    assert.match((await run('reset', 'a\u0007b')).err, /1 to 60 characters/);
    assert.match((await run('make', 'x')).err, /add\|reset\|remove/);

    await server.stop();
    const second = await startProcess(settings);
    await second.stop();
    assert.doesNotMatch(await second.said(/$/), /password#/);
  });
});
