/** Five thousand records: the kit's list, and the same first view by hand. */
import type { CivicRecord } from '../../../src/contract/records.js';
import { drawn } from './contender.js';
import type { HandWrittenRecords } from './hand-written/records.js';
import './hand-written/records.js';
import { outlineOf } from './outline.js';
import { paint } from './paint.js';

const count = 5000;
const categories = ['环境卫生', '供水排水', '照明', '道路', '绿化'];

const recordsOf = (turn: number): CivicRecord[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `r-${index}`,
    kind: 'case',
    title: `第${index}件：楼前的路灯不亮`,
    summary: '老人晚上下楼看不清台阶，两天后换上新灯。',
    category: categories[(index + turn) % 5],
    area: `第${index % 11}网格`,
    status: (['done', 'in-progress', 'received'] as const)[index % 3],
    opened: `20${20 + (index % 5)}-03-04`,
    agency: '示例物业',
    updates: [{ at: '2025-03-06', text: '换上新灯，当晚亮灯。' }],
  }));

let records: CivicRecord[] = [];
let turn = 0;
let shown: HTMLElement | undefined;
let outline = '';

const recordsBench = {
  /** Made ahead, so that it is in nobody's time. */
  prepare(): void {
    shown?.remove();
    records = recordsOf(turn++);
  },

  async kit(): Promise<void> {
    const element = document.createElement('civic-records');
    await recordsBench.firstView(element, () => {
      Object.assign(element, { data: { civic: 1, lang: 'zh-Hans', records } });
    });
  },

  async hand(): Promise<void> {
    const element = document.createElement('hand-written-records') as HandWrittenRecords;
    await recordsBench.firstView(element, () => element.show(records));
  },

  /** Taken away once it is painted: what comes in later frames is no first view, and neither is this. */
  async firstView(element: HTMLElement, fill: () => void): Promise<void> {
    shown = element;
    await paint(() => {
      fill();
      document.body.append(element);
    });
    const { length } = element.shadowRoot?.querySelectorAll('.record') ?? [];
    if (length < 24) throw new Error('not drawn');
    outline = outlineOf(element.shadowRoot!);
    element.remove();
  },

  /** What the first view before this was made of. */
  outline: (): string => outline,

  /** All of it, before it is filtered. */
  async whole(): Promise<void> {
    const element = document.createElement('civic-records');
    shown = element;
    Object.assign(element, { data: { civic: 1, lang: 'zh-Hans', records } });
    document.body.append(element);
    while (!element.shadowRoot?.querySelector('.record')) await drawn();
    while (shown.shadowRoot!.querySelectorAll('.record').length < count) await drawn();
  },

  async filter(category: string): Promise<void> {
    const select = shown!.shadowRoot!.querySelector<HTMLSelectElement>('select[name=category]')!;
    await paint(() => {
      select.value = category;
      select.dispatchEvent(new Event('change'));
    });
  },

  /** The rows below the first view, in the frames after that of the choice. */
  async rest(category: string): Promise<void> {
    const rows = category ? count / categories.length : count;
    while (shown!.shadowRoot!.querySelectorAll('.item:not([hidden])').length !== rows)
      await drawn();
  },
};

export type RecordsBench = typeof recordsBench;
Object.assign(globalThis, { recordsBench });
