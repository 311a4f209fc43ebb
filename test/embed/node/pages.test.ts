/** The pages behind links: what they say, and that no feed can make them say more. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { answerFor, parts, readPath } from '../../../demo/embeds/answers.js';
import { feedsIn } from '../../../demo/embeds/read-feed.js';
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
  it('refuses a feed that pages would refuse, before it writes anything', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'civic-large-'));
    const out = path.join(folder, 'out');
    writeFileSync(
      path.join(folder, 'large.json'),
      JSON.stringify({
        civic: 1,
        members: [{ id: 'a', name: '甲', story: ['长'.repeat(1_700_000)] }],
      }),
    );
    const { status, stderr } = spawnSync(
      process.execPath,
      `--import tsx demo/embeds/export.ts --site https://kit.example --feeds ${folder} --out ${out}`.split(
        ' ',
      ),
      { encoding: 'utf8' },
    );
    assert.equal(status, 1);
    assert.match(stderr, /large\.json/);
    assert.match(stderr, /请分成几个文件/);
    assert.match(stderr, /larger than 5 MB/);
    assert.ok(!existsSync(out));
    rmSync(folder, { recursive: true });
  });

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
