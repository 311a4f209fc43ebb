/** The pages behind links: what they say, and that no feed can make them say more. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Hono } from 'hono';
import sharp from 'sharp';
import { answerFor, parts, readPath } from '../../../demo/embeds/answers.js';
import { feedsIn } from '../../../demo/embeds/read-feed.js';
import { mountEmbeds } from '../../../demo/embeds/routes.js';
import type { FeedJson, Site } from '../../../demo/embeds/site.js';
import { staticHtml } from '../../../demo/embeds/static-html.js';

const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
const hostileFeed: FeedJson = {
  civic: 1,
  members: [{ id: 'bad', name: hostile, summary: hostile, photo: { src: 'p.png', alt: hostile } }],
};

const readDemo = feedsIn('demo/feeds');
const site: Site = {
  origin: 'https://kit.example',
  name: '示例站',
  defaultFeed: 'liaoyuan',
  kit: '/dist/',
  feedPath: (feed) => `/feeds/${feed}.json`,
  readFeed: async (feed) => (feed === 'hostile' ? hostileFeed : readDemo(feed)),
  canDraw: () => Promise.resolve(true),
};

async function answer(pathname: string): Promise<string | undefined> {
  const found = readPath(site, pathname);
  const given = found && (await answerFor(site, found.reference, found.part));
  return (
    given &&
    (typeof given.body === 'string' ? given.body : Buffer.from(given.body).toString('latin1'))
  );
}

describe('the address of an item', () => {
  for (const part of parts)
    it(`answers with something under “${part}”`, async () => {
      const body = await answer(`/civic/member-card/gao-wei${part}`);
      assert.ok(body && body.length > 100);
      if (part.endsWith('.png')) assert.match(body, /^\x89PNG/);
    });

  it('answers with nothing for what is not there', async () => {
    for (const wrong of [
      '/civic/member-card/nobody',
      '/civic/constructor/x',
      '/civic/member-card/all',
      '/civic/member-card/..%2Fx',
      '/civic/member-card/%',
      '/civic/pledge-form/liaoyuan/gao-wei',
    ])
      assert.equal(await answer(wrong), undefined, wrong);
  });

  it('carries one item, with addresses that hold from there', async () => {
    const feed = JSON.parse(
      (await answer('/civic/pledge-form/pledge-sample/shili-gongyue.json'))!,
    ) as {
      pledges: { submit: { url: string } }[];
      members?: unknown;
    };
    assert.equal(feed.pledges.length, 1);
    assert.equal(feed.pledges[0]!.submit.url, '/submissions/pledge-sample');
    assert.equal(feed.members, undefined);
    const photo = JSON.parse((await answer('/civic/member-card/sample/zhang-shili.json'))!) as {
      members: { photo?: { src: string } }[];
    };
    assert.match(photo.members[0]?.photo?.src ?? '/feeds/', /^\/feeds\//);
  });

  it('lets no text of a feed become markup', async () => {
    for (const part of parts.filter((one) => !/json|png/.test(one))) {
      const body = (await answer(`/civic/member-card/hostile/bad${part}`))!;
      assert.ok(body.length > 0);
      assert.doesNotMatch(body, /<script>alert|<img src=x/, part);
    }
  });

  it('never puts what is filled in into an address: a form that is not yet alive does nothing', async () => {
    const body = (await answer('/civic/pledge-form/pledge-sample/shili-gongyue'))!;
    assert.match(body, /<form method="dialog"/);
  });
});

describe('whatever a feed’s texts are', () => {
  const awkward = ['</script>', '<!--', ']]>', '&#0;', '"', "'"].concat([
    ...'<&;\t\r\n\0\u0001\u001f\u007f\u0085\ufffe\uffff\ud800\udc00\u2028 社区😀a',
  ]);
  const text = fc
    .array(fc.constantFrom(...awkward), { maxLength: 20 })
    .map((some) => `x${some.join('')}`);
  const ask = async (feed: FeedJson, pathname: string): Promise<string | Uint8Array> => {
    const own = { ...site, name: '站\0\ud800', readFeed: () => Promise.resolve(feed) };
    const { reference, part } = readPath(own, pathname)!;
    return (await answerFor(own, reference, part))!.body;
  };
  /** A strict reader of XML that is on every machine which draws: it draws nothing of what is not well-formed. */
  const assertWellFormed = async (xml: string): Promise<void> => {
    const inside = xml.slice(xml.indexOf('<oembed>'));
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><metadata>${inside}</metadata></svg>`;
    await sharp(Buffer.from(svg)).png().toBuffer();
  };

  it('a picture is drawn, and the oEmbed answer is XML', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, text, async (name, summary, community) => {
        const feed: FeedJson = {
          civic: 1,
          community: { name: community },
          source: { name },
          members: [{ id: 'a', name, summary, organisation: community, role: summary }],
          measures: [{ id: 'b', label: name, value: 3, unit: summary }],
          pledges: [{ id: 'c', title: summary, preamble: name }],
        };
        for (const item of ['member-card/x/a', 'progress-meter/x/b', 'pledge-form/x/c']) {
          const picture = await ask(feed, `/civic/${item}/picture.png`);
          assert.equal(Buffer.from(picture as Uint8Array).toString('latin1', 1, 4), 'PNG');
          const xml = await ask(feed, `/civic/${item}/oembed.xml`);
          await assertWellFormed(xml as string);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('nothing ends the script that holds the data, and a language is no markup', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (name, lang) => {
        const feed: FeedJson = {
          civic: 1,
          lang: `"><script>${lang}`,
          members: [{ id: 'a', name, summary: name }],
        };
        for (const part of ['', '/embed', '/static.html'])
          assert.doesNotMatch(
            (await ask(feed, `/civic/member-card/x/a${part}`)) as string,
            /lang="">|<script>(?!$)/,
            part,
          );
        const page = (await ask(feed, '/civic/member-card/x/a')) as string;
        const data = /<script type="application\/json">([^]*?)<\/script>/.exec(page)![1]!;
        assert.doesNotMatch(data, /[<]/);
        const { members } = JSON.parse(data) as { members: { name: string }[] };
        assert.equal(members[0]!.name, name);
      }),
      { numRuns: 30 },
    );
  });

  it('ids that the contract does not know have no page', async () => {
    for (const id of ['../../x', '..', 'A', 'a--b', 'con.json', 'x'.repeat(65)]) {
      const feed: FeedJson = { civic: 1, members: [{ id, name: '甲' }] };
      const own = { ...site, readFeed: () => Promise.resolve(feed) };
      const reference = { name: 'member-card', feed: 'x', id };
      assert.equal(await answerFor(own, reference, ''), undefined, id);
    }
  });

  it('the page of a printed paper is no address', async () => {
    const source = { name: '日报', page: 'T01', url: 'a.html' };
    const feed: FeedJson = { civic: 1, members: [{ id: 'a', name: '甲', source }] };
    const { members } = JSON.parse((await ask(feed, '/civic/member-card/x/a.json')) as string) as {
      members: { source: unknown }[];
    };
    assert.deepEqual(members[0]!.source, { ...source, url: '/feeds/a.html' });
  });
});

