/** There is one layout of addresses, in docs/webmaster.md; nothing that we hand out knows another. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { elementsFor } from '../../../desk/page/preview/elements.js';
import {
  createSnippet,
  snippetKinds,
  type SnippetFacts,
} from '../../../desk/page/snippet/snippets.js';
import { feedFile, itemPage, kitFolder, submissionsOf } from '../../../server/pages/layout.js';
import { embeddableInfos } from '../../../src/elements/registry/infos.js';
import { programOf } from '../../server/program.js';

const elements = embeddableInfos.map(({ name }) => name).join('|');
/** The ends of an item's address, as server/pages/answers.ts has them. */
const ends = String.raw`(\.json|\.ics|/(embed|oembed\.json|oembed\.xml|(picture|poster|share)\.png|code\.png|static\.html)?)?(/index\.html)?`;
const kitFiles = new Set(
  readdirSync('dist', { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replace(/\\/g, '/'),
  ),
);

/** What an address may be: a rule for each line of the table. `…` and `*` stand for anything in documents. */
function isOfLayout(pathname: string): boolean {
  const kit = /^\/civic\/(.*)$/.exec(pathname)?.[1];
  if (
    kit !== undefined &&
    (/^(page\.css|web\.config|chunks\/.*|alone\/.*)?$/.test(kit) || kitFiles.has(kit))
  )
    return true;
  return [
    new RegExp(`^/civic/(${elements})/[a-z0-9-]+/(?!(?:embed|index)\\b)[^/.]+${ends}$`),
    /^\/civic\/\*\/\*\/\*\/embed$/,
    /^\/feeds\/([a-z0-9-]+\.json|[a-z0-9-]+\/[^/]+\.ics|pictures\/.*)?$/,
    /^\/submissions(\/[a-z0-9-]*)?(\/(withdraw|pass|change))?$/,
    /^\/oembed$/,
  ].some((rule) => rule.test(pathname));
}

/** Every address in a text that is one of the kit's: by its folder, or by the file that it ends in. */
function addressesIn(text: string): string[] {
  const found = text.matchAll(
    /(?<![\w.@-])(https?:\/\/[\w.:-]+)?(\/(?:[\w.*…%~<>{}$-]+\/)*[\w.*…%,<>{}$-]*)/g,
  );
  return [...found].flatMap(([, origin = '', pathname = '']) => {
    const plain = pathname.replace(/[.,]$/, '');
    const isOurs =
      /^\/(civic|dist|feeds|submissions|oembed)(\/|$)/.test(plain) ||
      /\/(civic(-whole|-reserve)?\.(js|css)|loader\.js|frames\.js|feed\.json)$/.test(plain);
    // A placeholder of a table or a program says what stands there.
    return isOurs && !/[…<{]/.test(plain) && !/^https?:\/\/localhost/.test(origin) ? [plain] : [];
  });
}

const wrongIn = (text: string): string[] => addressesIn(text).filter((one) => !isOfLayout(one));

function filesUnder(folder: string, wanted: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => wanted.test(file) && !/node_modules|_site|[\\/]dist[\\/]/.test(file));
}

it('tells another layout when it sees one', () => {
  for (const other of [
    '<script src="/dist/civic.js">',
    'https://kit.example/dist/loader.js',
    'src="/civic/feed.json#gao-wei"',
    'href="/civic/member-card/gao-wei"',
    'src="https://portal.example/civic/member-card/gao-wei/embed"',
    'src="/kit/civic.js"',
    'location /dist/ {',
  ])
    assert.equal(wrongIn(other).length, 1, other);
});

describe('one layout', () => {
  it('in documents and header samples', () => {
    const documents = ['README.md', 'README.zh.md', ...filesUnder('docs', /\.md$/)].filter(
      // Decisions speak of what was before; the API's pages are made of the sources.
      (file) => !/docs[\\/](adr|api)[\\/]/.test(file),
    );
    assert.ok(documents.length > 15);
    for (const file of documents) {
      const text = readFileSync(file, 'utf8');
      assert.deepEqual(wrongIn(text), [], file);
      // Beside the page is where a document's live example has it, and nobody else.
      assert.doesNotMatch(text, /["'](feed\.json|civic\/civic|dist\/civic)/, file);
    }
  });

  it('is stated in both languages, for the code to agree with', () => {
    for (const file of ['docs/webmaster.md', 'docs/en/webmaster.md']) {
      const text = readFileSync(file, 'utf8');
      for (const address of [
        `/${kitFolder}civic.js`,
        `/${itemPage({ name: 'member-card', feed: 'liaoyuan', id: 'gao-wei' })}`,
        '/submissions/',
        '/oembed?url=',
        '/feeds/',
      ])
        assert.ok(text.includes(address), `${file}: ${address}`);
    }
    assert.ok(
      isOfLayout(`/${feedFile('liaoyuan')}`) && isOfLayout(`/${submissionsOf('liaoyuan')}`),
    );
  });

  it('in the examples and the sample pages; what these name beside them is there', () => {
    const pages = [
      ...filesUnder('examples', /\.(html|tsx|ts|js|mjs|vue|svelte|njk)$/),
      ...filesUnder('demo/hosts', /\.html$/),
    ];
    assert.ok(pages.length > 20);
    for (const file of pages) {
      const text = readFileSync(file, 'utf8');
      assert.deepEqual(wrongIn(text), [], file);
      assert.doesNotMatch(text, /["'](feed\.json|civic\/civic)/, file);
      for (const [, beside] of text.matchAll(/(?:src|href)="(\.\.\/[^"#?]+)/g))
        assert.ok(existsSync(path.join(path.dirname(file), beside!)), `${file}: ${beside}`);
    }
  });

  it('in every snippet of the desk', () => {
    const feed = JSON.parse(
      readFileSync('demo/feeds/liaoyuan.json', 'utf8'),
    ) as SnippetFacts['feed'];
    for (const section of new Set(embeddableInfos.map(({ embed }) => embed.section)))
      for (const element of elementsFor(section))
        for (const kind of snippetKinds) {
          const snippet = createSnippet(kind, {
            element,
            id: 'gao-wei',
            title: '高微',
            feedName: 'liaoyuan',
            feed,
            site: 'https://portal.example/',
            theme: {},
            integrity: {},
            mark: '互动卡片',
          });
          if (!snippet) continue;
          const text = Object.values(snippet).join('\n');
          assert.ok(addressesIn(text).length > 0, `${kind} of ${element.name}`);
          assert.deepEqual(wrongIn(text), [], `${kind} of ${element.name}`);
        }
  });
});

describe('the files of npm run export', () => {
  const out = mkdtempSync(path.join(os.tmpdir(), 'civic-layout-'));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://site.invalid');
    const file = path.join(out, decodeURIComponent(pathname));
    const found = [file, path.join(file, 'index.html')].find(
      (one) => /\.[a-z]+$/.test(one) && existsSync(one),
    );
    response.writeHead(found ? 200 : 404).end(found ? readFileSync(found) : undefined);
  });
  let origin = '';
  before(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    const site = ['--site', origin, '--feeds', 'examples/plain/feeds', '--out', out];
    execFileSync(process.execPath, [await programOf('server/bin.ts'), 'export', ...site], {
      stdio: 'pipe',
    });
  });
  after(() => {
    server.close();
    rmSync(out, { recursive: true, force: true });
  });

  it('stand in the layout', () => {
    const files = readdirSync(out, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(
        (entry) =>
          `/${path.relative(out, path.join(entry.parentPath, entry.name)).replace(/\\/g, '/')}`,
      )
      // What else lies in the folder of feeds is the business of the export's own test.
      .filter((file) => !/^\/feeds\/(?!.*\.json$)/.test(file));
    // What the export wrote, for the next one: no address of the site.
    assert.ok(files.includes('/civic-export.json'));
    assert.ok(files.length > 40, `${files.length} files`);
    assert.deepEqual(
      files.filter((file) => !isOfLayout(file) && !/^\/civic\/[\w-]+\.mjs$/.test(file)),
      ['/civic-export.json'],
    );
  });

  it('are where the desk and the documents say, and say so themselves', async () => {
    const page = `/${itemPage({ name: 'member-card', feed: 'liaoyuan', id: 'gao-wei' })}`;
    for (const part of ['', '.json', '/embed', '/static.html', '/oembed.json'])
      assert.equal((await fetch(origin + page + part)).status, 200, part);
    for (const part of ['', '/embed', '/static.html']) {
      const text = await (await fetch(origin + page + part)).text();
      assert.deepEqual(wrongIn(text.split(origin).join('https://portal.example')), [], part);
      for (const [, address] of text.matchAll(
        /<(?:script|link)[^>]* (?:src|href)="(\/civic\/[^"]+)"/g,
      ))
        assert.equal((await fetch(origin + address)).status, 200, address);
    }
    // Every address of the documents that names an item of the sample feeds leads to its page.
    for (const file of [
      'README.md',
      'docs/webmaster.md',
      'docs/en/webmaster.md',
      'docs/headers.md',
    ])
      for (const address of addressesIn(readFileSync(file, 'utf8')))
        if (/^\/civic\/[a-z-]+\/liaoyuan\//.test(address))
          assert.equal((await fetch(origin + address)).status, 200, `${file}: ${address}`);
  });
});
