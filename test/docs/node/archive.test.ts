import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { launch } from './open-site.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'civic-archive-'));

describe('the archive for webmasters', () => {
  let files: Record<string, Uint8Array>;
  let root: string;
  let browser: Browser;

  before(async () => {
    execFileSync(process.execPath, ['scripts/archive.mjs', folder], { stdio: 'pipe' });
    const zip = readdirSync(folder).find((name) => name.endsWith('.zip'))!;
    files = unzipSync(new Uint8Array(readFileSync(path.join(folder, zip))));
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    root = path.join(folder, Object.keys(files)[0]!.split('/')[0]!);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('unpacks into one folder with all that a site needs', () => {
    const names = Object.keys(files).map((name) => name.replace(/^[^/]+\//, ''));
    assert.equal(new Set(Object.keys(files).map((name) => name.split('/')[0])).size, 1);
    for (const name of [
      'index.html',
      'feeds/liaoyuan.json',
      'LICENSE',
      'civic/civic.js',
      'civic/loader.js',
      'civic/civic-reserve.css',
      'civic/civic-feed.schema.json',
      'civic/integrity.json',
      'civic/licences.txt',
    ])
      assert.ok(names.includes(name), `${name} is missing`);
    assert.deepEqual(
      names.filter((name) => /\/(esm|ide)\//.test(name)),
      [],
    );
  });

  it('has the hash of every script that it brings', () => {
    const hashes = JSON.parse(
      readFileSync(path.join(root, 'civic/integrity.json'), 'utf8'),
    ) as Record<string, string>;
    assert.ok(Object.keys(hashes).length > 10);
    for (const [name, hash] of Object.entries(hashes)) {
      const digest = createHash('sha384').update(readFileSync(path.join(root, 'civic', name)));
      assert.equal(`sha384-${digest.digest('base64')}`, hash, name);
    }
  });

  it('has a sample page that opens from the disk', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(pathToFileURL(path.join(root, 'index.html')).href);
    const card = page.locator('civic-member-card [part~=base]');
    await card.waitFor({ timeout: 90_000 });
    for (const word of ['高微', '8437', '东山'])
      await card.filter({ hasText: word }).waitFor({ timeout: 90_000 });
    const size = (): Promise<string> => card.evaluate((one) => getComputedStyle(one).fontSize);
    const before = parseFloat(await size());
    await page.getByRole('button').click();
    await page.waitForFunction(
      ([one, least]) => parseFloat(getComputedStyle(one).fontSize) > least,
      [await card.elementHandle(), before * 1.3] as const,
    );
    assert.deepEqual(complaints, []);
    await page.close();
  });
});
