import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { resetBrowser, setViewport } from '../helpers/browsers/commands.js';
import { html, show, seen } from '../helpers/element.js';
import { demoFeed, otherExamples } from '../helpers/feeds.js';

/** The ministry's specification for older readers, and the size of a target in this mode. */
const leastLine = 1.3;
const leastParagraph = 1.3;
const leastTarget = 56;

const sheet = new URL('../../dist/civic-reserve.css', import.meta.url).href;
const root = document.documentElement;

type Shown = LitElement;

/** Every element of the kit with a real item of the demo. */
async function everyElement(): Promise<Shown[]> {
  const [people, pledge, activity] = await Promise.all([
    demoFeed('liaoyuan'),
    demoFeed('pledge-sample'),
    demoFeed('volunteer-sample'),
  ]);
  const box = await show<Shown>(html`
    <div>
      <civic-member-card .data=${people} item="he-na" variant="feature"></civic-member-card>
      <civic-member-list .data=${people} kind="person"></civic-member-list>
      <civic-progress-board .data=${people}></civic-progress-board>
      <civic-pledge-form .data=${pledge}></civic-pledge-form>
      <civic-volunteer-signup
        .data=${activity}
        item="wenming-jiaotong-gang"
      ></civic-volunteer-signup>
    </div>
  `);
  box.append(...otherExamples([...box.children].map(({ localName }) => localName)));
  const all = [...box.children] as Shown[];
  for (const one of all) {
    await one.updateComplete;
    await seen(`${one.localName} has drawn`, () => one.shadowRoot?.querySelector('.base'));
  }
  return all;
}

/** All that is drawn, through the shadow roots of the elements inside. */
function everythingIn(node: Element): Element[] {
  const inner = [...(node.shadowRoot ?? node).children];
  return inner.flatMap((one) => [
    one,
    ...everythingIn(one),
    ...(one.shadowRoot ? [...one.children].flatMap((child) => [child]) : []),
  ]);
}

const isDrawn = (one: Element): boolean => one.getClientRects().length > 0;

function expectLargeType(element: Shown): void {
  const all = everythingIn(element).filter(isDrawn);
  const tag = element.localName;
  expect(all.length, `${tag} draws something`).to.be.greaterThan(3);
  for (const one of all) {
    const style = getComputedStyle(one);
    const size = parseFloat(style.fontSize);
    const hasText = [...one.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '',
    );
    const what = `${tag} ${one.localName}.${one.getAttribute('class') ?? ''}`;
    // One line of a number or of a button has no next line to keep away from.
    const isRunningText = /^(P|LI|DD|LABEL|LEGEND|BLOCKQUOTE|H\d)$/.test(one.tagName);
    if (hasText && isRunningText && !one.closest('svg')) {
      // An engine counts in 64ths of a pixel.
      expect(parseFloat(style.lineHeight), `line of ${what}`).to.be.at.least(
        leastLine * size - 1 / 64,
      );
    }
    if (
      /^(BUTTON|SUMMARY|SELECT|TEXTAREA)$/.test(one.tagName) ||
      one.matches('input:not([type=checkbox],[type=radio],[type=hidden])')
    ) {
      const { height } = one.getBoundingClientRect();
      expect(height, `target ${what}`).to.be.at.least(leastTarget - 0.5);
    }
    if (one.matches('input:is([type=checkbox],[type=radio])')) {
      const label = one.closest('label') ?? one.parentElement!;
      expect(label.getBoundingClientRect().height, `target ${what}`).to.be.at.least(
        leastTarget - 0.5,
      );
    }
  }
}

function expectParagraphs(element: Shown, selector: string): void {
  const second = element.shadowRoot!.querySelectorAll(selector)[1]!;
  const style = getComputedStyle(second);
  const spacing = parseFloat(style.marginTop);
  expect(spacing, `${element.localName} ${selector}`).to.be.at.least(
    leastParagraph * parseFloat(style.lineHeight) - 0.1,
  );
}

/** How long it is once the engine has left nothing of it out. */
async function lengthOf(page: HTMLElement): Promise<number> {
  await seen(`all of ${page.localName}`, () =>
    everythingIn(page)
      .filter((one) => isDrawn(one) && !one.closest('details:not([open])'))
      .every((one) => one.checkVisibility({ contentVisibilityAuto: true })),
  );
  return page.getBoundingClientRect().height;
}

async function linkSheet(): Promise<HTMLLinkElement> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = sheet;
  await new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = reject;
    document.head.append(link);
  });
  return link;
}

