/** The pages behind links: what they say, and that no feed can make them say more. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { encode } from 'iconv-lite';
import fc from 'fast-check';
import { Hono } from 'hono';
import sharp, { type Region, type Sharp } from 'sharp';
import { answerFor, parts, readPath } from '../../../server/pages/answers.js';
import { feedsIn } from '../../../server/pages/read-feed.js';
import { mountEmbeds } from '../../../server/pages/routes.js';
import type { FeedJson, Site } from '../../../server/pages/layout.js';
import { staticHtml } from '../../../server/pages/static-html.js';
import { programOf } from '../../server/program.js';

/** What every item has. Events have a calendar as well: test/server/events-calendar.test.ts. */
const common = parts.filter((part) => part !== '.ics');

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
  kit: '/civic/',
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
  for (const part of common)
    it(`answers with something under “${part}”`, async () => {
      const body = await answer(`/civic/member-card/gao-wei${part}`);
      assert.ok(body && body.length > 100);
      if (part.endsWith('.png')) assert.match(body, /^\x89PNG/);
    });

  it('has the element as a server renders it, before any script', async () => {
    for (const part of ['', '/embed']) {
      const body = (await answer(`/civic/member-card/gao-wei${part}`))!;
      assert.match(body, /<template shadowrootmode="open"><style>[^]*<bdi[^>]*>高微<\/bdi>/);
    }
  });

  it('has the answers to a question as a server renders them, and keeps back what is small everywhere', async () => {
    const address = '/civic/progress-meter/survey/hongcheng-shili-overall';
    const page = (await answer(address))!;
    const [shadow = ''] = /<template[^]*<\/template>/.exec(page) ?? [];
    const shown = shadow.replace(/<style>[^]*<\/style>/, '').replace(/<[^>]+>/g, ' ');
    assert.match(shown.replace(/\s+/g, ' '), /收回640余份 满意的至少占 90 % .*非常不满意 不足5份/);
    assert.match(shadow, /\.levels/);
    const feed = await readDemo('survey');
    const options = { page: 'https://kit.example/m', feedAddress: 'https://kit.example/f.json' };
    const mail = staticHtml(feed, 'progress-meter', 'hongcheng-shili-overall', options)!;
    assert.match(
      mail,
      /满意的至少占90%.*非常满意<\/td><td[^>]*>280余份.*非常不满意<\/td><td[^>]*>不足5份/,
    );
    assert.doesNotMatch(mail, />0(余)?份/);
    // A preview has one line, where a number without its question would mislead.
    const title = /<title>([^<]*)/.exec(page)![1]!;
    assert.match(title, /^您对社区这一年的工作满意吗？(?!.*640)/);
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
    for (const part of common.filter((one) => !/json|png/.test(one))) {
      const body = (await answer(`/civic/member-card/hostile/bad${part}`))!;
      assert.ok(body.length > 0);
      assert.doesNotMatch(body, /<script>alert|<img src=x/, part);
    }
  });

  it('shows a form with its title, its summary and what machines read of it, and asks nothing of a frame’s host', async () => {
    const page = (await answer('/civic/form/survey/hongcheng-manyidu'))!;
    const feed = (await readDemo('survey'))!;
    const { title, summary } = (feed['forms'] as Record<string, string>[]).find(
      ({ id }) => id === 'hongcheng-manyidu',
    )!;
    assert.ok(page.includes(`<meta property="og:title" content="${title}">`));
    assert.ok(page.includes(`<meta property="og:description" content="${summary!.slice(0, 200)}`));
    const json = /<script type="application\/ld\+json">([^<]+)<\/script>/.exec(page)![1]!;
    const data = JSON.parse(json) as { name: string; potentialAction: { target: string } };
    const address = 'https://kit.example/civic/form/survey/hongcheng-manyidu';
    assert.deepEqual([data.name, data.potentialAction.target], [title, address]);
    const own = JSON.parse((await answer('/civic/form/survey/hongcheng-manyidu.json'))!) as {
      forms: { submit: { url: string } }[];
    };
    assert.deepEqual(
      own.forms.map(({ submit }) => submit.url),
      ['/submissions/survey'],
    );
    assert.match((await answer('/civic/form/survey/hongcheng-manyidu/embed'))!, /civic-whole\.js/);
    const oembed = JSON.parse(
      (await answer('/civic/form/survey/hongcheng-manyidu/oembed.json'))!,
    ) as { title: string; html: string };
    assert.equal(oembed.title, title);
    assert.match(oembed.html, /civic\/form\/survey\/hongcheng-manyidu\/embed/);
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
          const share = await ask(feed, `/civic/${item}/share.png`);
          assert.equal(Buffer.from(share as Uint8Array).toString('latin1', 1, 4), 'PNG');
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

describe('what is put up and sent on', () => {
  const readPicture = (address: string): Promise<Uint8Array> =>
    Promise.resolve(readFileSync(`demo${address}`));
  const draw = async (address: string, own: Site = { ...site, readPicture }) => {
    const { reference, part } = readPath(own, address)!;
    return sharp((await answerFor(own, reference, part))!.body as Uint8Array);
  };
  const pixel = async (picture: Sharp, left: number, top: number): Promise<number[]> => [
    ...(await picture
      .clone()
      .extract({ left, top, width: 1, height: 1 })
      .removeAlpha()
      .raw()
      .toBuffer()),
  ];

  it('is a poster of A4 with a code of 86 mm, and a card of 5 to 4 as messengers cut them', async () => {
    for (const item of [
      'member-card/liaoyuan/gao-wei',
      'progress-meter/sample/sample-ceiling',
      'pledge-form/pledge-sample/shili-gongyue',
      'records/records/jinding-lajitong',
    ]) {
      const poster = await draw(`/civic/${item}/poster.png`);
      const { width, height } = await poster.metadata();
      assert.ok(Math.abs(height / width - Math.SQRT2) < 0.001, `${width}×${height}`);
      // The corner of a code's finder, a module from its border: black, and beside it paper.
      const side = (86 / 210) * width;
      const [left, top] = [width - 130 - side, height - 130 - side];
      const dark = await poster
        .clone()
        .extract({
          left: Math.floor(left),
          top: Math.floor(top),
          width: Math.floor(side),
          height: Math.floor(side),
        })
        .removeAlpha()
        .greyscale()
        .threshold(128)
        .raw()
        .toBuffer();
      const share = dark.filter((one) => one === 0).length / dark.length;
      assert.ok(share > 0.25 && share < 0.6, `${item}: ${share}`);
      const card = await (await draw(`/civic/${item}/share.png`)).metadata();
      assert.equal(card.width / card.height, 1.25);
    }
  });

  it('stays within its margins, and clear of the code, however much it has to say', async () => {
    const mostInk = async (picture: Sharp, area: Region): Promise<number> => {
      const pixels = await picture.clone().extract(area).removeAlpha().greyscale().raw().toBuffer();
      return 255 - pixels.reduce((least, one) => Math.min(least, one), 255);
    };
    for (const item of [
      'member-card/liaoyuan/sun-fengyun',
      'member-card/sample/chang-mingzi',
      'records/records/fuguo-ludeng',
      'volunteer-signup/volunteer-sample/wenming-jiaotong-gang',
      'progress-board/liaoyuan/all',
    ])
      for (const [form, margin, code] of [
        ['poster', 130, 680],
        ['share', 64, 280],
      ] as const) {
        const sheet = await draw(`/civic/${item}/${form}.png`);
        const { width, height } = await sheet.metadata();
        const right = { left: width - margin + 8, top: 0, width: margin - 8, height };
        const foot = { left: 0, top: height - margin + 20, width, height: margin - 20 };
        // Left of the code as wide as a module and a half of its own border.
        const quiet = {
          left: width - margin - code - 12,
          top: height - margin - code,
          width: 12,
          height: code,
        };
        for (const area of [right, foot, quiet])
          assert.ok((await mostInk(sheet, area)) < 40, `${item} ${form} ${JSON.stringify(area)}`);
      }
  });

  it('shows of a record what was done, also beside its link', async () => {
    const address = '/civic/records/records/jinding-lajitong/picture.png';
    const [photo, words] = [await draw(address), await draw(address, site)];
    // Paper is nearly white; the wall behind the bins is not.
    assert.ok(Math.min(...(await pixel(words, 20, 20))) > 235);
    assert.ok(Math.min(...(await pixel(photo, 20, 20))) < 235);
  });

  it('asks nobody else for a photo, and does without one that cannot be read', async () => {
    const asked: string[] = [];
    for (const src of [
      'https://elsewhere.example/a.jpg',
      '//elsewhere.example/a.jpg',
      'pictures/none.jpg',
      'feed.json',
    ]) {
      const feed: FeedJson = { civic: 1, records: [{ id: 'a', title: '示例', photos: [{ src }] }] };
      const own: Site = {
        ...site,
        readFeed: () => Promise.resolve(feed),
        readPicture: (address) => {
          asked.push(address);
          return Promise.resolve(Buffer.from('no picture'));
        },
      };
      assert.equal(
        (await (await draw('/civic/records/x/a/poster.png', own)).metadata()).width,
        1654,
      );
    }
    assert.deepEqual(asked, ['/feeds/pictures/none.jpg', '/feeds/feed.json']);
  });

  it('and a member’s own page tells the story, and leads on', async () => {
    const page = (await answer('/civic/member-card/liaoyuan/he-na'))!;
    assert.match(page, /<civic-member-card item="he-na" variant="feature">/);
    assert.match(page, /<details part="story" open/);
    const ways = /<nav class="around"[^]*<\/nav>/.exec(page)![0];
    assert.match(ways, /href="\/civic\/member-card\/liaoyuan\/gao-wei" rel="prev"/);
    assert.match(ways, /href="\/civic\/member-list\/liaoyuan\/doorsteps"/);
    assert.match(ways, /href="\/civic\/member-card\/liaoyuan\/he-yuqian" rel="next"/);
    assert.match(page, /poster\.png[^]*share\.png/);
    assert.doesNotMatch((await answer('/civic/member-card/liaoyuan/he-na/embed'))!, /variant=/);
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
    for (const part of common) {
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
      form: ['survey', 'hongcheng-manyidu'],
      areas: ['lists-sample', 'all'],
      honours: ['lists-sample', 'all'],
      directory: ['lists-sample', 'all'],
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

  it('has the times of a record in the words of their source, in place of the date', () => {
    const updates = [
      { at: '2023-07-04T20:30+08:00', when: '7月4日晚8时30分左右', text: '来电' },
      { when: '次日<b>中午</b>前', status: 'done', text: '恢复供水' },
    ];
    const undated = { id: 'pipe', kind: 'case', title: '停水', updates };
    const draw = (record: object) =>
      staticHtml({ civic: 1, records: [record] }, 'records', 'pipe', options)!;
    const html = draw({ ...undated, opened: '2023-07-04' });
    assert.match(html, />7月4日晚8时30分左右 <strong><\/strong> 来电</);
    assert.match(html, />次日&lt;b&gt;中午&lt;\/b&gt;前 <strong>已办结<\/strong> 恢复供水</);
    assert.doesNotMatch(html, /20:30|undefined/);
    assert.match(draw(undated), /<strong>已办结<\/strong> 7月4日晚8时30分左右</);
  });

  it('tells who processes what is filled in, which the page behind the link and its frame know, too', async () => {
    const feed = (await readDemo('pledge-sample'))!;
    const [notice] = feed['notices'] as [{ handler: string; rights: string }];
    const html = staticHtml(feed, 'pledge-form', 'shili-gongyue', options)!;
    for (const text of ['您的个人信息怎么用、存多久', notice.handler, notice.rights])
      assert.ok(html.includes(text), text);
    for (const part of ['', '/embed', '/static.html', '.json']) {
      const page = (await answer(`/civic/pledge-form/pledge-sample/shili-gongyue${part}`))!;
      assert.ok(page.includes(notice.rights), part);
    }
    // Nobody is asked who they are.
    const survey = staticHtml(await readDemo('survey'), 'form', 'hongcheng-manyidu', options)!;
    assert.doesNotMatch(survey, /个人信息/);
  });

  it('leads from a form to where it is filled in, and says until when', () => {
    const form = { id: 'f', kind: 'survey', title: '问卷', summary: '问问大家', fields: [] };
    const feed = {
      civic: 1,
      forms: [
        {
          ...form,
          anonymous: true,
          closes: '2026-05-10',
          answers: 870,
          submit: { url: '/submissions/x' },
        },
      ],
    };
    const html = staticHtml(feed, 'form', 'f', options)!;
    assert.match(html, /问卷[^]*问问大家[^]*不记名 · 截止：2026年5月10日[^]*870/);
    assert.match(html, /<a href="https:\/\/kit\.example\/p"[^>]*>去填写<\/a>/);
    assert.match(html, /data:image\/svg\+xml/);
  });

  it('has who sees to which area, who was honoured and the services, with nothing that was not to be public', async () => {
    const feed = (await readDemo('lists-sample'))!;
    const read = (name: string): string =>
      staticHtml(feed, name, 'all', options)!
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ');
    assert.match(
      read('areas'),
      /网格与楼栋 .*第一网格 .*网格员 王示例.* 网格长 暂时空缺 .*3号楼 120户 楼栋长 赵示例.* 第二网格 360户 .*包括 6-7栋、八号楼/,
    );
    const honours = read('honours');
    assert.match(
      honours,
      /荣誉榜 公示中 .*身边好人 .*公示期：2026年3月2日至.* 赵示例 · 示例社区 2025年 道德模范/,
    );
    assert.match(honours, /有异议请联系：示例社区监督电话 010-5550 0199/);
    assert.match(honours, /最美家庭 26户家庭 .*25户家庭（名单未列出，由.*）.*周家（虚构） 家庭/);
    // One did not agree, and one honour has run out.
    assert.doesNotMatch(honours, /不愿具名|好邻居/);
    assert.doesNotMatch((await answer('/civic/honours/lists-sample/all.json'))!, /不愿具名/);
    assert.match(
      read('directory'),
      /便民服务 .*红星理发店（虚构） .*理发 · 2号楼东侧 · 步行约3分钟/,
    );
  });

  it('ends where a chain of areas is as long as a letter, and a circle is none', () => {
    const areas = Array.from({ length: 5000 }, (_, index) => ({
      id: `a-${index}`,
      name: `第${index}层`,
      level: 'unit',
      parent: `a-${index === 0 ? 0 : index - 1}`,
    }));
    const html = staticHtml({ civic: 1, areas }, 'areas', 'all', options)!;
    assert.equal(html.match(/第\d+层/g)!.length, 200);
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

const program = await programOf('server/bin.ts');

describe('npm run export', () => {
  let home = '';
  beforeEach(() => (home = mkdtempSync(path.join(tmpdir(), 'civic-export-'))));
  afterEach(() => rmSync(home, { recursive: true }));
  const inHome = (...parts: string[]): string => path.join(home, ...parts);
  const save = (file: string, content: unknown): void => {
    mkdirSync(path.dirname(inHome(file)), { recursive: true });
    const isBytes = content instanceof Uint8Array || typeof content === 'string';
    writeFileSync(inHome(file), isBytes ? content : JSON.stringify(content));
  };
  const run = (...more: string[]): { status: number | null; stderr: string } => {
    const options = ['--site', 'https://kit.example', '--out', inHome('out'), ...more];
    return spawnSync(process.execPath, [program, 'export', ...options], { encoding: 'utf8' });
  };
  const runOwn = (...more: string[]) => run('--feeds', inHome('feeds'), '--kit', '/k/', ...more);
  /** Everything under a folder but the kit. */
  const filesIn = (folder: string): string[] =>
    (readdirSync(inHome(folder), { recursive: true }) as string[])
      .filter((name) => !name.startsWith('k/') && !statSync(inHome(folder, name)).isDirectory())
      .sort();
  const member = (id: string, more: object = {}) => ({ id, name: '高微', ...more });

  it('says where it looks for the feeds when there are none, and writes nothing', () => {
    const { status, stderr } = run('--feeds', inHome('feeds'));
    assert.equal(status, 2);
    assert.match(stderr, /There is no folder .*feeds: say where the feeds are, by --feeds\./);
    assert.ok(!existsSync(inHome('out')));
  });

  it('refuses a feed that pages would refuse, before it writes anything', () => {
    save('feeds/large.json', {
      civic: 1,
      members: [member('a', { story: ['长'.repeat(1_700_000)] })],
    });
    const { status, stderr } = runOwn();
    assert.equal(status, 1);
    assert.match(stderr, /large\.json/);
    assert.match(stderr, /请分成几个文件/);
    assert.match(stderr, /larger than 5 MB/);
    assert.ok(!existsSync(inHome('out/civic')));
  });

  it('writes the same as files', () => {
    const { status, stderr } = run('--feeds', 'demo/feeds', '--default', 'liaoyuan');
    assert.equal(status, 0, stderr);
    const page = inHome('out/civic/member-card/liaoyuan/gao-wei');
    for (const file of [
      `${page}/index.html`,
      `${page}.json`,
      `${page}/embed/index.html`,
      `${page}/oembed.json`,
      `${page}/oembed.xml`,
      `${page}/static.html`,
      inHome('out/civic/form/survey/hongcheng-manyidu/index.html'),
      inHome('out/civic/form/survey/hongcheng-manyidu/static.html'),
      inHome('out/civic/areas/lists-sample/all/index.html'),
      inHome('out/civic/honours/lists-sample/all/static.html'),
      inHome('out/civic/directory/lists-sample/all.json'),
      inHome('out/civic/civic.js'),
      inHome('out/feeds/liaoyuan.json'),
      inHome('out/civic/page.css'),
    ])
      assert.ok(existsSync(file), file);
    const named = /"src":\s*"(pictures\/[^"]+)"/g;
    const pictures = [...readFileSync('demo/feeds/liaoyuan.json', 'utf8').matchAll(named)];
    for (const [, picture] of pictures)
      assert.ok(existsSync(inHome('out/feeds', picture!)), picture);
    assert.ok(!existsSync(inHome('out/feeds/README.md')), 'what no feed names');
    assert.match(
      readFileSync(`${page}/index.html`, 'utf8'),
      /<link rel="canonical" href="https:\/\/kit\.example\/civic\/member-card\/liaoyuan\/gao-wei">/,
    );
    // A link that was given out without the feed's name still leads to it.
    assert.equal(
      readFileSync(inHome('out/civic/member-card/gao-wei/index.html'), 'utf8'),
      readFileSync(`${page}/index.html`, 'utf8'),
    );
  });

  it('writes nothing outside of its folder, whatever ids, addresses and links say, and says what it left out', () => {
    const ids = [
      '../../../../../outer/own',
      '..',
      '/etc/x',
      'a\\b',
      'A',
      'con',
      'com1',
      'x'.repeat(65),
      7,
    ];
    save('outer/own.json', 'mine');
    save('feeds/secret.txt', 'secret');
    save('outer/secret.txt', 'secret');
    symlinkSync(inHome('outer/secret.txt'), inHome('feeds/linked.txt'));
    symlinkSync(inHome('outer/own.json'), inHome('feeds/linked.json'));
    const sources = [
      '../outer/secret.txt',
      '%2e%2e/outer/secret.txt',
      'linked.txt',
      '.history/a/x.json',
      'Pic.png',
      'pic.png',
    ];
    save('feeds/Pic.png', 'one');
    save('feeds/pic.png', 'other');
    save('feeds/.history/a/x.json', 'past');
    save('feeds/a.json', {
      civic: 1,
      members: [
        ...ids.map((id) => member(id as string)),
        ...sources.map((src, at) => member(`good-${at}`, { photo: { src, alt: '图' } })),
      ],
    });
    save('feeds/con.json', { civic: 1, members: [member('b')] });
    save('feeds/other.json', 'not JSON');
    // A link in the folder leads out of it.
    mkdirSync(inHome('out/civic'), { recursive: true });
    symlinkSync(inHome('outer'), inHome('out/civic/member-list'));
    symlinkSync(inHome('outer/own.json'), inHome('out/civic-export.json'));
    const { status, stderr } = runOwn();
    assert.equal(status, 0, stderr);
    assert.deepEqual(filesIn('outer'), ['own.json', 'secret.txt']);
    assert.equal(readFileSync(inHome('outer/own.json'), 'utf8'), 'mine');
    assert.deepEqual(readdirSync(home).sort(), ['feeds', 'out', 'outer']);
    assert.deepEqual(
      readdirSync(inHome('out/civic/member-card/a'))
        .filter((name) => !name.endsWith('.json'))
        .sort(),
      sources.map((_, at) => `good-${at}`),
    );
    assert.deepEqual(filesIn('out/feeds'), ['Pic.png', 'a.json']);
    for (const id of ids.slice(0, 5)) assert.ok(stderr.includes(JSON.stringify(id)), String(id));
    for (const name of [
      'member-card/a/con/index.html',
      'feeds/pic.png',
      'feeds/linked.json',
      'member-list',
    ])
      assert.ok(stderr.includes(name), name);
  });

  it('publishes what is published: no past, nothing hidden, nothing that was taken down', () => {
    const photo = { src: 'pictures/gone.png', alt: '图' };
    const named = ['notice.PDF', 'names.sqlite', 'names.sqlite-wal', 'names.csv', 'c.env', 'log'];
    const links = named.map((url) => ({ title: '附件', url }));
    for (const name of named) save(`feeds/${name}`, 'beside the feeds');
    save('feeds/a.json', {
      civic: 1,
      members: [member('stays', { links }), member('goes', { photo })],
    });
    save('feeds/b.json', { civic: 1, members: [member('goes')] });
    save('feeds/pictures/gone.png', 'picture');
    save('feeds/pictures/unused.png', 'picture');
    save('feeds/.history/a/2024-03-08T09-00-00-000Z.json', 'past');
    save('feeds/.desk/a.theme.json', '{}');
    save('feeds/a.json.bak', 'past');
    save('out/index.html', 'the portal’s own');
    save('out/feeds/.history/a/old.json', 'of an older export');
    const first = runOwn('--default', 'a');
    assert.equal(first.status, 0, first.stderr);
    assert.match(first.stderr, /feeds\/\.history\/a\/old\.json/, 'what it cannot know is said');
    rmSync(inHome('out/feeds/.history'), { recursive: true });
    const before = filesIn('out');
    assert.ok(before.some((name) => name.includes('/goes')));
    assert.deepEqual(
      before.filter((name) => /history|desk|unused|bak/.test(name)),
      [],
    );
    // Whoever names it: a database, a list of names or a backup may lie there.
    assert.deepEqual(
      before.filter((name) => named.some((one) => name === `feeds/${one}`)),
      ['feeds/notice.PDF'],
    );
    for (const name of named.slice(1)) assert.ok(first.stderr.includes(`feeds/${name}`), name);

    save('feeds/a.json', { civic: 1, members: [member('stays')] });
    rmSync(inHome('feeds/b.json'));
    const second = runOwn('--default', 'a');
    assert.equal(second.status, 0, second.stderr);
    const after = filesIn('out');
    assert.deepEqual(
      after.filter((name) => /gone|goes|feeds\/b/.test(name)),
      [],
    );
    assert.ok(!existsSync(inHome('out/civic/member-card/b')), 'nor an empty folder');
    assert.ok(after.includes('index.html'), 'the portal’s own stays');
    assert.match(second.stderr, /member-card\/goes\/index\.html/, 'and it is said');
  });

  it('reads a feed in GBK and writes UTF-8', () => {
    const feed = { civic: 1, members: [member('a')] };
    save('feeds/a.json', encode(JSON.stringify(feed), 'gbk'));
    assert.equal(runOwn().status, 0);
    assert.deepEqual(JSON.parse(readFileSync(inHome('out/feeds/a.json'), 'utf8')), feed);
    assert.match(readFileSync(inHome('out/civic/member-card/a/a/index.html'), 'utf8'), /高微/);
  });

  it('refuses to export over the feeds, and a kit outside of the site', () => {
    save('feeds/a.json', { civic: 1 });
    for (const more of [
      ['--out', home],
      ['--out', inHome('feeds')],
      ['--kit', '/../outer/'],
      ['--kit', '../x'],
    ])
      assert.equal(runOwn(...more).status, 2, more.join(' '));
    assert.deepEqual(filesIn('feeds'), ['a.json']);
  });
});
