import { expect } from '@open-wc/testing';
import { patience } from '../../src/base/scheduling/within.js';
import { forgetFeeds, readOptions } from '../../src/data/feed-store.js';
import type { CivicMemberCard } from '../../src/elements/member-card/element.js';
import { expectAccessible } from '../helpers/axe.js';
import { html, seen, show } from '../helpers/element.js';
import { feedOf } from '../helpers/feeds.js';
import { readText } from '../helpers/read.js';
import { requestsTo, serve } from '../helpers/server.js';
import { hangStorage } from '../helpers/storage.js';

const feedNamed = (name: string) => feedOf([{ id: 'a', name }]);
const cardAt = (url: string, refresh = 0) =>
  show<CivicMemberCard>(
    html`<civic-member-card src="${url}#a" .refresh=${refresh}>旧文字</civic-member-card>`,
  );

/** Whether this browser sends an ETag back at all: a plain page's own request, nothing of ours. */
async function keepsCache(): Promise<boolean> {
  const { url, key } = await serve([{ body: {}, headers: { ETag: '"control"' } }]);
  for (let visit = 0; visit < 2; visit++) await (await fetch(url, { cache: 'no-cache' })).text();
  return (await requestsTo(key)).notModified === 1;
}

/** Stands in for time: the polls of every store on the page, now. */
const pollNow = (): void => void document.dispatchEvent(new Event('visibilitychange'));

/** Whether the text that the page has in it takes up room. */
function showsOwnText(element: Element): boolean {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect().width > 0;
}