describe('large type', () => {
  let link: HTMLLinkElement | undefined;

  afterEach(async () => {
    await resetBrowser();
    root.classList.remove('civic-large-type');
    localStorage.removeItem('civic-large-type');
    link?.remove();
    link = undefined;
  });

  it('by attribute: lines, paragraphs and targets of every element', async () => {
    const all = await everyElement();
    for (const element of all) {
      element.setAttribute('large-type', '');
      await element.updateComplete;
    }
    for (const element of all) expectLargeType(element);
    expectParagraphs(all[0]!, '.story p');
  });

  it('by the switch of the host page: the same, for all elements at once', async () => {
    const all = await everyElement();
    const before = parseFloat(
      getComputedStyle(all[0]!.shadowRoot!.querySelector('.base')!).fontSize,
    );
    link = await linkSheet();
    root.classList.add('civic-large-type');
    for (const element of all) expectLargeType(element);
    expectParagraphs(all[0]!, '.story p');
    const after = parseFloat(
      getComputedStyle(all[0]!.shadowRoot!.querySelector('.base')!).fontSize,
    );
    expect(after / before).to.be.closeTo(1.375, 0.01);
  });

  it('makes the page of every element at most half as long again, on a phone too', async () => {
    link = await linkSheet();
    const all = await everyElement();
    const [card] = all;
    const box = card!.parentElement!;
    // With its picture, which does not grow.
    Object.assign(card!, { data: undefined, src: '/demo/feeds/liaoyuan.json#he-na' });
    await seen('a picture', () => card!.shadowRoot!.querySelector('img')?.naturalHeight);
    // What is drawn is measured, not the room kept for it.
    box.style.setProperty('--civic-reserve', '0');
    // A meter is a few lines: its page is all that one feed has.
    const meters = document.createElement('div');
    const feed = await demoFeed('sample');
    meters.append(
      ...(feed['measures'] as { id: string }[]).map(({ id }) => {
        const meter = document.createElement('civic-progress-meter');
        return Object.assign(meter, { data: feed, item: id });
      }),
    );
    box.append(meters);
    for (const meter of meters.children)
      await seen('a meter has drawn', () => meter.shadowRoot?.querySelector('.base'));
    const pages = [...all.filter(({ localName }) => !/meter/.test(localName)), meters];
    expect(pages.length).to.be.at.least(9);
    const tooLong: string[] = [];
    for (const width of [390, 1280]) {
      // As high as the longest: what is out of sight is as long as its placeholder.
      await setViewport({ width, height: 16_000 });
      for (const page of pages) {
        for (const other of pages) other.hidden = other !== page;
        root.classList.remove('civic-large-type');
        const before = await lengthOf(page);
        root.classList.add('civic-large-type');
        const after = await lengthOf(page);
        const what = `${page.localName} at ${width}`;
        console.info(`civic: large ${what}: ${before} to ${after}, ${(after / before).toFixed(2)}`);
        if (after / before > 1.5) tooLong.push(`${what}: ${(after / before).toFixed(2)}`);
      }
    }
    expect(tooLong).to.deep.equal([]);
  });

  it('does not grow twice where attribute and switch meet', async () => {
    link = await linkSheet();
    const [card] = await everyElement();
    const size = (): number =>
      parseFloat(getComputedStyle(card!.shadowRoot!.querySelector('.base')!).fontSize);
    root.classList.add('civic-large-type');
    const once = size();
    card!.setAttribute('large-type', '');
    await card!.updateComplete;
    expect(size()).to.equal(once);
  });

  it('has room kept for it: as much more as is drawn, by attribute and by switch alike', async () => {
    link = await linkSheet();
    const all = (await everyElement()).filter(
      ({ localName }) => !/form|signup|list|records|agenda/.test(localName),
    );
    const [feature] = all;
    for (const variant of ['card', 'compact']) {
      const card = feature!.cloneNode() as Shown & { data: unknown };
      Object.assign(card, { data: (feature as typeof card).data });
      card.setAttribute('variant', variant);
      feature!.after(card);
      all.push(card);
    }
    const meter = document.createElement('civic-progress-meter') as Shown;
    feature!.after(meter);
    all.push(meter);
    const kept = (one: Shown): number => parseFloat(getComputedStyle(one).minHeight);
    for (const one of all) {
      const what = `${one.localName} ${one.getAttribute('variant') ?? ''}`;
      const before = kept(one);
      expect(before, what).to.be.greaterThan(50);
      one.setAttribute('large-type', '');
      const byAttribute = kept(one);
      one.removeAttribute('large-type');
      root.classList.add('civic-large-type');
      expect(kept(one), what).to.equal(byAttribute);
      root.classList.remove('civic-large-type');
      expect(byAttribute / before, what).to.be.at.least(1.35);
    }
  });

  it('by the reader: a button turns it on and off, by keyboard too, and the device remembers', async () => {
    const button = await show<HTMLButtonElement & LitElement>(
      html`<button type="button" data-civic-large-type>大字</button>`,
    );
    await import('../../src/embed/large-type.js');
    expect(button.getAttribute('aria-pressed')).to.equal('false');
    button.click();
    expect(root.classList.contains('civic-large-type')).to.equal(true);
    expect(button.getAttribute('aria-pressed')).to.equal('true');
    expect(localStorage.getItem('civic-large-type')).to.equal('on');
    button.click();
    expect(root.classList.contains('civic-large-type')).to.equal(false);
    expect(localStorage.getItem('civic-large-type')).to.equal(null);
  });

  it('follows another tab of the site', async () => {
    await import('../../src/embed/large-type.js');
    const change = { key: 'civic-large-type', newValue: 'on' };
    dispatchEvent(new StorageEvent('storage', change));
    expect(root.classList.contains('civic-large-type')).to.equal(true);
    dispatchEvent(new StorageEvent('storage', { ...change, newValue: null }));
    expect(root.classList.contains('civic-large-type')).to.equal(false);
  });
});
