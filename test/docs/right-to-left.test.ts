import { expect } from '@open-wc/testing';
import english from '../../src/locales/en.js';
import type { LitElement } from 'lit';
import { html, seen, show } from '../helpers/element.js';
import { demoFeed, otherExamples } from '../helpers/feeds.js';
import { readText } from '../helpers/read.js';

/**
 * A pseudo-locale that runs from right to left: the English words in Hebrew letters. It takes English's
 * place, so that the way in which a language arrives is the real one.
 */
const letters = 'אבגדהוזחטיךכלםמןנסעףפץצקרש';
const pseudo = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => letters[letter.toLowerCase().charCodeAt(0) - 97]!);

function translate(words: object): void {
  const group = words as Record<string, unknown>;
  for (const [key, value] of Object.entries(group)) {
    if (typeof value === 'string') group[key] = pseudo(value);
    else if (typeof value === 'function')
      group[key] = (...given: unknown[]) =>
        pseudo((value as (...all: unknown[]) => string)(...given));
    else translate(value as object);
  }
}

type Shown = LitElement;
const width = 700;

/** Boxes of what is laid out in blocks: where text starts is the text's own affair; drawings have a test of their own. */
function boxesOf(element: Element): { what: string; start: number; width: number }[] {
  const frame = element.getBoundingClientRect();
  const isMirrored = getComputedStyle(element).direction === 'rtl';
  const all = (node: Element): Element[] => {
    const inner = [...(node.shadowRoot ?? node).children];
    return inner.flatMap((one) => [one, ...all(one)]);
  };
  return all(element)
    .filter((one) => !(one instanceof SVGElement && one.localName !== 'svg'))
    .filter((one) => /^(block|flex|grid|list-item)$/.test(getComputedStyle(one).display))
    .map((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      const start = isMirrored ? frame.right - right : left - frame.left;
      const name = one.getAttribute('class') ?? '';
      return { what: `${one.localName}.${name}`, start, width };
    })
    .filter((box) => box.width > 0);
}

async function draw(direction: 'ltr' | 'rtl'): Promise<Shown[]> {
  const [people, pledge, activity] = await Promise.all([
    demoFeed('sample'),
    demoFeed('pledge-sample'),
    demoFeed('volunteer-sample'),
  ]);
  // In the page's own language, so that only the direction differs between both.
  const english = [people, pledge, activity].map((feed) => ({
    ...feed,
    lang: undefined,
    // A picture that arrives late would move what is below it.
    members: (feed['members'] as object[] | undefined)?.map((member) => ({
      ...member,
      photo: undefined,
    })),
  }));
  const box = await show<Shown>(html`
    <div lang="en" dir=${direction}>
      <civic-member-card
        .data=${english[0]}
        item="zhang-shili"
        variant="feature"
      ></civic-member-card>
      <civic-member-card .data=${english[0]} item="zhang-shili"></civic-member-card>
      <civic-member-card
        .data=${english[0]}
        item="zhang-shili"
        variant="compact"
      ></civic-member-card>
      <civic-member-list .data=${english[0]} kind="person"></civic-member-list>
      <civic-progress-meter .data=${english[0]} item="sample-signed"></civic-progress-meter>
      <civic-progress-board .data=${english[0]}></civic-progress-board>
      <civic-pledge-form .data=${english[1]}></civic-pledge-form>
      <civic-volunteer-signup
        .data=${english[2]}
        item="wenming-jiaotong-gang"
      ></civic-volunteer-signup>
    </div>
  `);
  box.style.width = `${width}px`;
  const drawn = [...box.children].map(({ localName }) => localName);
  box.append(...otherExamples(drawn));
  const elements = [...box.children] as Shown[];
  for (const one of elements) {
    await one.updateComplete;
    await seen(`${one.localName} has drawn`, () =>
      one.shadowRoot?.querySelector(one.localName === 'civic-form' ? '.page' : '.base'),
    );
  }
  // A busy engine makes the cards of a list in more than one frame.
  const { length } = (people['members'] as { kind?: string }[]).filter(
    ({ kind = 'person' }) => kind === 'person',
  );
  const list = box.querySelector('civic-member-list')!.shadowRoot!;
  await seen('the whole list', () => list.querySelectorAll('.item').length === length);
  return elements;
}

