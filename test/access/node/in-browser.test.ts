/** The printed address, the doctor and foreign pages, in a real browser. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { startBrowser, startDesk } from '../../desk/node/desk.js';

/** A page of another origin on this machine, so that cookies, which know no ports, are sent along. */
async function startElsewhere(body: string): Promise<string> {
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(request.url === '/' ? `<!doctype html><title>别处</title>${body}` : '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}

describe('an editor’s browser', async () => {
  const cleaner = { after };
  const desk = await startDesk(cleaner, { ADMIN_TOKEN: 'token-of-these-tests-only' });
  const browser = await startBrowser(cleaner);
  const context = await browser.newContext();
  const page = await context.newPage();

  it('has the desk by one address, which does not stay', async () => {
    const referrers: (string | undefined)[] = [];
    page.on('request', (request) => referrers.push(request.headers()['referer']));
    await page.goto(desk.entrance!);
    await page.locator('desk-home h2').first().waitFor();
    const key = new URL(desk.entrance!).searchParams.get('key')!;
    assert.equal(page.url(), desk.address);
    assert.ok(referrers.every((referrer) => !referrer?.includes(key)));
    const seen = await page.evaluate(() => [
      document.cookie,
      document.referrer,
      ...Object.values(localStorage as unknown as Record<string, string>),
      ...performance.getEntries().map(({ name }) => name),
    ]);
    assert.ok(!seen.some((text) => text.includes(key)), 'a script reads the key');
    await page.reload();
    await page.locator('desk-home h2').first().waitFor();
  });

  it('has the doctor with and without a slash, for addresses that are meant', async () => {
    const target = await startElsewhere('<p>正文</p>');
    for (const address of ['doctor', 'doctor/']) {
      await page.goto(desk.address + address);
      await page.locator('#address').fill(target);
      await page.getByRole('button', { name: '检查' }).click();
      await page.locator('[data-code=private-address]').waitFor();
      await page.locator('[name=inside]').check();
      await page.getByRole('button', { name: '检查' }).click();
      await page.locator('[data-code=nothing-here]').waitFor();
    }
  });

  it('shows nothing of the desk in another page’s frame', async () => {
    const paths = [
      '',
      'desk%2Findex.html',
      'desk/',
      'desk/index.html',
      'desk/preview/bare.html',
      'doctor/',
      'desk/api/session',
    ];
    const frames = paths.map((path) => `<iframe src="${desk.address}${path}"></iframe>`).join('');
    const other = await context.newPage();
    await other.goto(await startElsewhere(frames), { waitUntil: 'load' });
    assert.equal(other.frames().length, paths.length + 1);
    for (const frame of other.frames().slice(1)) {
      const text = await frame.evaluate(() => document.documentElement.outerHTML).catch(() => '');
      assert.doesNotMatch(text, /civic-desk|id="doctor"|id="place"|adminToken/, frame.url());
    }
    await other.close();
  });

  it('gives nothing to a page of another port', async () => {
    const other = await context.newPage();
    await other.goto(await startElsewhere(''));
    const body = '{"civic":1}';
    const requests: [string, RequestInit][] = [
      ['desk/api/session', {}],
      ['desk/api/feeds', {}],
      ['desk/api/feeds/evil', { method: 'PUT', body, headers: { 'If-None-Match': '*' } }],
      ['desk/api/feeds/liaoyuan/rename', { method: 'POST', body: '{"to":"evil"}' }],
      ['doctor/check?url=http://localhost/', {}],
    ];
    const answers = await other.evaluate(
      ([address, all]) =>
        Promise.all(
          all.map(([path, options]) =>
            fetch(address + path, { credentials: 'include', ...options }).then(
              (response) => response.text(),
              () => 'nothing',
            ),
          ),
        ),
      [desk.address, requests] as const,
    );
    assert.deepEqual([...new Set(answers)], ['nothing']);
    // A form needs no leave to be sent; what it sends is not taken.
    const answered = other.waitForResponse(/\/pictures$/);
    await other.evaluate(
      (address) =>
        fetch(address, { method: 'POST', mode: 'no-cors', credentials: 'include', body: 'x' }),
      `${desk.address}desk/api/pictures`,
    );
    assert.equal((await answered).status(), 403);
    await other.close();
  });
});
