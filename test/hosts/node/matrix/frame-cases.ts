/** The page in a frame, on hosts of each kind. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { sign } from '../support/elements.js';
import { unpackedDebianFile } from '../support/libraries.js';
import type { HostSite } from '../support/site.js';
import { serveBody, type Case } from './try-cases.js';

const card = '/civic/member-card/gao-wei';
const pledge = '/civic/pledge-form/pledge-sample/shili-gongyue';

const serve = (site: HostSite, body: string): string => serveBody(site, body);

const iframe = (src: string, more = ''): string =>
  `<iframe src="${src}/embed" title="高微：查看资料" width="100%" height="150" ${more}></iframe>`;

const frames = '<script src="/dist/frames.js" defer></script>';

const heightOf = (page: Page): Promise<number> =>
  page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);

/** How high the page in the frame is. */
async function innerHeight(page: Page): Promise<number> {
  const inner = page.frames()[1]!;
  return inner.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
}

/** @param wanted what the host makes of the height of the page in the frame. */
async function untilEqual(
  page: Page,
  wanted = (inner: number): number => inner,
): Promise<string | undefined> {
  const deadline = Date.now() + 40_000;
  let told = '';
  while (Date.now() < deadline) {
    const [outer, inner] = [await heightOf(page), await innerHeight(page)];
    // Two for the frame's own border.
    if (inner > 20 && Math.abs(outer - wanted(inner)) <= 4) return undefined;
    told = `the frame is ${outer} px, its page ${inner} px`;
    await page.waitForTimeout(50);
  }
  return told;
}

const showsCard = (page: Page): Promise<void> =>
  page.frameLocator('iframe').locator('civic-member-card [part~=name]').waitFor();

export const frameCases: readonly Case[] = [
  {
    name: 'own dialect',
    what: 'grows with what is opened, shrinks again',
    act: async (page, site) => {
      await page.goto(serve(site, iframe(card) + frames));
      await showsCard(page);
      const first = await untilEqual(page);
      if (first) return first;
      const closed = await heightOf(page);
      const summary = page.frameLocator('iframe').locator('summary');
      await summary.click();
      const grown = await untilEqual(page);
      if (grown) return grown;
      if ((await heightOf(page)) <= closed) return 'it did not grow';
      await summary.click();
      return (
        (await untilEqual(page)) ??
        ((await heightOf(page)) === closed ? undefined : 'it did not shrink')
      );
    },
  },
  {
    name: 'sandbox="allow-scripts"',
    what: 'no origin, no storage, no submit event: a signature arrives all the same',
    act: async (page, site) => {
      await page.goto(serve(site, iframe(pledge, 'sandbox="allow-scripts"') + frames));
      const inner = page.frames()[1]!;
      await sign(inner, site, 'civic-pledge-form');
      return untilEqual(page);
    },
  },
  {
    name: 'sandbox="allow-scripts", by Enter',
    what: 'the key instead of the button',
    act: async (page, site) => {
      await page.goto(serve(site, iframe(pledge, 'sandbox="allow-scripts"') + frames));
      const form = page.frames()[1]!.locator('civic-pledge-form');
      await form.locator('input[name=age]').press('Enter');
      await form.locator('.summary').waitFor();
      return undefined;
    },
  },
  {
    name: 'AMP',
    what: 'answers with `embed-size`',
    act: async (page, site) => {
      await page.goto(
        serve(
          site,
          `<script>addEventListener('message', function (event) { if (event.data.sentinel === 'amp' && event.data.type === 'embed-size') window.asked = event.data.height })</script>${iframe(card)}`,
        ),
      );
      await showsCard(page);
      await page.waitForFunction(() => (window as unknown as { asked: number }).asked > 20);
      return undefined;
    },
  },
  {
    name: 'a stranger’s message',
    what: 'another window asks for a height and gets none',
    act: async (page, site) => {
      await page.goto(
        serve(
          site,
          `<iframe id="stranger" srcdoc="<script>parent.postMessage({civic:'height',height:777},'*')</script>"></iframe>${iframe(card, 'id="own"')}${frames}`,
        ),
      );
      await page.frameLocator('#own').locator('civic-member-card [part~=name]').waitFor();
      await page.waitForFunction(
        () => document.querySelector<HTMLElement>('#own')!.style.height !== '',
      );
      const heights = await page
        .locator('iframe')
        .evaluateAll((all) => all.map((frame) => (frame as HTMLElement).style.height));
      return heights.includes('777px')
        ? 'it got it'
        : heights[0]
          ? 'the stranger was sized'
          : undefined;
    },
  },
  {
    name: 'a frame that stays blank',
    what: 'frame-ancestors forbids it and `load` still fires: the link comes',
    act: async (page, site) => {
      site.serve('/civic/member-card/refused/embed', {
        body: 'refused',
        headers: { 'Content-Security-Policy': "frame-ancestors 'none'" },
      });
      await page.goto(
        serve(site, iframe('/civic/member-card/refused', 'data-patience="300"') + frames),
      );
      const link = page.locator('a[href$="/civic/member-card/refused"]');
      await link.waitFor();
      return (await link.innerText()) === '高微：查看资料' ? undefined : 'the link has other words';
    },
  },
  {
    name: 'no host script',
    what: 'a fixed height; the page scrolls in its frame',
    act: async (page, site) => {
      await page.goto(serve(site, iframe(card)));
      await showsCard(page);
      const canScroll = await page.frames()[1]!.evaluate(() => {
        const { clientHeight, scrollHeight } = document.documentElement;
        scrollTo(0, 1000);
        return scrollHeight > clientHeight && document.documentElement.scrollTop > 0;
      });
      return canScroll ? undefined : 'it cannot be scrolled';
    },
  },
  {
    name: 'WordPress',
    what: 'its own consumer script (Debian’s wordpress, wp-embed.js)',
    act: wordpress,
  },
];

