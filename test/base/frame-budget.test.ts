import { expect } from '@open-wc/testing';
import { waitForFrameBudget } from '../../src/base/scheduling/frame-budget.js';
import { seen } from '../helpers/element.js';

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
  members: [{ id: 'one', name: '示例人物', story: ['每天走访。'] }],
};

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
    // Those that are asked for: how many go by meanwhile depends on the machine.
    let frames = 0;
    const nextFrame = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => {
      frames++;
      return nextFrame(callback);
    };
    await onSlowDevice(async () => {
      for (const wait of Array.from({ length: 1000 }, () => waitForFrameBudget())) await wait;
    }).finally(() => (window.requestAnimationFrame = nextFrame));
    expect(frames).to.be.within(2, 100);
  });
});
