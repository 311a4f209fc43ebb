/**
 * The yardstick: a custom element with a shadow root, a cloned template and one shared sheet, and nothing
 * else. It makes the same DOM as `<civic-progress-meter>` and is handed its value directly: no feed is
 * searched, nothing is checked, no language is asked for, nothing is announced.
 */
import type { Measure } from '../../../../src/contract/measure.js';

const namespace = 'http://www.w3.org/2000/svg';

function make(
  tag: string,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): Element {
  const element = ['svg', 'rect'].includes(tag)
    ? document.createElementNS(namespace, tag)
    : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function makeTemplate(): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const small = (...children: Node[]) =>
    make('p', { class: 'end small', lang: 'zh-Hans' }, ...children);
  fragment.append(
    make(
      'div',
      { part: 'base', class: 'base', lang: 'zh-Hans' },
      make('p', { part: 'label', id: 'label' }, ' '),
      make(
        'data',
        { part: 'figure', class: 'number' },
        make('span', { class: 'unit' }),
        ' ',
        make('span', { class: 'unit' }, ' '),
      ),
      make(
        'svg',
        {
          part: 'track',
          role: 'meter',
          'aria-labelledby': 'label',
          'aria-valuemin': '0',
        },
        make('rect', { part: 'bar', class: 'fill', width: '100%', height: '100%' }),
      ),
      small(make('span', {}, ' '), make('span', {}, ' '), make('i', { 'aria-live': 'polite' })),
      make(
        'p',
        { class: 'source small' },
        make('span', { lang: 'zh-Hans' }, '来源：'),
        ' ',
        make('a', {}, ' '),
        ' ',
      ),
    ),
  );
  return fragment;
}

const template = makeTemplate();
const sheet = new CSSStyleSheet();
const format = new Intl.NumberFormat('zh-Hans', { useGrouping: 'min2' as unknown as boolean });
const compact = new Intl.NumberFormat('zh-Hans', { notation: 'compact', maximumFractionDigits: 6 });
const short = (value: number) =>
  (value >= 1e4 && value % 100 === 0 ? compact : format).format(value);
const dates = new Map<string, string>();

function formatDate(date: string): string {
  let words = dates.get(date);
  if (!words)
    dates.set(
      date,
      (words = new Date(date).toLocaleDateString('zh-Hans', {
        timeZone: 'UTC',
        year: 'numeric',
        month: 'long',
        day: 'numeric',
      })),
    );
  return words;
}

/** Takes the style sheet that both share. */
export const setSheet = (css: string): void => sheet.replaceSync(css);

export class HandWrittenMeter extends HTMLElement {
  readonly #label: Text;
  readonly #number: Element;
  readonly #digits: Text;
  readonly #unit: Text;
  readonly #track: Element;
  readonly #bar: Element;
  readonly #way: Text;
  readonly #goal: Text;
  readonly #source: Element;
  #shown?: Measure;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(template.cloneNode(true));
    const [label, number, track, end, source] = root.firstElementChild!
      .children as unknown as Element[];
    this.#label = label!.firstChild as Text;
    this.#number = number!;
    this.#digits = number!.childNodes[1] as Text;
    this.#unit = number!.lastElementChild!.firstChild as Text;
    this.#track = track!;
    this.#bar = track!.firstElementChild!;
    this.#way = end!.firstElementChild!.firstChild as Text;
    this.#goal = end!.children[1]!.firstChild as Text;
    this.#source = source!;
  }

  set measure(measure: Measure) {
    const { label, value = 0, unit = '', target = 0, asOf = '', source } = measure;
    const before = this.#shown;
    this.#shown = measure;
    if (!before) {
      this.#label.data = label;
      this.#unit.data = unit;
      this.#goal.data = `目标${short(target)}${unit} · 截至${formatDate(asOf)}`;
      this.#track.setAttribute('aria-valuemax', String(target));
      const [, name, link, date] = this.#source.childNodes;
      (name as Text).data = source!.name + ' ';
      (link as Element).setAttribute('href', source!.url!);
      (link as Element).textContent = `《${source!.title!}》`;
      (date as Text).data = ' ' + formatDate(source!.date!);
    }
    const way = `完成${Math.floor((value / target) * 100 + 1e-9)}%`;
    this.#digits.data = short(value);
    this.#number.setAttribute('value', String(value));
    this.#way.data = way;
    this.#track.setAttribute('aria-valuenow', String(value));
    this.#track.setAttribute(
      'aria-valuetext',
      `${format.format(value)}${unit}，目标${short(target)}${unit}，${way}`,
    );
    this.#bar.setAttribute('transform', `scale(${value / target} 1)`);
  }
}

customElements.define('hand-written-meter', HandWrittenMeter);