describe('a feed over the network', () => {
  beforeEach(() => {
    forgetFeeds();
    readOptions.pauses = [5, 5];
  });

  it('shows the last good copy with its date when the server fails, also on the next visit', async () => {
    const { url } = await serve([{ body: feedNamed('甲') }, { status: 500 }]);
    const first = await cardAt(url);
    await seen('the card', () => readText(first).includes('甲'));
    first.remove();
    // A new visit: nothing in memory, the copy in storage.
    await seen('the copy in storage', async () =>
      (await import('../../src/data/lazy/last-good.js')).recall(new URL(url, location.href).href),
    );
    forgetFeeds();
    const second = await cardAt(url);
    await seen('the copy', () => readText(second).includes('甲'));
    await seen('its date', () =>
      /暂时无法更新，这里是\d+年\d+月\d+日 ?\d\d:\d\d的内容。/.test(readText(second)),
    );
    await expectAccessible(second);
  });

  it('goes on asking where storage never answers', async () => {
    const { url } = await serve([
      { status: 500 },
      { status: 500 },
      { status: 500 },
      { body: feedNamed('甲') },
    ]);
    // Opened before, and then it hangs.
    const { recall } = await import('../../src/data/lazy/last-good.js');
    await recall(url);
    const { limit } = patience;
    patience.limit = 50;
    const answerAgain = hangStorage();
    try {
      const element = await cardAt(url, 3600);
      await seen('the feed that is back', () => {
        pollNow();
        return readText(element).includes('甲');
      });
    } finally {
      answerAgain();
      patience.limit = limit;
    }
  });

  it('asks again with `refresh`, which costs a 304, and moves when the feed does', async () => {
    const etag = { ETag: '"v1"' };
    const { url, key } = await serve([
      { body: feedNamed('甲'), headers: etag },
      { body: feedNamed('甲'), headers: etag },
      { body: feedNamed('乙'), headers: { ETag: '"v2"' } },
    ]);
    const element = await cardAt(url, 3600);
    await seen('the card', () => readText(element).includes('甲'));
    pollNow();
    await seen('the poll', async () => (await requestsTo(key)).requests === 2);
    // Whoever keeps a cache sends its ETag; WebKit's automated session keeps none at all, as the control shows.
    const polls = await requestsTo(key);
    expect(polls.notModified).to.equal((await keepsCache()) ? 1 : 0);
    expect(readText(element)).to.contain('甲');
    await seen('the end of the poll', () => {
      pollNow();
      return readText(element).includes('乙');
    });
  });

  it('keeps what it shows when a poll fails, says since when, and takes it back when it works again', async () => {
    const { url } = await serve([
      { body: feedNamed('甲') },
      { status: 404 },
      { body: feedNamed('乙') },
    ]);
    const element = await cardAt(url, 3600);
    await seen('the card', () => readText(element).includes('甲'));
    pollNow();
    await seen('the note', () => readText(element).includes('暂时无法更新'));
    expect(readText(element)).to.contain('甲');
    await seen('the new feed', () => {
      pollNow();
      return readText(element).includes('乙') && !readText(element).includes('暂时无法更新');
    });
  });

  it('leaves what the page has on the screen until it is there, in however many elements', async () => {
    const { url } = await serve([{ body: feedNamed('示例人物') }]);
    const box = document.createElement('div');
    let isLater = false;
    setTimeout(() => (isLater = true));
    for (let index = 0; index < 200; index++) {
      const card = document.createElement('civic-member-card');
      card.src = `${url}#a`;
      card.textContent = '旧文字';
      box.append(card);
    }
    document.body.append(box);
    const cards = [...box.children] as CivicMemberCard[];
    // Not one task later: a frame may come after any.
    for (let turns = 0; turns < 50; turns++) await Promise.resolve();
    const waiting = isLater;
    const shown = cards.filter(showsOwnText).length;
    await seen('all cards', () => cards.every((card) => readText(card).includes('示例人物')));
    box.remove();
    expect([waiting, shown]).to.deep.equal([false, 200]);
  });

  it('leaves it there as well while the words of another language are on their way', async () => {
    const box = document.createElement('div');
    box.lang = 'ko';
    box.innerHTML =
      '<civic-progress-meter src="nothing.json">지금까지 8,437가구</civic-progress-meter>';
    const [meter] = box.children;
    document.body.append(box);
    for (let turns = 0; turns < 50; turns++) await Promise.resolve();
    const shown = showsOwnText(meter!);
    box.remove();
    expect(shown).to.equal(true);
  });

  it('is not asked again by a page without `refresh`', async () => {
    const { url, key } = await serve([{ body: feedNamed('甲') }]);
    const element = await cardAt(url);
    await seen('the card', () => readText(element).includes('甲'));
    pollNow();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await requestsTo(key)).requests).to.equal(1);
  });

  it('says once, in <civic-feed>, that the copy is old', async () => {
    const { url } = await serve([{ body: feedNamed('甲') }, { status: 404 }]);
    const feed = await show<CivicMemberCard>(
      html`<civic-feed src=${url} .refresh=${3600}
        ><civic-member-card item="a"></civic-member-card
        ><civic-member-card item="a"></civic-member-card
      ></civic-feed>`,
    );
    await seen('the cards', () =>
      [...feed.querySelectorAll('civic-member-card')].every((card) =>
        readText(card).includes('甲'),
      ),
    );
    pollNow();
    await seen('the note', () => readText(feed).includes('暂时无法更新'));
    expect([...feed.querySelectorAll('civic-member-card')].map(readText).join('')).not.to.contain(
      '暂时无法更新',
    );
  });

  const messages: [string, object, RegExp][] = [
    [
      "the portal's error page with status 200",
      { type: 'text/html', body: '<h1>出错</h1>' },
      /给出的是网页，不是数据/,
    ],
    ['not JSON', { body: '{"civic":1,' }, /不是有效的JSON/],
    ['not found', { status: 404 }, /服务器回答404/],
  ];
  for (const [what, answer, message] of messages) {
    it(`${what}: a plain message for editors, the page's text for visitors`, async () => {
      const { url } = await serve([answer]);
      const element = await cardAt(url);
      element.debug = true;
      await seen('the message', () => message.test(readText(element)));
      expect(readText(element)).to.contain('旧文字');
      await expectAccessible(element);
      element.debug = false;
      await seen('the text alone', () => readText(element) === '旧文字');
    });
  }

  it('a redirect to a login page has its own message', async () => {
    const login = await serve([{ type: 'text/html', body: '<form></form>' }]);
    const { url } = await serve([{ status: 302, headers: { Location: login.url } }]);
    const element = await cardAt(url);
    element.debug = true;
    await seen('the message', () => readText(element).includes('登录页'));
  });
});
