/** What runs in the page: mounts and updates one kind of meter, and says when the page has drawn it. */
import type { Measure } from '../../../src/contract/measure.js';
import { setSheet, type HandWrittenMeter } from './hand-written.js';

export type Kind = 'kit' | 'hand-written';

const count = 1000;
let box: HTMLElement | undefined;
let grid: HTMLElement;
let round = 0;

/** As many frames as it takes until what was changed is drawn. */
const drawn = () =>
  new Promise<void>((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
  );

/** A feed in which every value is another than in the one before. */
function measuresOf(turn: number): Measure[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `m-${index}`,
    label: `走访居民${index}`,
    value: 1000 + ((index * 7 + turn * 137) % 8000),
    target: 10_000,
    unit: '户',
    asOf: '2024-03-08',
    source: {
      name: '示例日报',
      title: '示例',
      date: '2024-03-08',
      url: 'https://example.org/news',
    },
  }));
}

const feedOf = (measures: Measure[]) => ({ civic: 1, lang: 'zh-Hans', measures });

let next: Measure[] = measuresOf(0);

const bench = {
  setSheet,

  /** Made ahead, so that it is in nobody's time. */
  prepare(): void {
    next = measuresOf(++round);
  },

  async mount(kind: Kind): Promise<void> {
    box = document.createElement(kind === 'kit' ? 'civic-feed' : 'section');
    // An element of its own: the host of <civic-feed> stays a block, whatever the page says.
    grid = document.createElement('div');
    grid.className = 'grid';
    box.append(grid);
    for (const measure of next) {
      const meter = document.createElement(
        kind === 'kit' ? 'civic-progress-meter' : 'hand-written-meter',
      );
      if (kind === 'kit') meter.setAttribute('item', measure.id);
      else (meter as HandWrittenMeter).measure = measure;
      grid.append(meter);
    }
    if (kind === 'kit') (box as HTMLElement & { data: unknown }).data = feedOf(next);
    document.body.append(box);
    await drawn();
  },

  async update(kind: Kind): Promise<void> {
    if (kind === 'kit') (box as HTMLElement & { data: unknown }).data = feedOf(next);
    else {
      const meters = grid.children;
      for (let index = 0; index < meters.length; index++)
        (meters[index] as HandWrittenMeter).measure = next[index]!;
    }
    await drawn();
  },

  async unmount(): Promise<void> {
    box?.remove();
    box = undefined;
    await drawn();
  },

  /** Elements and attributes of one meter, without its numbers: to see that both kinds make the same. */
  outline(index: number): string {
    const elements = [...grid.children[index]!.shadowRoot!.querySelectorAll('*')];
    return elements
      .map(
        (element) =>
          `${element.localName} ${[...element.attributes]
            .map(({ name, value }) => `${name}=${value.replace(/[\d.,]+/g, '0')}`)
            .sort()
            .join(' ')}: ${element.textContent.replace(/[\d.,]+/g, '0').replace(/\s+/g, '')}`,
      )
      .join('\n');
  },

  /** Whether the last one is on the screen. */
  isOnScreen(): boolean {
    return grid.lastElementChild!.getBoundingClientRect().bottom <= innerHeight;
  },
};

export type Bench = typeof bench;
Object.assign(window, { bench });
