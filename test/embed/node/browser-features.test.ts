/** What a browser does for its reader, beside every element: it keeps a page for the way back, and finds words in it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
// @ts-expect-error -- plain JavaScript, without types
import * as browsers from '../../../scripts/browsers/find.mjs';
import { info as formInfo } from '../../../src/elements/form/info.js';
import { info as pledgeInfo } from '../../../src/elements/pledge-form/info.js';
import { info as signupInfo } from '../../../src/elements/volunteer-signup/info.js';

const elements = [
  '<civic-member-card src="feed.json#one"></civic-member-card>',
  '<civic-member-list src="feed.json" search="on"></civic-member-list>',
  '<civic-progress-meter src="feed.json#count" refresh="60"></civic-progress-meter>',
  '<civic-progress-board src="feed.json"></civic-progress-board>',
  '<civic-pledge-form src="feed.json#pledge"></civic-pledge-form>',
  '<civic-volunteer-signup src="feed.json#day"></civic-volunteer-signup>',
  '<civic-form src="feed.json#survey"></civic-form>',
  '<civic-records src="feed.json"></civic-records>',
  '<civic-agenda src="feed.json"></civic-agenda>',
  '<civic-feed src="feed.json"><civic-member-card item="one"></civic-member-card></civic-feed>',
].join('');

const fields = [{ name: 'name', type: 'name', label: '姓名', required: true }];
const submit = { url: '/nowhere' };
const feed = {
  civic: 1,
  members: [{ id: 'one', name: '示例人物', story: ['每天走访。', '连夜协调停水抢修。'] }],
  measures: [{ id: 'count', label: '走访', value: 3, target: 10, unit: '户' }],
  pledges: [{ id: 'pledge', title: '文明公约', articles: ['不乱停车。'], fields, submit }],
  forms: [
    {
      id: 'survey',
      kind: 'survey',
      title: '满意度调查',
      fields: [...fields, { name: 'level', type: 'rating', label: '您满意吗？' }],
      submit,
    },
  ],
  records: [
    {
      id: 'lamp',
      kind: 'case',
      title: '楼道灯不亮',
      status: 'done',
      opened: '2024-03-01',
      updates: [{ at: '2024-03-02', status: 'done', text: '换了灯泡。' }],
    },
  ],
  events: [{ id: 'show', title: '邻里演出', kind: 'show', starts: '2098-03-04T19:00:00+08:00' }],
  activities: [
    {
      id: 'day',
      title: '文明交通岗',
      timeZone: 'Asia/Shanghai',
      posts: [
        {
          id: 'a',
          starts: '2098-03-04T07:00:00+08:00',
          ends: '2098-03-04T08:30:00+08:00',
          capacity: 6,
        },
      ],
      fields,
      submit,
    },
  ],
};

const page = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>one</title>
<script>addEventListener('pageshow', ({ persisted }) => (document.title = persisted ? 'kept' : 'new'))</script>
<script src="/civic.js" defer></script><body>${elements}`;

/** Every form, with its item, the part that only its kind sends with and what comes along with that. */
const forms = [
  { tag: 'civic-pledge-form', item: 'pledge', part: 'pledge-kind', info: pledgeInfo },
  { tag: 'civic-form', item: 'survey', part: 'answer-kind', info: formInfo },
  { tag: 'civic-volunteer-signup', item: 'day', part: 'volunteer-kind', info: signupInfo },
] as const;

/** A form under an article of three screens. */
const articleWith = (tag: string, item: string): string =>
  `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>article</title>
<style>p{block-size:300vh}</style><script src="/civic.js" defer></script><body><p>报道</p>
<${tag} src="feed.json#${item}"></${tag}>`;

const pages: Readonly<Record<string, string>> = {
  '/': page,
  ...Object.fromEntries(forms.map(({ tag, item }) => [`/${tag}`, articleWith(tag, item)])),
};

