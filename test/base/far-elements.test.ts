import { expect } from '@open-wc/testing';
import { expectAccessible } from '../helpers/axe.js';
import { seen } from '../helpers/element.js';
import { emulateMedia, resetBrowser } from '../helpers/browsers/commands.js';

const count = 150;
type WithData = HTMLElement & { data: unknown };

const members = Array.from({ length: count }, (_, index) => ({
  id: `p-${index}`,
  name: `示例人物${index}`,
  summary: '每天走访独居老人，把大家的事记在本子上。',
  source: { name: '示例日报', title: '一周', url: 'https://example.org/news' },
}));

const baseOf = (host: Element): HTMLElement =>
  host.shadowRoot!.querySelector<HTMLElement>('.base')!;
const isFar = (host: Element): boolean => baseOf(host).hasAttribute('data-far');
const tellsWhenNear = 'oncontentvisibilityautostatechange' in HTMLElement.prototype;

/** As many cards as there are members, each in a copy of the place. */
async function showCards(place = 'div'): Promise<readonly WithData[]> {
  const cards = members.map((data) =>
    Object.assign(document.createElement('civic-member-card') as WithData, { data }),
  );
  const box = document.createElement('main');
  box.lang = 'zh-Hans';
  for (const card of cards) {
    const around = document.createElement(place);
    around.append(card);
    box.append(around);
  }
  document.body.append(box);
  await seen('all cards', () => cards.every((card) => card.shadowRoot?.querySelector('.base')));
  await frames();
  return cards;
}

/** Forms with an id, each of about a screen. */
async function showForms(): Promise<readonly WithData[]> {
  const forms = Array.from({ length: 24 }, (_, index) =>
    Object.assign(document.createElement('civic-pledge-form') as WithData, {
      id: `form-${index}`,
      data: {
        id: `g-${index}`,
        title: `示例公约${index}`,
        articles: ['见面问声好。', '垃圾分好类。'],
        fields: [
          { name: 'name', type: 'name', label: '姓名', required: true },
          { name: 'day', type: 'date', label: '哪一天' },
          { name: 'words', type: 'textarea', label: '想说的话' },
        ],
        submit: { url: 'https://example.org/submissions' },
      },
    }),
  );
  const box = document.createElement('main');
  box.lang = 'zh-Hans';
  box.append(...forms);
  document.body.append(box);
  await seen('all forms', () => forms.every((form) => form.shadowRoot?.querySelector('form')));
  await frames();
  return forms;
}

async function frames(): Promise<void> {
  for (let turns = 0; turns < 4; turns++) await new Promise(requestAnimationFrame);
}

