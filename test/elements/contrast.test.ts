import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { emulateMedia, resetBrowser } from '../helpers/browsers/commands.js';
import { html, seen, show } from '../helpers/element.js';
import { demoFeed } from '../helpers/feeds.js';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext(
  '2d',
  { willReadFrequently: true },
)!;

/** A colour in whatever form an engine computes it. */
function colourOf(value: string): Colour {
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = value;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

const over = ([r, g, b, a]: Colour, [R, G, B]: Colour): Colour => [
  r * a + R * (1 - a),
  g * a + G * (1 - a),
  b * a + B * (1 - a),
  1,
];

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
function luminanceOf([red, green, blue]: Colour): number {
  const [r, g, b] = [red, green, blue].map((one) => {
    const share = one / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrastOf(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const parentOf = (element: Element): Element | null =>
  element.assignedSlot ??
  element.parentElement ??
  (element.getRootNode() as ShadowRoot).host ??
  null;

/** What a text or a shape lies on. */
function groundOf(element: Element): Colour {
  const grounds: Colour[] = [];
  for (let one: Element | null = element; one; one = parentOf(one)) {
    const ground = colourOf(getComputedStyle(one).backgroundColor);
    if (ground[3] > 0) grounds.push(ground);
    if (ground[3] === 1) break;
  }
  return grounds.reduceRight<Colour>((below, ground) => over(ground, below), [255, 255, 255, 1]);
}

function* everyElement(root: ParentNode): Generator<Element> {
  for (const one of root.querySelectorAll('*')) {
    yield one;
    if (one.shadowRoot) yield* everyElement(one.shadowRoot);
  }
}

const hasText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');

/** What is drawn and has to be seen: done, too much, a line, the edge of what is to do. */
const parts: Readonly<Record<string, string>> = {
  'rect.fill': 'fill',
  '.arc, .over, polyline, svg.divided > svg > line': 'stroke',
  '[part~=track]': 'borderTopColor',
};

/** @returns what is too faint, in words. */
function tooFaint(root: ParentNode): string[] {
  const found: string[] = [];
  let count = 0;
  const measure = (element: Element, property: string, least: number): void => {
    const style = getComputedStyle(element);
    const ground = groundOf(element);
    const own = colourOf(style.getPropertyValue(property) || style.color);
    const contrast = contrastOf(over(own, ground), ground);
    count++;
    if (contrast < least)
      found.push(
        `${element.localName}.${element.getAttribute('class') ?? ''} “${element.textContent.trim().slice(0, 20)}”: ${property} ${contrast.toFixed(2)}`,
      );
  };
  for (const element of everyElement(root)) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.localName === 'style') continue;
    if (hasText(element)) measure(element, element.closest('svg') ? 'fill' : 'color', 4.5);
    for (const [selector, property] of Object.entries(parts)) {
      if (!element.matches(selector)) continue;
      const hasEdge = parseFloat(getComputedStyle(element).borderTopWidth) > 0;
      if (property !== 'borderTopColor' || hasEdge)
        measure(
          element,
          property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
          3,
        );
    }
  }
  expect(count, 'what was measured').to.be.greaterThan(10);
  return found;
}

describe('contrast, 4.5 to 1 for text and 3 to 1 for what is drawn', () => {
  afterEach(resetBrowser);

  for (const mode of ['light', 'dark', 'forced colours'] as const)
    it(`of meter, board, card, list and records in ${mode}`, async () => {
      const isEmulated = await emulateMedia(
        mode === 'forced colours' ? { forcedColors: 'active' } : { colorScheme: mode },
      );
      const sample = await demoFeed('sample');
      const records = await demoFeed('records');
      const survey = await demoFeed('survey');
      const box = await show<HTMLElement & LitElement>(
        html`<div>
          ${(['bar', 'ring', 'sparkline'] as const).map(
            (shape) =>
              html`<civic-progress-board .data=${sample} .shape=${shape}></civic-progress-board>`,
          )}
          <civic-progress-meter
            .data=${survey}
            item="hongcheng-shili-overall"
          ></civic-progress-meter>
          ${(['compact', 'card', 'feature'] as const).map(
            (variant) =>
              html`<civic-member-card
                .data=${sample}
                item="zhang-shili"
                variant=${variant}
              ></civic-member-card>`,
          )}
          <civic-member-list .data=${sample} series="sample-week" search="on"></civic-member-list>
          <civic-records .data=${records} filters="on"></civic-records>
        </div>`,
      );
      // A page that follows the reader, as its own style sheet says.
      Object.assign(box.style, {
        colorScheme: 'light dark',
        background: 'Canvas',
        color: 'CanvasText',
      });
      for (const one of box.children)
        await seen(one.localName, () => one.shadowRoot?.querySelector('[part~=base]'));
      await seen('a line', () => [...everyElement(box)].some((one) => one.matches('polyline')));
      await seen('the records', () => [...everyElement(box)].some((one) => one.matches('.record')));
      if (!isEmulated && mode !== 'light') return;
      expect(tooFaint(box)).to.deep.equal([]);
    });
});