function answer(address: string): { type: string; body: string } {
  if (address === '/feed.json') return { type: 'application/json', body: JSON.stringify(feed) };
  if (/\.m?js$/.test(address))
    return { type: 'text/javascript', body: readFileSync(path.join('dist', address), 'utf8') };
  return { type: 'text/html', body: pages[address] ?? '<title>two</title>' };
}

describe('a page with every element', () => {
  let server: Server;
  let origin = '';

  before(async () => {
    server = createServer((request, response) => {
      const { type, body } = answer(request.url!);
      response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  async function openBrowser(): Promise<Browser> {
    const { findBrowser } = browsers as {
      findBrowser: (engine: string) => Promise<{ executablePath: string }>;
    };
    return chromium.launch({
      executablePath: (await findBrowser('chromium')).executablePath,
      args: ['--no-sandbox'],
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
  }

  it('is kept by the browser for whoever goes back, also after a form was touched', async () => {
    const browser = await openBrowser();
    try {
      const tab = await browser.newPage();
      await tab.goto(`${origin}/`);
      await tab.locator('civic-volunteer-signup button').waitFor();
      await tab.locator('civic-pledge-form [name=name]').fill('示例');
      await tab.waitForLoadState('networkidle');
      await tab.goto(`${origin}/two`);
      await tab.goBack({ waitUntil: 'commit' });
      await tab.waitForFunction(() => document.title !== 'two');
      const { title, reasons } = await tab.evaluate(() => {
        const [entry] = performance.getEntriesByType('navigation');
        const { notRestoredReasons } = entry as PerformanceEntry & { notRestoredReasons?: unknown };
        return { title: document.title, reasons: JSON.stringify(notRestoredReasons ?? null) };
      });
      assert.equal(title, 'kept', reasons);
    } finally {
      await browser.close();
    }
  });

  for (const { tag, part, info } of forms)
    it(`has what sends <${tag}> before it is touched, once the form was in view: the first touch asks for nothing`, async () => {
      const browser = await openBrowser();
      try {
        const tab = await browser.newPage({ viewport: { width: 390, height: 844 } });
        const asked: string[] = [];
        // The code for paper comes by itself, some time after the form.
        tab.on('request', (request) => {
          if (!request.url().endsWith('/page-code.mjs'))
            asked.push(new URL(request.url()).pathname);
        });
        await tab.goto(`${origin}/${tag}`);
        const control = tab.locator(`${tag} form label.tick, ${tag} form [name=name]`).first();
        await control.waitFor({ state: 'attached' });
        await tab.waitForLoadState('networkidle');
        assert.ok(!asked.join().includes(part), 'not while the article is read');
        await tab.locator(`${tag} .title`).first().scrollIntoViewIfNeeded();
        // With what they import themselves.
        for (const one of ['form-sending', part, ...info.lazyParts[part]!])
          while (!asked.join().includes(one)) await tab.waitForEvent('request');
        await tab.waitForLoadState('networkidle');
        const before = asked.length;
        await control.click();
        await tab.locator(`${tag} [part=submit]`).last().hover();
        await tab.waitForLoadState('networkidle');
        assert.deepEqual(asked.slice(before), []);
      } finally {
        await browser.close();
      }
    });

  it('is searched by the browser also behind a closed disclosure, which opens where the words are', async () => {
    const browser = await openBrowser();
    try {
      const tab = await browser.newPage();
      // The words of a link are looked up by the engine's own find-in-page, which no script can open.
      await tab.goto(`${origin}/#:~:text=${encodeURIComponent('连夜协调停水抢修')}`);
      const story = tab.locator('civic-member-card .story').first();
      await story.waitFor();
      assert.match((await story.textContent())!, /连夜协调停水抢修。/);
      const isOpen = await story.evaluate((node) => node.closest('details')!.open);
      assert.equal(isOpen, true);
    } finally {
      await browser.close();
    }
  });
});