describe('a page with more elements than a reader sees', () => {
  afterEach(async () => {
    document.querySelector('main')?.remove();
    scrollTo(0, 0);
    await resetBrowser();
  });

  it('leaves to the engine those that are far from the screen', async () => {
    const cards = await showCards();
    expect(isFar(cards[0]!)).to.equal(false);
    expect(isFar(cards[count - 1]!)).to.equal(tellsWhenNear);
  });

  it('leaves meters to it, too, and changes one there without drawing it', async () => {
    const meters = Array.from({ length: count }, (_, index) =>
      Object.assign(document.createElement('civic-progress-meter') as WithData, {
        data: { id: `m-${index}`, label: '走访居民', value: index, goal: 1000 },
      }),
    );
    const box = document.createElement('main');
    box.lang = 'zh-Hans';
    box.append(...meters);
    document.body.append(box);
    const last = meters[count - 1]!;
    await seen('all meters', () =>
      meters.every((meter) => meter.shadowRoot?.querySelector('.base')),
    );
    await frames();
    expect(isFar(meters[0]!)).to.equal(false);
    expect(isFar(last)).to.equal(tellsWhenNear);
    const isSkipped = (): boolean =>
      !(baseOf(last).querySelector('data') as HTMLElement).checkVisibility({
        contentVisibilityAuto: true,
      });
    if (tellsWhenNear) expect(isSkipped()).to.equal(true);

    last.data = { id: `m-${count - 1}`, label: '走访居民', value: 500, goal: 1000 };
    await seen('its number', () => baseOf(last).querySelector('data')!.value === '500');
    last.scrollIntoView();
    await seen('the last one', () => !isFar(last));
    await frames();
    const [height, usual] = [last, meters[0]!].map((one) => one.getBoundingClientRect().height);
    expect(height).to.be.closeTo(usual!, 1);
  });

  it('leaves forms to it sooner: each is a screen high', async () => {
    const forms = await showForms();
    expect(forms.slice(0, 8).filter(isFar)).to.have.length(0);
    expect(isFar(forms[forms.length - 1]!)).to.equal(tellsWhenNear);
  });

  it('leads to a form far away by its anchor and by the keyboard, and draws it whole there', async () => {
    const forms = await showForms();
    const last = forms[forms.length - 1]!;
    location.hash = `#${last.id}`;
    await seen(
      'the last form',
      () => !isFar(last) && last.getBoundingClientRect().top < innerHeight,
    );
    location.hash = '';
    const before = forms[forms.length - 9]!;
    const name = before.shadowRoot!.querySelector<HTMLInputElement>('[name=name]')!;
    name.focus();
    await seen('the form that has the focus', () => !isFar(before));
    expect(before.shadowRoot!.activeElement).to.equal(name);
    expect(getComputedStyle(baseOf(before)).contain).to.equal('none');
  });

  it('has those that came near as they are where there are few', async () => {
    const cards = await showCards();
    const last = cards[count - 1]!;
    last.scrollIntoView({ block: 'center' });
    await seen('the last one', () => !isFar(last));
    await frames();
    const { top, bottom, height } = last.getBoundingClientRect();
    expect(top).to.be.greaterThan(0);
    expect(bottom).to.be.lessThan(innerHeight);
    expect(height).to.be.closeTo(cards[0]!.getBoundingClientRect().height, 1);
    expect(getComputedStyle(baseOf(last)).contain).to.equal('none');
  });

  it('gives what is on the screen from the beginning no clip', async () => {
    // All in a screen, as on a wall of small figures.
    const style = document.createElement('style');
    style.textContent =
      'main { display: flex; flex-wrap: wrap; block-size: 100px; overflow: clip }';
    document.head.append(style);
    const cards = await showCards();
    style.remove();
    await frames();
    const inView = cards.filter((card) => card.getBoundingClientRect().top < innerHeight);
    expect(inView.filter(isFar)).to.have.length(0);
  });

  // The other engines do not tell of shifts.
  const tellsShifts = PerformanceObserver.supportedEntryTypes.includes('layout-shift');
  for (const [what, showAll] of Object.entries({ cards: showCards, forms: showForms }))
    (tellsShifts ? it : undefined)?.(`does not jump under a reader of ${what}`, async () => {
      let shift = 0;
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shift += (entry as unknown as { value: number }).value;
      });
      await showAll();
      observer.observe({ type: 'layout-shift', buffered: false });
      for (let top = 0; top < document.documentElement.scrollHeight; top += 400) {
        scrollTo(0, top);
        await frames();
      }
      // Down at once, and back.
      scrollTo(0, 0);
      await frames();
      await new Promise((done) => setTimeout(done, 100));
      observer.disconnect();
      expect(shift).to.equal(0);
    });

  for (const place of ['div', 'td', 'p'])
    it(`has the same width near and far, in ${place}`, async () => {
      const style = document.createElement('style');
      style.textContent = 'main { max-inline-size: 640px } p { float: inline-start }';
      document.head.append(style);
      const cards = await showCards(place);
      const last = cards[count - 1]!;
      last.scrollIntoView();
      await seen('the last one', () => !isFar(last));
      await frames();
      expect(last.offsetWidth).to.be.closeTo(cards[0]!.offsetWidth, 24);
      style.remove();
    });

  it('is printed whole', async () => {
    const cards = await showCards();
    if (!(await emulateMedia({ media: 'print' }))) {
      // An engine that cannot be told to print has at least the rule for the screen alone.
      const rules = baseOf(cards[0]!).getRootNode() as ShadowRoot;
      const text = rules.adoptedStyleSheets.flatMap(({ cssRules }) =>
        Array.from(cssRules, ({ cssText }) => cssText),
      );
      expect(text.filter((rule) => rule.includes('[data-far]')).join()).to.match(/^@media screen/);
      return;
    }
    const { height } = baseOf(cards[count - 1]!).getBoundingClientRect();
    const first = baseOf(cards[0]!).getBoundingClientRect().height;
    expect(height).to.be.closeTo(first, 1);
  });

  // Firefox's and WebKit's own function knows no shadow roots.
  const isChromium = 'chrome' in window;
  (isChromium ? it : undefined)?.('is searched whole', async () => {
    const page = window as unknown as { find(text: string): boolean };
    const cards = await showCards();
    expect(page.find(`示例人物${count - 1}`)).to.equal(true);
    await seen('what was found', () => !isFar(cards[count - 1]!));
  });

  it('is read out whole', async () => {
    await showCards();
    await expectAccessible(document.querySelector('main')!);
  });
});
