/** What runs in the page: a sign-up with many posts, narrowed and chosen from, and when the page has drawn it. */
import { define } from '../../../src/base/element/define.js';
import { CivicVolunteerSignup } from '../../../src/elements/volunteer-signup/element.js';

define('civic-volunteer-signup', CivicVolunteerSignup);

let element: HTMLElement & { data: unknown };

/** As many frames as it takes until what was changed is drawn. */
const drawn = () =>
  new Promise<void>((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
  );

/** Ten posts a day, at five places, of four kinds. */
function postsOf(count: number): unknown[] {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2098, 0, 1 + Math.floor(index / 10))).toISOString().slice(0, 10);
    const hour = String(8 + (index % 10)).padStart(2, '0');
    return {
      id: `post-${index}`,
      title: `路口${index % 5}文明交通岗`,
      kind: ['早高峰', '晚高峰', '巡逻', '清理'][index % 4],
      place: { name: `路口${index % 5}`, address: `示例路${index % 5}号` },
      starts: `${day}T${hour}:00:00+08:00`,
      ends: `${day}T${hour}:45:00+08:00`,
      capacity: 4,
      taken: index % 6,
      waitlist: 2,
      ...(index % 7 === 0 && { requirements: '年满18周岁，请穿好反光背心。' }),
    };
  });
}

const find = <E extends Element>(selector: string): E =>
  element.shadowRoot!.querySelector<E>(selector)!;

const bench = {
  async mount(count: number): Promise<void> {
    element = document.createElement('civic-volunteer-signup');
    element.data = {
      id: 'gang',
      title: '文明交通岗',
      timeZone: 'Asia/Shanghai',
      posts: postsOf(count),
      fields: [{ name: 'name', type: 'name', label: '姓名', required: true }],
      submit: { url: '/submissions/bench' },
    };
    document.body.append(element);
    while (!element.shadowRoot?.querySelector('.day'))
      await new Promise((resolve) => setTimeout(resolve));
    await drawn();
  },

  /** Narrows to one place after the other, all of them again, and so on. */
  async narrow(turn: number): Promise<void> {
    const select = find<HTMLSelectElement>('#filter-place');
    select.selectedIndex = turn % select.options.length;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn();
  },

  async choose(turn: number): Promise<void> {
    const boxes = element.shadowRoot!.querySelectorAll<HTMLInputElement>('.day input:enabled');
    boxes[(turn * 37) % boxes.length]!.click();
    await drawn();
  },

  shown: (): number =>
    element.shadowRoot!.querySelectorAll('.day:not([hidden]) li:not([hidden])').length,

  unmount: (): void => element.remove(),
};

export type Bench = typeof bench;
Object.assign(globalThis, { bench });
