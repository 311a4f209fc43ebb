import { expect } from '@open-wc/testing';
import {
  beginFrameBudget,
  deferParts,
  waitForFrameBudget,
} from '../../src/base/scheduling/frame-budget.js';
import { seen } from '../helpers/element.js';
import { find } from '../helpers/read.js';
import { serve } from '../helpers/server.js';

interface Toggling {
  toggleAttribute: (this: Element, name: string, force?: boolean) => boolean;
}

/** Lets this task have its share of drawing, however quick the machine is. */
function useUpBudget(): void {
  beginFrameBudget();
  const end = performance.now() + 7;
  while (performance.now() < end);
}

/** Every look at the clock takes longer than a task's share, until `act` is done. */
async function onSlowDevice<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  const clock = performance.now.bind(performance);
  let passed = 0;
  performance.now = () => clock() + (passed += 7);
  try {
    return await act();
  } finally {
    Reflect.deleteProperty(performance, 'now');
  }
}

/** Everything that a task does after its script, and nothing of another task. */
async function restOfTask(): Promise<void> {
  for (let turns = 0; turns < 50; turns++) await Promise.resolve();
}

const feed = {
  civic: 1,
  pledges: [
    {
      id: 'one',
      title: '文明公约',
      articles: ['不乱停车。'],
      fields: [{ name: 'name', type: 'name', label: '姓名', required: true }],
      submit: { url: '/nowhere' },
    },
  ],
  members: [{ id: 'one', name: '示例人物', story: ['每天走访。'] }],
};

const isDeferred = (part: Element): boolean => part.hasAttribute('deferred');

describe('a part that is shown later', () => {
  beforeEach(() => new Promise((done) => setTimeout(done)));

  it('is shown at once where the task has not had its share', () => {
    const part = document.createElement('form');
    void deferParts([part]);
    expect(isDeferred(part)).to.equal(false);
  });

  it('is shown in a task to come where it has, before anybody else draws there', async () => {
    const part = document.createElement('form');
    useUpBudget();
    const shown = deferParts([part]);
    expect(isDeferred(part)).to.equal(true);
    await restOfTask();
    expect(isDeferred(part)).to.equal(true);
    await shown;
    expect([isDeferred(part), Boolean(waitForFrameBudget())]).to.deep.equal([false, true]);
  });

  for (const [tag, later, last] of [
    ['civic-pledge-form', 'form', 'button'],
    ['civic-member-card', 'details', 'summary'],
  ] as const)
    it(`is ${later} of ${tag} on a slow page: seen in the end, with nothing left of it`, async () => {
      const { url } = await serve([{ body: feed }]);
      const made = [1, 2, 3, 4].map(() => {
        const element = document.createElement(tag);
        element.src = `${url}#one`;
        return element;
      });
      const prototype = Element.prototype as Toggling;
      const { toggleAttribute } = prototype;
      const deferredParts = new Set<Element>();
      prototype.toggleAttribute = function (name, force): boolean {
        if (name === 'deferred' && force) deferredParts.add(this);
        return toggleAttribute.call(this, name, force);
      };
      try {
        await onSlowDevice(async () => {
          document.body.append(...made);
          await seen('all of them', () =>
            made.every((element) => element.shadowRoot?.querySelector(`${later}:not([deferred])`)),
          );
        });
      } finally {
        prototype.toggleAttribute = toggleAttribute;
      }
      const parts = made.map((element) => find(element, later));
      const attributes = parts.map((part) => [...part.attributes].map(({ name }) => name));
      const areSeen = made.map((element) => find(element, last).checkVisibility());
      made.forEach((element) => element.remove());
      expect(parts.every((part) => deferredParts.has(part))).to.equal(true);
      expect(attributes.flat()).not.to.include.members(['class']);
      expect(areSeen).to.deep.equal([true, true, true, true]);
    });
});

describe('a share of a frame', () => {
  beforeEach(() => new Promise((done) => setTimeout(done)));

  type Card = HTMLElement & { data: unknown };
  const isDrawn = (card: Element): boolean => Boolean(card.shadowRoot?.querySelector('.base'));
  const makeCards = (count: number): Card[] =>
    Array.from({ length: count }, () => document.createElement('civic-member-card') as Card);

  /** @returns how many were drawn in the task that gave them their data. */
  async function drawnAtOnce(root: Element, cards: readonly Card[]): Promise<number> {
    return onSlowDevice(async () => {
      document.body.append(root);
      await restOfTask();
      const count = cards.filter(isDrawn).length;
      await seen('all of them', () => cards.every(isDrawn));
      root.remove();
      return count;
    });
  }

  it('is waited for by elements that are handed their data', async () => {
    const cards = makeCards(4);
    for (const card of cards) card.data = feed.members[0];
    const root = document.createElement('div');
    root.append(...cards);
    expect(await drawnAtOnce(root, cards)).to.be.lessThan(2);
  });

  it('is waited for by elements with their data inside', async () => {
    const cards = makeCards(4);
    for (const card of cards) {
      const json = Object.assign(document.createElement('script'), { type: 'application/json' });
      json.textContent = JSON.stringify(feed);
      card.append(json);
    }
    const root = document.createElement('div');
    root.append(...cards);
    expect(await drawnAtOnce(root, cards)).to.be.lessThan(2);
  });

  it('is waited for by elements inside one feed', async () => {
    const cards = makeCards(4);
    const root = document.createElement('civic-feed') as Card;
    root.append(...cards);
    root.data = feed;
    expect(await drawnAtOnce(root, cards)).to.be.lessThan(2);
  });

  it('is no longer one element each where a page has hundreds', async () => {
    let frames = 0;
    let isDone = false;
    const countFrame = (): unknown => isDone || (frames++, requestAnimationFrame(countFrame));
    await onSlowDevice(async () => {
      const waits = Array.from({ length: 1000 }, () => waitForFrameBudget());
      requestAnimationFrame(countFrame);
      for (const wait of waits) await wait;
    });
    isDone = true;
    expect(frames).to.be.lessThan(100);
  });
});
