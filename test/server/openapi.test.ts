import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { isCollectorPath } from '../../server/collector/app.js';
import { openAccountPaths } from '../../server/collector/http/account-routes.js';
import { openCollector } from './collector.js';
import { onEachDatabase } from './databases.js';

/** As Hono writes it: `:part{[0-9]{1,4}}`. */
const parameter = /:(\w+)(?:\{(?:[^{}]|\{[^{}]*\})*\})?/g;

const fileOf = (pattern: string): string =>
  pattern
    .replace('/feeds/{file}', '/feeds/a.json')
    .replace('/photos/{file}', '/photos/a.jpg')
    .replace(/^(\/feeds.*)\{file\}/, '$1a.ics')
    .replace('{file}', 'a.csv');

await onEachDatabase('the OpenAPI document', ({ fresh }) => {
  test('is made from the routes and says what each answers', async () => {
    const collector = await openCollector(await fresh());
    const document = await (await collector.get('/openapi.json')).json();
    assert.match(document.openapi, /^3\.1/);
    assert.deepEqual(Object.keys(document.paths).sort(), [
      '/admin/account',
      '/admin/activities/{feed}/{file}',
      '/admin/cases/{feed}',
      '/admin/cases/{feed}/{case}',
      '/admin/cases/{feed}/{case}/acts',
      '/admin/cases/{feed}/{case}/photos',
      '/admin/cases/{feed}/{case}/undo',
      '/admin/check-in',
      '/admin/check-in/codes/{feed}/{activity}',
      '/admin/check-in/pass',
      '/admin/export/{feed}/{file}',
      '/admin/hours/{feed}/{file}',
      '/admin/jobs',
      '/admin/jobs/{id}/again',
      '/admin/jobs/{id}/stop',
      '/admin/log-in',
      '/admin/log-out',
      '/admin/moderation/{feed}',
      '/admin/moderation/{feed}/undo',
      '/admin/password',
      '/admin/photos/{feed}/{photo}',
      '/admin/responses',
      '/admin/responses/{feed}/{form}',
      '/admin/responses/{feed}/{receipt}/trial',
      '/admin/responses/{feed}/{receipt}/withdraw',
      '/admin/results/{feed}/{form}',
      '/admin/retention/confirm',
      '/admin/session',
      '/admin/summary',
      '/admin/updates/{feed}/{form}',
      '/admin/words',
      '/captcha',
      '/check-in',
      '/check-in/pass',
      '/check-in/today',
      '/feeds/{feed}/photos/{file}',
      '/feeds/{feed}/{file}',
      '/feeds/{file}',
      '/healthz',
      '/open311/{feed}/requests/{file}',
      '/open311/{feed}/services/{file}',
      '/open311/{feed}/{file}',
      '/readyz',
      '/submissions/{feed}',
      '/submissions/{feed}/accept',
      '/submissions/{feed}/answers',
      '/submissions/{feed}/case',
      '/submissions/{feed}/case/act',
      '/submissions/{feed}/change',
      '/submissions/{feed}/code',
      '/submissions/{feed}/copy',
      '/submissions/{feed}/copy/correct',
      '/submissions/{feed}/correct',
      '/submissions/{feed}/mine',
      '/submissions/{feed}/pass',
      '/submissions/{feed}/photos',
      '/submissions/{feed}/photos/{photo}',
      '/submissions/{feed}/photos/{photo}/{part}',
      '/submissions/{feed}/service-record',
      '/submissions/{feed}/stop/{code}',
      '/submissions/{feed}/withdraw',
    ]);
    assert.deepEqual(document.paths['/check-in'].post.security, [{ steward: [] }]);
    assert.deepEqual(document.paths['/admin/check-in'].post.security, [
      { admin: [] },
      { session: [] },
    ]);
    assert.equal(document.components.securitySchemes.session.name, 'civic-session');
    const post = document.paths['/submissions/{feed}'].post;
    assert.ok(
      post.parameters.some(
        (parameter: { name: string; required: boolean }) =>
          parameter.name === 'Idempotency-Key' && parameter.required,
      ),
    );
    const [signature, signUp, answers] = post.requestBody.content['application/json'].schema.anyOf;
    assert.ok(signature.properties.pledge && signature.properties.consents);
    assert.ok(signUp.properties.activity && signUp.properties.posts);
    assert.ok(answers.properties.form && !answers.required.includes('secret'));
    const [receipt, pass] = post.responses[201].content['application/json'].schema.anyOf;
    assert.ok(receipt.properties.receipt && pass.properties.posts);
    for (const status of [400, 404, 409, 413, 422, 429, 503]) {
      assert.ok(
        post.responses[status].content['application/problem+json'].schema.properties.code,
        String(status),
      );
    }
    const listed =
      document.paths['/admin/responses/{feed}/{form}'].get.responses[200].content[
        'application/json'
      ].schema.properties.responses.items.properties;
    assert.ok(listed.companions && listed.posts, 'what sign-ups have beside signatures');
    await collector.close();
  });
});

await test('each route is described and the collector’s own; below /admin each but the log-in is behind the lock', async (context) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'civic-routes-'));
  const collector = await openCollector({ DATABASE_FILE: path.join(folder, 'c.sqlite') });
  context.after(async () => {
    await collector.close();
    rmSync(folder, { recursive: true });
  });
  const { paths } = (await (await collector.get('/openapi.json')).json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  const handled = new Set(
    collector.app.routes
      .filter(({ method, path: one }) => method !== 'ALL' && !one.includes('*'))
      .map(({ method, path: one }) => `${method} ${one.replace(parameter, '{$1}')}`),
  );
  let locked = 0;
  for (const route of handled) {
    const [method, pattern] = route.split(' ') as [string, string];
    // Pages of the check-in and scripts of pages are files.
    if (!/\.m?js$|^\/openapi\.json$|^\/check-in(\/\{file\})?$/.test(pattern) || method !== 'GET')
      assert.ok(paths[pattern]?.[method.toLowerCase()], `${route} is not described`);
    const address = fileOf(pattern).replace(/\{\w+\}/g, '1');
    assert.ok(isCollectorPath(address), `isCollectorPath (server/collector/app.ts): ${address}`);
    if (!pattern.startsWith('/admin/') || openAccountPaths.includes(pattern)) continue;
    locked += 1;
    const answer = await collector.app.request(address, { method });
    assert.equal(answer.status, 401, `${method} ${address}`);
  }
  assert.ok(locked > 20, `${locked} routes were asked`);
});

await test('a server with other things to serve knows which paths are the collector’s', () => {
  for (const path of [
    '/feeds/a.json',
    '/submissions/a',
    '/submissions/a/withdraw',
    '/submissions/a/change',
    '/feeds/a/b.ics',
    '/admin/activities/a/b.ics',
    '/admin/cases/a',
    '/admin/cases/a/b/acts',
    '/feeds/a/photos/b.jpg',
    '/submissions/a/case',
    '/open311/a/requests.xml',
    '/admin/check-in',
    '/admin/check-in/pass',
    '/admin/check-in/codes/a/b',
    '/check-in',
    '/check-in/pass',
    '/check-in/check-in.css',
    '/admin/summary',
    '/healthz',
    '/readyz',
    '/openapi.json',
  ]) {
    assert.ok(isCollectorPath(path), path);
  }
  for (const path of ['/', '/feeds/pictures/a.svg', '/feeds/README.md', '/admin', '/civic.js']) {
    assert.ok(!isCollectorPath(path), path);
  }
});