describe('what is asked for again', () => {
  it('is drawn once, also for many at the same time, and a 304 where it is known', async () => {
    const app = new Hono();
    const feed: FeedJson = { civic: 1, members: [{ id: 'a', name: '只画一次' }] };
    mountEmbeds(app, { readFeed: () => Promise.resolve(feed) });
    const address = 'http://localhost/civic/member-card/a';
    // Whether there are fonts is tried by drawing.
    await app.request(address);
    let changes = 0;
    const count = (): void => void changes++;
    sharp.queue.on('change', count);
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => app.request(`${address}/picture.png`)),
    );
    for (let again = 0; again < 5; again++)
      answers.push(await app.request(`${address}/picture.png`));
    sharp.queue.off('change', count);
    // It is put into the queue, and taken out of it.
    assert.equal(changes, 2);
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
    for (const part of parts) {
      const first = await app.request(address + part);
      const etag = first.headers.get('ETag')!;
      const again = await app.request(address + part, { headers: { 'If-None-Match': etag } });
      assert.deepEqual([again.status, await again.text()], [304, ''], part);
      assert.equal(again.headers.get('ETag'), etag);
    }
  });
});

describe('the static tier', () => {
  const options = {
    page: 'https://kit.example/p',
    feedAddress: 'https://kit.example/feeds/x.json',
  };

  it('has no script, no style sheet, no class and no relative address', async () => {
    const feeds = {
      'member-card': ['liaoyuan', 'gao-wei'],
      'progress-meter': ['sample', 'sample-households'],
      'pledge-form': ['pledge-sample', 'shili-gongyue'],
    } as const;
    for (const [name, [feed, id]] of Object.entries(feeds)) {
      const html = staticHtml(await readDemo(feed), name, id, options)!;
      assert.doesNotMatch(
        html,
        /<(script|style|link|svg)|class=|src="(?!https:|data:)|href="(?!https:)/,
        name,
      );
      assert.match(html, /data:image\/svg\+xml/);
    }
  });

  it('keeps back a figure below its floor', async () => {
    const feed = await readDemo('sample');
    const kept = (feed!['measures'] as { id: string; value: number; minimum: number }[]).find(
      ({ id }) => id === 'sample-kept',
    )!;
    const html = staticHtml(feed, 'civic-progress-meter', 'sample-kept', options)!;
    assert.ok(kept.value < kept.minimum);
    assert.doesNotMatch(html, new RegExp(`>${kept.value}\\D`));
  });
});

describe('npm run export', () => {
  it('writes the same as files', () => {
    const out = mkdtempSync(path.join(tmpdir(), 'civic-export-'));
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        '--import',
        'tsx',
        'demo/embeds/export.ts',
        '--site',
        'https://kit.example',
        '--default',
        'liaoyuan',
        '--out',
        out,
      ],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stderr);
    const page = path.join(out, 'civic/member-card/gao-wei');
    for (const file of [
      `${page}/index.html`,
      `${page}.json`,
      `${page}/embed/index.html`,
      `${page}/oembed.json`,
      `${page}/oembed.xml`,
      `${page}/static.html`,
      path.join(out, 'dist/civic.js'),
      path.join(out, 'feeds/liaoyuan.json'),
      path.join(out, 'civic/page.css'),
    ])
      assert.ok(existsSync(file), file);
    assert.match(
      readFileSync(`${page}/index.html`, 'utf8'),
      /<link rel="canonical" href="https:\/\/kit\.example\/civic\/member-card\/gao-wei">/,
    );
    rmSync(out, { recursive: true });
  });
});
