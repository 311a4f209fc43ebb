/** One community, one feed, one page: everything that the articles name, each shown by what it says there. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { startBrowser, startDesk } from '../../desk/node/desk.js';

/** The systems of the articles, by an element of the page and what it must show. */
const systems: readonly [system: string, selector: string, shown: RegExp][] = [
  ['member profiles', 'civic-member-card[item=dianliu]', /42[^]*239/],
  ['a series', 'civic-member-list[series=chuangjia]', /变“创城”为“创家”/],
  ['dispatches', 'civic-member-card[item=dianliu]', /三十座楼粉刷内墙/],
  ['figures', 'civic-progress-board', /清理垃圾死角[^]*200/],
  ['pledges', 'civic-pledge-form', /居民公约/],
  ['volunteer posts', 'civic-volunteer-signup', /站牌引导/],
  ['surveys', 'civic-form[item=manyidu]', /您对社区这一年的工作满意吗/],
  ['problem reporting', 'civic-form[item=suishoupai]', /随手拍/],
  ['problems that were solved', 'civic-records[kind=case]', /垃圾死角清理/],
  ['before and after', 'civic-records[variant=ledger]', /30座楼粉刷内墙/],
  ['four lists', 'civic-records[variant=match]', /水、电、暖、气上门维修/],
  ['meetings', 'civic-agenda', /单元会（示范）/],
  ['what meetings decided', 'civic-records[variant=decisions]', /半物业/],
  ['proposals', 'civic-form[item=yiti]', /提个议题/],
  ['culture teams and shows', 'civic-agenda', /社区文艺演出/],
  ['grids', 'civic-member-list[by=area]', /按楼栋查[^]*第一大网格/],
  ['honours', 'civic-member-list[variant=honours]', /最美家庭[^]*26户家庭/],
  ['trusted services and the hotline', 'civic-member-list[variant=directory]', /便民服务热线/],
  ['habits', 'civic-form[item=xiguan]', /好习惯打卡/],
];

/** In the page: whether this is read in an element, with those in it. */
function isShown({ element, pattern }: { element: Element; pattern: string }): boolean {
  const texts: string[] = [];
  const left: Node[] = [element];
  for (let node = left.pop(); node; node = left.pop()) {
    if (node instanceof Text) texts.push(node.data);
    const inside = (node instanceof Element && node.shadowRoot) || node;
    if (!(node instanceof HTMLStyleElement)) left.push(...[...inside.childNodes].reverse());
  }
  return new RegExp(pattern).test(texts.join(' '));
}

describe('the campaign page', { timeout: 600_000 }, () => {
  it('shows all systems of the articles from one feed', async () => {
    const cleaner = { after };
    const desk = await startDesk(cleaner);
    mkdirSync(desk.folder, { recursive: true });
    cpSync('demo/feeds/campaign.json', path.join(desk.folder, 'campaign.json'));
    const browser = await startBrowser(cleaner);
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(90_000);
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(new URL('hosts/campaign.html', desk.address).href);
    for (const [system, selector, shown] of systems) {
      const element = page.locator(selector);
      // What is far below is rendered as it comes near.
      await element.scrollIntoViewIfNeeded();
      const handle = await element.elementHandle();
      await page
        .waitForFunction(isShown, { element: handle, pattern: shown.source })
        .catch((error: Error) => assert.fail(`${system}: ${error.message}`));
    }
    assert.deepEqual(errors, []);
  });

  it('says of everything that is invented that it is a sample', () => {
    const feed = JSON.parse(readFileSync('demo/feeds/campaign.json', 'utf8')) as Record<
      string,
      { id: string; source?: unknown }[]
    >;
    for (const section of 'members measures pledges forms activities records events'.split(' '))
      for (const item of feed[section]!) {
        const text = JSON.stringify(item);
        // The article has no questions, no shifts, no opening hours and nothing that is yet to come.
        const isInvented = /"(fields|posts|hours)":\[|"20[3-9]\d-/.test(text);
        assert.ok(/示范/.test(text) || (item.source && !isInvented), `${section}: ${item.id}`);
      }
  });
});
