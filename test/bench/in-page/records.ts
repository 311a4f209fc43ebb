/** Five thousand records: the kit's list, and one that somebody wrote by hand for this feed alone. */
import type { CivicRecord } from '../../../src/contract/records.js';
import { drawn } from './contender.js';
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

const words = { done: '已办结', 'in-progress': '办理中', received: '已收到' };

/** Made once and cloned, as somebody who knows how would. */
const row = document.createElement('template');

class HandWrittenRecords extends HTMLElement {
  #rows: readonly HTMLElement[] = [];
  #records: readonly CivicRecord[] = [];

  show(records: readonly CivicRecord[]): void {
    this.#records = records;
    if (!row.content.firstChild) row.content.append(createRow());
    // eslint-disable-next-line wc/attach-shadow-constructor -- as late as the kit's
    const root = this.attachShadow({ mode: 'open' });
    const style = document.createElement('style');
    style.textContent =
      '.record{padding:1em 0;border-top:1px solid #888}.title{font-weight:700;font-size:1.25em}.counts{display:flex}[hidden]{display:none}';
    root.append(style, this.#createCounts(), this.#createBoxes());
    const list = document.createElement('div');
    this.#rows = records.slice(0, 24).map((record) => fill(row.content.cloneNode(true), record));
    list.append(...this.#rows);
    root.append(list);
  }

  #createCounts(): HTMLElement {
    const counts = new Map<string, number>();
    for (const { status = '' } of this.#records) counts.set(status, (counts.get(status) ?? 0) + 1);
    const list = document.createElement('ul');
    list.className = 'counts';
    for (const [status, number] of counts) {
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.textContent = `${number}${words[status as keyof typeof words]}`;
      item.append(button);
      list.append(item);
    }
    return list;
  }

  #createBoxes(): HTMLElement {
    const boxes = document.createElement('div');
    for (const values of [
      this.#records.map(({ category }) => category),
      this.#records.map(({ area }) => area),
      this.#records.map(({ opened }) => opened?.slice(0, 4)),
    ]) {
      const select = document.createElement('select');
      for (const value of new Set(values)) select.add(new Option(value, value));
      boxes.append(select);
    }
    return boxes;
  }
}

function createRow(): HTMLElement {
  const article = document.createElement('article');
  article.className = 'record';
  for (const [tag, name] of [
    ['p', 'state'],
    ['h3', 'title'],
    ['p', 'byline'],
    ['p', 'summary'],
  ] as const)
    article.append(Object.assign(document.createElement(tag), { className: name }));
  const details = document.createElement('details');
  details.append(document.createElement('summary'), document.createElement('div'));
  article.append(details);
  return article;
}

function fill(fragment: Node, record: CivicRecord): HTMLElement {
  const article = fragment.firstChild as HTMLElement;
  const [state, title, byline, summary, details] = article.children;
  state!.textContent = words[record.status as keyof typeof words];
  title!.textContent = record.title;
  byline!.textContent = [record.category, record.opened].join(' · ');
  summary!.textContent = record.summary!;
  details!.firstElementChild!.textContent = '办理经过';
  details!.lastElementChild!.textContent = record.updates![0]!.text!;
  return article;
}

customElements.define('hand-written-records', HandWrittenRecords);

let records: CivicRecord[] = [];
let turn = 0;
let shown: HTMLElement | undefined;

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
    element.remove();
  },

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