/**
 * What WordPress makes of the answer to its oEmbed request for a provider that it does not know: quotation and
 * frame alone, the frame sandboxed and hidden until it answers with the secret of its fragment.
 */
async function wordpress(page: Page, site: HostSite): Promise<string | undefined> {
  const discovery = await (await fetch(site.origin + card)).text();
  const endpoint = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(
    discovery,
  )?.[1];
  if (!endpoint) return 'nothing to discover';
  const { html } = (await (await fetch(`${endpoint}?maxwidth=500&maxheight=750`)).json()) as {
    html: string;
  };
  const found =
    /^(<blockquote>.*<\/blockquote>)(<iframe src="([^"]+)" title="([^"]+)" width="(\d+)" height="(\d+)")/.exec(
      html,
    );
  if (!found) return `no quotation and frame: ${html}`;
  const [, quotation, , src, title, width] = found;
  if (Number(width) > 500) return `wider than asked for: ${width}`;
  const script = readFileSync(
    unpackedDebianFile('wordpress', 'usr/share/wordpress/wp-includes/js/wp-embed.js'),
  );
  site.serve('/wp-embed.js', { body: script, headers: { 'Content-Type': 'text/javascript' } });
  const secret = 'a1B2c3D4e5';
  await page.goto(
    serve(
      site,
      `${quotation!.replace('<blockquote>', `<blockquote class="wp-embedded-content" data-secret="${secret}">`)}<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="position: absolute; clip: rect(1px, 1px, 1px, 1px);" src="${src}#?secret=${secret}" data-secret="${secret}" title="${title}" width="${width}" height="150" frameborder="0"></iframe><script src="/wp-embed.js"></script>`,
    ),
  );
  await showsCard(page);
  await page.waitForFunction(() => !document.querySelector('iframe')!.hasAttribute('style'));
  await page.waitForFunction(
    () => getComputedStyle(document.querySelector('blockquote')!).display === 'none',
  );
  return untilEqual(page, (inner) => Math.min(1000, Math.max(200, inner)));
}
