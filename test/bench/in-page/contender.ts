/** What every contender can do in its page. Each answers when the page has drawn it. */
import type { Activity } from '../../../src/contract/activity.js';
import type { Measure } from '../../../src/contract/measure.js';
import type { Member } from '../../../src/contract/member.js';
import type { Pledge } from '../../../src/contract/pledge.js';
import type { Form } from '../../../src/contract/questionnaire.js';
import { activitiesOf, longSurvey, measuresOf, membersOf, pledgesOf, surveysOf } from './data.js';
import { outlineOf } from './outline.js';

export interface Contender {
  /** Puts a list of cards into the box. */
  cards: (box: HTMLElement, members: readonly Member[]) => void | Promise<void>;
  /** Cards without a list, each handed its member. Libraries whose cards know no list make no difference. */
  singleCards: (box: HTMLElement, members: readonly Member[]) => void | Promise<void>;
  meters: (box: HTMLElement, measures: readonly Measure[]) => void | Promise<void>;
  /** Meters that are each handed their measure, now and when it changes. */
  singleMeters: (box: HTMLElement, measures: readonly Measure[]) => void | Promise<void>;
  updateMeters: (box: HTMLElement, measures: readonly Measure[]) => void | Promise<void>;
  forms: (box: HTMLElement, pledges: readonly Pledge[]) => void | Promise<void>;
  signups: (box: HTMLElement, activities: readonly Activity[]) => void | Promise<void>;
  /** Of the kit and by hand; libraries have no questions under a condition. */
  surveys?: (box: HTMLElement, forms: readonly Form[]) => void | Promise<void>;
}

export type Kind =
  | 'cards'
  | 'singleCards'
  | 'meters'
  | 'singleMeters'
  | 'forms'
  | 'signups'
  | 'surveys'
  | 'longSurvey';

const dataOf: Readonly<Record<Kind, (count: number) => readonly unknown[]>> = {
  cards: membersOf,
  singleCards: membersOf,
  singleMeters: (count) => measuresOf(count, ++turn),
  // Every value is another one than in the turn before.
  meters: (count) => measuresOf(count, ++turn),
  forms: pledgesOf,
  signups: activitiesOf,
  surveys: surveysOf,
  longSurvey: () => [longSurvey()],
};

export const frame = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(resolve));

/** What was changed is drawn at the end of the next frame, so the one after it comes later. */
export async function drawn(): Promise<void> {
  await frame();
  await frame();
}

let box: HTMLElement | undefined;
let turn = 0;
let data: readonly unknown[] = [];

function newBox(): HTMLElement {
  box?.remove();
  box = document.createElement('div');
  document.body.append(box);
  return box;
}

export function offer(contender: Contender): void {
  const bench = {
    /** Made ahead, so that it is in nobody's time. */
    prepare(kind: Kind, count: number): void {
      data = dataOf[kind](count);
    },
    async mount(kind: Kind, className = ''): Promise<void> {
      const target = newBox();
      target.className = className;
      await contender[kind === 'longSurvey' ? 'surveys' : kind]!(target, data as never);
      await drawn();
    },
    async updateMeters(): Promise<void> {
      await contender.updateMeters(box!, data as Measure[]);
      await drawn();
    },
    async unmount(): Promise<void> {
      box?.remove();
      box = undefined;
      await drawn();
    },
    /** Of the element with this number, wherever it is, as it is mounted. */
    outline(selector: string, index: number): string {
      const host = findAll(box!, selector)[index];
      if (!host?.shadowRoot) return '';
      return outlineOf(host.shadowRoot);
    },
    /** Nodes in the shadow root of the first one, comments of templates too: each costs memory. */
    nodes(selector: string): number {
      const walker = document.createNodeIterator(findAll(box!, selector)[0]!.shadowRoot!);
      let count = -1;
      while (walker.nextNode()) count++;
      return count;
    },
    isOnScreen: (): boolean => box!.getBoundingClientRect().bottom <= innerHeight,
  };
  Object.assign(window, { bench, contender });
}

function findAll(root: ParentNode, selector: string): Element[] {
  const found = [...root.querySelectorAll(selector)];
  if (found.length > 0) return found;
  return [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? findAll(shadowRoot, selector) : [],
  );
}

export type InPage = {
  prepare: (kind: Kind, count: number) => void;
  mount: (kind: Kind, className?: string) => Promise<void>;
  updateMeters: () => Promise<void>;
  unmount: () => Promise<void>;
  outline: (selector: string, index: number) => string;
  nodes: (selector: string) => number;
  isOnScreen: () => boolean;
};
