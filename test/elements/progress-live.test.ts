import { expect } from '@open-wc/testing';
import { forgetFeeds, readOptions } from '../../src/data/feed-store.js';
import type { CivicProgressMeter } from '../../src/elements/progress-meter/element.js';
import { expectAccessible } from '../helpers/axe.js';
import { emulateMedia, resetBrowser } from '../helpers/browsers/commands.js';
import { html, seen, show } from '../helpers/element.js';
import { find, readText } from '../helpers/read.js';
import { serve } from '../helpers/server.js';

const measure = { id: 'm', label: '走访居民', unit: '户', value: 8437, target: 10000 };
const feedOf = (...measures: object[]) => ({ civic: 1, lang: 'zh-Hans', measures });
const poll = () => document.dispatchEvent(new Event('visibilitychange'));

const meter = (data: unknown, shape = 'bar') =>
  show<CivicProgressMeter>(
    html`<civic-progress-meter .data=${data} shape=${shape}></civic-progress-meter>`,
  );

describe('a meter whose feed is polled', () => {
  beforeEach(() => {
    forgetFeeds();
    readOptions.pauses = [];
  });

  const follow = (url: string) =>
    show<CivicProgressMeter>(
      html`<civic-progress-meter src="${url}#m" .refresh=${3600}>见公告栏</civic-progress-meter>`,
    );

  it('goes on showing the last figure of a feed that fails, says since when, and recovers', async () => {
    const { url } = await serve([
      { body: feedOf(measure) },
      { status: 500 },
      { body: feedOf({ ...measure, value: 8500 }) },
    ]);
    const element = await follow(url);
    await seen('the figure', () => readText(element).includes('8437户'));
    expect(element.shadowRoot!.querySelector('.stale')).to.equal(null);
    poll();
    await seen('that it is old', () => element.shadowRoot!.querySelector('.stale[role=status]'));
    const year = new Date().getFullYear();
    expect(readText(element)).to.contain('8437户');
    expect(find(element, '.stale').textContent).to.match(new RegExp(`${year}年\\d+月\\d+日`));
    await expectAccessible(element);
    await seen('the new figure', () => {
      poll();
      return readText(element).includes('8500户');
    });
    expect(element.shadowRoot!.querySelector('.stale')).to.equal(null);
  });

  it('with a feed that was never there shows the page’s own text, and the editor why', async () => {
    const { url } = await serve([{ status: 404 }]);
    const element = await follow(url);
    element.debug = true;
    await seen('the note', () => readText(element).includes('404'));
    expect(readText(element)).to.match(/^见公告栏/);
    await expectAccessible(element);
  });

  it('moves without a jump: the same elements in the same places, and the bar slides', async () => {
    const { url } = await serve([
      { body: feedOf(measure) },
      { body: feedOf({ ...measure, value: 9437 }) },
    ]);
    const element = await follow(url);
    await seen('the figure', () => readText(element).includes('8437户'));
    const elements = () => [...element.shadowRoot!.querySelectorAll('*')];
    const places = () =>
      elements()
        .filter((one) => !one.closest('svg, .number, .end'))
        .map((one) => {
          const { x, y, width, height } = one.getBoundingClientRect();
          return [one.localName, x, y, width, height].join(' ');
        });
    const before = { elements: elements(), places: places(), height: element.offsetHeight };
    poll();
    await seen('the new figure', () => readText(element).includes('9437户'));
    expect(elements().every((one, index) => one === before.elements[index])).to.equal(true);
    expect(places()).to.deep.equal(before.places);
    expect(element.offsetHeight).to.equal(before.height);
    expect(find(element, '[part=bar]').getAttribute('transform')).to.equal('scale(0.9437 1)');
    expect(getComputedStyle(find(element, '[part=bar]')).transitionProperty).to.match(
      /^(transform|none)$/,
    );
  });
});

/** What an element's style sheets say for a medium. */
const rulesFor = (media: string, { shadowRoot }: Element): string =>
  [...shadowRoot!.adoptedStyleSheets, ...shadowRoot!.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSMediaRule && rule.media.mediaText === media)
    .map((rule) => rule.cssText)
    .join('\n');

describe('a meter without its colours', () => {
  afterEach(resetBrowser);

  for (const shape of ['bar', 'ring', 'thermometer'] as const) {
    it(`as ${shape} says how far in words, and draws done and to do in different shapes`, async () => {
      const element = await meter(feedOf(measure), shape);
      expect(readText(element)).to.match(/完成84%|84% 完成/);
      if (shape === 'ring') {
        const [way, done] = element.shadowRoot!.querySelectorAll('circle');
        const width = (one: Element) => parseFloat(getComputedStyle(one).strokeWidth);
        expect(width(done!)).to.be.greaterThan(3 * width(way!));
      } else {
        const track = find(element, '[part=track]');
        expect(getComputedStyle(track).borderTopStyle).to.equal('solid');
        expect(parseFloat(getComputedStyle(track).borderTopWidth)).to.be.at.least(0.5);
        expect(getComputedStyle(find(element, '[part=bar]')).fill).not.to.equal('none');
      }
    });

    it(`as ${shape} in forced colours is drawn in the colour of the text`, async () => {
      const element = await meter(feedOf(measure), shape);
      const before = getComputedStyle(element).color;
      const supported = await emulateMedia({ forcedColors: 'active' });
      if (supported && matchMedia('(forced-colors: active)').matches) {
        const bar = getComputedStyle(find(element, '[part=bar]'));
        const text = getComputedStyle(find(element, '.base')).color;
        expect(shape === 'ring' ? bar.stroke : bar.fill).to.equal(text);
        await expectAccessible(element);
      } else {
        // This engine has no forced colours; without them nothing changes.
        expect(rulesFor('(forced-colors: active)', element)).to.match(/--_accent: ?canvastext/i);
        expect(getComputedStyle(element).color).to.equal(before);
      }
    });

    it(`as ${shape} on paper is drawn in the colour of the ink, with its source’s address`, async () => {
      const url = 'https://example.org/news';
      const element = await meter(
        feedOf({ ...measure, source: { name: '示例日报', title: '示例', url } }),
        shape,
      );
      if (!(await emulateMedia({ media: 'print' }))) {
        // This engine has no paper here: what is left is that the rule for it is there.
        expect(rulesFor('print', element)).to.match(/--_accent: ?currentcolor/i);
        return;
      }
      const bar = getComputedStyle(find(element, '[part=bar]'));
      const ink = getComputedStyle(find(element, '.base')).color;
      expect(shape === 'ring' ? bar.stroke : bar.fill).to.equal(ink);
      expect(getComputedStyle(find(element, '.source a'), '::after').content).to.match(
        /attr\(href\)|https:\/\/example\.org\/news/,
      );
      expect(getComputedStyle(find(element, '.base')).breakInside).to.match(/^avoid/);
    });
  }
});
