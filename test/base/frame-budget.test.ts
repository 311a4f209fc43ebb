import { expect } from '@open-wc/testing';
import { deferParts, waitForFrameBudget } from '../../src/base/scheduling/frame-budget.js';
import { seen } from '../helpers/element.js';
import { find } from '../helpers/read.js';
import { serve } from '../helpers/server.js';

interface Toggling {
  toggleAttribute: (this: Element, name: string, force?: boolean) => boolean;
}

/** Lets this task have its share of drawing, however quick the machine is. */
function useUpBudget(): void {
  while (!waitForFrameBudget());
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
    for (let turns = 0; turns < 50; turns++) await Promise.resolve();
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
      // Every look at the clock takes longer than a task's share.
      const clock = performance.now.bind(performance);
      let passed = 0;
      performance.now = () => clock() + (passed += 7);
      try {
        document.body.append(...made);
        await seen('all of them', () =>
          made.every((element) => element.shadowRoot?.querySelector(`${later}:not([deferred])`)),
        );
      } finally {
        prototype.toggleAttribute = toggleAttribute;
        Reflect.deleteProperty(performance, 'now');
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
