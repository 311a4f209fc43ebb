/** The pages behind links, before and without scripts, and the room that is kept for what comes late. */
import type { Page } from 'playwright-core';
import type { HostSite } from '../support/site.js';
import { serveBody, type Case } from './try-cases.js';

const pages = {
  'member-card': ['/civic/member-card/gao-wei', '高微'],
  'progress-meter': ['/civic/progress-meter/sample/sample-households', '8437'],
  'pledge-form': ['/civic/pledge-form/pledge-sample/shili-gongyue', '示例社区文明公约'],
  'progress-board': [
    '/civic/progress-board/sample/sample-households,sample-signed',
    '截至2024年3月8日',
  ],
  'volunteer-signup': ['/civic/volunteer-signup/volunteer-sample/loudao-qingli', '周末楼道清理'],
} as const;

/** The most that a page may move, and how late the kit is; both are the project's own promise. */
const mostShift = 0.01;
const lateBy = 1200;

const visibleText = (page: Page, name: string): Promise<string> =>
  page.locator(`civic-${name} [part~=base]`).first().innerText();

/** How much has moved on this page so far. */
const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() =>
          requestAnimationFrame(() => setTimeout(() => resolve(sum), 100)),
        );
      }),
  );

async function withoutScript(page: Page, site: HostSite): Promise<string | undefined> {
  for (const [name, [path, words]] of Object.entries(pages)) {
    await page.goto(site.origin + path);
    const text = await visibleText(page, name);
    if (!text.includes(words)) return `${name} reads: ${text.slice(0, 80)}`;
    for (const selector of [
      'title',
      'meta[name=description]',
      'link[rel=canonical]',
      'meta[property="og:image"]',
      'link[type="application/json+oembed"]',
      'link[type="text/xml+oembed"]',
    ])
      if ((await page.locator(selector).count()) !== 1) return `${name} has no ${selector}`;
  }
  return undefined;
}

/** Drawn once, without a jump, although the kit comes after the page. */
async function takenOver(page: Page, site: HostSite): Promise<string | undefined> {
  site.kitDelay = 300;
  try {
    for (const [name, [path, words]] of Object.entries(pages)) {
      await page.goto(site.origin + path);
      await page.waitForFunction((tag) => customElements.get(tag), `civic-${name}`);
      await page
        .locator(`civic-${name}`)
        .evaluate(
          (element) => (element as unknown as { updateComplete: Promise<unknown> }).updateComplete,
        );
      const bases = await page
        .locator(`civic-${name}`)
        .evaluate(
          (element) =>
            [...element.shadowRoot!.children].filter((child) => child.matches('[part~=base]'))
              .length,
        );
      if (bases !== 1) return `${name} is there ${bases} times`;
      const text = await visibleText(page, name);
      if (!text.includes(words)) return `${name} reads: ${text.slice(0, 80)}`;
      const shift = await shiftOf(page);
      if (shift > mostShift) return `${name} moved by ${shift.toFixed(3)}`;
    }
  } finally {
    site.kitDelay = 0;
  }
  return undefined;
}

/** @param body with two people, a figure and a pledge. */
async function late(
  page: Page,
  site: HostSite,
  body: string,
  loader: string,
): Promise<string | undefined> {
  const address = serveBody(site, body, {
    head: `<link rel="stylesheet" href="/civic-reserve.css">${loader}`,
  });
  site.serveFile('/civic-reserve.css', 'dist/civic-reserve.css');
  site.kitDelay = lateBy;
  try {
    await page.goto(address);
    await page.locator('civic-pledge-form button').waitFor();
    await page.locator('civic-member-card [part~=name]').nth(1).waitFor();
    await page.locator('civic-progress-meter [part~=figure]').waitFor();
    const shift = await shiftOf(page);
    console.log(`  CLS with the kit ${lateBy} ms late: ${shift.toFixed(4)}`);
    return shift > mostShift ? `it moved by ${shift.toFixed(3)}` : undefined;
  } finally {
    site.kitDelay = 0;
  }
}

const article = (widgets: readonly string[]): string => {
  const [one, two, figure, pledge] = widgets;
  return `<h1>身边榜样</h1><p>创城的事，一件一件都落在楼道、路口和花坛边上。</p>
${one}
${two}
<p>之后的文字。</p>
${figure}
<p>最后的文字。</p>
${pledge}`;
};

const feed = '/feeds/liaoyuan.json';

const withElements = article([
  `<civic-member-card src="${feed}#gao-wei"><a href="/civic/member-card/gao-wei">高微</a></civic-member-card>`,
  `<civic-member-card src="${feed}#he-na"><a href="/civic/member-card/he-na">何娜</a></civic-member-card>`,
  '<civic-progress-meter src="/feeds/sample.json#sample-households"><a href="/">走访居民</a></civic-progress-meter>',
  '<civic-pledge-form src="/feeds/pledge-sample.json#shili-gongyue"><a href="/">公约</a></civic-pledge-form>',
]);

const withLinks = article(
  [
    'member-card/gao-wei',
    'member-card/he-na',
    'progress-meter/sample/sample-households',
    'pledge-form/pledge-sample/shili-gongyue',
  ].map((item) => `<p><a href="/civic/${item}">查看</a></p>`),
);

export const readingCases: readonly Case[] = [
  {
    name: 'no script at all',
    what: 'declarative shadow DOM; title, description, picture, canonical, oEmbed',
    act: withoutScript,
    options: { javaScriptEnabled: false },
  },
  { name: 'the kit takes over', what: `drawn once; CLS at most ${mostShift}`, act: takenOver },
  {
    name: `the kit ${lateBy / 1000} s late`,
    what: `civic-reserve.css in the page; CLS at most ${mostShift}`,
    act: (page, site) =>
      late(page, site, withElements, '<script src="/dist/loader.js" defer></script>'),
    options: { viewport: { width: 1000, height: 900 } },
  },
  {
    name: `the kit ${lateBy / 1000} s late, to links`,
    what: `civic-reserve.css and the loader in the head; CLS at most ${mostShift}`,
    act: (page, site) => late(page, site, withLinks, '<script src="/dist/loader.js"></script>'),
    options: { viewport: { width: 1000, height: 900 } },
  },
];
