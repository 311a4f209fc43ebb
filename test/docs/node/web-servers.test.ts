import assert from 'node:assert/strict';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startWebServer, webServers, type WebServer } from '../../helpers/web-servers.js';

const pages = ['docs/webmaster.md', 'docs/en/webmaster.md'].map((file) =>
  readFileSync(file, 'utf8'),
);
const blockIn = (page: string, language: string): string =>
  new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(page)![1]!;

const folder = mkdtempSync(path.join(os.tmpdir(), 'civic-servers-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A portal all of whose pages are GBK, around the lines of docs/webmaster.md. */
const portal: Record<WebServer, (lines: string) => string> = {
  nginx: (lines) => `charset gbk; root ${folder}/site; ${lines}`,
  apache: (lines) => `
    AddDefaultCharset GBK
    DocumentRoot ${folder}/site
    ${lines.replace(/\/var\/www/g, `${folder}/site`)}`,
};

const cached = { nothing: 'no-cache', feed: /^max-age=60,/, chunk: /immutable/ };

describe('the lines for web servers', () => {
  before(() => {
    const site = path.join(folder, 'site/civic');
    cpSync('dist', site, { recursive: true });
    mkdirSync(path.join(site, 'member-card/liaoyuan/gao-wei'), { recursive: true });
    writeFileSync(path.join(site, 'member-card/liaoyuan/gao-wei/index.html'), '<p>高微</p>');
    mkdirSync(path.join(folder, 'site/feeds'));
    writeFileSync(path.join(folder, 'site/feeds/liaoyuan.json'), '{ "civic": 1 }');
    chmodSync(folder, 0o755);
  });

  it('are the same in both languages', () => {
    for (const language of ['nginx', 'apache', 'xml'])
      assert.equal(blockIn(pages[0]!, language), blockIn(pages[1]!, language), language);
  });

  for (const name of webServers) {
    it(`${name}: types, charset and caching, on a portal in GBK`, async (context) => {
      const origin = await startWebServer(context, name, portal[name](blockIn(pages[0]!, name)));
      const chunk = readdirSync('dist/chunks')[0]!;
      for (const [file, type, cache] of [
        ['civic.js', 'text/javascript', cached.nothing],
        ['parts/locales/ko.mjs', 'text/javascript', cached.nothing],
        [`chunks/${chunk}`, 'text/javascript', cached.chunk],
        ['civic-reserve.css', 'text/css', cached.nothing],
        ['../feeds/liaoyuan.json', 'application/json', cached.feed],
        ['member-card/liaoyuan/gao-wei/', 'text/html; charset=utf-8', cached.nothing],
      ] as const) {
        const { status, headers } = await fetch(`${origin}/civic/${file}`);
        assert.equal(status, 200, file);
        const found = headers.get('content-type') ?? '';
        assert.ok(found.startsWith(type), `${file} is ${found}`);
        // Without a word a browser takes JSON for UTF-8, and the rest is ASCII.
        assert.doesNotMatch(found, /gbk/i, file);
        assert.match(headers.get('cache-control') ?? '', new RegExp(cache), file);
        assert.ok(headers.get('etag'), `${file} has an ETag`);
      }
    });
  }

  it('IIS: every kind of file that it may not know has a type', () => {
    const lines = blockIn(pages[0]!, 'xml');
    const open = [...lines.matchAll(/<(\w+)(?:\s[^>]*[^/])?>/g)].map(([, tag]) => tag).sort();
    const closed = [...lines.matchAll(/<\/(\w+)>/g)].map(([, tag]) => tag).sort();
    assert.deepEqual(open, closed);
    for (const extension of ['.mjs', '.json', '.svg']) {
      // IIS refuses a second entry for what it knows already.
      const entry = new RegExp(
        `<remove fileExtension="\\${extension}" />\\s*<mimeMap fileExtension="\\${extension}" `,
      );
      assert.match(lines, entry);
    }
  });
});
