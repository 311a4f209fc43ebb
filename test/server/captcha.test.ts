import assert from 'node:assert/strict';
import { test } from 'node:test';
// @ts-expect-error A plain script of a page has no types.
import { solve } from '../../server/captcha/captcha.mjs';
import { makeActivity, makePost } from './activities.js';
import { fillIn, fillInSignUp, newKey } from '../conformance/fill.js';
import { openCollector, type Answer, type TestCollector } from './collector.js';
import { onEachDatabase } from './databases.js';
import { plainPledge } from './feed.js';
import { startGateway } from './providers.js';

/** As the page does it. */
async function solved(collector: TestCollector): Promise<string> {
  const response = await collector.get('/captcha');
  assert.equal(response.status, 200);
  return (solve as (challenge: unknown) => Promise<string>)(await response.json());
}

const problemOf = ({ status, body }: Answer): string =>
  `${status} ${body.code} ${body.errors?.[0]?.pointer}`;

await onEachDatabase('a captcha', ({ fresh }) => {
  test('of proof of work is solved by the page’s script, and each solution is good for one form', async () => {
    const collector = await openCollector(await fresh(), { CAPTCHA: 'altcha' });
    const send = (captcha: string | undefined, key = newKey(), body = fillIn(plainPledge)) =>
      collector.sign({ ...body, ...(captcha !== undefined && { captcha }) }, { key });
    assert.equal(problemOf(await send(undefined)), '422 refused /captcha');
    const token = await solved(collector);
    const [key, body] = [newKey(), fillIn(plainPledge)];
    assert.equal((await send(token, key, body)).status, 201);
    assert.equal((await send(token, key, body)).status, 200, 'the same form comes again');
    assert.equal((await send(undefined, key, body)).status, 200, 'its answer needs none');
    assert.equal(problemOf(await send(token)), '422 refused /captcha', 'used');
    for (const forged of [
      'x',
      btoa('{}'),
      btoa(JSON.stringify({ challenge: {}, solution: {} })),
      tampered(await solved(collector)),
    ])
      assert.equal(problemOf(await send(forged)), '422 refused /captcha');
    // What is wrong with the answers is said first, and costs no solution.
    const second = await solved(collector);
    const wrong = { ...fillIn(plainPledge), values: {} };
    assert.equal((await send(second, newKey(), wrong as never)).body.code, 'invalid');
    assert.equal((await send(second)).status, 201);
    const race = await solved(collector);
    const answers = await Promise.all([send(race), send(race), send(race)]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 422, 422]);
    const script = await collector.get('/captcha/captcha.mjs');
    assert.match(script.headers.get('Content-Type')!, /javascript/);
    await collector.close();
  });

  test('is asked for sign-ups, too', async () => {
    const collector = await openCollector(await fresh(), { CAPTCHA: 'altcha' });
    const activity = makeActivity([makePost('a', 0)]);
    collector.saveFeed({ civic: 1, activities: [activity] });
    const body = fillInSignUp(activity, ['a']);
    assert.equal(problemOf(await collector.sign(body)), '422 refused /captcha');
    const captcha = await solved(collector);
    assert.equal((await collector.sign({ ...body, captcha })).status, 201);
    await collector.close();
  });

  test('of a service is asked there, without whose address it is; a service that is away refuses nobody', async (context) => {
    const service = await startGateway();
    context.after(() => service.close());
    const collector = await openCollector(await fresh(), {
      CAPTCHA: service.url,
      CAPTCHA_SECRET: 'shared-secret',
    });
    service.answer = ({ body }, response) =>
      void response.end(
        JSON.stringify({ success: new URLSearchParams(body).get('response') === 'a person' }),
      );
    const send = (captcha: string, key = newKey(), body = fillIn(plainPledge)) =>
      collector.sign({ ...body, captcha }, { key });
    assert.equal(problemOf(await send('a program')), '422 refused /captcha');
    const [key, body] = [newKey(), fillIn(plainPledge)];
    assert.equal((await send('a person', key, body)).status, 201);
    assert.deepEqual(Object.fromEntries(new URLSearchParams(service.calls[1]!.body)), {
      secret: 'shared-secret',
      response: 'a person',
    });
    assert.equal(problemOf(await send('a person')), '422 refused /captcha', 'used');
    service.answer = (_call, response) => void response.writeHead(500).end();
    assert.equal((await send('somebody')).status, 503);
    assert.equal((await collector.get('/captcha')).status, 404);
    await collector.close();
  });
});

/** Less work than was asked for. */
function tampered(token: string): string {
  const payload = JSON.parse(atob(token)) as { challenge: { parameters: { cost: number } } };
  payload.challenge.parameters.cost = 1;
  return btoa(JSON.stringify(payload));
}
