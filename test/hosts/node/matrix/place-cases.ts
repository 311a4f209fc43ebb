/** Where a page puts an element: in rows, columns and cells, and in the articles of portal software. */
import iconv from 'iconv-lite';
import type { Page } from 'playwright-core';
import { serveBody, type Case } from './try-cases.js';

const elements = [
  '<civic-member-card src="/feeds/liaoyuan.json#gao-wei"></civic-member-card>',
  '<civic-member-list src="/feeds/liaoyuan.json"></civic-member-list>',
  '<civic-progress-meter src="/feeds/sample.json#sample-households"></civic-progress-meter>',
  '<civic-progress-board src="/feeds/sample.json"></civic-progress-board>',
  '<civic-volunteer-signup src="/feeds/volunteer-sample.json#loudao-qingli"></civic-volunteer-signup>',
  '<civic-pledge-form src="/feeds/pledge-sample.json#shili-gongyue"></civic-pledge-form>',
];

/** What a person can read in, in CSS pixels; and the widest that there is room for. */
const narrowest = 200;
const room = 640;

const kit = '<script src="/dist/civic.js" defer></script>';

/** Around each element, where `|` is. */
const places: readonly (readonly [string, string])[] = [
  ['flex row', '<div style="display:flex">|</div>'],
  [
    'flex row, beside a wide neighbour',
    '<div style="display:flex"><p style="flex:none;width:400px">正文</p>|</div>',
  ],
  [
    'flex column, at its start',
    '<div style="display:flex;flex-direction:column;align-items:flex-start">|</div>',
  ],
  ['grid, automatic tracks', '<div style="display:grid;grid-template-columns:auto auto">|</div>'],
  ['inline-block', '<div style="display:inline-block">|</div>'],
  ['float', '<div style="float:left">|</div><br style="clear:both">'],
  ['table cell', '<table><tr><td>|</td></tr></table>'],
  ['width: min-content', '<div style="width:min-content">|</div>'],
];

const placeCases = places.map(([name, place]): Case => ({
  name,
  what: `each element at least ${narrowest} px wide, and inside its page`,
  act: async (page, site) => {
    const body = elements.map((one) => `<div>${place.replace('|', one)}</div>`).join('');
    await page.goto(serveBody(site, `<main style="width:${room}px">${body}</main>`, { head: kit }));
    await drawn(page, elements.length);
    const faults = await page.evaluate(
      ([least, most]) =>
        [...document.querySelectorAll('main *')]
          .filter(({ localName }) => localName.startsWith('civic-'))
          .map((one) => ({ name: one.localName, width: one.getBoundingClientRect().width }))
          .filter(({ width }) => width < least || width > most)
          .map(({ name, width }) => `${name} ${width} px`),
      [narrowest, room] as const,
    );
    return faults.join(', ') || undefined;
  },
}));

const drawn = (page: Page, count: number): Promise<unknown> =>
  page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('*')].filter(
        (one) =>
          one.localName.startsWith('civic-') &&
          one.shadowRoot?.querySelector('[part~=base]:not(:empty)'),
      ).length >= wanted,
    count,
    { timeout: 50_000, polling: 50 },
  );

/** As the article pages of these programs are built: their boxes and resets, in words of our own. */
const articles: readonly (readonly [string, string, string])[] = [
  [
    'DedeCMS 5.7',
    '*{padding:0;margin:0}body{font:12px Verdana,Arial,Tahoma;line-height:1.5}.viewbox .content{font-size:14px;padding:12px 6px;line-height:25px;overflow:hidden}.viewbox .content p{text-indent:2em}',
    '<div class="pleft"><div class="viewbox"><div class="content"><table width="100%"><tr><td><div id="contentMidPicAD"></div><p id="above">上文。</p><p>|</p><p id="below">下文。</p></td></tr></table></div></div></div>',
  ],
  [
    'Discuz X3.4',
    'body,ul,ol,li,dl,dd,p,h1,h2,h3,form,fieldset,th,td{margin:0;padding:0}body,input,button{font:12px/1.5 Tahoma,Helvetica,SimSun,sans-serif}.pcb .t_f{font-size:14px}.t_fsz{min-height:100px}.t_f,.t_f td{line-height:1.6;word-wrap:break-word}',
    '<div class="pct"><div class="pcb"><div class="t_fsz"><table cellspacing="0" cellpadding="0"><tr><td class="t_f"><div id="above">上文。</div>|<div id="below">下文。</div></td></tr></table></div></div></div>',
  ],
];

const articleCases = articles.map(([name, styles, body]): Case => ({
  name: `article of ${name}, GBK`,
  what: 'all four upgraded, with room above and below, as between paragraphs',
  act: async (page, site) => {
    const links = [
      'member-card/gao-wei',
      'progress-meter/sample/sample-households',
      'pledge-form/pledge-sample/shili-gongyue',
      'volunteer-signup/volunteer-sample/loudao-qingli',
    ];
    for (const link of links) {
      const place = body.replace('|', `<a href="/civic/${link}">查看</a>`);
      const html = `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html><head><meta http-equiv="Content-Type" content="text/html; charset=gbk"><title>文章</title><style>${styles}</style><script src="/dist/loader.js"></script></head><body>${place}</body></html>`;
      await page.goto(
        site.serve('/article-in-gbk.html', {
          body: iconv.encode(html, 'gbk'),
          headers: { 'Content-Type': 'text/html' },
        }),
      );
      await drawn(page, 1);
      // The lower edge of the words above, both of the element, the upper one of the words below.
      const edges = await page.evaluate(() =>
        ['#above', '[data-civic-space]', '#below'].flatMap((selector) => {
          const { top, bottom } = document.querySelector(selector)!.getBoundingClientRect();
          return [top, bottom];
        }),
      );
      const gaps = [edges[2]! - edges[1]!, edges[4]! - edges[3]!];
      if (gaps.some((gap) => Math.abs(gap - 14) > 2)) return `${link}: gaps of ${gaps.join()} px`;
    }
    return undefined;
  },
}));

export const placeTries: readonly Case[] = [...placeCases, ...articleCases];
