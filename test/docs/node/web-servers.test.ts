import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
// @ts-expect-error A plain script has no types.
import * as apt from '../../../scripts/bootstrap/apt.mjs';

const pages = ['docs/webmaster.md', 'docs/en/webmaster.md'].map((file) =>
  readFileSync(file, 'utf8'),
);
const blockIn = (page: string, language: string): string =>
  new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(page)![1]!;

const servers = { nginx: '/usr/sbin/nginx', apache: '/usr/sbin/apache2' };
const isThere = (): boolean => Object.values(servers).every((file) => existsSync(file));
// Somebody's own machine does not get two web servers from a test.
if (process.env.CI && !isThere()) apt.installByApt('nginx-light', 'apache2');
const skip = isThere() ? false : 'no nginx and apache2 here (CI installs them)';

const folder = mkdtempSync(path.join(os.tmpdir(), 'civic-servers-'));
after(() => rmSync(folder, { recursive: true, force: true }));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A portal all of whose pages are GBK, around the lines of docs/webmaster.md. */
const configurations = {
  nginx: (lines: string, port: number) => `
    daemon off;
    pid ${folder}/nginx.pid;
    error_log ${folder}/nginx.log;
    events {}
    http {
      include /etc/nginx/mime.types;
      access_log off;
      charset gbk;
      server { listen 127.0.0.1:${port}; root ${folder}/site; ${lines} }
    }`,
  apache: (lines: string, port: number) => `
    ServerName localhost
    ServerRoot ${folder}
    PidFile ${folder}/apache.pid
    ErrorLog ${folder}/apache.log
    Listen 127.0.0.1:${port}
    ${['mpm_event', 'authz_core', 'mime', 'dir', 'headers'].map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
    User nobody
    Group nogroup
    TypesConfig /etc/mime.types
    AddDefaultCharset GBK
    DocumentRoot ${folder}/site
    ${lines.replace(/\/var\/www/g, `${folder}/site`)}`,
};

const cached = { nothing: 'no-cache', feed: /^max-age=60,/, chunk: /immutable/ };

async function startServer(
  name: keyof typeof servers,
): Promise<{ origin: string; end: () => void }> {
  const port = await freePort();
  const file = path.join(folder, `${name}.conf`);
  writeFileSync(file, configurations[name](blockIn(pages[0]!, name), port));
  const args = name === 'nginx' ? ['-c', file] : ['-f', file, '-D', 'FOREGROUND'];
  execFileSync(servers[name], [...args.slice(0, 2), '-t'], { stdio: 'pipe' });
  const child = spawn(servers[name], args, { stdio: 'ignore' });
  const origin = `http://127.0.0.1:${port}`;
  while (child.exitCode === null) {
    if (await fetch(`${origin}/civic/civic.js`).catch(() => undefined)) break;
  }
  return { origin, end: () => void child.kill() };
}

describe('the lines for web servers', () => {
  before(() => {
    const site = path.join(folder, 'site/civic');
    cpSync('dist', site, { recursive: true });
    mkdirSync(path.join(site, 'member-card/gao-wei'), { recursive: true });
    writeFileSync(path.join(site, 'member-card/gao-wei/index.html'), '<p>高微</p>');
    writeFileSync(path.join(site, 'feed.json'), '{ "civic": 1 }');
    chmodSync(folder, 0o755);
  });

  it('are the same in both languages', () => {
    for (const language of ['nginx', 'apache', 'xml'])
      assert.equal(blockIn(pages[0]!, language), blockIn(pages[1]!, language), language);
  });

  for (const name of ['nginx', 'apache'] as const) {
    it(`${name}: types, charset and caching, on a portal in GBK`, { skip }, async () => {
      const { origin, end } = await startServer(name);
      const chunk = readdirSync('dist/chunks')[0]!;
      try {
        for (const [file, type, cache] of [
          ['civic.js', 'text/javascript', cached.nothing],
          ['parts/locales/ko.mjs', 'text/javascript', cached.nothing],
          [`chunks/${chunk}`, 'text/javascript', cached.chunk],
          ['civic-reserve.css', 'text/css', cached.nothing],
          ['feed.json', 'application/json', cached.feed],
          ['member-card/gao-wei/', 'text/html; charset=utf-8', cached.nothing],
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
      } finally {
        end();
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
