import { expect } from '@open-wc/testing';
import { forgetFeeds, readOptions } from '../../src/data/feed-store.js';
import { decode, keep, parse } from '../../src/data/long-text.js';
import { recall, remember } from '../../src/data/last-good.js';
import { inSlices } from '../../src/data/slices.js';
import type { CivicMemberCard } from '../../src/elements/member-card/civic-member-card.js';
import { html, seen, show } from '../helpers/element.js';
import { feedOf } from '../helpers/feeds.js';
import { readText } from '../helpers/read.js';
import { base64url, requestsTo, serve } from '../helpers/server.js';

/** Past the length from which texts are worked on in portions: of 1, 2, 3 and 4 bytes, so that cuts meet all. */
const longText = 'é中𠮷a'.repeat(60_000);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a long text', () => {
  it('is decoded as at once, wherever a character is cut', async () => {
    for (const before of ['', 'a', 'aa', 'aaa', '\ufeff']) {
      const bytes = bytesOf(before + longText);
      // The last character is half a one.
      for (const given of [bytes, bytes.subarray(0, -3)])
        expect((await decode(given, new TextDecoder())) === new TextDecoder().decode(given)).to.be
          .true;
    }
  });

  it('is decoded by its charset', async () => {
    const bytes = new Uint8Array(300_001).map((_, index) =>
      index ? [0xc1, 0xc9][index % 2]! : 0x61,
    );
    const text = await decode(bytes, new TextDecoder('gbk'));
    expect(text === new TextDecoder('gbk').decode(bytes)).to.be.true;
    expect(text.slice(0, 3)).to.match(/^a\p{Script=Han}{2}$/u);
  });

  it('is kept so that nothing is lost, wherever it is cut', async () => {
    for (const before of ['', 'a', 'aa', 'aaa']) {
      const kept: unknown[] = [];
      const store = (...given: unknown[]): Promise<void> => {
        kept.push(...given);
        return Promise.resolve();
      };
      await keep(store, 'address', { text: before + longText, at: 5 });
      const [address, { text, at }] = kept as [string, { text: Blob; at: number }];
      expect([address, at]).to.deep.equal(['address', 5]);
      expect((await text.text()) === before + longText).to.be.true;
    }
  });

  it('is parsed, or refused', async () => {
    const document = { members: [{ text: longText }, { text: longText.slice(7) }] };
    expect(await parse(JSON.stringify(document))).to.deep.equal(document);
    const error: unknown = await parse(`[${JSON.stringify(document)}`).catch((one: unknown) => one);
    expect(error).to.be.instanceOf(SyntaxError);
  });

  it('lets the page go on in between', async () => {
    let others = 0;
    const message = new MessageChannel();
    message.port1.onmessage = () => others++;
    function* work(): Generator<void, number, undefined> {
      for (let round = 0; round < 20; round++) {
        message.port2.postMessage(0);
        const end = performance.now() + 10;
        while (performance.now() < end);
        yield;
      }
      return others;
    }
    expect(await inSlices(work())).to.be.greaterThan(0);
    message.port1.close();
  });
});

describe('a long feed over the network', () => {
  const names = (name: string) => [
    { id: 'a', name },
    { id: 'b', name: '乙', story: [longText.slice(0, 300_000)] },
  ];
  const feed = (name: string) => ({ ...feedOf(names(name)), note: longText });
  const cardAt = (url: string, refresh = 0) =>
    show<CivicMemberCard>(
      html`<civic-member-card src="${url}#a" .refresh=${refresh} debug>旧文字</civic-member-card>`,
    );
  const absolute = (url: string): string => new URL(url, location.href).href;

  beforeEach(() => {
    forgetFeeds();
    readOptions.pauses = [5, 5];
  });

  it('is shown, kept, and shown from storage when the server fails', async () => {
    const { url } = await serve([{ body: feed('甲') }, { status: 500 }]);
    const first = await cardAt(url);
    await seen('the card', () => readText(first).includes('甲'));
    first.remove();
    await seen(
      'the copy in storage',
      async () => (await recall(absolute(url)))?.text === JSON.stringify(feed('甲')),
    );
    forgetFeeds();
    const second = await cardAt(url);
    await seen('the copy on the page', () => readText(second).includes('甲'));
    expect(readText(second)).to.contain('暂时无法更新');
  });

  it('stays the same feed while a poll brings the same text, and moves with a new one', async () => {
    const { url, key } = await serve([
      { body: feed('甲') },
      { body: feed('甲') },
      { body: feed('丙') },
    ]);
    const element = await cardAt(url, 3600);
    await seen('the card', () => readText(element).includes('甲'));
    let told = 0;
    element.addEventListener('civic-data', () => told++);
    await seen('two polls', async () => {
      document.dispatchEvent(new Event('visibilitychange'));
      return (await requestsTo(key)).requests >= 3;
    });
    await seen('the new feed', () => readText(element).includes('丙'));
    expect(told).to.equal(1);
  });

  it('that is not JSON is explained as a short one is', async () => {
    const { url } = await serve([
      { type: 'application/json', body: `{"civic":1,\n"note":"${longText}",\noops}` },
    ]);
    const element = await cardAt(url);
    await seen('the reason', () => readText(element).includes('JSON'));
    expect(readText(element)).to.contain('旧文字');
  });

  it('in GBK is read by its charset', async () => {
    const bytes = new Uint8Array([
      ...bytesOf('{"civic":1,"members":[{"id":"a","name":"'),
      ...[0xc1, 0xc9, 0xd4, 0xb4],
      ...bytesOf(`"}],"note":"${'x'.repeat(300_000)}"}`),
    ]);
    const { url } = await serve([
      { type: 'application/json; charset=GBK', base64: base64url(bytes) },
    ]);
    const element = await cardAt(url);
    await seen('the name', () => readText(element).includes('辽源'));
  });

  it('kept as text by an earlier version is still found', async () => {
    await remember('https://example.org/feed.json', { text: longText, at: 7 });
    const { text, at } = (await recall('https://example.org/feed.json'))!;
    expect(at).to.equal(7);
    expect(text === longText).to.be.true;
  });
});
