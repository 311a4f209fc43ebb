/** What the doctor opens, how much of it, and how long it takes over pages that were made to hold it up. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { after, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { checkPage } from '../../../server/doctor/check-page.js';
import type { Finding } from '../../../server/doctor/words.js';
import { tagsIn } from '../../../server/doctor/read-page.js';
import { mayOpen, usualLimits } from '../../../server/doctor/visit.js';

async function serve(
  answer: RequestListener,
  host = '127.0.0.1',
): Promise<{ port: number; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    answer(request, response);
  });
  server.listen(0, host);
  await once(server, 'listening');
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  return { port: (server.address() as AddressInfo).port, asked };
}

const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);
const card = '<civic-member-card src="/feed.json#a"></civic-member-card>';
const page =
  (body: string): RequestListener =>
  (_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(body);
  };

const inside = [
  '127.0.0.1',
  '127.8.9.10',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '100.64.0.1',
  '198.18.0.5',
  '::1',
  'fd00::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:192.168.1.1',
];
const never = [
  '0.0.0.0',
  '0.1.2.3',
  '169.254.169.254',
  '255.255.255.255',
  '224.0.0.1',
  '::',
  'fe80::1',
  'fe80::1%eth0',
  'ff02::1',
  '::ffff:169.254.169.254',
  '::ffff:0.0.0.0',
  '::7f00:1',
  '::ffff:0:127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b::a9fe:a9fe',
  '2002:7f00:1::',
  '2001:0:7f00:1::',
  'fec0::1',
  'no address',
  '',
];
const everybody = ['8.8.8.8', '223.5.5.5', '2606:4700::1111', '2400:3200::1'];

describe('addresses', () => {
  for (const address of everybody)
    it(`${address} may be opened`, () => {
      assert.equal(mayOpen(address, false), true);
      assert.equal(mayOpen(address, true), true);
    });
  for (const address of inside)
    it(`${address} only where it is meant`, () => {
      assert.equal(mayOpen(address, false), false);
      assert.equal(mayOpen(address, true), true);
    });
  for (const address of never)
    it(`${address || 'nothing'} never`, () => {
      assert.equal(mayOpen(address, false), false);
      assert.equal(mayOpen(address, true), false);
    });
  it('an address of this machine is its own, wherever it lies', () => {
    for (const { address } of Object.values(networkInterfaces()).flatMap((list) => list ?? []))
      assert.equal(mayOpen(address, false), false, address);
  });
});

describe('what was not meant', async () => {
  const { port, asked } = await serve(page(card));
  for (const host of [
    '127.0.0.1',
    'localhost',
    'localhost.',
    'LOCALHOST',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
    '127.1',
    '127.0.1',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::1]',
    '[::7f00:1]',
    '0.0.0.0',
    '0',
    '[::]',
    '127。0。0。1',
    '①②⑦.⓪.⓪.①',
    '169.254.169.254',
    '[64:ff9b::7f00:1]',
  ])
    it(`is not asked: ${host}`, async () => {
      const findings = await checkPage(`http://${host}:${port}/`);
      // `localhost.` need not resolve everywhere.
      const expected = host.endsWith('.')
        ? ['private-address', 'page-unreachable']
        : ['private-address'];
      assert.equal(findings.length, 1);
      assert.ok(expected.includes(findings[0]!.code), findings[0]!.code);
      assert.deepEqual(asked, []);
    });

  it('nor where a page sends on to it, or names it, even if the network is meant', async () => {
    const { port: first } = await serve((request, response) => {
      if (request.url === '/sent')
        response.writeHead(302, { Location: 'http://169.254.169.254/latest/meta-data/' }).end();
      else if (request.url === '/again') response.writeHead(307, { Location: '/sent' }).end();
      else
        page(
          '<script src="http://0.0.0.0:8099/civic.js"></script><civic-member-card src="http://[::ffff:169.254.1.1]/feed.json#a"></civic-member-card>',
        )(request, response);
    });
    const origin = `http://127.0.0.1:${first}`;
    for (const address of ['/sent', '/again'])
      assert.deepEqual(codes(await checkPage(origin + address, { inside: true })), [
        'private-address',
      ]);
    assert.deepEqual(codes(await checkPage(`${origin}/`, { inside: true })), [
      'private-address',
      'private-address',
    ]);
  });

  it('and what was meant is', async () => {
    const findings = await checkPage(`http://127.0.0.1:${port}/`, { inside: true });
    assert.ok(!codes(findings).includes('private-address'));
    assert.ok(asked.includes('/'));
  });
});

describe('pages that were made to hold it up', () => {
  it('unpacks no more than its limit: 2 GB in 2 MB', async () => {
    const part = gzipSync(Buffer.alloc(10 * 2 ** 20, ' '), { level: 9 });
    let ended: Promise<unknown> | undefined;
    let sent = 0;
    const { port } = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' });
      ended = once(response, 'close');
      const send = (): void => {
        while (!response.destroyed && sent < 200) {
          sent += 1;
          if (!response.write(part)) return void response.once('drain', send);
        }
        if (sent === 200) response.end();
      };
      send();
    });
    const findings = await checkPage(`http://127.0.0.1:${port}/`, { inside: true });
    assert.deepEqual(codes(findings), ['page-too-large']);
    await ended;
  });

  it('nor of a feed', async () => {
    const body = gzipSync(Buffer.alloc(64 * 2 ** 20, ' '));
    const { port } = await serve((request, response) => {
      if (request.url === '/')
        return page(`<script src="/civic.js"></script>${card}`)(request, response);
      response.setHeader('Content-Encoding', 'gzip');
      response.setHeader(
        'Content-Type',
        request.url === '/civic.js' ? 'text/javascript' : 'application/json',
      );
      return void response.end(body);
    });
    const findings = await checkPage(`http://127.0.0.1:${port}/`, { inside: true });
    assert.deepEqual(codes(findings), ['feed']);
    assert.match(findings[0]!.detail!, /太大|MB/);
  });

  it('leaves a server that never ends its answer', async () => {
    const { port } = await serve((_request, response) => void response.write('<p>'));
    const findings = await checkPage(`http://127.0.0.1:${port}/`, {
      inside: true,
      limits: { ...usualLimits, time: 500 },
    });
    assert.deepEqual(codes(findings), ['page-unreachable']);
  });

  it('leaves a server that sends on for ever', async () => {
    const { port } = await serve(
      (request, response) => void response.writeHead(302, { Location: `${request.url}a` }).end(),
    );
    const findings = await checkPage(`http://127.0.0.1:${port}/`, { inside: true });
    assert.deepEqual(codes(findings), ['page-unreachable']);
  });

  it('asks for no more addresses than its limit, and says so', async () => {
    const cards = Array.from(
      { length: 1000 },
      (_, at) => `<civic-member-card src="/${at}.json#a"></civic-member-card>`,
    );
    const { port, asked } = await serve((request, response) => {
      if (request.url === '/') return page(cards.join(''))(request, response);
      return void response.end('{"civic":1}');
    });
    const findings = await checkPage(`http://127.0.0.1:${port}/`, { inside: true });
    assert.equal(findings[0]!.code, 'not-all-checked');
    assert.equal(asked.length, usualLimits.answers);
  });

  it('reads no more than its limit of all of them together, and says so', async () => {
    const cards = Array.from(
      { length: 50 },
      (_, at) => `<civic-member-card src="/${at}.json#a"></civic-member-card>`,
    );
    const feed = `{"civic":1}${' '.repeat(2 ** 20)}`;
    const { port, asked } = await serve((request, response) => {
      if (request.url === '/') return page(cards.join(''))(request, response);
      return void response.end(feed);
    });
    const findings = await checkPage(`http://127.0.0.1:${port}/`, { inside: true });
    assert.equal(findings[0]!.code, 'not-all-checked');
    assert.ok(asked.length <= 1 + usualLimits.allBytes / 2 ** 20, `${asked.length}`);
  });

  // Each is as long as a page may be. What takes a time that grows with the square takes hours: the test ends by
  // reaching its end, not by a clock.
  const long = (text: string): string => text.repeat(usualLimits.bytes / 2 / text.length);
  for (const [name, html] of [
    ['comments that are never closed', long('<!--')],
    ['tags that are never closed', long('<a ')],
    ['beginnings of tags', long('<')],
    ['elements in each other', long('<div>')],
    ['elements in each other, and other ends', `${long('<i>')}${long('</b>')}`],
    ['attributes', `<civic-feed ${long('a ')}>`],
    [
      'different attributes',
      `<civic-feed ${Array.from({ length: 300_000 }, (_, at) => `a${at}`).join(' ')}>`,
    ],
    ['the same attribute', `<civic-feed ${long('src=x ')}>`],
    ['blanks in a tag', `<civic-feed${long(' ')}`],
    ['quotes', `<civic-feed a="${long('\'"')}`],
    ['references to characters', `<civic-feed a="${long('&amp;')}">`],
    ['names of references', `<civic-feed a="${long('&a')}">`],
    ['scripts that are never closed', long('<script>')],
    ['ends of scripts', `<script>${long('</scrip')}`],
    ['elements without a source', long('<civic-feedback>')],
    ['links', long('<a href="/civic/a/b/c">')],
    ['types', long('type=')],
    [
      'policies',
      `<meta http-equiv="content-security-policy" content="script-src ${long('a ')}">${'<script src=/civic.js></script>'.repeat(20_000)}`,
    ],
  ] as [string, string][])
    it(`reads ${name} once`, async () => {
      const { port } = await serve((request, response) =>
        request.url === '/' ? page(html)(request, response) : void response.writeHead(404).end(),
      );
      const findings = await checkPage(`http://127.0.0.1:${port}/`, { inside: true });
      assert.ok(findings.length > 0 && findings.length <= 100);
      assert.ok(!codes(findings).includes('page-unreachable'));
    });
});

describe('tags', () => {
  it('are what a browser takes for tags', () => {
    const html = `<!-- <civic-card a=1> --><CIVIC-card Src='a&amp;b "c"' Src=second open data=x/y/><script>"<civic-card>"</script>
      <textarea><civic-card></textarea><style><civic-card></style><p title="<civic-card>"><civic-list
      src = "feed.json#x"></civic-list><!-- > --><civic-meter>`;
    assert.deepEqual(
      tagsIn(html, /^civic-/).map(({ name, attributes }) => [name, { ...attributes }]),
      [
        ['civic-card', { src: 'a&b "c"', open: '', data: 'x/y/' }],
        ['civic-list', { src: 'feed.json#x' }],
        ['civic-meter', {}],
      ],
    );
  });
});