describe('from right to left', () => {
  before(() => translate(english));

  it('speaks the words of the language', async () => {
    // An example from the docs has the language of its feed.
    for (const one of (await draw('rtl')).filter((one) => !one.hasAttribute('src')))
      if (one.localName !== 'civic-member-card' || one.getAttribute('variant') === 'feature')
        expect(readText(one), one.localName).to.match(/[א-ת]{4}/);
  });

  it('is the mirror image: every box starts as far from the right as it did from the left', async () => {
    const [before, after] = [await draw('ltr'), await draw('rtl')];
    for (const [index, one] of before.entries()) {
      // Parts that come later, such as what asks a guardian, have come in both.
      const namesOf = (drawn: Element): string =>
        boxesOf(drawn)
          .map(({ what }) => what)
          .join();
      await seen(
        `${one.localName} with the same boxes`,
        () => namesOf(after[index]!) === namesOf(one),
      );
      const expected = boxesOf(one);
      const found = boxesOf(after[index]!);
      expect(expected.length, one.localName).to.be.greaterThan(2);
      for (const [place, { what, start, width }] of expected.entries()) {
        expect(found[place]!.start, `start of ${one.localName} ${what}`).to.be.closeTo(start, 1.5);
        expect(found[place]!.width, `width of ${one.localName} ${what}`).to.be.closeTo(width, 1.5);
      }
    }
  });

  describe('drawings', () => {
    const measure = {
      id: 'signed',
      label: 'Signed',
      value: 640,
      steps: [200, 500, 1000],
      history: [
        { at: '2024-01', value: 200 },
        { at: '2024-03', value: 640 },
      ],
    };
    const feed = { civic: 1, community: { name: 'Here' }, measures: [measure] };

    async function drawMeter(direction: string, shape: string): Promise<ParentNode> {
      const box = await show<Shown>(html`
        <div lang="en" dir=${direction}>
          <civic-progress-meter .data=${feed} item="signed" shape=${shape}></civic-progress-meter>
        </div>
      `);
      box.style.width = `${width}px`;
      const meter = box.firstElementChild as Shown;
      const selector = shape === 'sparkline' ? 'polyline' : 'text';
      await seen(`the ${shape}`, () => meter.shadowRoot?.querySelector(selector));
      // What slides into place is where it will be.
      meter.shadowRoot!.getAnimations().forEach((one) => one.finish());
      return meter.shadowRoot!;
    }

    /** How far each shape is from where reading begins. */
    function startsOf(root: ParentNode, selector: string, direction: string): number[] {
      return [...root.querySelectorAll(selector)].map((one) => {
        const frame = root.querySelector('[part=track]')!.getBoundingClientRect();
        const { left, right } = one.getBoundingClientRect();
        return direction === 'rtl' ? frame.right - right : left - frame.left;
      });
    }

    it('a bar fills from the right, its goals mirrored and their numbers not', async () => {
      const [before, after] = [await drawMeter('ltr', 'bar'), await drawMeter('rtl', 'bar')];
      for (const selector of ['[part=bar]', 'line', 'text']) {
        const expected = startsOf(before, selector, 'ltr');
        expect(expected.length, selector).to.be.greaterThan(0);
        for (const [index, start] of startsOf(after, selector, 'rtl').entries())
          expect(start, selector).to.be.closeTo(expected[index]!, 1.5);
      }
      // getScreenCTM() of WebKit leaves out what style sheets do to the drawing.
      const across = (one: Element): number => new DOMMatrix(getComputedStyle(one).transform).a;
      const drawing = across(after.querySelector('[part=track]')!);
      for (const text of after.querySelectorAll('text'))
        expect(drawing * across(text), text.textContent).to.equal(1);
    });

    const middleOf = (one: Element): { x: number; y: number } => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    };

    for (const direction of ['ltr', 'rtl']) {
      it(`${direction}: words stand in the ring, and numbers under their mark`, async () => {
        const ring = await drawMeter(direction, 'ring');
        const circle = middleOf(ring.querySelector('circle')!);
        const [share, what] = [...ring.querySelectorAll('text')].map(middleOf);
        for (const words of [share!, what!]) expect(words.x).to.be.closeTo(circle.x, 3);
        expect(circle.y).to.be.within(share!.y, what!.y);
        const bar = await drawMeter(direction, 'bar');
        const marks = [...bar.querySelectorAll('line')].map(middleOf);
        const numbers = [...bar.querySelectorAll('text')].map(middleOf);
        expect(numbers.length).to.be.greaterThan(1);
        for (const [index, { x, y }] of numbers.entries()) {
          expect(x).to.be.closeTo(marks[index]!.x, 4);
          expect(y - marks[index]!.y).to.be.within(10, 50);
        }
      });
    }

    it('a line of readings begins above the first of its dates', async () => {
      for (const direction of ['ltr', 'rtl']) {
        const root = await drawMeter(direction, 'sparkline');
        const line = root.querySelector('polyline')!;
        const point = line.points.getItem(0).matrixTransform(line.getScreenCTM()!);
        const [first, last] = [...root.querySelectorAll('.line .end span')].map((one) => {
          const { left, right } = one.getBoundingClientRect();
          return (left + right) / 2;
        });
        expect(Math.abs(point.x - first!), direction).to.be.below(Math.abs(point.x - last!));
      }
    });
  });

  it('overflows nowhere', async () => {
    for (const one of await draw('rtl'))
      expect(one.scrollWidth, one.localName).to.be.at.most(width);
  });
});
