/** The box for a code, with the kit as it is built, on a page of another origin than the server's. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import { testVariables } from '../../server/collector.js';
import { plainPledge } from '../../server/feed.js';
import { startProcess } from '../../server/process.js';
import { startGateway } from '../../server/providers.js';
import { startBrowser } from './support/browser.js';
import { startSite } from './support/site.js';

it('is shown after the server has refused, and what was asked for is signed with it', async (context) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'civic-code-'));
  const [site, gateway, browser] = await Promise.all([startSite(), startGateway(), startBrowser()]);
  const pledge = {
    ...plainPledge,
    id: 'proved',
    fields: [
      { name: 'name', type: 'name', label: '姓名', required: true },
      { name: 'phone', type: 'tel', label: '手机号', required: true, verified: 'tel' },
    ],
  };
  writeFileSync(
    path.join(folder, 'test.json'),
    JSON.stringify({ civic: 1, lang: 'zh-Hans', pledges: [pledge] }),
  );
  const server = await startProcess({
    ...testVariables,
    FEEDS_DIR: folder,
    DATABASE_FILE: path.join(folder, 'c.sqlite'),
    PHOTOS_DIR: path.join(folder, 'photos'),
    ALLOWED_ORIGINS: site.origin,
    SITE_URL: site.origin,
    MIN_SECONDS: '0',
    SMS_URL: gateway.url,
    SMS_KEY: 'k'.repeat(32),
  });
  context.after(async () => {
    await browser.close();
    await Promise.all([server.stop(), site.close(), gateway.close()]);
    rmSync(folder, { recursive: true });
  });
  const origin = `http://127.0.0.1:${server.port}`;
  const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
  await page.goto(
    site.serve('/code.html', {
      body: `<!doctype html><html lang="zh-Hans"><meta name="viewport" content="width=device-width">
<script src="/dist/civic.js" defer></script>
<civic-pledge-form src="${origin}/feeds/test.json#proved"></civic-pledge-form></html>`,
    }),
  );
  await page.locator('#name').fill('王小明');
  await page.locator('#phone').fill('13812345678');
  const sent = new Promise<string>((resolve) => {
    gateway.answer = ({ body }, response) => {
      response.end('{}');
      resolve((JSON.parse(body) as { text: string }).text);
    };
  });
  await page.locator('[type=submit]').click();
  const box = page.locator('#code-phone');
  await box.waitFor();
  await box.fill(/\d{6}/.exec(await sent)![0]);
  await page.locator('[type=submit]').click();
  await page.locator('.receipt').waitFor();
  assert.equal(await page.locator('#code-phone').count(), 0);
});
