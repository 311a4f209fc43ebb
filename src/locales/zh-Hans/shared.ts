import type { ApproximationWords } from '../../base/text/format.js';

/** What more than one element says. */
export const shared = {
  /** How exact a figure is, before the number or between number and unit. */
  approx: {
    over: ['', '余'],
    about: ['约', ''],
    nearly: ['近', ''],
  } satisfies ApproximationWords,
  /** Before a figure of which only a bound is known. */
  bound: { 'at-least': '不少于', 'at-most': '不超过' },
  /** Under an older copy: when it was read. */
  stale: (when: string) => `暂时无法更新，这里是${when}的内容。`,
  source: '来源：',
  /** The title of an article, as the language quotes one. */
  work: (title: string) => `《${title}》`,
};

export type SharedWords = typeof shared;
