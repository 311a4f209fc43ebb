import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { test } from 'node:test';
import { writeDesk } from '../../../desk/build.js';
import { staticFiles } from '../../../server/static-files.js';
import { begin, openDesk, startBrowser } from './desk.js';

test(
  'the desk works as a static page in a folder of any site',
  { timeout: 600_000 },
  async (context) => {
    const home = mkdtempSync(path.join(tmpdir(), 'civic-static-desk-'));
    context.after(() => rmSync(home, { recursive: true, force: true }));
    await writeDesk(path.join(home, 'tools', 'desk'));
    // Nothing but files: every other request is answered with 404.
    const files = new Hono().get('/*', staticFiles(home));
    const server = createServer(
      (request, response) => void getRequestListener(files.fetch)(request, response),
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    context.after(() => {
      server.close();
      server.closeAllConnections();
    });
    const { port } = server.address() as AddressInfo;
    const desk = { address: `http://localhost:${port}/tools/desk/`, folder: home };
    const browser = await startBrowser(context);
    const errors: string[] = [];
    const page = await openDesk(browser, desk, { errors });
    await page.getByText('数据存在这个浏览器里').waitFor();
    await begin(page, 'person', '静态社区', 'static');
    await page.getByLabel('姓名或单位名').fill('康权');
    await page.frameLocator('desk-preview iframe').getByText('康权').first().waitFor();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已经保存。').waitFor();
    await page.reload();
    assert.equal(await page.getByLabel('姓名或单位名').inputValue(), '康权');

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出文件' }).click(),
    ]);
    const exported = readFileSync(await file.path(), 'utf8');
    assert.match(exported, /"name": "康权"/);
    await page.getByRole('link', { name: '历史' }).click();
    await page.getByRole('button', { name: '取回这一版' }).waitFor();

    // And in again, in a browser that has never seen it.
    const other = await openDesk(browser, desk, { errors });
    await other
      .locator('#open-file')
      .setInputFiles({ name: 'kang.json', mimeType: '', buffer: Buffer.from(exported) });
    await other.getByRole('button', { name: '确定' }).click();
    await other.locator('desk-editor h1').getByText('静态社区').waitFor();
    assert.equal(await other.getByLabel('姓名或单位名').inputValue(), '康权');
    assert.deepEqual(errors, []);
  },
);
