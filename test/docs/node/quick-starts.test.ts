import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
// @ts-expect-error A plain script has no types.
import * as packages from '../../../scripts/docs/npm.mjs';
import { launch, serve } from './open-site.js';
import { programOf } from '../../server/program.js';

const npm = packages.npm as (folder: string, ...args: string[]) => string;
const packKit = packages.packKit as (to: string) => string;

const readme = readFileSync('README.md', 'utf8');

/** A code block as it stands in the README, under its name. */
function block(name: string): string {
  const found = new RegExp(`<!-- quick start: ${name} -->\\s*\`\`\`\\w+\\n([^]*?)\`\`\``).exec(
    readme,
  );
  assert.ok(found, `The README has no quick start “${name}”`);
  return found[1]!;
}

const pageAround = (body: string): string =>
  `<!doctype html>\n<html lang="zh-Hans">\n<meta charset="utf-8">\n<title>quick start</title>\n${body}\n</html>\n`;

const root = mkdtempSync(path.join(os.tmpdir(), 'civic-quick-'));
const emptyFolder = (name: string): string => {
  const folder = path.join(root, name);
  mkdirSync(folder);
  return folder;
};

describe('the quick starts of the README, from an empty folder', () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    rmSync(root, { recursive: true, force: true });
  });

  /** Opens a folder's index.html; a card of the README's feed has to show, and the page must not complain. */
  async function expectCard(folder: string): Promise<void> {
    const site = await serve(folder);
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    try {
      await page.goto(`${site.origin}/index.html`);
      const card = page.locator('civic-member-card [part~=base]');
      await card.waitFor({ timeout: 90_000 });
      for (const word of ['高微', '东山街道东山社区', '8437'])
        await card.filter({ hasText: word }).waitFor({ timeout: 90_000 });
      assert.deepEqual(complaints, []);
    } finally {
      await page.close();
      await site.close();
    }
  }

  /** The README's feed, where the layout has it. */
  function writeFeed(folder: string): void {
    mkdirSync(path.join(folder, 'feeds'));
    writeFileSync(path.join(folder, 'feeds/liaoyuan.json'), block('feed'));
  }

  it('script tag', async () => {
    const folder = emptyFolder('script-tag');
    cpSync('dist', path.join(folder, 'civic'), { recursive: true });
    writeFeed(folder);
    writeFileSync(path.join(folder, 'index.html'), pageAround(block('script tag')));
    await expectCard(folder);
  });

  it('CMS link: the loader, and the pages that the export writes', async () => {
    const folder = emptyFolder('cms-link');
    const feeds = emptyFolder('cms-feeds');
    writeFileSync(path.join(feeds, 'liaoyuan.json'), block('feed'));
    const site = ['--site', 'https://portal.example', '--feeds', feeds, '--out', folder];
    execFileSync(process.execPath, [await programOf('server/bin.ts'), 'export', ...site], {
      stdio: 'pipe',
    });
    writeFileSync(path.join(folder, 'index.html'), pageAround(block('CMS link')));
    await expectCard(folder);
    const address = /<a href="([^"]+)"/.exec(block('CMS link'))![1]!;
    const own = readFileSync(path.join(folder, `${address}/index.html`), 'utf8');
    assert.match(own, /高微/);
  });

  describe('from the package', () => {
    const folder = path.join(root, 'bundler');
    before(() => {
      mkdirSync(folder);
      const { dependencies, devDependencies } = JSON.parse(
        readFileSync('examples/react/package.json', 'utf8'),
      ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
      writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }');
      const react = [
        `react@${dependencies['react']}`,
        `react-dom@${dependencies['react-dom']}`,
        `@types/react@${devDependencies['@types/react']}`,
        `@types/react-dom@${devDependencies['@types/react-dom']}`,
      ];
      const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
      npm(folder, 'install', ...quiet, packKit(root), ...react);
      writeFeed(folder);
    });

    const bundle = (entry: string): Promise<unknown> =>
      build({
        entryPoints: [path.join(folder, entry)],
        absWorkingDir: folder,
        outdir: path.join(folder, 'out'),
        entryNames: 'main',
        bundle: true,
        format: 'esm',
        splitting: true,
        jsx: 'automatic',
        define: { 'process.env.NODE_ENV': '"production"' },
        logLevel: 'silent',
      });

    it('npm with a bundler', async () => {
      writeFileSync(path.join(folder, 'main.js'), block('bundler'));
      await bundle('main.js');
      const card = '<civic-member-card src="/feeds/liaoyuan.json#gao-wei"></civic-member-card>';
      const head =
        '<link rel="stylesheet" href="out/main.css"><script type="module" src="out/main.js"></script>';
      writeFileSync(path.join(folder, 'index.html'), pageAround(head + card));
      await expectCard(folder);
    });

    it('React, with its types', async () => {
      writeFileSync(path.join(folder, 'react.tsx'), block('React'));
      const types = ['--jsx', 'react-jsx', '--moduleResolution', 'bundler', '--module', 'esnext'];
      const target = ['--target', 'es2022', '--strict', '--noEmit', '--types', 'react'];
      const tsc = path.resolve('node_modules/typescript/bin/tsc');
      try {
        execFileSync(process.execPath, [tsc, ...types, ...target, 'react.tsx'], { cwd: folder });
      } catch (error) {
        assert.fail((error as { stdout: Buffer }).stdout.toString());
      }
      await bundle('react.tsx');
      const body = '<div id="app"></div><script type="module" src="out/main.js"></script>';
      writeFileSync(path.join(folder, 'index.html'), pageAround(body));
      await expectCard(folder);
    });
  });

  it('desk: the command that it names opens it, and a template can be begun with', async () => {
    assert.equal(block('desk').trim(), 'npm run demo');
    const folder = emptyFolder('desk');
    const feeds = emptyFolder('desk-feeds');
    writeFileSync(path.join(feeds, 'feed.json'), block('feed'));
    // As `npm run demo` does, without the shell between, so that it can be ended.
    const server = spawn(process.execPath, ['scripts/demo.mjs'], {
      env: {
        ...process.env,
        PORT: '0',
        FEEDS_DIR: feeds,
        DATABASE_FILE: path.join(folder, 'collector.sqlite'),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(server, 'exit');
    const page = await browser.newPage();
    try {
      const address = await new Promise<string>((resolve, reject) => {
        server.once('exit', () => reject(new Error('The demo ended')));
        createInterface({ input: server.stdout }).on('line', (line) => {
          const found = /http:\/\/localhost:\d+\/\S*/.exec(line);
          if (found) resolve(found[0]);
        });
      });
      await page.goto(address);
      await page.getByText('示例社区').first().waitFor({ timeout: 90_000 });
      await page
        .getByRole('button', { name: /进度表/ })
        .first()
        .waitFor({ timeout: 90_000 });
    } finally {
      await page.close();
      server.kill();
      await ended;
    }
  });

  it('are the same in the Chinese README', () => {
    const chinese = readFileSync('README.zh.md', 'utf8');
    for (const name of ['script tag', 'feed', 'CMS link', 'bundler', 'React', 'desk'])
      assert.ok(chinese.includes(block(name)), name);
  });

  it('the feed fits in fifteen lines', () => {
    const lines = block('feed').trim().split('\n');
    assert.ok(lines.length <= 15, `${lines.length} lines`);
  });
});
