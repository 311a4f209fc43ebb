/** Two thousand events and posts: filters, and the month of a year. */
import { drawn } from './contender.js';
import { paint } from './paint.js';

const count = 1000;
const kinds = ['meeting', 'show', 'course', 'clean-up', 'service'] as const;

/** A day of the year to come, at the clocks of China. */
const dayAfter = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

function feedOf(turn: number): object {
  const events = Array.from({ length: count }, (_, index) => {
    const day = dayAfter(1 + (index % 360));
    return {
      id: `e-${index}`,
      title: `第${index}场：楼前的议事会`,
      summary: '每户来一人就好，来不了可以托邻居带话。',
      kind: kinds[(index + turn) % kinds.length],
      area: `第${index % 11}网格`,
      agency: '示例社区',
      place: { name: '7号楼前活动室' },
      starts: `${day}T19:00+08:00`,
      ends: `${day}T20:30+08:00`,
    };
  });
  const posts = Array.from({ length: count }, (_, index) => {
    const day = dayAfter(1 + (index % 360));
    return {
      id: `p-${index}`,
      title: '楼道清理',
      starts: `${day}T09:00+08:00`,
      ends: `${day}T11:00+08:00`,
      capacity: 6,
      taken: index % 7,
    };
  });
  const activity = {
    id: 'tidy',
    title: '周末志愿服务',
    organiser: '示例社区',
    fields: [],
    submit: { url: '/submissions/x' },
    posts,
  };
  return { civic: 1, lang: 'zh-Hans', events, activities: [activity] };
}

let shown: HTMLElement | undefined;
const inside = <Found extends Element>(selector: string): Found | null =>
  shown?.shadowRoot?.querySelector<Found>(selector) ?? null;

const agendaBench = {
  /** All of it, before it is filtered. */
  async whole(turn: number): Promise<void> {
    shown?.remove();
    history.replaceState(null, '', location.pathname);
    shown = document.createElement('civic-agenda');
    Object.assign(shown, { data: feedOf(turn) });
    document.body.append(shown);
    while (!inside('.entry')) await drawn();
    while (shown.shadowRoot!.querySelectorAll('.entry').length < 2 * count) await drawn();
  },

  async filter(kind: string): Promise<void> {
    const select = inside<HTMLSelectElement>('select[name=kind]')!;
    await paint(() => {
      select.value = kind;
      select.dispatchEvent(new Event('change'));
    });
    await agendaBench.rest();
  },

  async free(): Promise<void> {
    await paint(() => inside<HTMLInputElement>('input[name=free]')!.click());
    await agendaBench.rest();
  },

  /** What comes in the frames after, until nothing is added or taken away. */
  async rest(): Promise<void> {
    const count = (): number => shown!.shadowRoot!.querySelectorAll('.item:not([hidden])').length;
    for (let before = -1; before !== count();) {
      before = count();
      for (let frame = 0; frame < 8; frame++) await drawn();
    }
  },

  async month(): Promise<void> {
    Object.assign(shown!, { view: 'month' });
    while (!inside('td[tabindex="0"]')) await drawn();
    inside<HTMLElement>('td[tabindex="0"]')!.focus();
    await drawn();
  },

  /** As the key does it, by a month. */
  async turn(): Promise<void> {
    const cell = inside<HTMLElement>('td[tabindex="0"]')!;
    cell.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true }));
    await drawn();
  },
};

export type AgendaBench = typeof agendaBench;
Object.assign(globalThis, { agendaBench });
